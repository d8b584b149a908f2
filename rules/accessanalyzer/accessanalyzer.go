// SPDX-License-Identifier: Apache-2.0

// Package accessanalyzer holds the guardrails for IAM Access Analyzer.
package accessanalyzer

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{archiveRuleBroad, externalMissing, unusedAccess}

var archiveRuleBroad = &lint.Rule{
	ID:        "accessanalyzer-archive-rule-broad",
	Title:     "Archive rule hides findings about resources that nobody has looked at",
	Why:       "Access Analyzer archives what matches before anybody sees it, also the bucket or role that is opened to strangers tomorrow.",
	Remedy:    "Archive by the ARN of the resource or by the principal whose access is intended.",
	Undecided: "a criterion, or the values that it is compared with, are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_accessanalyzer_archive_rule"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Check:     lint.Must(namesWhatIsMeant, "archive rule %q hides findings about any resource"),
}

// namesWhatIsMeant is yes when one of the filters, all of which must match, names resources or callers.
func namesWhatIsMeant(rule *tf.Resource) tf.Truth {
	return rule.Blocks("filter").Any(func(filter *tf.Block) tf.Truth {
		return tf.All(filter.Attr("criteria").Matches(pins), tf.Any(namesSome(filter.Attr("eq")), namesSome(filter.Attr("contains"))))
	})
}

// pins knows the criteria that tell resources and callers apart. A finding's id does too and is none for archive rules (IAM User Guide, "IAM Access
// Analyzer filter keys").
func pins(criterion string) bool {
	return criterion == "resource" || slices.ContainsFunc([]string{"principal.", "condition."}, func(prefix string) bool {
		return strings.HasPrefix(criterion, prefix)
	})
}

// namesSome is yes when there are values and none of them stands for all.
func namesSome(values tf.Value) tf.Truth {
	return tf.All(
		tf.Not(lint.Empty(values)),
		values.Elements().All(func(v tf.Value) tf.Truth {
			return v.Matches(func(text string) bool { return strings.Trim(text, "*") != "" })
		}),
	)
}

var externalMissing = &lint.Rule{
	ID:        "accessanalyzer-external-missing",
	Title:     "Nobody looks for what outsiders can reach",
	Why:       "A bucket, role, key or queue that a policy opens to another account is noticed by whoever uses it.",
	Remedy:    "In a whole account, declare an analyzer of type ACCOUNT in each region, or ORGANIZATION in the delegated account; where the organisation has one, waive the finding.",
	Undecided: "the type of an analyzer is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC03-BP07", "cis-aws-7.0:2.18", "cis-aws-5.0:1.19", "cis-aws-3.0:1.20", "cis-aws-2.0:1.20",
		"cis-aws-1.4:1.20", "iso-27001-2022:A.8.3",
	},
	Aliases:      []string{"trivy:AVD-AWS-0175"},
	OffByDefault: true,
	Resources:    []string{"aws_accessanalyzer_analyzer"},
	Absent: []*lint.Absence{{
		Message: "the account has no analyzer for access from outside", Regional: true,
		Counts: func(analyzer *tf.Resource) tf.Truth { return analyzer.Attr("type").Is("ACCOUNT", "ORGANIZATION") },
	}},
}
