// SPDX-License-Identifier: Apache-2.0

// Package macie holds the guardrails for Amazon Macie.
package macie

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{enabled, classificationJob}

var enabled = &lint.Rule{
	ID:        "macie-enabled",
	Title:     "Macie is paused",
	Why:       "Nobody looks for personal data and secrets in buckets then, nor for buckets that became public or are shared with strangers.",
	Remedy:    "Set status to ENABLED, or leave it out. In a whole account, declare aws_macie2_account in each region.",
	Undecided: "status is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_macie2_account", "aws_macie2_organization_configuration"},
	Controls: []string{
		"wa-sec:SEC04-BP04", "fsbp:Macie.1", "cis-aws-7.0:3.1.3", "cis-aws-5.0:2.1.3", "cis-aws-3.0:2.1.3",
		"cis-aws-2.0:2.1.3", "cis-aws-1.4:2.1.4",
	},
	OffByDefault: true,
	Absent:       []*lint.Absence{{Message: "the account does not use Macie", Regional: true}},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		return r.Attr("status").Is("PAUSED") // organisations have none
	}, "%q pauses Macie"),
	Fix: edit.Set("status", "ENABLED"),
}
