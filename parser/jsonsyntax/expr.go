// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/zclconf/go-cty/cty"

	pieces "github.com/guardlint/guardlint/internal/template"
)

// mode says how the strings in a value are read.
type mode int

const (
	template  mode = iota // as string templates
	literal               // as they are
	reference             // as expressions: references, keywords and types, which stand unquoted in native syntax
)

// expr converts a value to the expression that native syntax would have in its place.
func (c *converter) expr(n node, m mode) hclsyntax.Expression {
	switch {
	case n.isArray:
		tuple := &hclsyntax.TupleConsExpr{SrcRange: n.rng, OpenRange: n.open()}
		for _, item := range n.items {
			tuple.Exprs = append(tuple.Exprs, c.expr(item, m))
		}
		return tuple
	case n.isObject:
		return c.object(n, m)
	case !n.val.IsNull() && n.val.Type() == cty.String:
		return c.text(n.val.AsString(), n.rng, m)
	}
	return &hclsyntax.LiteralValueExpr{Val: n.val, SrcRange: n.rng}
}

func (c *converter) object(n node, m mode) hclsyntax.Expression {
	object := &hclsyntax.ObjectConsExpr{SrcRange: n.rng, OpenRange: n.open()}
	seen := make(map[string]bool, len(n.fields))
	for _, f := range n.fields {
		if seen[f.name] && !strings.Contains(f.name, "${") {
			c.errorf(f.at, "Duplicate object attribute", fmt.Sprintf("An attribute named %q is already defined in this object.", f.name))
			continue
		}
		seen[f.name] = true
		key := &hclsyntax.ObjectConsKeyExpr{Wrapped: c.text(f.name, f.at, m), ForceNonLiteral: m != reference}
		object.Items = append(object.Items, hclsyntax.ObjectConsItem{KeyExpr: key, ValueExpr: c.expr(f.value, m)})
	}
	return object
}

// text converts a string whose token, quotes included, lies at rng.
func (c *converter) text(s string, rng hcl.Range, m mode) hclsyntax.Expression {
	if m == literal || m == template && !strings.Contains(s, "${") && !strings.Contains(s, "%{") {
		return plainString(s, rng)
	}
	if tooDeepText(s, m) {
		c.errorf(rng, "Expression is nested too deeply", fmt.Sprintf("The expression in this string nests more than %d levels deep.", MaxDepth))
		return unreadable(rng)
	}
	if pieces.TooBroken([]byte(s)) {
		c.errorf(rng, "String too long", "A string of so many lines or signs would take minutes to parse.")
		return unreadable(rng)
	}
	start := rng.Start // skip the quote
	start.Byte++
	start.Column++
	parse := hclsyntax.ParseTemplate
	if m == reference {
		parse = hclsyntax.ParseExpression
	}
	expr, diags := parse([]byte(s), rng.Filename, start)
	relocate := relocation(c.src, s, rng)
	if relocate != nil {
		relocateDiags(diags, relocate)
		relocateTree(expr, relocate)
	}
	c.diags = append(c.diags, diags...)
	if diags.HasErrors() {
		return unreadable(rng)
	}
	switch e := expr.(type) {
	case *hclsyntax.TemplateExpr:
		e.SrcRange = rng
	case *hclsyntax.TemplateWrapExpr:
		e.SrcRange = rng
	}
	return expr
}

// plainString is the tree of a quoted string without interpolation.
func plainString(s string, rng hcl.Range) hclsyntax.Expression {
	t := &hclsyntax.TemplateExpr{SrcRange: rng}
	if s != "" {
		t.Parts = []hclsyntax.Expression{&hclsyntax.LiteralValueExpr{Val: cty.StringVal(s), SrcRange: rng}}
	}
	return t
}

// unreadable stands for an expression with syntax errors: nothing is known of its value.
func unreadable(rng hcl.Range) hclsyntax.Expression {
	return &hclsyntax.LiteralValueExpr{Val: cty.DynamicVal, SrcRange: rng}
}
