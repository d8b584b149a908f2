// SPDX-License-Identifier: Apache-2.0

package pattern

import "slices"

// Meet finds a text that both patterns match: their intersection is empty when there is None.
func Meet(p, q Pattern) (Pattern, Answer) { return Search([][]Pattern{{p}, {q}}, nil) }

// Minus finds a text that p matches and none of the others does: p is included in their union when there is None.
func Minus(p Pattern, others ...Pattern) (Pattern, Answer) { return Search([][]Pattern{{p}}, others) }

// Exists is Search for those who need no text. Most answers take no automata then.
func (b *Budget) Exists(all [][]Pattern, none []Pattern) Answer {
	var room [8][]Pattern
	decisive := room[:0] // the lists that no other one implies
	for i, list := range all {
		implies := func(other []Pattern) bool { return areCovered(other, list) }
		switch {
		case areCovered(list, none), slices.ContainsFunc(all[:i], func(other []Pattern) bool { return areApart(list, other) }):
			return None
		case !slices.ContainsFunc(decisive, implies) && !slices.ContainsFunc(all[i+1:], implies):
			decisive = append(decisive, list)
		}
	}
	if len(decisive) == 1 && areApart(decisive[0], none) {
		return Found
	}
	_, answer := b.Search(decisive, none)
	return answer
}

// areCovered reports whether the patterns of by certainly match together what those of a list do.
func areCovered(list, by []Pattern) bool {
	return !slices.ContainsFunc(list, func(p Pattern) bool {
		return !slices.ContainsFunc(by, func(q Pattern) bool { return q.Includes(p) })
	})
}

// areApart reports whether certainly no text matches a pattern of both lists.
func areApart(list, other []Pattern) bool {
	return !slices.ContainsFunc(list, func(p Pattern) bool {
		return slices.ContainsFunc(other, func(q Pattern) bool { return !areFieldsApart(p, q) })
	})
}

// areFieldsApart is Apart of ARNs, field by field.
func areFieldsApart(p, q Pattern) bool {
	for range ARNFields - 1 {
		i, j := p.fieldEnd(), q.fieldEnd()
		if i < 0 || j < 0 {
			break
		}
		if Apart(p[:i], q[:j]) {
			return true
		}
		p, q = p[i+1:], q[j+1:]
	}
	return Apart(p, q)
}

// fieldEnd is where the first colon of all that matches is written; -1 when it may be elsewhere.
func (p Pattern) fieldEnd() int {
	i := slices.IndexFunc(p, func(t Token) bool { return t == ':' || t == Run || t == One })
	if i < 0 || p[i] != ':' {
		return -1
	}
	return i
}

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
