// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var naclRuleShadowed = &lint.Rule{
	ID:        "vpc-nacl-rule-shadowed",
	Title:     "Network ACL has an entry that never matches",
	Why:       "AWS takes the entry with the lowest number that fits. A denial behind an entry that allows the same denies nothing, however much it looks as if it did.",
	Remedy:    "Give the narrower entry the lower number, or delete it.",
	Undecided: "the number of an entry is not known, or whether it exists.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: network.ACLTypes,
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Forbid(network.Shadowed(r), r, "%s has an entry that never matches", aclHolder(r))
	},
}
