// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// body converts an object, or an array of objects taken together, to a block's body.
func (c *converter) body(n node, spec bodySpec) *hclsyntax.Body {
	body := &hclsyntax.Body{Attributes: make(hclsyntax.Attributes), SrcRange: n.rng, EndRange: endOf(n)}
	for _, f := range c.properties(n, "the arguments and blocks of a body") {
		nested, isBlock := spec.blocks[f.name]
		switch {
		case f.name == "//": // a comment
		case isBlock:
			c.blocks(body, f, nested)
		case spec.closed:
			c.errorf(f.at, "Unexpected block type", fmt.Sprintf("There is no block type named %q.", f.name))
		default:
			c.attribute(body, f, spec)
		}
	}
	return body
}

func endOf(n node) hcl.Range {
	if n.isObject || n.isArray {
		return n.close()
	}
	return n.rng
}

// properties lists the properties of an object, or of the objects in an array, in order; null has none.
func (c *converter) properties(n node, what string) []field {
	switch {
	case n.isObject:
		return n.fields
	case n.isNull():
		return nil
	case !n.isArray:
		c.errorf(n.rng, "Incorrect JSON value type", fmt.Sprintf("An object or an array of objects is needed here for %s, not %s.", what, n.kind()))
		return nil
	}
	var all []field
	for _, item := range n.items {
		if !item.isObject {
			c.errorf(item.rng, "Incorrect JSON value type", fmt.Sprintf("An object is needed here for %s, not %s.", what, item.kind()))
			continue
		}
		all = append(all, item.fields...)
	}
	return all
}

func (c *converter) attribute(body *hclsyntax.Body, f field, spec bodySpec) {
	if _, ok := body.Attributes[f.name]; ok {
		c.errorf(f.at, "Duplicate argument", fmt.Sprintf("The argument %q is already set in this block.", f.name))
		return
	}
	m, special := spec.args[f.name]
	if !special {
		m = spec.rest
	}
	between := f.at
	between.Start, between.End = f.at.End, f.value.rng.Start
	body.Attributes[f.name] = &hclsyntax.Attribute{
		Name: f.name, Expr: c.expr(f.value, m),
		SrcRange: hcl.RangeBetween(f.at, f.value.rng), NameRange: f.at, EqualsRange: between,
	}
}

// blocks appends the blocks that one property makes.
func (c *converter) blocks(body *hclsyntax.Body, f field, spec blockSpec) {
	c.labelled(body, f.name, spec, f.value, []label{{"", f.at}})
}

// label is a step on the way to a block: the block type first, whose text is not used, then the labels.
type label struct {
	text string
	at   hcl.Range
}

func (c *converter) labelled(body *hclsyntax.Body, typ string, spec blockSpec, n node, path []label) {
	if len(path) <= spec.labels {
		before := len(c.diags)
		fields := c.properties(n, fmt.Sprintf("the labels of %q blocks", typ))
		if len(fields) == 0 && len(c.diags) == before {
			c.errorf(n.rng, "Missing block label", fmt.Sprintf("A property is needed here whose name is a label of the %q block.", typ))
		}
		for _, f := range fields {
			c.labelled(body, typ, spec, f.value, append(slices.Clip(path), label{f.name, f.at}))
		}
		return
	}
	switch {
	case n.isNull():
	case n.isObject:
		body.Blocks = append(body.Blocks, c.block(typ, spec, n, path, path[len(path)-1].at))
	case n.isArray:
		for _, item := range n.items {
			body.Blocks = append(body.Blocks, c.block(typ, spec, item, path, item.open()))
		}
	default:
		c.errorf(n.rng, "Incorrect JSON value type", fmt.Sprintf("An object or an array is needed here for %q blocks, not %s.", typ, n.kind()))
	}
}

// block makes one block. header is the place that stands for its header: what introduces this block and no other.
func (c *converter) block(typ string, spec blockSpec, n node, path []label, header hcl.Range) *hclsyntax.Block {
	b := &hclsyntax.Block{Type: typ, TypeRange: header, OpenBraceRange: n.open(), CloseBraceRange: endOf(n)}
	for _, l := range path[1:] {
		b.Labels = append(b.Labels, l.text)
		b.LabelRanges = append(b.LabelRanges, l.at)
	}
	if last := len(b.LabelRanges) - 1; last >= 0 {
		b.LabelRanges[last] = header // the header ends with it
	}
	b.Body = c.body(n, spec.body(b.Labels))
	return b
}
