// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
)

// unset is an input variable without a value, and how many undecided findings a value for it may decide.
type unset struct {
	Variable  string `json:"variable"`
	Undecided int    `json:"undecided"`
}

// unsetVariables lists the variables that undecided findings depend on, those first that may decide most.
func unsetVariables(r *lint.Report) []unset {
	counts := make(map[string]int)
	for _, f := range r.Active(lint.Undecided) {
		seen := make(map[string]bool)
		for _, e := range f.Evidence {
			for _, name := range e.Inputs() {
				if !seen[name] {
					seen[name] = true
					counts[name]++
				}
			}
		}
	}
	var all []unset
	for name, n := range counts {
		all = append(all, unset{clean(name), n})
	}
	slices.SortFunc(all, func(a, b unset) int {
		return cmp.Or(cmp.Compare(b.Undecided, a.Undecided), cmp.Compare(a.Variable, b.Variable))
	})
	return all
}

const maxUnset = 10 // variables named in a sentence

// wanted says which variables would decide how many findings, or "".
func (s summary) wanted() string {
	var parts []string
	for _, u := range s.Unset[:min(len(s.Unset), maxUnset)] {
		parts = append(parts, fmt.Sprintf("%s (%d)", u.Variable, u.Undecided))
	}
	if more := len(s.Unset) - maxUnset; more > 0 {
		parts = append(parts, fmt.Sprintf("%d more", more))
	}
	return strings.Join(parts, ", ")
}
