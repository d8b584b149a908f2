// SPDX-License-Identifier: Apache-2.0

// Package ses holds the guardrails for Amazon Simple Email Service.
package ses

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{configurationSetTLS}

var configurationSetTLS = &lint.Rule{
	ID:        "ses-configuration-set-tls",
	Title:     "SES sends mail without TLS",
	Why:       "A server that offers no TLS, or somebody on the way who hides the offer, gets the mail in the clear: links to reset passwords, invoices, personal data.",
	Remedy:    "Set tls_policy of delivery_options to REQUIRE.",
	Undecided: "tls_policy is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_ses_configuration_set", "aws_sesv2_configuration_set"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_365"},
	Check: lint.Must(func(set *tf.Resource) tf.Truth { return set.Attr("delivery_options.tls_policy").IsFold("REQUIRE") },
		"configuration set %q sends mail without TLS"),
	Fix: edit.Risky("mail to servers that offer no TLS is not delivered any more", func(c *edit.Change, set *tf.Resource) {
		policy := "Require"
		if set.Type == "aws_sesv2_configuration_set" {
			policy = "REQUIRE"
		}
		c.Set(set.Block, "delivery_options.tls_policy", policy)
	}),
}
