// SPDX-License-Identifier: Apache-2.0

package pattern

import "slices"

// Meet finds a text that both patterns match: their intersection is empty when there is None.
func Meet(p, q Pattern) (Pattern, Answer) { return Search([][]Pattern{{p}, {q}}, nil) }

// Minus finds a text that p matches and none of the others does: p is included in their union when there is None.
func Minus(p Pattern, others ...Pattern) (Pattern, Answer) { return Search([][]Pattern{{p}}, others) }

// Regions finds a text for every way in which texts that match within can match some of the patterns and not the others, the way of
// matching none included. complete is false when there are more than limit, or a search was given up, so that some may be missing.
func (b *Budget) Regions(within Pattern, patterns []Pattern, limit int) (texts []Pattern, complete bool) {
	r := regions{budget: b, limit: limit, complete: true}
	var constants []Pattern
	for _, p := range patterns {
		if !p.isConstant() {
			r.wild = append(r.wild, p)
			continue
		}
		constants = append(constants, p)
		if len(r.texts) < limit && match(within, p) && !slices.ContainsFunc(r.texts, func(t Pattern) bool { return slices.Equal(t, p) }) {
			r.texts = append(r.texts, p)
		}
	}
	r.divide([][]Pattern{{within}}, constants, 0)
	return r.texts, r.complete && len(r.texts) < limit
}

type regions struct {
	budget      *Budget
	wild, texts []Pattern
	limit       int
	complete    bool
}

// divide splits the texts that match all of inside and none of outside by the patterns from the i-th on.
func (r *regions) divide(inside [][]Pattern, outside []Pattern, i int) {
	text, answer := r.budget.Search(inside, outside)
	switch {
	case answer == None:
		return
	case answer == Capped || len(r.texts) >= r.limit:
		r.complete = false
		return
	}
	for i < len(r.wild) && slices.ContainsFunc(inside, func(list []Pattern) bool { return Apart(list[0], r.wild[i]) }) {
		i++
	}
	if i == len(r.wild) {
		r.texts = append(r.texts, text)
		return
	}
	r.divide(inside, append(slices.Clip(outside), r.wild[i]), i+1) // first texts that match few, which tell most
	r.divide(append(slices.Clip(inside), []Pattern{r.wild[i]}), outside, i+1)
}
