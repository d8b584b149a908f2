// SPDX-License-Identifier: Apache-2.0

// Package account holds the guardrails for what belongs to an AWS account as a whole.
package account

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{securityContact}

var securityContact = &lint.Rule{
	ID:        "account-security-contact",
	Title:     "Account has no contact for security",
	Why:       "AWS writes to the owner of the account when it sees abuse or a leaked key, to an address that is often one person's or nobody's.",
	Remedy:    "In a whole account, declare aws_account_alternate_contact of type SECURITY with the address of a team. Where the organisation sets it, waive the finding.",
	Undecided: "the type of a contact is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Controls: []string{
		"wa-sec:SEC03-BP03", "wa-sec:SEC10-BP01", "fsbp:Account.1", "cis-aws-7.0:2.3", "cis-aws-5.0:1.2",
		"cis-aws-3.0:1.2", "cis-aws-2.0:1.2", "cis-aws-1.4:1.2", "iso-27001-2022:A.5.5",
	},
	OffByDefault: true,
	Resources:    []string{"aws_account_alternate_contact"},
	Absent: []*lint.Absence{{
		Message: "the account has no contact for security",
		Counts:  func(contact *tf.Resource) tf.Truth { return contact.Attr("alternate_contact_type").Is("SECURITY") },
	}},
}
