// SPDX-License-Identifier: Apache-2.0

// Package guardduty holds the guardrails for Amazon GuardDuty.
package guardduty

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	detectorEnabled, eksAuditLogs, lambdaProtection, malwareProtection, rdsProtection, runtimeMonitoring, s3Protection,
	suppressionBroad, organizationAutoEnable,
}

var detectorEnabled = &lint.Rule{
	ID:        "guardduty-enabled",
	Title:     "GuardDuty is suspended",
	Why:       "A suspended detector watches nothing: stolen credentials, miners and calls home from the region go unnoticed.",
	Remedy:    "Set enable to true, or leave it out. In a whole account, declare a detector in each region; where an organisation's administrator account does that, waive the finding.",
	Undecided: "enable is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Detection,
	Resources: []string{"aws_guardduty_detector"},
	Controls: []string{
		"wa-sec:SEC04-BP04", "wa-sec:SEC05-BP04", "fsbp:GuardDuty.1", "nist-800-53-r5:AC-2", "nist-800-53-r5:AU-6",
		"nist-800-53-r5:AU-12", "nist-800-53-r5:CA-2", "nist-800-53-r5:CA-7", "nist-800-53-r5:CM-8",
		"nist-800-53-r5:RA-3", "nist-800-53-r5:RA-5", "nist-800-53-r5:RA-10", "nist-800-53-r5:SC-5",
		"nist-800-53-r5:SI-3", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-5", "pci-dss-4.0:11.5.1",
		"pci-dss-4.0:11.5.1.1", "iso-27001-2022:A.5.19", "iso-27001-2022:A.5.21", "iso-27001-2022:A.5.25",
		"iso-27001-2022:A.5.28", "iso-27001-2022:A.5.29", "iso-27001-2022:A.8.7", "iso-27001-2022:A.8.9",
		"soc2:CC3.1", "soc2:CC3.2", "soc2:CC4.2", "soc2:CC6.8", "soc2:CC7.1", "soc2:CC7.2", "soc2:CC7.3",
		"soc2:CC7.4", "hipaa:164.308(a)(1)(ii)(A)", "hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)",
		"hipaa:164.308(a)(5)(ii)(C)", "hipaa:164.308(a)(6)(i)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.308(a)(8)",
		"hipaa:164.312(b)", "hipaa:164.312(e)(2)(i)",
	},
	Aliases: []string{"checkov:CKV_AWS_238", "kics:704dadd3-54fc-48ac-b6a0-02f170011473", "terrascan:AC_AWS_0131"},
	Absent:  []*lint.Absence{{Message: "the account does not use GuardDuty", Regional: true}},
	Check:   lint.MustBeTrue("enable", "detector %q is suspended"),
	Fix:     edit.Set("enable", true),
}

var organizationAutoEnable = &lint.Rule{
	ID:        "guardduty-organization-auto-enable",
	Title:     "GuardDuty is not switched on in all accounts of the organisation",
	Why:       "An account that nobody thought of is watched by nobody, and any account in which GuardDuty was switched off stays so.",
	Remedy:    "Set auto_enable_organization_members to ALL.",
	Undecided: "auto_enable_organization_members is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_guardduty_organization_configuration"},
	Controls:  []string{"wa-sec:SEC04-BP02", "iso-27001-2022:A.5.25", "iso-27001-2022:A.5.28", "iso-27001-2022:A.5.29"},
	Aliases:   []string{"checkov:CKV2_AWS_3"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		members, older := r.Attr("auto_enable_organization_members"), r.Attr("auto_enable") // which version 6 of the provider removed
		joining := tf.Any(members.Is("NEW"), tf.All(tf.Not(members.IsSet()), older.IsSet(), older.IsTrue()))
		if joining.IsYes() { // those that were there before may be switched on one by one
			p = p.As(lint.Low)
		}
		p.Require(members.Is("ALL"), r, "configuration %q does not switch GuardDuty on in all accounts", r.Name)
	},
	Fix: edit.Risky("switches it on in all accounts of the organisation, which costs extra", edit.Set("auto_enable_organization_members", "ALL")),
}
