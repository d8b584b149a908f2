// SPDX-License-Identifier: Apache-2.0

package accessanalyzer

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var unusedAccess = &lint.Rule{
	ID:           "accessanalyzer-unused-access",
	Title:        "Nobody looks for access that is not used",
	Why:          "Roles, keys and rights that nobody has used for months are what intruders find and owners do not miss.",
	Remedy:       "In a whole account, declare an analyzer of type ACCOUNT_UNUSED_ACCESS, or ORGANIZATION_UNUSED_ACCESS in the delegated account, for 90 days at most. It is billed per role and user.",
	Undecided:    "the type or period of an analyzer is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP04"},
	OffByDefault: true,
	Resources:    []string{"aws_accessanalyzer_analyzer"},
	Absent: []*lint.Absence{{
		Message: "the account has no analyzer for access that is not used for 90 days",
		Counts: func(analyzer *tf.Resource) tf.Truth {
			days := analyzer.Attr("configuration.unused_access.unused_access_age")
			soon := days.Number(func(n float64) bool { return n <= 90 })
			if days.IsSet().IsNo() {
				soon = tf.Maybe(analyzer.Because("AWS does not say after how many days access counts as not used"))
			}
			return tf.All(analyzer.Attr("type").Is("ACCOUNT_UNUSED_ACCESS", "ORGANIZATION_UNUSED_ACCESS"), soon)
		},
	}},
}
