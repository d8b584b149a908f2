// SPDX-License-Identifier: Apache-2.0

package iam

import "iter"

// Written is a document, or a part of one, as it is written, for whoever judges the writing: a JSON value of which parts may not be known.
type Written struct{ n node }

// Type is what a JSON value is.
type Type int8

// The types of values. Unknown is what is not known, of whatever type.
const (
	String Type = iota
	Number
	Boolean
	Null
	Object
	Array
	Unknown
)

// String is the type's name.
func (t Type) String() string {
	return [...]string{"a string", "a number", "a boolean", "null", "an object", "an array", "unknown"}[t]
}

// Written is the document as it is written. problem says why it cannot be read, "" when it can. There must be one; see IsEmpty.
func (d *Document) Written() (w Written, problem string) { return Written{d.tree}, d.problem }

// ParseWritten reads a document from JSON text; offsets point into it. The error is a *SyntaxError.
func ParseWritten(text string) (Written, error) {
	n, err := fromJSON(text, func(s string) node { return node{kind: isText, text: literalText(s)} })
	return Written{n}, err
}

// Type is what the value is.
func (w Written) Type() Type {
	switch w.n.kind {
	case isText:
		return w.n.scalar
	case isNull:
		return Null
	case isObject:
		return Object
	case isList:
		return Array
	}
	return Unknown
}

// Offset is where the value begins in the text it was parsed from, in bytes.
func (w Written) Offset() int { return w.n.at }

// Text is a string, number or boolean as far as it is known.
func (w Written) Text() Text { return w.n.text }

// Items yields the elements of an array.
func (w Written) Items() iter.Seq[Written] {
	return func(yield func(Written) bool) {
		for _, item := range w.n.items {
			if !yield(Written{item}) {
				return
			}
		}
	}
}

// Member is a name and a value in an object.
type Member struct {
	Name   Text
	Value  Written
	Offset int
}

// Members yields the members of an object, in order.
func (w Written) Members() iter.Seq[Member] {
	return func(yield func(Member) bool) {
		for _, m := range w.n.members {
			if !yield(Member{m.name, Written{m.value}, m.at}) {
				return
			}
		}
	}
}

// Literals is what is known of the text, without the stretches that are not.
func (t Text) Literals() string { return t.literals() }
