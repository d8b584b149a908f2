// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// Demand is one of several things that a rule requires of a resource.
type Demand struct {
	// Severity is what lacking it weighs.
	Severity Severity
	Holds    tf.Truth
	// Message says what is wrong without it; its one verb, %q, takes the resource's name.
	Message string
}

// MustMeet is a check of several demands, worst first. A resource gets one finding: of the first demand that is violated, else of the first
// that is undecided.
func MustMeet(demands func(*tf.Resource) []Demand) func(*Pass, *tf.Resource) {
	return func(p *Pass, r *tf.Resource) {
		all := demands(r)
		i := slices.IndexFunc(all, func(d Demand) bool { return d.Holds.IsNo() })
		if i < 0 {
			i = slices.IndexFunc(all, func(d Demand) bool { return d.Holds.IsMaybe() })
		}
		if i >= 0 {
			p.As(all[i].Severity).Require(all[i].Holds, r, all[i].Message, r.Name)
		}
	}
}
