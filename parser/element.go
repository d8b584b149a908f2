// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// isLocalName reports whether a name is each or the iterator of a dynamic block there.
func isLocalName(name string, ctx *hcl.EvalContext) bool { return scopeOf(name, ctx) != nil }

// scopeOf is the context that binds a name to a key and a value, or nil.
func scopeOf(name string, ctx *hcl.EvalContext) *hcl.EvalContext {
	for c := ctx; c != nil; c = c.Parent() {
		if v, ok := c.Variables[name]; ok && v.Type().IsObjectType() && v.Type().HasAttribute("key") {
			return c
		}
	}
	return nil
}

// elementOrigin follows each.value or an iterator's value, used at a place, to the element of what for_each goes through: the expression
// there, and a traversal whose steps after the second lead to the element. The traversal is nil when the way ends.
func (m *instance) elementOrigin(t hcl.Traversal, at hcl.Range, ctx *hcl.EvalContext) (tf.Origin, hclsyntax.Expression, hcl.Traversal, *hcl.EvalContext) {
	name := t.RootName()
	scope := scopeOf(name, ctx)
	block := m.enclosing(at)
	if block == nil {
		return tf.Origin{}, nil, nil, nil
	}
	text := "for_each of " + blockName(block)
	if name != "each" {
		if block = dynamicBlock(block.Body, name, at); block != nil {
			text = "for_each of the dynamic block " + first(block.Labels)
		}
	}
	if block == nil || block.Body.Attributes["for_each"] == nil {
		return tf.Origin{}, nil, nil, nil
	}
	each := block.Body.Attributes["for_each"]
	element := hcl.Traversal{t[0], t[1]}
	if key, _ := scope.Variables[name].GetAttr("key").Unmark(); key.IsKnown() && !key.IsNull() && key.Type().IsPrimitiveType() && key.Type() != cty.Bool {
		element = append(element, hcl.TraverseIndex{Key: key})
	}
	outer := m.root.context
	if name != "each" {
		outer = scope.Parent()
	}
	return tf.Origin{Range: attrRange(each), Text: text}, each.Expr, append(element, t[2:]...), outer
}

// blockName is a resource's or module call's address in its module.
func blockName(b *hclsyntax.Block) string {
	switch {
	case b.Type == "resource" && len(b.Labels) == 2:
		return b.Labels[0] + "." + b.Labels[1]
	case b.Type == "data" && len(b.Labels) == 2:
		return "data." + b.Labels[0] + "." + b.Labels[1]
	}
	return "module." + first(b.Labels)
}

// enclosing is the resource or module call that a place lies in, or nil.
func (m *instance) enclosing(at hcl.Range) *hclsyntax.Block {
	for _, decl := range m.module.order {
		if lies(at, decl.block) {
			return decl.block
		}
	}
	for _, call := range m.module.calls {
		if lies(at, call) {
			return call
		}
	}
	return nil
}

// lies reports whether a place is inside a block.
func lies(at hcl.Range, b *hclsyntax.Block) bool {
	r := blockRange(b)
	return at.Filename == r.File && r.Start.Byte <= at.Start.Byte && at.End.Byte <= r.End.Byte
}

// dynamicBlock is the innermost dynamic block around a place whose iterator has a name, or nil.
func dynamicBlock(body *hclsyntax.Body, iterator string, at hcl.Range) *hclsyntax.Block {
	var found *hclsyntax.Block
	for _, b := range body.Blocks {
		if !lies(at, b) {
			continue
		}
		if b.Type == "dynamic" && iteratorOf(b) == iterator {
			found = b
		}
		if inner := dynamicBlock(b.Body, iterator, at); inner != nil {
			found = inner
		}
	}
	return found
}

// iteratorOf is the name that stands for the element in a dynamic block.
func iteratorOf(b *hclsyntax.Block) string {
	if a := b.Body.Attributes["iterator"]; a != nil {
		if word := hcl.ExprAsKeyword(a.Expr); word != "" {
			return word
		}
	}
	return first(b.Labels)
}
