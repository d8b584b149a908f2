// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
)

// unchanged reports whether every statement that may grant is one of the other grant's too, and nothing is denied there that is not here:
// then there is no new access, however intricate the policies are.
func (s *Subject) unchanged() bool {
	for _, refused := range s.except {
		if refused.denies.perhaps && !slices.ContainsFunc(s.grants, func(d *statement) bool { return d.denies.surely && twins(d, refused) }) {
			return false
		}
	}
	return !slices.ContainsFunc(s.grants, func(g *statement) bool {
		return g.allows.perhaps && !slices.ContainsFunc(s.except, func(e *statement) bool { return e.allows.surely && twins(g, e) })
	})
}

// twins reports whether two statements are about the same callers and requests because they are written alike.
func twins(a, b *statement) bool {
	return sameRequests(a, b) && samePrincipals(a.source.Principal, b.source.Principal) && samePrincipals(a.source.NotPrincipal, b.source.NotPrincipal)
}

// sameRequests reports whether two statements are about the same actions, resources and conditions because they are written alike.
func sameRequests(a, b *statement) bool {
	if a.source == nil || b.source == nil || a.open || b.open || a.actions.open || a.resources.open || b.actions.open || b.resources.open {
		return false
	}
	return a.actions.negated == b.actions.negated && a.resources.negated == b.resources.negated && a.actions.label() == b.actions.label() &&
		a.resources.label() == b.resources.label() && slices.EqualFunc(a.tests, b.tests, func(x, y test) bool { return x.key == y.key && x.spelling() == y.spelling() })
}

// samePrincipals reports whether two elements name the same, as far as that is known.
func samePrincipals(a, b *iam.Principals) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Open == "" && b.Open == "" && slices.EqualFunc(a.Items, b.Items, func(x, y iam.Principal) bool {
		return x.Type == y.Type && x.IDs.Open == "" && y.IDs.Open == "" && slices.EqualFunc(x.IDs.Items, y.IDs.Items, sameText)
	})
}

// sameText reports whether two texts are certainly equal.
func sameText(a, b iam.Text) bool {
	x, y := slices.Collect(a.Parts()), slices.Collect(b.Parts())
	return slices.EqualFunc(x, y, func(p, q iam.Part) bool {
		return p.Hole == q.Hole && p.Literal == q.Literal && (!p.Hole || p.Source != "" && p.Source == q.Source)
	})
}
