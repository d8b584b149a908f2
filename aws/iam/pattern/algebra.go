// SPDX-License-Identifier: Apache-2.0

package pattern

import "slices"

// Meet finds a text that both patterns match: their intersection is empty when there is None.
func Meet(p, q Pattern) (Pattern, Answer) { return Search([][]Pattern{{p}, {q}}, nil) }

// Minus finds a text that p matches and none of the others does: p is included in their union when there is None.
func Minus(p Pattern, others ...Pattern) (Pattern, Answer) { return Search([][]Pattern{{p}}, others) }

// Regions finds a text for every way in which texts can match some of the patterns and not the others, the way of matching none included.
// complete is false when there are more than limit, or a search was given up, so that some may be missing.
func Regions(patterns []Pattern, limit int) (texts []Pattern, complete bool) {
	r := regions{limit: limit, complete: true}
	for _, p := range patterns {
		if p.isConstant() {
			r.constants = append(r.constants, p)
			continue
		}
		r.wild = append(r.wild, p)
	}
	for _, c := range r.constants { // a constant is a region of its own
		if len(r.texts) >= limit {
			return r.texts, false
		}
		if !slices.ContainsFunc(r.texts, func(t Pattern) bool { return slices.Equal(t, c) }) {
			r.texts = append(r.texts, c)
		}
	}
	r.divide(nil, slices.Clone(r.constants), 0)
	return r.texts, r.complete
}

type regions struct {
	constants, wild, texts []Pattern
	limit                  int
	complete               bool
}

// divide splits the texts that match all of inside and none of outside by the patterns from the i-th on.
func (r *regions) divide(inside [][]Pattern, outside []Pattern, i int) {
	text, answer := Search(append(inside, []Pattern{{Run}}), outside)
	switch {
	case answer == None:
		return
	case answer == Capped || len(r.texts) >= r.limit:
		r.complete = false
		return
	case i == len(r.wild):
		r.texts = append(r.texts, text)
		return
	}
	r.divide(append(slices.Clip(inside), []Pattern{r.wild[i]}), outside, i+1)
	r.divide(inside, append(slices.Clip(outside), r.wild[i]), i+1)
}
