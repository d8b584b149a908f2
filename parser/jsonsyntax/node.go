// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	hcljson "github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"
)

// node is a JSON value with its place. Exactly one of the fields speaks: fields of an object, items of an array, else val.
type node struct {
	rng      hcl.Range
	isObject bool
	isArray  bool
	fields   []field
	items    []node
	val      cty.Value
}

// field is a property of an object, in order and with repetitions.
type field struct {
	name  string
	at    hcl.Range // the name with its quotes
	value node
}

// kind names the value's JSON type for messages.
func (n node) kind() string {
	switch {
	case n.isObject:
		return "an object"
	case n.isArray:
		return "an array"
	case n.val.IsNull():
		return "null"
	case n.val.Type() == cty.String:
		return "a string"
	case n.val.Type() == cty.Number:
		return "a number"
	}
	return "a boolean"
}

func (n node) isNull() bool { return !n.isObject && !n.isArray && n.val.IsNull() }

// open is the first byte of the value, its bracket or brace.
func (n node) open() hcl.Range {
	r := n.rng
	r.End = r.Start
	r.End.Byte++
	r.End.Column++
	return r
}

// close is the last byte of the value.
func (n node) close() hcl.Range {
	r := n.rng
	r.Start = r.End
	r.Start.Byte--
	r.Start.Column--
	return r
}

// readTree parses JSON. With errors the tree holds what could be read; it is an empty object when that is nothing.
func readTree(src []byte, filename string) (node, hcl.Diagnostics) {
	whole := hcl.Range{Filename: filename, Start: hcl.InitialPos, End: hcl.InitialPos}
	empty := node{rng: whole, isObject: true}
	if at, deep := tooDeepJSON(src); deep {
		whole.Start = position(src, at)
		whole.End = whole.Start
		return empty, hcl.Diagnostics{failure(whole, "JSON is nested too deeply",
			fmt.Sprintf("Arrays and objects are nested more than %d levels deep.", MaxDepth))}
	}
	expr, diags := hcljson.ParseExpression(src, filename)
	if expr == nil {
		return empty, diags
	}
	root := read(expr)
	if !root.isObject && !root.isArray {
		if !diags.HasErrors() {
			diags = append(diags, failure(root.rng, "Incorrect JSON value type",
				"The root of a JSON configuration file must be an object or an array of objects, not "+root.kind()+"."))
		}
		return empty, diags
	}
	return root, diags
}

func read(expr hcl.Expression) node {
	n := node{rng: expr.Range()}
	if items, diags := hcl.ExprList(expr); !diags.HasErrors() {
		n.isArray = true
		for _, item := range items {
			n.items = append(n.items, read(item))
		}
		return n
	}
	if pairs, diags := hcl.ExprMap(expr); !diags.HasErrors() {
		n.isObject = true
		for _, p := range pairs {
			name, _ := p.Key.Value(nil)
			n.fields = append(n.fields, field{name: name.AsString(), at: p.Key.Range(), value: read(p.Value)})
		}
		return n
	}
	n.val, _ = expr.Value(nil)
	if !n.val.IsKnown() { // what the JSON parser could not read and has reported
		n.val = cty.NullVal(cty.DynamicPseudoType)
	}
	return n
}

// position turns a byte offset into a position. Columns count bytes.
func position(src []byte, at int) hcl.Pos {
	pos := hcl.InitialPos
	for _, b := range src[:at] {
		pos.Byte++
		pos.Column++
		if b == '\n' {
			pos.Line++
			pos.Column = 1
		}
	}
	return pos
}
