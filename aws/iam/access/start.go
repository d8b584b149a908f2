// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// starts are the requests that a statement is about, cut so that each is about one of its resources.
func (s *search) starts(grant *statement) []state {
	var out []state
	for _, r := range s.regions(grant) {
		next := state{region: r, choices: s.facts(), granted: []*statement{grant}}
		if s.meet(&next, grant) {
			out = append(out, next)
		}
	}
	return out
}

// regions are the resources of a statement that the action takes and the query asks about.
func (s *search) regions(st *statement) []region {
	if st.resources.negated && st.resources.open && s.bound == least {
		return nil
	}
	if st.resources.negated {
		return s.narrow(region{budget: s.budget, all: [][]pattern.Pattern{{{pattern.Run}}}, none: st.resources.outer(s.bound)}, nil)
	}
	if st.resources.open && s.bound == most {
		return s.narrow(region{budget: s.budget, all: [][]pattern.Pattern{{{pattern.Run}}}}, nil)
	}
	var out []region
	for i := range st.resources.items {
		out = append(out, s.narrow(region{budget: s.budget}, &st.resources.items[i])...)
	}
	return out
}

// narrow cuts a region, that of an item if it is not nil, to what the class and the query leave. Where a hole stands it cannot be told
// which of the resources are meant, but some are.
func (s *search) narrow(r region, i *item) []region {
	asked := s.resources != nil || s.without != nil
	if i != nil {
		r.all, r.written = [][]pattern.Pattern{{s.readingOf(i, asked)}}, i.exact.String()
	}
	if s.resources != nil {
		r.all = append(r.all, s.resources)
	}
	r.none = append(slices.Clip(r.none), s.without...)
	if i != nil && i.hole && !asked {
		if s.class.resources != nil {
			if some := s.budget.Exists([][]pattern.Pattern{{i.wide}, s.class.resources}, s.class.not); some == pattern.None {
				return nil
			}
		}
		if s.bound == least {
			r.whole = i.wide
		}
		return []region{r}
	}
	if s.class.resources != nil {
		r.all = append(r.all, s.class.resources)
		r.none = append(r.none, s.class.not...)
	}
	return s.keep(r, r.look())
}

// readingOf is the reading of an item that a question needs: with runs for what may turn out to be what is asked about.
func (s *search) readingOf(i *item, asked bool) pattern.Pattern {
	switch {
	case s.bound == least:
		return i.exact
	case asked && s.generic():
		return i.loose
	case asked || len(s.limits) > 0:
		return i.wide
	}
	return i.exact
}

// generic reports whether the query is about resources that nobody has named, or tells variables.
func (s *search) generic() bool {
	return slices.ContainsFunc(slices.Concat(s.resources, s.without), func(p pattern.Pattern) bool { return slices.ContainsFunc(p, pattern.Token.IsSymbol) })
}

// keep is a region that has resources, or none.
func (s *search) keep(r region, answer pattern.Answer) []region {
	switch answer {
	case pattern.None:
		return nil
	case pattern.Capped:
		s.capped = true
		if s.bound == least {
			return nil
		}
	}
	return []region{r}
}

// outer are patterns of which a resource that is not in the set matches none: certainly not, or perhaps not.
func (s *set) outer(b bound) []pattern.Pattern {
	out := make([]pattern.Pattern, len(s.items))
	for i := range s.items {
		out[i] = s.items[i].exact
		if b == least {
			out[i] = s.items[i].outer()
		}
	}
	return out
}
