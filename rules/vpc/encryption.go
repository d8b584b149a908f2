// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var encryptionInTransit = &lint.Rule{
	ID:           "vpc-encryption-in-transit",
	Title:        "VPC lets traffic pass that nobody encrypts",
	Why:          "What applications send in the clear is in the clear between machines whose hardware does not encrypt it, and nobody knows which these are.",
	Remedy:       "Declare an aws_vpc_encryption_control in monitor mode, replace what it finds, then set mode to enforce.",
	Undecided:    "mode is not known, or the control may be declared elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_vpc"},
	Companions:   []string{"aws_vpc_encryption_control"},
	Controls:     []string{"wa-sec:SEC09-BP02"},
	OffByDefault: true,
	Check: lint.Must(func(vpc *tf.Resource) tf.Truth {
		return vpc.Linked("aws_vpc_encryption_control", "vpc_id", "id").Any(func(control *tf.Resource) tf.Truth {
			return control.Attr("mode").Is("enforce")
		})
	}, "VPC %q lets traffic pass that nobody encrypts"),
}
