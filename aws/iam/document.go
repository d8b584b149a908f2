// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Document is a policy document as far as it is known.
type Document struct {
	// Version is "2012-10-17" or "2008-10-17"; the latter when the document does not say.
	Version Text
	// Statements are the statements that are known to be there, in order.
	Statements []*Statement
	// Open is not nil when there may be other statements: the document, or the list of its statements, is not known, or its text is
	// not valid JSON. It says why.
	Open *tf.Evidence

	value  tf.Value
	holder string // the address of the resource that holds it; "" when that is not known
	lines  int    // of its text

	empty   bool   // left out, null or without text
	tree    node   // as it is written
	problem string // why it cannot be read
}

// Parse reads the document that v holds, in any spelling: JSON text, a partly unknown jsonencode or data.aws_iam_policy_document, a
// template with holes. A value that is left out, null or empty is a document without statements.
func Parse(v tf.Value) *Document {
	d := &Document{value: v}
	p, _ := v.Cty().Unmark()
	if text, ok := v.Text(); p.IsNull() || ok && strings.TrimSpace(text) == "" {
		d.empty = true
		return d
	}
	n, problem := read(v)
	d.tree, d.problem = n, problem
	if problem != "" {
		return d.open("%s", problem)
	}
	switch n.kind {
	case isUnknown:
		return d.open("`%s` is not known: %s", v.Path, n.why)
	case isObject:
		d.fill(n)
		return d
	}
	return d.open("`%s` is not a JSON object, as a policy document must be", v.Path)
}

// read gives the value's tree, or says why it cannot be read.
func read(v tf.Value) (n node, problem string) {
	c := v.Cty()
	var err error
	if text, ok := v.Text(); ok {
		n, err = fromJSON(text, func(s string) node { return node{kind: isText, text: literalText(s)} })
	} else if encoded, ok := tf.EncodedOf(c); ok {
		n = fromValue(encoded)
	} else if parts, ok := tf.PartsOf(c); ok {
		var outer string
		if n, outer, err = fromParts(parts); err != nil && outer != "" {
			return n, fmt.Sprintf("`%s` cannot be read as JSON: %s", v.Path, outer)
		} else if err == nil && n.kind == isUnknown {
			n.why = outer
		}
	} else {
		n = fromValue(c)
		if n.kind == isText { // an unknown string of which no more is told
			n = node{why: whyUnknown(c)}
		}
	}
	if err != nil {
		if v.IsSensitive() { // the error quotes a character
			return n, fmt.Sprintf("`%s` is not valid JSON: where and why is not shown, because it is a sensitive value", v.Path)
		}
		return n, fmt.Sprintf("`%s` is not valid JSON: %s", v.Path, err)
	}
	return n, ""
}

// open records why there may be statements that are not listed.
func (d *Document) open(format string, args ...any) *Document {
	ev := d.value.Because(format, args...)
	d.Open = &ev
	return d
}

// fill reads the document's members.
func (d *Document) fill(n node) {
	d.lines = n.lines
	d.Version = literalText("2008-10-17")
	if v, ok := n.member("Version"); ok && v.kind == isText {
		d.Version = v.text
	}
	if why := n.openMembers(); why != "" {
		d.open("`%s` is not known: %s", d.value.Path, why)
	}
	statements, ok := n.member("Statement")
	if !ok {
		return
	}
	switch statements.kind {
	case isObject:
		d.add(statements, 0)
	case isList:
		for i, item := range statements.items {
			d.add(item, i)
		}
	case isUnknown:
		d.open("the statements of `%s` are not known: %s", d.value.Path, statements.why)
	default:
		d.open("`Statement` of `%s` is neither an object nor a list of objects", d.value.Path)
	}
}

func (d *Document) add(n node, place int) {
	switch n.kind {
	case isObject:
		if why := n.openMembers(); why != "" {
			d.open("the elements of a statement of `%s` are not known: %s", d.value.Path, why)
			return
		}
		d.Statements = append(d.Statements, d.statement(n, place))
	case isUnknown:
		d.open("a statement of `%s` is not known: %s", d.value.Path, n.why)
	case isText:
		d.open("a statement of `%s` is not an object", d.value.Path)
	}
}

// IsEmpty reports whether no document is written: the value is left out, null or empty.
func (d *Document) IsEmpty() bool { return d.empty }

// Any is yes when f is yes of some statement; statements that are not known leave it maybe.
func (d *Document) Any(f func(*Statement) tf.Truth) tf.Truth {
	var room [8]tf.Truth
	ts := room[:0]
	for _, s := range d.Statements {
		ts = append(ts, f(s))
	}
	if d.Open != nil {
		ts = append(ts, tf.Maybe(*d.Open))
	}
	return tf.Any(ts...)
}
