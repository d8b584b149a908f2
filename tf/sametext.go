// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// sameText compares two strings of which parts are not known, like names that are computed from one suffix: yes when they are made of the same
// parts, no when what is known of their beginnings or ends differs.
func (r *Root) sameText(a, b Value) state {
	if !hasForm(a) && !hasForm(b) {
		return maybe
	}
	as, bs, differ := stripStart(r.pieces(nil, a.cty), r.pieces(nil, b.cty))
	if len(as) == 0 && len(bs) == 0 {
		return yes
	}
	if !differ {
		as, bs, differ = stripStart(mirrored(as), mirrored(bs))
	}
	if differ || len(as) == 0 && hasLiteral(bs) || len(bs) == 0 && hasLiteral(as) {
		return no
	}
	return maybe
}

// hasForm reports whether something is known of a string itself, and not only where it comes from.
func hasForm(v Value) bool {
	_, known := v.Text()
	if !known {
		_, known = PartsOf(v.cty)
	}
	return known
}

// piece is a known part of a string, or an unknown one and the object's attribute that it is.
type piece struct {
	literal string
	hole    bool
	of      Ref // zero when it is not known what the hole is
}

func (r *Root) pieces(list []piece, v cty.Value) []piece {
	if parts, ok := PartsOf(v); ok {
		for _, p := range parts {
			list = r.pieces(list, p)
		}
		return list
	}
	if text, ok := literalOf(v); ok {
		if n := len(list); n > 0 && !list[n-1].hole {
			list[n-1].literal += text
			return list
		}
		return append(list, piece{literal: text})
	}
	hole := piece{hole: true, of: r.onlyIdentity(RefsOf(v))}
	if p, _ := v.Unmark(); hole.of == (Ref{}) && !p.IsKnown() && p.Type() == cty.String {
		list = append(list, piece{literal: p.Range().StringPrefix()})
	}
	return append(list, hole)
}

// onlyIdentity is the one attribute that a value with these references is, or zero.
func (r *Root) onlyIdentity(refs []Ref) (only Ref) {
	for _, ref := range refs {
		if ref.Derived {
			continue
		}
		if ref = r.identity(ref); only != (Ref{}) && only != ref {
			return Ref{}
		}
		only = ref
	}
	return only
}

func hasLiteral(list []piece) bool {
	return slices.ContainsFunc(list, func(p piece) bool { return p.literal != "" })
}

// stripStart takes away what two strings share at their beginning, and reports whether they certainly differ there.
func stripStart(a, b []piece) (restA, restB []piece, differ bool) {
	for len(a) > 0 && len(b) > 0 {
		x, y := a[0], b[0]
		switch {
		case x.hole && x == y && x.of != (Ref{}):
			a, b = a[1:], b[1:]
		case x.hole || y.hole:
			return a, b, false
		default:
			n := sharedStart(x.literal, y.literal)
			if n < len(x.literal) && n < len(y.literal) {
				return a, b, true
			}
			a, b = without(a, x.literal[n:]), without(b, y.literal[n:])
		}
	}
	return a, b, false
}

// without is the list with another literal in place of its first piece, or with none if that is empty.
func without(list []piece, literal string) []piece {
	if literal == "" {
		return list[1:]
	}
	return append([]piece{{literal: literal}}, list[1:]...)
}

func sharedStart(a, b string) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// mirrored is the string read from its end, byte by byte.
func mirrored(list []piece) []piece {
	out := make([]piece, 0, len(list))
	for _, p := range slices.Backward(list) {
		b := []byte(p.literal)
		slices.Reverse(b)
		out = append(out, piece{string(b), p.hole, p.of})
	}
	return out
}
