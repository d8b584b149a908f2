// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"slices"
	"strings"
)

// Follow finds the resources of some types that attribute attr of r names, by reference or by the same known value as their attribute
// toAttr: the other direction of Linked. When the attribute is set but names nothing that is declared here, Open says so.
func (r *Resource) Follow(attr, toAttr string, types ...string) Links {
	return r.FollowValue(r.Attr(attr), toAttr, types...)
}

// FollowValue is Follow of a value in r, for one in a nested block that occurs several times.
func (r *Resource) FollowValue(v Value, toAttr string, types ...string) Links {
	set := v.IsSet()
	if set.IsNo() {
		return Links{none: func() Evidence { return set.Evidence()[0] }}
	}
	links := Links{none: func() Evidence { return v.Because("`%s` names no %s", v.Path, strings.Join(types, " or ")) }}
	elements := v.Elements()
	for _, e := range elements.Items {
		links.follow(r, e, toAttr, types)
	}
	if elements.Open != nil {
		links.follow(r, v, toAttr, types)
	}
	return links
}

// follow adds what one value names. An empty string names nothing, as null does.
func (ls *Links) follow(r *Resource, v Value, toAttr string, types []string) {
	if name, named := v.Text(); named && name == "" {
		return
	}
	found := len(ls.Items)
	for _, typ := range types {
		candidates := r.Root.OfType(typ)
		for _, i := range r.Root.nameIndex(typ, toAttr).perhaps(v) {
			c := candidates[i]
			if sure, ok := names(v, c, toAttr, len(candidates)); ok {
				ls.Items = append(ls.Items, Link{c, All(r.With(c), sure)})
			}
		}
	}
	if len(ls.Items) == found {
		ls.Open = append(ls.Open, v.Because("`%s` names something that is not declared in this configuration", v.Path))
	}
}

// nameIndex finds the resources of one type by what others call them, as positions among all of the type.
type nameIndex map[string][]int

func (r *Root) nameIndex(typ, toAttr string) nameIndex {
	key := linkKey{typ, toAttr}
	if ix := r.names[key]; ix != nil {
		return ix
	}
	ix := make(nameIndex)
	for i, c := range r.OfType(typ) {
		ix[c.Address] = append(ix[c.Address], i)
		if base := c.BaseAddress(); base != c.Address {
			ix[base] = append(ix[base], i)
		}
		if own, known := c.Attr(toAttr).Text(); known {
			ix[own] = append(ix[own], i)
		}
	}
	if r.names == nil {
		r.names = make(map[linkKey]nameIndex)
	}
	r.names[key] = ix
	return ix
}

// perhaps lists those that a value may name, in order.
func (ix nameIndex) perhaps(v Value) []int {
	var found []int
	if name, named := v.Text(); named {
		found = append(found, ix[name]...)
	}
	for _, ref := range v.Refs() {
		found = append(found, ix[ref.Address]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// names tells whether a value names c, one of several candidates, and how sure it is.
func names(v Value, c *Resource, toAttr string, candidates int) (sure Truth, ok bool) {
	if name, named := v.Text(); named {
		if own, known := c.Attr(toAttr).Text(); known && own == name {
			return Yes(), true
		}
	}
	refs := v.Refs()
	for _, ref := range refs {
		switch {
		case ref.Input || (ref.Address != c.Address && ref.Address != c.BaseAddress()):
		case ref.Derived || len(addresses(refs)) > 1:
			return Maybe(v.Because("`%s` is computed from `%s`", v.Path, ref)), true
		case ref.Address != c.Address && candidates > 1:
			return Maybe(v.Because("`%s` may name another instance", v.Path)), true
		default:
			return Yes(), true
		}
	}
	return Truth{}, false
}
