// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

const maxOrigins = 20 // steps told of one value's way

// origin follows a value back to where it is written: through locals, variables, arguments of module calls, outputs, elements that for_each and
// dynamic blocks go through, and the taken arm of conditionals. It ends where the value is computed from several others.
func (m *instance) origin(x hclsyntax.Expression, ctx *hcl.EvalContext) []tf.Origin {
	steps, _ := m.trace(x, ctx)
	return steps
}

// end is where a value's way begins: the expression that computes it, or the data source that makes it.
type end struct {
	x    hclsyntax.Expression
	data *hclsyntax.Block
}

// trace is origin, and the end that it came to.
func (m *instance) trace(x hclsyntax.Expression, ctx *hcl.EvalContext) ([]tf.Origin, end) {
	var steps []tf.Origin
	var rest hcl.Traversal
	var data *hclsyntax.Block
	for m != nil && x != nil && len(steps) < maxOrigins {
		x, rest = descend(x, rest, steps)
		t := m.soleReference(x, ctx)
		if t == nil {
			return steps, end{x: x}
		}
		name, ok := attrStep(t, 1)
		if !ok {
			return steps, end{x: x}
		}
		var step tf.Origin
		root := t.RootName()
		switch {
		case isLocalName(root, ctx):
			step, x, t, ctx = m.elementOrigin(t, x.Range(), ctx)
			if t == nil {
				return steps, end{x: x}
			}
		case root == "local":
			attr := m.module.locals[name]
			if attr == nil {
				return steps, end{x: x}
			}
			step, x, ctx = tf.Origin{Range: attrRange(attr), Text: "local value " + name}, attr.Expr, m.root.context
		case root == "var":
			c := m.variable(name)
			if c == nil || c.from.Text == "" {
				return appendMissing(steps, m, name), end{}
			}
			step, x, ctx = c.from, m.writtenValue(c, name), m.ctx
			if m = m.parent; c.given == nil {
				m = nil // a default refers to nothing
			}
		case root == "module":
			m, step, x = m.outputOrigin(name, t)
			if m == nil {
				return steps, end{x: x}
			}
			ctx = m.root.context
		default:
			var after hcl.Traversal
			if step, x, after = m.resourceOrigin(t); step.Text == "" || slices.Contains(steps, step) {
				return steps, end{x: x}
			}
			if x == nil {
				key, _ := referenced(t)
				data = m.module.resources[key].block
			}
			steps, rest, ctx = append(steps, step), append(after, rest...), m.root.context
			continue
		}
		steps = append(steps, step)
		rest = append(t[min(2, len(t)):len(t):len(t)], rest...)
		if root == "module" {
			rest = nil // the steps after the output's name would have to be told from an instance key
		}
	}
	if x != nil {
		x, _ = descend(x, rest, steps)
	}
	return steps, end{x: x, data: data}
}

// resourceOrigin is where a reference to a resource's attribute leads: to the attribute as it is written, or to the data block that makes or
// looks up the value. What the provider computes comes from nowhere in the configuration. after are the steps behind the attribute's name.
func (m *instance) resourceOrigin(t hcl.Traversal) (step tf.Origin, x hclsyntax.Expression, after hcl.Traversal) {
	key, rest := referenced(t)
	decl := m.module.resources[key]
	if decl == nil {
		return tf.Origin{}, nil, nil
	}
	if len(rest) > 0 {
		if _, instance := rest[0].(hcl.TraverseIndex); instance {
			rest = rest[1:]
		}
	}
	name, ok := attrStep(rest, 0)
	switch a := decl.block.Body.Attributes[name]; {
	case ok && a != nil:
		return tf.Origin{Range: attrRange(a), Text: name + " of " + key}, a.Expr, slices.Clip(rest[1:])
	case decl.data:
		return tf.Origin{Range: tfRange(decl.block.DefRange()), Text: key}, nil, nil
	}
	return tf.Origin{}, nil, nil
}

// referenced is the resource that a reference names, as modules list it, and the steps that follow.
func referenced(t hcl.Traversal) (key string, rest hcl.Traversal) {
	labels := 2
	if t.RootName() == "data" {
		labels = 3
	}
	if len(t) < labels {
		return "", nil
	}
	key = t.RootName()
	for i := 1; i < labels; i++ {
		name, ok := attrStep(t, i)
		if !ok {
			return "", nil
		}
		key += "." + name
	}
	return key, t[labels:]
}

// writtenValue is the expression that gives a variable its value, or nil.
func (m *instance) writtenValue(c *cell, name string) hclsyntax.Expression {
	def := m.module.variables[name].Body.Attributes["default"]
	if c.given == nil && def != nil && c.from.Range == tfRange(def.SrcRange) {
		return def.Expr
	}
	return c.given
}

// descend follows steps into the objects and tuples that an expression writes out. The last origin told so far is then placed at what was
// found in there, and not at the beginning of the whole.
func descend(x hclsyntax.Expression, rest hcl.Traversal, told []tf.Origin) (hclsyntax.Expression, hcl.Traversal) {
	for len(rest) > 0 {
		var inner hclsyntax.Expression
		var at hcl.Range
		switch x := x.(type) {
		case *hclsyntax.ParenthesesExpr:
			inner, rest = x.Expression, append(hcl.Traversal{nil}, rest...)
		case *hclsyntax.ObjectConsExpr:
			name, ok := attrStep(rest, 0)
			for _, item := range x.Items {
				if key, isText := literal(item.KeyExpr); ok && isText && key == name {
					inner, at = item.ValueExpr, hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range())
				}
			}
		case *hclsyntax.TupleConsExpr:
			if step, ok := rest[0].(hcl.TraverseIndex); ok && step.Key.Type() == cty.Number && step.Key.IsKnown() {
				if i, _ := step.Key.AsBigFloat().Int64(); i >= 0 && i < int64(len(x.Exprs)) {
					inner, at = x.Exprs[i], x.Exprs[i].Range()
				}
			}
		}
		if inner == nil {
			break
		}
		x, rest = inner, rest[1:]
		if len(told) > 0 && at.Filename == told[len(told)-1].Range.File {
			told[len(told)-1].Range = tfRange(at)
		}
	}
	return x, rest
}

func appendMissing(steps []tf.Origin, m *instance, name string) []tf.Origin {
	if b := m.module.variables[name]; b != nil {
		return append(steps, tf.Origin{Range: tfRange(b.DefRange()), Text: "variable " + name + ", which has no value"})
	}
	return steps
}

func (m *instance) outputOrigin(name string, t hcl.Traversal) (*instance, tf.Origin, hclsyntax.Expression) {
	c := m.moduleCall(name)
	if c == nil || len(c.instances) == 0 {
		return nil, tf.Origin{}, nil
	}
	i, rest := c.expansion.step(t[2:])
	attr, ok := attrStep(rest, 0)
	if i < 0 || !ok {
		return nil, tf.Origin{}, nil
	}
	in := c.instances[i]
	b := in.module.outputs[attr]
	if b == nil || b.Body.Attributes["value"] == nil {
		return nil, tf.Origin{}, nil
	}
	value := b.Body.Attributes["value"]
	return in, tf.Origin{Range: attrRange(value), Text: "output " + attr + " of module." + name}, value.Expr
}

// soleReference is the one reference that an expression's value comes from, or nil. Of a conditional it is that of the arm that is taken.
func (m *instance) soleReference(x hclsyntax.Expression, ctx *hcl.EvalContext) hcl.Traversal {
	switch x := x.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		return x.Traversal
	case *hclsyntax.ParenthesesExpr:
		return m.soleReference(x.Expression, ctx)
	case *hclsyntax.TemplateWrapExpr:
		return m.soleReference(x.Wrapped, ctx)
	case *hclsyntax.TupleConsExpr:
		if len(x.Exprs) == 1 {
			return m.soleReference(x.Exprs[0], ctx)
		}
	case *hclsyntax.ConditionalExpr:
		cond, _ := m.eval(x.Condition, ctx)
		cond, _ = cond.Unmark()
		switch {
		case cond.RawEquals(cty.True):
			return m.soleReference(x.TrueResult, ctx)
		case cond.RawEquals(cty.False):
			return m.soleReference(x.FalseResult, ctx)
		}
		return nil
	}
	if t, ok := x.(*hclsyntax.TemplateExpr); ok && hasLines(t) { // a document is written here, whatever goes into it
		return nil
	}
	var sole hcl.Traversal
	for _, t := range x.Variables() {
		if root := t.RootName(); root != "var" && root != "local" && root != "module" && !isLocalName(root, ctx) {
			continue
		}
		if sole != nil && hclTraversalString(sole) != hclTraversalString(t) {
			return nil
		}
		sole = t
	}
	if sole == nil || buildsObject(x) { // that is a document too
		return nil
	}
	return sole
}

// buildsObject reports whether an expression writes out an object anywhere.
func buildsObject(x hclsyntax.Expression) bool {
	found := false
	_ = hclsyntax.VisitAll(x, func(n hclsyntax.Node) hcl.Diagnostics {
		_, object := n.(*hclsyntax.ObjectConsExpr)
		found = found || object
		return nil
	})
	return found
}

// hasLines reports whether a template writes several lines, as a document does.
func hasLines(t *hclsyntax.TemplateExpr) bool {
	ends := 0
	for _, part := range t.Parts {
		if text, ok := part.(*hclsyntax.LiteralValueExpr); ok && text.Val.Type() == cty.String {
			ends += strings.Count(text.Val.AsString(), "\n")
		}
	}
	return ends > 1
}

func hclTraversalString(t hcl.Traversal) string {
	name, _ := attrStep(t, 1)
	return t.RootName() + "." + name
}
