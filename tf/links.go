// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"fmt"
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// Link is a companion and how sure it is that it belongs to the resource and exists, given that the resource does.
type Link struct {
	Resource *Resource
	Sure     Truth
}

// Links are the companions of a resource of one type. Open tells why there may be others that were not seen.
type Links struct {
	Items []Link
	Open  []Evidence
	none  func() Evidence // what to say when there is none
}

// Linked finds the resources of type typ whose attribute attr names r: by reference, or by the same known value as r's attribute
// toAttr. attr may be a dotted path; a collection links when an element does.
func (r *Resource) Linked(typ, attr, toAttr string) Links {
	index := r.Root.linkIndex(typ, attr)
	links := Links{none: func() Evidence { return r.Because(fmt.Sprintf("no %s in this configuration refers to it", typ)) }}
	own := r.Attr(toAttr)
	name, named := own.Text()
	var seen map[*Resource]int // 1 + its index in Items
	add := func(c *Resource, sure Truth) {
		link := Link{c, All(r.With(c), sure)}
		switch i := seen[c]; {
		case link.Sure.IsNo():
		case i == 0:
			links.Items = append(links.Items, link)
			if seen == nil {
				seen = make(map[*Resource]int)
			}
			seen[c] = len(links.Items)
		case link.Sure.IsYes(): // the surer way counts
			links.Items[i-1] = link
		}
	}
	for _, e := range index.byRef[r.Address] {
		if e.ref.Attr == toAttr || e.ref.IsIdentity() {
			add(e.resource, e.sure)
		}
	}
	for _, same := range own.Refs() { // both are given the same unknown name
		for _, e := range index.byRef[same.Address] {
			if e.ref == same || same.pins() && e.ref.pins() { // or two names of one object that is not declared
				add(e.resource, r.Root.sameName(own, e, attr))
			}
		}
	}
	if named {
		for _, c := range index.byValue[name] {
			add(c, Yes())
		}
	}
	for _, e := range index.loose {
		if isText(e.value) && !(named && e.blank) && r.Root.sameText(own, e.value) == no {
			continue
		}
		add(e.resource, e.sure)
	}
	if len(links.Items) == 0 && r.Root.Escapes != nil {
		links.Open = r.Root.Escapes(r)
	}
	return links
}

// identityAttrs are the attributes by which AWS resources are named in others.
var identityAttrs = map[string]bool{"id": true, "arn": true, "name": true, "bucket": true}

// ownIDs are further attributes that name resources of one type; elsewhere the same attribute names something else.
var ownIDs = map[string]string{"zone_id": "aws_route53_zone", "allocation_id": "aws_eip"}

// sameName is how sure it is that a companion's attribute is a name that is computed from the same unknown value as r's.
func (r *Root) sameName(name Value, e refEntry, attr string) Truth {
	to := e.resource.Attr(attr)
	if !e.ref.Derived || !isText(to) {
		return e.sure
	}
	switch r.sameText(name, to) {
	case yes:
		return Yes()
	case no:
		return No(to.Because("`%s` is another name", to.Path))
	}
	return e.sure
}

func isText(v Value) bool { return v.cty.Type() == cty.String }

// Any is yes when f is yes of a companion that surely belongs and exists; no when there is none and there cannot be another.
func (ls Links) Any(f func(*Resource) Truth) Truth {
	ts := make([]Truth, 0, len(ls.Items)+1)
	for _, l := range ls.Items {
		ts = append(ts, All(l.Sure, f(l.Resource)))
	}
	if len(ls.Open) > 0 {
		ts = append(ts, Maybe(ls.Open...))
	}
	if len(ts) == 0 {
		return No(ls.none())
	}
	return Any(ts...)
}

// Shown is Any of the companions that the configuration shows: that there may be others does not count.
func (ls Links) Shown(f func(*Resource) Truth) Truth {
	ts := make([]Truth, len(ls.Items))
	for i, l := range ls.Items {
		ts[i] = All(l.Sure, f(l.Resource))
	}
	return Any(ts...)
}

// All is yes when f is yes of every companion that belongs and exists.
func (ls Links) All(f func(*Resource) Truth) Truth {
	return Not(ls.Any(func(r *Resource) Truth { return Not(f(r)) }))
}

// Exist is yes when there is a companion for sure, no when there cannot be one.
func (ls Links) Exist() Truth { return ls.Any(func(*Resource) Truth { return Yes() }) }

// linkIndex finds the resources of one type by what one of their attributes names, in constant time per question.
type linkIndex struct {
	byRef   map[string][]refEntry
	byValue map[string][]*Resource
	loose   []looseEntry
}

type refEntry struct {
	resource *Resource
	ref      Ref
	sure     Truth
}

// looseEntry is a companion whose attribute is unknown, and no reference tells what it is.
type looseEntry struct {
	resource *Resource
	value    Value
	blank    bool // nothing is known of it: no part, no beginning
	sure     Truth
}

type linkKey struct{ typ, attr string }

func (r *Root) linkIndex(typ, attr string) *linkIndex {
	key := linkKey{typ, attr}
	if ix := r.links[key]; ix != nil {
		return ix
	}
	ix := &linkIndex{byRef: make(map[string][]refEntry), byValue: make(map[string][]*Resource)}
	for _, c := range r.OfType(typ) {
		ix.add(r, c, c.Attr(attr))
	}
	if r.links == nil {
		r.links = make(map[linkKey]*linkIndex)
	}
	r.links[key] = ix
	return ix
}

func (ix *linkIndex) add(root *Root, c *Resource, v Value) {
	refs := v.Refs()
	for _, together := range namings(v.Cty()) {
		if slices.ContainsFunc(together, Ref.pins) { // it is that object's name, whatever that is computed from
			together = slices.DeleteFunc(together, func(ref Ref) bool { return ref.Derived })
		}
		sure := Yes()
		named := make([]Ref, len(together))
		for i, ref := range together {
			named[i] = root.identity(ref)
		}
		if len(addresses(named)) > 1 {
			sure = Maybe(v.Because("`%s` may name one of several resources", v.Path))
		}
		for _, ref := range slices.Concat(together, named) {
			s := sure
			if ref.Derived {
				s = Maybe(v.Because("`%s` is computed from `%s`", v.Path, ref))
			}
			ix.byRef[ref.Address] = append(ix.byRef[ref.Address], refEntry{c, ref, s})
		}
	}
	elements, loose := v.Elements(), false
	for _, e := range elements.Items {
		if s, ok := e.Text(); ok {
			ix.byValue[s] = append(ix.byValue[s], c)
		} else if !e.IsKnown() && !slices.ContainsFunc(e.Refs(), Ref.pins) {
			loose = true
		}
	}
	if loose || elements.Open != nil && !slices.ContainsFunc(refs, Ref.pins) {
		ix.loose = append(ix.loose, looseEntry{c, v, isBlank(v), v.truth(maybe, Value.unknown)})
	}
}

// isBlank reports whether v is an unknown string of which nothing is known.
func isBlank(v Value) bool {
	p := v.plain()
	return isText(v) && !hasForm(v) && p.Range().StringPrefix() == ""
}

// namings are the references in v, those together of which v names one: each element of a collection names its own, and what marks a
// collection as a whole is named by some element.
func namings(v cty.Value) [][]Ref {
	p, marks := v.Unmark()
	if !p.IsKnown() || p.IsNull() || !p.CanIterateElements() {
		return [][]Ref{RefsOf(v)}
	}
	var all [][]Ref
	for _, ref := range RefsOf(cty.DynamicVal.WithMarks(marks)) {
		all = append(all, []Ref{ref})
	}
	for it := p.ElementIterator(); it.Next(); {
		_, e := it.Element()
		all = append(all, RefsOf(e))
	}
	return all
}

func addresses(refs []Ref) map[string]bool {
	set := make(map[string]bool)
	for _, r := range refs {
		if !r.Derived {
			set[r.Address] = true
		}
	}
	return set
}
