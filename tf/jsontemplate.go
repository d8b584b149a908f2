// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// JSONTemplate is JSON text of which parts are not known, with a marker in the place of each of these holes, so that a JSON reader can
// read it. A hole outside of JSON strings stands for a value; there the marker is a string of its own.
type JSONTemplate struct {
	marker rune
	text   strings.Builder
	holes  []cty.Value
	outer  map[int]bool // by number of the hole
	quoted bool         // the text so far ends inside a JSON string
	escape bool         // and there right after a backslash
}

// NewJSONTemplate makes the template of the strings whose concatenation is the text; see PartsOf. ok is false for text that uses every
// character that could mark its holes.
func NewJSONTemplate(parts []cty.Value) (t *JSONTemplate, ok bool) {
	t = &JSONTemplate{marker: freeMarker(parts), outer: make(map[int]bool)}
	t.add(parts)
	return t, t.marker != 0
}

// Text is the text with its markers.
func (t *JSONTemplate) Text() string { return t.text.String() }

// Outer returns the first hole outside of JSON strings.
func (t *JSONTemplate) Outer() (hole cty.Value, ok bool) {
	for i, h := range t.holes {
		if t.outer[i] {
			return h, true
		}
	}
	return cty.NilVal, false
}

// Pieces splits a string that was read from the text at its holes: known strings and holes in turn, the first and the last a string. For
// the string that stands for a hole outside of strings it returns that hole alone.
func (t *JSONTemplate) Pieces(s string) []cty.Value {
	fields := strings.Split(s, string(t.marker)) // literal, number, literal, number, …, literal
	pieces := make([]cty.Value, len(fields))
	for i, field := range fields {
		if i%2 == 0 {
			pieces[i] = cty.StringVal(field)
			continue
		}
		n, err := strconv.Atoi(field)
		if err != nil || n >= len(t.holes) {
			panic("tf: the text uses a character that marks holes") // cannot happen: the marker is free
		}
		if t.outer[n] {
			return []cty.Value{t.holes[n]}
		}
		pieces[i] = t.holes[n]
	}
	return pieces
}

func (t *JSONTemplate) add(parts []cty.Value) {
	for _, p := range parts {
		if nested, ok := PartsOf(p); ok {
			t.add(nested)
		} else if literal, ok := literalOf(p); ok {
			t.literal(literal)
		} else {
			t.hole(p)
		}
	}
}

// literalOf is a part that is known; null adds nothing.
func literalOf(part cty.Value) (string, bool) {
	p, _ := part.Unmark()
	if p.IsNull() {
		return "", true
	}
	return asString(p)
}

func (t *JSONTemplate) literal(s string) {
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

func (t *JSONTemplate) hole(v cty.Value) {
	name := string(t.marker) + strconv.Itoa(len(t.holes)) + string(t.marker)
	if !t.quoted {
		t.outer[len(t.holes)] = true
		name = strconv.Quote(name)
	}
	t.holes = append(t.holes, v)
	t.text.WriteString(name)
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
		if nested, ok := PartsOf(p); ok {
			collect(out, nested)
		} else if literal, ok := literalOf(p); ok {
			out.WriteString(literal)
		}
	}
}
