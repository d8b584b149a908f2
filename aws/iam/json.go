// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// maxDepth bounds the nesting of a document; the IAM grammar needs seven levels.
const maxDepth = 64

// fromJSON reads JSON text. read says what a string found in it stands for; see template. Duplicate member names are errors, as in IAM.
func fromJSON(text string, read func(string) node) (node, error) {
	d := jsontext.NewDecoder(strings.NewReader(text))
	n, err := readValue(d, read, 0)
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

func readValue(d *jsontext.Decoder, read func(string) node, depth int) (node, error) {
	if depth > maxDepth {
		return node{}, fmt.Errorf("it is nested more than %d levels deep", maxDepth)
	}
	tok, err := d.ReadToken()
	if err != nil {
		return node{}, err
	}
	switch tok.Kind() {
	case jsontext.KindNull:
		return node{kind: isNull}, nil
	case jsontext.KindString:
		return read(tok.String()), nil
	case jsontext.KindBeginObject:
		return readObject(d, read, depth)
	case jsontext.KindBeginArray:
		return readArray(d, read, depth)
	}
	return node{kind: isText, text: literalText(tok.String())}, nil
}

func readObject(d *jsontext.Decoder, read func(string) node, depth int) (node, error) {
	n := node{kind: isObject}
	for d.PeekKind() != jsontext.KindEndObject {
		name, err := d.ReadToken()
		if err != nil {
			return n, err
		}
		key := read(name.String())
		value, err := readValue(d, read, depth+1)
		if err != nil {
			return n, err
		}
		if key.kind != isText { // a hole in the place of a name
			key.text = holeText(key.why, false)
		}
		n.members = append(n.members, member{key.text, value})
	}
	_, err := d.ReadToken()
	return n, err
}

func readArray(d *jsontext.Decoder, read func(string) node, depth int) (node, error) {
	n := node{kind: isList}
	for d.PeekKind() != jsontext.KindEndArray {
		item, err := readValue(d, read, depth+1)
		if err != nil {
			return n, err
		}
		n.items = append(n.items, item)
	}
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
	before := text[:min(max(offset, 0), int64(len(text)))]
	line := strings.Count(before, "\n") + 1
	column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
	return fmt.Errorf("line %d, column %d: %s", line, column, reason)
}
