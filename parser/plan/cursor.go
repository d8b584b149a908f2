// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"bytes"
	"encoding/json"
	"iter"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// cursor walks through JSON text that the decoder has checked, which needs no second look at its grammar: commas and colons are but space.
type cursor struct {
	text []byte
	at   int
}

// span is a part of a cursor's text.
type span struct{ start, end int }

// next is the first byte of the next token, 0 at the end.
func (c *cursor) next() byte {
	for ; c.at < len(c.text); c.at++ {
		switch b := c.text[c.at]; b {
		case ' ', '\t', '\r', '\n', ',', ':':
		default:
			return b
		}
	}
	return 0
}

// object steps through the next value if it is an object: after each name the value is to be read.
func (c *cursor) object() iter.Seq[span] {
	return func(yield func(span) bool) {
		for range c.inside('{', '}') {
			if !yield(c.skip()) {
				return
			}
		}
	}
}

// array steps through the next value if it is an array: at each step an element is to be read.
func (c *cursor) array() iter.Seq[struct{}] { return c.inside('[', ']') }

func (c *cursor) inside(begin, end byte) iter.Seq[struct{}] {
	return func(yield func(struct{}) bool) {
		if c.next() != begin {
			return
		}
		c.at++
		for b := c.next(); b != 0 && b != end; b = c.next() {
			if !yield(struct{}{}) {
				return
			}
		}
		c.at++
	}
}

// skip passes over the next value.
func (c *cursor) skip() span {
	depth := 0
	b := c.next()
	s := span{start: c.at}
	for ; b != 0; b = c.next() {
		switch b {
		case '{', '[':
			depth++
			c.at++
		case '}', ']':
			depth--
			c.at++
		case '"':
			c.passString()
		default:
			c.passWord()
		}
		if depth <= 0 {
			break
		}
	}
	s.end = min(c.at, len(c.text))
	return s
}

func (c *cursor) passString() {
	for c.at++; c.at < len(c.text); c.at++ {
		n := bytes.IndexByte(c.text[c.at:], '"')
		if n < 0 {
			break
		}
		start := c.at
		c.at += n
		backslashes := 0
		for c.at-backslashes > start && c.text[c.at-backslashes-1] == '\\' {
			backslashes++
		}
		if backslashes%2 == 0 {
			c.at++
			return
		}
	}
	c.at = len(c.text)
}

// passWord passes over a number, true, false or null.
func (c *cursor) passWord() {
	for c.at++; c.at < len(c.text); c.at++ {
		switch c.text[c.at] {
		case ' ', '\t', '\r', '\n', ',', ':', '}', ']', '{', '[', '"':
			return
		}
	}
}

// decode turns JSON text without space around it into nil, bool, string, json.Number, []any or map[string]any.
func decode(raw jsontext.Value) any {
	switch raw.Kind() {
	case jsontext.KindInvalid, 'n':
		return nil
	case 't':
		return true
	case 'f':
		return false
	case '"':
		return unquote(raw[1 : len(raw)-1])
	case '0':
		return json.Number(raw)
	}
	if string(raw) == "[]" {
		return []any{}
	}
	c := cursor{text: raw}
	return c.decode()
}

func (c *cursor) decode() any {
	switch c.next() {
	case '{':
		m := make(map[string]any)
		for name := range c.object() {
			key := unquote(c.text[name.start+1 : name.end-1])
			m[key] = c.decode()
		}
		return m
	case '[':
		list := []any{}
		for range c.array() {
			list = append(list, c.decode())
		}
		return list
	case 't':
		c.skip()
		return true
	case 'f':
		c.skip()
		return false
	case 'n', 0:
		c.skip()
		return nil
	case '"':
		s := c.skip()
		return unquote(c.text[s.start+1 : s.end-1])
	}
	s := c.skip()
	return json.Number(c.text[s.start:s.end])
}

// unquote is the string that stands between quotes.
func unquote(b []byte) string {
	if bytes.IndexByte(b, '\\') < 0 && utf8.Valid(b) {
		return string(b)
	}
	out, _ := jsontext.AppendUnquote(nil, append(append([]byte{'"'}, b...), '"')) // what is not valid UTF-8 is replaced
	return string(out)
}
