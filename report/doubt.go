// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// doubt is one fact that leaves one or several rules undecided about a resource: a policy that is not known leaves all that ask for what
// it allows. People read it once.
type doubt struct {
	*group // the worst
	rules  []string
	fact   string // "" when nothing is said
}

// doubts gathers the undecided findings of a report by what is not known, in their order.
func doubts(r *lint.Report) []*doubt {
	type key struct {
		at            tf.Range
		address, fact string
	}
	var list []*doubt
	index := make(map[key]*doubt)
	for _, g := range fold(r.Active(lint.Undecided), ownPlace) {
		k := key{at: g.at, address: g.Address}
		if facts := evidenceFacts(g); len(facts) > 0 {
			k.fact = facts[0]
		}
		d := index[k]
		if d == nil || k.fact == "" {
			d = &doubt{group: g, fact: k.fact}
			index[k] = d
			list = append(list, d)
		}
		d.rules = append(d.rules, g.Rule.ID)
		if g.Severity > d.Severity {
			d.group = g
		}
	}
	return list
}

// worstDoubtsFirst is the order of reports that may be cut.
func worstDoubtsFirst(list []*doubt) []*doubt {
	slices.SortStableFunc(list, func(a, b *doubt) int { return int(b.Severity - a.Severity) })
	return list
}

// sentence is what a rule would say were it decided; of several rules it is that they are not.
func (d *doubt) sentence() string {
	if len(d.rules) == 1 {
		return d.group.sentence()
	}
	return fmt.Sprintf("%d rules cannot judge %s", len(d.rules), d.instances())
}
