// SPDX-License-Identifier: Apache-2.0

package tf

import "github.com/zclconf/go-cty/cty"

// Writing tells how a value came to where it is used, when somebody asks.
type Writing interface {
	// Origin is the value's way, nearest step first; nil when it is written where it is used.
	Origin() []Origin
	// Inside are the steps from there to a spot within the document that the value holds; nil when nobody knows.
	Inside(Spot) []Origin
}

// Spot is a place within a document that a value holds.
type Spot struct {
	// Text names it: "statement 2".
	Text string
	// Steps lead to it from the document's outermost object: names and indexes.
	Steps []any
	// Line counts the lines of the document's text before it, of Lines in all; both are 0 when the document is no text.
	Line, Lines int
}

// Place is where values are written. Values share it; it does not change.
type Place struct {
	at Range
	by Writing // may be nil
}

// NewPlace is the place of one value or of several; by may be nil.
func NewPlace(at Range, by Writing) *Place { return &Place{at, by} }

// Value is a value written at the place.
func (p *Place) Value(v cty.Value, path string) Value {
	return Value{cty: v, set: true, Path: path, place: p}
}

// Absent is an attribute that is not written, where the place is what could hold it; def may be nil.
func (p *Place) Absent(path string, def *Default) Value {
	return Value{cty: cty.NullVal(cty.DynamicPseudoType), Path: path, place: p, def: def}
}

// get is the place, of the zero Value none.
func (p *Place) get() Place {
	if p == nil {
		return Place{}
	}
	return *p
}

// within is the writing of a value of which a spot is meant.
type within struct {
	Writing
	spot Spot
}

func (w within) Origin() []Origin {
	steps := w.Writing.Origin()
	return append(steps[:len(steps):len(steps)], w.Inside(w.spot)...)
}
