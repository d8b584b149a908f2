// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/tf"
)

// Layout implements tf.Written.
func (c *content) Layout() *tf.Layout {
	if c.written == nil || !c.instance.editable(c.header.File) {
		return nil
	}
	l := &tf.Layout{File: c.header.File, Src: c.instance.root.loader.bytes(c.header.File), Whole: blockRange(c.written),
		Open: c.written.OpenBraceRange.End.Byte, Close: c.written.CloseBraceRange.Start.Byte}
	l.Parts = make([]tf.Part, 0, len(c.body.Attributes)+len(c.body.Blocks))
	inside := func(r tf.Range) bool { return r.File == l.File && l.Open <= r.Start.Byte && r.End.Byte <= l.Close } // of an override it is not
	for name, a := range c.body.Attributes {
		if at := tfRange(a.SrcRange); inside(at) {
			l.Parts = append(l.Parts, tf.Part{Name: name, Range: at, Expr: tfRange(a.Expr.Range())})
		}
	}
	for _, b := range c.body.Blocks {
		if at := blockRange(b); inside(at) {
			l.Parts = append(l.Parts, tf.Part{Name: madeType(b), Range: at, Block: true, Dynamic: b.Type == "dynamic"})
		}
	}
	slices.SortFunc(l.Parts, func(a, b tf.Part) int { return cmp.Compare(a.Range.Start.Byte, b.Range.Start.Byte) })
	return l
}

// editable reports whether a file of the instance's module is one of the repository's own, in native syntax and without errors:
// what a change of half a file means cannot be told.
func (m *instance) editable(file string) bool {
	return !m.module.isBroken(file) && (m.call == nil || !m.call.remote) && !strings.HasSuffix(file, ".json") && !path.IsAbs(file) && !strings.HasPrefix(file, "../") &&
		!slices.Contains(strings.Split(file, "/"), ".terraform")
}

// Literal implements tf.Written.
func (c *content) Literal(name string) (tf.Literal, bool) {
	a := c.body.Attributes[name]
	if a == nil || c.written == nil {
		return tf.Literal{}, false
	}
	return c.instance.literal(a.Expr)
}

// literal follows a value that is passed on unchanged to the literal it is, as long as nothing else gets it.
func (m *instance) literal(x hclsyntax.Expression) (tf.Literal, bool) {
	of := ""
	for range maxOrigins {
		if x = unwrapped(x); isLiteral(x) {
			at := tfRange(x.Range())
			return tf.Literal{Range: at, Of: of}, m.editable(at.File)
		}
		kind, name := passedOn(x)
		if m.module.uses()[kind+"."+name] != 1 {
			break
		}
		var next *instance
		if next, x, of = m.writer(kind, name); next == nil {
			break
		}
		m = next
	}
	return tf.Literal{}, false
}

// writer is the expression that gives a local value or variable its value, and the instance it stands in; nil when it is not in the
// configuration.
func (m *instance) writer(kind, name string) (*instance, hclsyntax.Expression, string) {
	switch kind {
	case "local":
		if a := m.module.locals[name]; a != nil {
			return m, a.Expr, "local value " + name
		}
	case "var":
		c := m.variable(name)
		switch {
		case c == nil:
		case c.given != nil && m.parent == nil: // a file of variables
			return m, c.given, c.from.Text
		case c.given != nil:
			return m.parent, c.given, c.from.Text
		default:
			if def := m.module.variables[name].Body.Attributes["default"]; def != nil && c.from.Range == tfRange(def.SrcRange) {
				return m, def.Expr, "the default of variable " + name
			}
		}
	}
	return nil, nil, ""
}

// passedOn is the kind and name of the variable or local value that an expression is, and nothing else.
func passedOn(x hclsyntax.Expression) (kind, name string) {
	t, ok := x.(*hclsyntax.ScopeTraversalExpr)
	if !ok || len(t.Traversal) != 2 {
		return "", ""
	}
	name, _ = attrStep(t.Traversal, 1)
	return t.Traversal.RootName(), name
}

// unwrapped is an expression without parentheses and without quotes that hold it alone.
func unwrapped(x hclsyntax.Expression) hclsyntax.Expression {
	for {
		switch w := x.(type) {
		case *hclsyntax.ParenthesesExpr:
			x = w.Expression
		case *hclsyntax.TemplateWrapExpr:
			x = w.Wrapped
		default:
			return x
		}
	}
}

// isLiteral reports whether an expression writes its value out, on one line.
func isLiteral(x hclsyntax.Expression) bool {
	if at := x.Range(); at.Start.Line != at.End.Line {
		return false
	}
	switch x := x.(type) {
	case *hclsyntax.LiteralValueExpr:
		return true
	case *hclsyntax.TemplateExpr:
		return x.IsStringLiteral()
	case *hclsyntax.TupleConsExpr:
		return !slices.ContainsFunc(x.Exprs, func(e hclsyntax.Expression) bool { return !isLiteral(e) })
	}
	return false
}

// countUses counts how often the module names each of its variables and local values.
func (m *module) countUses() map[string]int {
	uses := make(map[string]int)
	for _, f := range m.files {
		if f.body == nil {
			continue
		}
		_ = hclsyntax.VisitAll(f.body, func(n hclsyntax.Node) hcl.Diagnostics {
			if t, ok := n.(*hclsyntax.ScopeTraversalExpr); ok && (t.Traversal.RootName() == "var" || t.Traversal.RootName() == "local") {
				name, _ := attrStep(t.Traversal, 1)
				uses[t.Traversal.RootName()+"."+name]++
			}
			return nil
		})
	}
	return uses
}
