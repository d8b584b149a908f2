// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// maxDepth bounds the nesting of a document; the IAM grammar needs seven levels.
const maxDepth = 64

// fromJSON reads JSON text. read says what a string found in it stands for; see template. Duplicate member names are errors, as in IAM.
func fromJSON(text string, read func(string) node) (node, error) {
	d := &jsonReader{Decoder: jsontext.NewDecoder(strings.NewReader(text)), text: text, read: read}
	n, err := d.value(0)
	n.lines = strings.Count(text, "\n")
	if err == nil {
		if _, more := d.ReadToken(); !errors.Is(more, io.EOF) {
			err = errors.New("there is text after the document's end")
		}
	}
	if err != nil {
		return node{}, jsonError(text, d.InputOffset(), err)
	}
	return n, nil
}

// jsonReader reads JSON text into a tree.
type jsonReader struct {
	*jsontext.Decoder
	text string
	read func(string) node
	// line counts the lines before the byte seen.
	line, seen int
	// members and items are those of the objects and lists that are being read, the innermost last.
	members []member
	items   []node
}

// next is where the next token begins.
func (d *jsonReader) next() int {
	at := int(d.InputOffset())
	return at + len(d.text[at:]) - len(strings.TrimLeft(d.text[at:], " \t\r\n,:"))
}

func (d *jsonReader) value(depth int) (node, error) {
	if depth > maxDepth {
		return node{}, fmt.Errorf("it is nested more than %d levels deep", maxDepth)
	}
	at := d.next()
	d.line += strings.Count(d.text[d.seen:at], "\n")
	d.seen = at
	line := d.line
	n, err := d.valueAt(depth)
	n.at, n.line = at, line
	return n, err
}

func (d *jsonReader) valueAt(depth int) (node, error) {
	tok, err := d.ReadToken()
	if err != nil {
		return node{}, err
	}
	switch tok.Kind() {
	case jsontext.KindNull:
		return node{kind: isNull}, nil
	case jsontext.KindString:
		return d.read(tok.String()), nil
	case jsontext.KindBeginObject:
		return d.object(depth)
	case jsontext.KindBeginArray:
		return d.array(depth)
	case jsontext.KindNumber:
		return node{kind: isText, text: literalText(tok.String()), scalar: Number}, nil
	}
	return node{kind: isText, text: literalText(tok.String()), scalar: Boolean}, nil
}

func (d *jsonReader) object(depth int) (node, error) {
	outer := len(d.members)
	for d.PeekKind() != jsontext.KindEndObject {
		at := d.next()
		name, err := d.ReadToken()
		if err != nil {
			return node{}, err
		}
		key := d.read(name.String())
		value, err := d.value(depth + 1)
		if err != nil {
			return node{}, err
		}
		if key.kind != isText { // a hole in the place of a name
			key.text = holeText(hole{why: key.why})
		}
		d.members = append(d.members, member{key.text, value, at})
	}
	n := node{kind: isObject, members: slices.Clone(d.members[outer:])}
	d.members = d.members[:outer]
	_, err := d.ReadToken()
	return n, err
}

func (d *jsonReader) array(depth int) (node, error) {
	outer := len(d.items)
	for d.PeekKind() != jsontext.KindEndArray {
		item, err := d.value(depth + 1)
		if err != nil {
			return node{}, err
		}
		d.items = append(d.items, item)
	}
	n := node{kind: isList, items: slices.Clone(d.items[outer:])}
	d.items = d.items[:outer]
	_, err := d.ReadToken()
	return n, err
}

// jsonError says where in the text the JSON is wrong.
func jsonError(text string, offset int64, err error) error {
	reason := err.Error()
	if syntactic, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		offset = syntactic.ByteOffset
		reason = syntactic.Err.Error()
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		offset, reason = int64(len(text)), "it ends too early"
	}
	return &SyntaxError{int(min(max(offset, 0), int64(len(text)))), text, reason}
}

// SyntaxError says where a text is no JSON.
type SyntaxError struct {
	// Offset counts bytes.
	Offset int
	text   string
	reason string
}

// Error begins with the place: "line 1, column 5: …".
func (e *SyntaxError) Error() string {
	line, column := Position(e.text, e.Offset)
	return fmt.Sprintf("line %d, column %d: %s", line, column, e.reason)
}

// Reason is the error without its place.
func (e *SyntaxError) Reason() string { return e.reason }

// Position is the line and column of a byte of a text, both counted from 1; columns count code points.
func Position(text string, offset int) (line, column int) {
	before := text[:min(max(offset, 0), len(text))]
	return strings.Count(before, "\n") + 1, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
}
