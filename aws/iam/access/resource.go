// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// region is a set of resources: those that match a pattern of every list, and no pattern of none.
type region struct {
	all  [][]pattern.Pattern
	none []pattern.Pattern
	// budget is what looking at it costs.
	budget *pattern.Budget
	// whole is set when the region is one set of resources that nobody knows, so that what is said of it must hold of all that it may
	// turn out to be: some resource of the pattern is in it, but not any.
	whole pattern.Pattern
	// written is the item of a Resource element that it was cut from, as policies write it; "" when it is cut from none.
	written string
}

// within adds a list of patterns of which one must match. It reports whether the region may have resources left.
func (r region) within(list []pattern.Pattern) (region, pattern.Answer) {
	if r.whole != nil {
		if outside := r.budget.Exists([][]pattern.Pattern{{r.whole}}, list); outside != pattern.None {
			return r, pattern.None
		}
		return r, pattern.Found
	}
	r.all = append(slices.Clip(r.all), list)
	return r, r.look()
}

// beyond adds patterns of which none may match.
func (r region) beyond(list []pattern.Pattern) (region, pattern.Answer) {
	if r.whole != nil {
		if inside := r.budget.Exists([][]pattern.Pattern{{r.whole}, list}, nil); inside != pattern.None && len(list) > 0 {
			return r, pattern.None
		}
		return r, pattern.Found
	}
	r.none = append(slices.Clip(r.none), list...)
	return r, r.look()
}

func (r region) look() pattern.Answer { return r.budget.Exists(r.all, r.none) }

// plain are shapes of ARNs that make plain examples, the plainest first.
var plain = []pattern.Pattern{pattern.Parse("arn:aws:?*:*:*:?*/?*").ARN(), pattern.Parse("arn:aws:?*:*:*:?*").ARN()}

// example is a resource of the region.
func (r region) example() pattern.Pattern {
	if r.whole != nil {
		return r.whole
	}
	for _, shape := range plain {
		if text, answer := pattern.Search(append(slices.Clip(r.all), []pattern.Pattern{shape}), r.none); answer == pattern.Found {
			return text
		}
	}
	text, _ := r.budget.Search(r.all, r.none)
	return text
}

// inner are the patterns that certainly lie in a set, or may lie in it.
func (s *set) inner(b bound) []pattern.Pattern {
	out := make([]pattern.Pattern, len(s.items))
	for i := range s.items {
		out[i] = s.items[i].exact
		if b == most && s.items[i].hole {
			out[i] = s.items[i].wide
		}
	}
	return out
}
