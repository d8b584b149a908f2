// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// fromParts reads JSON text that has holes. A hole inside a JSON string becomes a hole of that string. A hole elsewhere stands for a
// value: one whose structure is known (jsonencode of something partly unknown) is put in its place, any other leaves that value
// unknown. When such a hole breaks the grammar, as one that brings its own comma does, outer says which hole it was.
func fromParts(parts []cty.Value) (n node, outer string, err error) {
	t := template{marker: freeMarker(parts)}
	t.add(parts)
	if t.marker == 0 {
		return node{}, "the text uses every character that could mark its holes", nil
	}
	n, err = fromJSON(t.text.String(), t.read)
	return n, t.outer, err
}

// template is JSON text in which markers stand for the holes: marker, number, marker.
type template struct {
	marker rune
	text   strings.Builder
	holes  []templateHole
	quoted bool // the text so far ends inside a JSON string
	escape bool // and there right after a backslash
	outer  string
}

type templateHole struct {
	value cty.Value
	outer bool // outside of JSON strings
}

func (t *template) add(parts []cty.Value) {
	for _, p := range parts {
		if nested, ok := tf.PartsOf(p); ok {
			t.add(nested)
			continue
		}
		if literal, ok := textOf(p).Known(); ok {
			t.literal(literal)
			continue
		}
		t.hole(p)
	}
}

func (t *template) literal(s string) {
	t.text.WriteString(s)
	for i := range len(s) {
		switch {
		case t.escape:
			t.escape = false
		case t.quoted && s[i] == '\\':
			t.escape = true
		case s[i] == '"':
			t.quoted = !t.quoted
		}
	}
}

func (t *template) hole(v cty.Value) {
	name := string(t.marker) + strconv.Itoa(len(t.holes)) + string(t.marker)
	t.holes = append(t.holes, templateHole{v, !t.quoted})
	if t.quoted {
		t.text.WriteString(name)
		return
	}
	if t.outer == "" {
		t.outer = whyUnknown(v)
	}
	fmt.Fprintf(&t.text, "%q", name)
}

// read puts the holes back into a string of the JSON text.
func (t *template) read(s string) node {
	pieces := strings.Split(s, string(t.marker)) // literal, number, literal, number, …, literal
	texts := make([]Text, len(pieces))
	for i, piece := range pieces {
		if i%2 == 0 {
			texts[i] = literalText(piece)
			continue
		}
		n, err := strconv.Atoi(piece)
		if err != nil || n >= len(t.holes) {
			return node{why: "the text uses a character that marks holes"} // cannot happen: the marker is free
		}
		if t.holes[n].outer {
			return t.value(t.holes[n].value)
		}
		texts[i] = textOf(t.holes[n].value)
	}
	return node{kind: isText, text: join(texts...)}
}

// value is what a hole outside of strings stands for.
func (t *template) value(v cty.Value) node {
	if encoded, ok := tf.EncodedOf(v); ok {
		return fromValue(encoded)
	}
	return node{why: whyUnknown(v)}
}

// freeMarker is a noncharacter that the text does not use, neither as it is nor as an escape; 0 when it uses all.
func freeMarker(parts []cty.Value) rune {
	var used strings.Builder
	collect(&used, parts)
	text := strings.ToLower(used.String())
	for marker := rune(0xFDD0); marker <= 0xFDEF; marker++ {
		if !strings.ContainsRune(text, marker) && !strings.Contains(text, fmt.Sprintf(`\u%04x`, marker)) {
			return marker
		}
	}
	return 0
}

func collect(out *strings.Builder, parts []cty.Value) {
	for _, p := range parts {
		if nested, ok := tf.PartsOf(p); ok {
			collect(out, nested)
			continue
		}
		out.WriteString(textOf(p).literals())
	}
}
