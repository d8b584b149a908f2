// SPDX-License-Identifier: Apache-2.0

// Package cloudwatch holds the guardrails for Amazon CloudWatch and CloudWatch Logs.
package cloudwatch

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	alarmActions, alarmAudit, alarmData, alarmIdentity, alarmNetwork, alarmOrganizations, retentionSet,
}

var retentionSet = &lint.Rule{
	ID:        "cloudwatch-log-group-retention-set",
	Title:     "Log group has no stated retention",
	Why:       "Events are kept for ever, with all that is personal or secret in them. Nobody has decided how long they are needed, or what may be deleted when.",
	Remedy:    "Set retention_in_days, to 365 or more where auditors ask for a year.",
	Undecided: "retention_in_days is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudwatch_log_group"},
	Controls: []string{
		"wa-sec:SEC03-BP06", "wa-sec:SEC07-BP04", "nist-800-53-r5:AU-6", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-11",
		"nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-12",
		"pci-dss-4.0:3.2.1", "pci-dss-4.0:10.5.1", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:C1.2", "soc2:CC7.2",
		"soc2:CC7.3", "hipaa:164.312(b)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_66", "checkov:CKV_AWS_338", "kics:ef0b316a-211e-42f1-888e-64efe172b755", "terrascan:AC_AWS_0041",
		"terrascan:AC_AWS_0452",
	},
	Parameters: []*lint.Parameter{requireYear},
	Check: func(p *lint.Pass, group *tf.Resource) {
		days := group.Attr("retention_in_days")
		delivery := group.Attr("log_group_class").Is("DELIVERY") // keeps events for two days, whatever is asked for
		if lint.Of[bool](p, requireYear) {
			p.Require(tf.Any(days.AtLeast(365), lint.Exempt(delivery)), group, "log group %q does not keep its events for a year", group.Name)
			return
		}
		p.Require(tf.Any(days.AtLeast(1), lint.Exempt(delivery)), group, "log group %q has no stated retention", group.Name)
	},
	Fix: edit.Risky("deletes the events that are older than a year", edit.Set("retention_in_days", 365)),
}

var requireYear = &lint.Parameter{
	Name:    "require_year_of_logs",
	Doc:     "whether log groups must keep events for a year at least, not only say for how long",
	Default: false,
}
