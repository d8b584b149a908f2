// SPDX-License-Identifier: Apache-2.0

package access

import (
	"maps"
	"slices"
	"sync"

	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// search looks for a request of one caller and one class of actions.
type search struct {
	*inquiry
	who   *Caller
	class *class
	bound bound
}

// state is a set of requests: resources, and the values that keys may have.
type state struct {
	region
	choices map[*key]choice
	// granted are the statements that it is in, and item the resource of the first.
	granted []*statement
}

func (s *search) run() *Witness {
	s.steps = 0
	denies := s.about(s.all, s.opposite(), func(st *statement) interval { return st.denies })
	if s.query.Trusting {
		denies = slices.DeleteFunc(denies, func(st *statement) bool { return !st.denies.surely })
	}
	allowed := s.about(s.except, s.opposite(), func(st *statement) interval { return st.allows })
	for _, grant := range s.about(s.grants, s.bound, func(st *statement) interval { return st.allows }) {
		if s.query.Granting != nil && !s.query.Granting(grant.document, grant.source) {
			continue
		}
		for _, start := range s.starts(grant) {
			if w := s.limited(start, 0, denies, allowed); w != nil {
				return w
			}
		}
	}
	return nil
}

// opposite is how statements count that stand in the way.
func (s *search) opposite() bound { return most - s.bound }

// about are the statements with an effect that are about the caller and the action.
func (s *search) about(statements []*statement, b bound, effect func(*statement) interval) []*statement {
	var out []*statement
	for _, st := range statements {
		if effect(st).at(b) && st.covers(s.class.text).at(b) && st.addresses(s.who).at(b) && (!st.open || b == most) {
			out = append(out, st)
		}
	}
	return out
}

// limited goes on to the limits from the n-th.
func (s *search) limited(st state, n int, denies, allowed []*statement) *Witness {
	if n < len(s.limits) {
		for _, limit := range s.about(s.limits[n], s.bound, func(st *statement) interval { return st.allows }) {
			for _, next := range s.enter(st, limit) {
				if w := s.limited(next, n+1, denies, allowed); w != nil {
					return w
				}
			}
		}
		return nil
	}
	if w := s.escape(st, append(slices.Clip(denies), allowed...)); w != nil {
		return w
	}
	for _, refused := range s.about(s.except, s.bound, func(st *statement) interval { return st.denies }) { // denied there, and not here
		if slices.ContainsFunc(denies, func(d *statement) bool { return sameRequests(d, refused) }) {
			continue
		}
		for _, next := range s.enter(st.widened(s.bound), refused) {
			if w := s.escape(next, denies); w != nil {
				return w
			}
		}
	}
	return nil
}

// widened is the state with runs for what is not known of its resource, for comparing it with one that is.
func (st state) widened(b bound) state {
	first := st.granted[0]
	if b == least || st.whole != nil || first.resources.negated || !slices.ContainsFunc(first.resources.items, func(i item) bool { return i.hole }) {
		return st
	}
	st.all = append([][]pattern.Pattern{first.resources.inner(most)}, st.all[1:]...)
	return st
}

// enter are the requests of a state that a statement is about too.
func (s *search) enter(st state, other *statement) []state {
	next := state{region: st.region, choices: maps.Clone(st.choices), granted: append(slices.Clip(st.granted), other)}
	var answer pattern.Answer
	switch {
	case other.resources.negated:
		next.region, answer = st.beyond(other.resources.outer(s.bound))
	case other.resources.open && s.bound == most:
		answer = pattern.Found
	default:
		next.region, answer = st.within(other.resources.inner(s.bound))
	}
	if len(s.keep(next.region, answer)) == 0 || !s.meet(&next, other) {
		return nil
	}
	return []state{next}
}

// meet leaves the values with which the statement's conditions are met, and reports whether there are any.
func (s *search) meet(st *state, other *statement) bool {
	for _, t := range other.tests {
		if t.key.free && !s.meetsFree(t) {
			return false
		}
		left := t.met(s.bound)
		if had, ok := st.choices[t.key]; ok {
			left = left.and(had)
		}
		if left.isEmpty() {
			return false
		}
		st.choices[t.key] = left
	}
	return true
}

// meetsFree says whether a condition with variables or holes can be met. What a variable stands for is the request's choice, unless
// something is known of the key or of the caller; what a hole stands for nobody can tell.
func (s *search) meetsFree(t test) bool {
	if met, lacks := s.metByAbsence(t); lacks {
		return met.at(s.bound)
	}
	_, known := s.fact(t.key.name)
	return s.bound == most || !t.key.hole && !known && s.who == nil
}

// metByAbsence says whether a condition is met by requests without its key, if requests lack it for certain.
func (s *search) metByAbsence(t test) (met interval, lacks bool) {
	if fact, known := s.fact(t.key.name); !known || !fact.isAbsent() {
		return interval{}, false
	}
	surely, perhaps := t.policy().Meets(t.i, t.j, nil)
	return interval{surely, perhaps}, true
}

// escape looks for a request of the state that matches none of the statements.
func (s *search) escape(st state, avoid []*statement) *Witness {
	if s.steps++; s.steps > maxSteps {
		s.capped = true
		return nil
	}
	if len(avoid) == 0 {
		return s.witness(st)
	}
	first := slices.IndexFunc(avoid, func(a *statement) bool { return len(a.tests) == 0 }) // there is one way out
	first = max(first, 0)
	next, rest := avoid[first], slices.Concat(avoid[:first], avoid[first+1:])
	for _, t := range next.tests {
		if met, lacks := s.metByAbsence(t); lacks && t.key.free {
			if !met.at(s.opposite()) {
				return s.escape(st, rest)
			}
			continue
		}
		if t.key.hole && s.bound == least {
			continue // nobody can say that it is not met
		}
		left := t.without(st, s.opposite())
		if left.isEmpty() {
			continue
		}
		choices := maps.Clone(st.choices)
		choices[t.key] = left
		if w := s.escape(state{st.region, choices, st.granted}, rest); w != nil {
			return w
		}
	}
	for _, region := range s.aside(st.region, next) { // last, for it costs most
		if w := s.escape(state{region, st.choices, st.granted}, rest); w != nil {
			return w
		}
	}
	return nil
}

// without are the values that the state leaves and that do not meet the condition.
func (t test) without(st state, b bound) choice {
	left, ok := st.choices[t.key]
	if !ok {
		left = t.key.every()
	}
	return left.without(t.met(b))
}

func (k *key) every() choice {
	var c choice
	for i := range k.candidates {
		c.put(i)
	}
	return c
}

// aside are the resources that a statement is not about.
func (s *search) aside(r region, other *statement) []region {
	if other.resources.open && s.bound == least {
		return nil
	}
	if other.resources.negated {
		if other.resources.open {
			return []region{r}
		}
		next, answer := r.within(other.resources.inner(s.bound))
		return s.keep(next, answer)
	}
	next, answer := r.beyond(other.resources.outer(s.bound))
	return s.keep(next, answer)
}

// facts are the values that the query leaves to keys.
func (s *search) facts() map[*key]choice {
	if len(s.keys) == 0 {
		return nil
	}
	choices := make(map[*key]choice)
	for _, k := range s.keys {
		if k.free {
			continue
		}
		if fact, ok := s.fact(k.name); ok {
			choices[k] = fact.among(k)
		}
	}
	return choices
}

func (s *search) witness(st state) *Witness {
	w := &Witness{Caller: s.who, Action: s.class.name, resource: sync.OnceValue(func() string { return st.example().String() }), Granted: st.written, Context: make(map[string][]string), Document: st.granted[0].document}
	for _, g := range st.granted {
		w.Statements = append(w.Statements, g.source)
	}
	for k, left := range st.choices {
		i := left.first()
		if k.free || i < 0 {
			continue
		}
		if values := k.candidates[i].values; values != nil {
			w.Context[k.name] = values.Items
		} else {
			w.Context[k.name] = nil
		}
	}
	return w
}
