// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Text is a string as far as it is known: literal parts with holes between them, as a template leaves them. The zero Text is the
// empty string.
type Text struct {
	parts []part
}

// part is a literal or a hole.
type part struct {
	literal string
	hole    *hole
}

// hole is a stretch of text that is not known.
type hole struct {
	why string
	// fixed says that the hole is an identity which AWS assigns, such as an ARN or an account id: not empty, and without wildcards.
	fixed bool
	// refs are the attributes and variables that the hole's value derives from.
	refs []tf.Ref
}

// source names the attribute or variable whose value the hole is; "" when it is computed or of several.
func (h *hole) source() string {
	if len(h.refs) != 1 || h.refs[0].Derived {
		return ""
	}
	return h.refs[0].String()
}

func literalText(s string) Text {
	if s == "" {
		return Text{}
	}
	return Text{[]part{{literal: s}}}
}

func holeText(why string, fixed bool) Text {
	return Text{[]part{{hole: &hole{why: why, fixed: fixed}}}}
}

// join is the concatenation of texts; adjacent literals become one.
func join(texts ...Text) Text {
	var out Text
	for _, t := range texts {
		for _, p := range t.parts {
			if n := len(out.parts); n > 0 && p.hole == nil && out.parts[n-1].hole == nil {
				out.parts[n-1].literal += p.literal
				continue
			}
			out.parts = append(out.parts, p)
		}
	}
	return out
}

// Known returns the string when all of it is known.
func (t Text) Known() (string, bool) {
	switch {
	case len(t.parts) == 0:
		return "", true
	case len(t.parts) == 1 && t.parts[0].hole == nil:
		return t.parts[0].literal, true
	}
	return "", false
}

// String is the text for people: holes appear as "${…}".
func (t Text) String() string { return t.fill("${…}") }

// fill is the text with every hole replaced.
func (t Text) fill(hole string) string {
	var out strings.Builder
	for _, p := range t.parts {
		if p.hole != nil {
			out.WriteString(hole)
			continue
		}
		out.WriteString(p.literal)
	}
	return out.String()
}

// literals is what is known of the text, without the holes.
func (t Text) literals() string { return t.fill("") }

// Refs are the attributes and variables that the unknown stretches of the text derive from.
func (t Text) Refs() []tf.Ref {
	var refs []tf.Ref
	for _, p := range t.parts {
		if p.hole != nil {
			refs = append(refs, p.hole.refs...)
		}
	}
	return refs
}

// open returns the first hole that may hold anything, or nil.
func (t Text) open() *hole {
	for _, p := range t.parts {
		if p.hole != nil && !p.hole.fixed {
			return p.hole
		}
	}
	return nil
}

// unknown is maybe, because of the first hole.
func (t Text) unknown() tf.Truth {
	for _, p := range t.parts {
		if p.hole != nil {
			return maybe(p.hole.why)
		}
	}
	return tf.Maybe()
}

// maybe is an undecided truth whose reason still lacks its place; Statement.explain gives it one.
func maybe(why string) tf.Truth { return tf.Maybe(tf.Evidence{Text: why}) }

// is reports whether the text equals s.
func (t Text) is(s string) tf.Truth {
	if known, ok := t.Known(); ok {
		return tf.Of(known == s)
	}
	if !glob(escapeGlob(t), s) {
		return tf.No()
	}
	return t.unknown()
}

// MayBe reports whether the text is s, or may turn out to be.
func (t Text) MayBe(s string) bool { return !t.is(s).IsNo() }

// matches reports whether s matches the text as a pattern in which `*` stands for any run of characters and `?` for any one.
// A hole may be anything.
func (t Text) matches(s string) tf.Truth {
	if !glob(tokens(t), s) {
		return tf.No()
	}
	if _, known := t.Known(); known {
		return tf.Yes()
	}
	return t.unknown()
}

// lower is the text in lower case, for what AWS compares without regard to case.
func (t Text) lower() Text {
	out := Text{make([]part, len(t.parts))}
	for i, p := range t.parts {
		p.literal = strings.ToLower(p.literal)
		out.parts[i] = p
	}
	return out
}

// List is an element that holds strings: actions, resources, the values of a condition. A single string is a list of one.
type List struct {
	Items []Text
	// Open says why there may be items that are not listed; "" when the list is complete.
	Open string
}

// Any is yes when f is yes of some item; a list that is not complete leaves it maybe.
func (l List) Any(f func(Text) tf.Truth) tf.Truth {
	ts := make([]tf.Truth, 0, len(l.Items)+1)
	for _, t := range l.Items {
		ts = append(ts, f(t))
	}
	if l.Open != "" {
		ts = append(ts, maybe(l.Open))
	}
	return tf.Any(ts...)
}

// All is yes when f is yes of every item; a list that is not complete leaves it maybe.
func (l List) All(f func(Text) tf.Truth) tf.Truth {
	return tf.Not(l.Any(func(t Text) tf.Truth { return tf.Not(f(t)) }))
}

// first is the first item of which f is certain, for evidence.
func (l List) first(f func(Text) tf.Truth) string {
	for _, t := range l.Items {
		if f(t).IsYes() {
			return t.String()
		}
	}
	return ""
}
