// SPDX-License-Identifier: Apache-2.0

// Package kinesis holds the guardrails for Amazon Kinesis Data Streams.
package kinesis

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{streamEncryption}

var streamEncryption = &lint.Rule{
	ID:        "kinesis-stream-encryption",
	Title:     "Kinesis stream is not encrypted at rest",
	Why:       "Records stay in the stream for a day up to a year, and unless asked otherwise in the clear. Every consumer's permission is then enough to read what any producer sent.",
	Remedy:    "Set encryption_type to KMS and kms_key_id to alias/aws/kinesis or a key of your own.",
	Undecided: "encryption_type is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_kinesis_stream"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:Kinesis.1", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
		"soc2:PI1.4",
	},
	Aliases: []string{
		"checkov:CKV_AWS_43", "trivy:AVD-AWS-0064", "tfsec:aws-kinesis-enable-in-transit-encryption",
		"kics:862fe4bf-3eec-4767-a517-40f378886b88", "terrascan:AC_AWS_0157",
	},
	Check: lint.Must(func(stream *tf.Resource) tf.Truth { return stream.Attr("encryption_type").Is("KMS") },
		"stream %q is not encrypted at rest"),
	Fix: func(c *edit.Change, stream *tf.Resource) {
		c.Set(stream.Block, "encryption_type", "KMS")
		if lint.Given(stream.Attr("kms_key_id")).IsNo() {
			c.Set(stream.Block, "kms_key_id", "alias/aws/kinesis")
		}
	},
}
