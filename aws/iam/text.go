// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Text is a string as far as it is known: literal parts with holes between them, as a template leaves them. The zero Text is the
// empty string.
type Text struct {
	literal string // all of it, when it is known
	parts   []part // of a text with holes; nil when there are none
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

func literalText(s string) Text { return Text{literal: s} }

func holeText(h hole) Text { return Text{parts: []part{{hole: &h}}} }

// join is the concatenation of texts.
func join(texts ...Text) Text {
	var parts []part
	for _, t := range texts {
		if t.isKnown() {
			parts = appendPart(parts, part{literal: t.literal})
		}
		for _, p := range t.parts {
			parts = appendPart(parts, p)
		}
	}
	return textOfParts(parts)
}

// appendPart adds a part; adjacent literals become one.
func appendPart(parts []part, p part) []part {
	n := len(parts)
	switch {
	case p.hole == nil && p.literal == "":
	case p.hole == nil && n > 0 && parts[n-1].hole == nil:
		parts[n-1].literal += p.literal
	default:
		parts = append(parts, p)
	}
	return parts
}

// textOfParts is a text of parts among which no literals are adjacent.
func textOfParts(parts []part) Text {
	switch {
	case len(parts) == 0:
		return Text{}
	case len(parts) == 1 && parts[0].hole == nil:
		return Text{literal: parts[0].literal}
	}
	return Text{parts: parts}
}

// Known returns the string when all of it is known.
func (t Text) Known() (string, bool) { return t.literal, t.isKnown() }

func (t Text) isKnown() bool { return t.parts == nil }

func (t Text) isEmpty() bool { return t.isKnown() && t.literal == "" }

// String is the text for people: holes appear as "${…}".
func (t Text) String() string { return t.fill("${…}") }

// fill is the text with every hole replaced.
func (t Text) fill(hole string) string {
	if t.isKnown() {
		return t.literal
	}
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
	switch {
	case t.isKnown():
		return tf.Of(t.literal == s)
	case !t.fits(s):
		return tf.No()
	}
	return t.unknown()
}

// fits reports whether the holes can be filled so that the text is s.
func (t Text) fits(s string) bool {
	last := len(t.parts) - 1
	for i, p := range t.parts {
		found := true
		switch {
		case p.hole != nil:
		case i == 0:
			s, found = strings.CutPrefix(s, p.literal)
		case i == last:
			found = strings.HasSuffix(s, p.literal)
		default:
			_, s, found = strings.Cut(s, p.literal)
		}
		if !found {
			return false
		}
	}
	return true
}

// MayBe reports whether the text is s, or may turn out to be.
func (t Text) MayBe(s string) bool { return !t.is(s).IsNo() }

// matches reports whether s matches the text as a pattern in which `*` stands for any run of characters and `?` for any one.
// A hole may be anything.
func (t Text) matches(s string) tf.Truth {
	switch {
	case !glob(t.fill("*"), s):
		return tf.No()
	case t.isKnown():
		return tf.Yes()
	}
	return t.unknown()
}

// lower is the text in lower case, for what AWS compares without regard to case.
func (t Text) lower() Text {
	out := Text{literal: strings.ToLower(t.literal), parts: slices.Clone(t.parts)}
	for i := range out.parts {
		out.parts[i].literal = strings.ToLower(out.parts[i].literal)
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
	var room [8]tf.Truth
	ts := room[:0]
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
