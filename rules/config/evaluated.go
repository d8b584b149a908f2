// SPDX-License-Identifier: Apache-2.0

package config

import "github.com/guardlint/guardlint/lint"

var rulesEvaluated = &lint.Rule{
	ID:           "config-rules-evaluated",
	Title:        "AWS Config records what nobody evaluates",
	Why:          "The recorder keeps the history of every resource, at a price. Without rules nobody is told that one of them is configured badly.",
	Remedy:       "In a whole account, declare a conformance pack or rules, or switch Security Hub on, which brings its own.",
	Undecided:    "whether a recorder or a rule exists is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Controls:     []string{"wa-sec:SEC04-BP04"},
	Aliases:      []string{"kics:abdb29d4-5ca1-4e91-800b-b3569bbd788c", "terrascan:AC_AWS_0048"},
	OffByDefault: true,
	Resources: []string{
		"aws_config_config_rule", "aws_config_conformance_pack", "aws_config_organization_managed_rule", "aws_config_organization_custom_rule",
		"aws_config_organization_custom_policy_rule", "aws_config_organization_conformance_pack", "aws_securityhub_account",
		"aws_securityhub_account_v2",
	},
	Companions: []string{"aws_config_configuration_recorder"},
	Absent: []*lint.Absence{{
		Message: "nothing evaluates what AWS Config records",
		For:     []string{"aws_config_configuration_recorder"},
	}},
}
