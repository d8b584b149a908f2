// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

func (m *instance) variable(name string) *cell {
	b := m.module.variables[name]
	if b == nil {
		return nil
	}
	return m.once(m.vars, name, "variable "+name, b.DefRange(), func(c *cell) { m.evalVariable(c, name, b) })
}

func (m *instance) evalVariable(c *cell, name string, b *hclsyntax.Block) {
	t, diags := typeOf(b)
	v, diags2 := m.given(c, name, t)
	if diags = append(diags, diags2...); diags.HasErrors() {
		c.diags = diags
		m.refused(c, name, sentence(diags[0]))
		return
	}
	def := b.Body.Attributes["default"]
	plain, _ := v.Unmark()
	if def != nil && (v == cty.NilVal || (plain.IsNull() && !t.nullable)) {
		c.given, c.from = nil, tf.Origin{Range: tfRange(def.SrcRange), Text: "default of variable " + name}
		if v, diags = def.Expr.Value(nil); diags.HasErrors() {
			c.diags = diags
			return
		}
	}
	if v == cty.NilVal {
		v = m.missing(name, t, b)
	} else if converted, err := t.conform(v); err == nil {
		v = converted
	} else {
		why := fmt.Sprintf("the value of variable %q does not fit its type: %s", name, typeError(err))
		v = cty.DynamicVal.Mark(tf.Why{Text: why, Range: tfRange(b.DefRange())})
		m.refused(c, name, why)
	}
	if t.sensitive {
		v = v.Mark(tf.Sensitive{})
	}
	if t.ephemeral {
		v = passing(v)
	}
	c.value = v
}

// refused reports that a value which was given for a variable of the root module is none that Terraform takes: it would not go on.
func (m *instance) refused(c *cell, name, why string) {
	if _, given := m.root.values[name]; m.call != nil || !given {
		return
	}
	at := c.from.Range
	if at.IsZero() {
		at = tfRange(m.module.variables[name].DefRange())
	}
	m.root.report(tf.Incomplete{Kind: "input", Range: at, Blocking: true, Message: why})
}

// typeError is why a value does not fit a type, with the place in the value where it does not: `["a"].size: a number is required`.
func typeError(err error) string {
	if path := (cty.PathError{}); errors.As(err, &path) && len(path.Path) > 0 {
		return strings.TrimPrefix(pathText(path.Path), ".") + ": " + err.Error()
	}
	return err.Error()
}

// pathText writes a path as an expression continues.
func pathText(path cty.Path) string {
	var out strings.Builder
	for _, step := range path {
		switch step := step.(type) {
		case cty.GetAttrStep:
			out.WriteString("." + step.Name)
		case cty.IndexStep:
			if step.Key.Type() == cty.String && step.Key.IsKnown() {
				out.WriteString("[" + quoteKey(step.Key.AsString()) + "]")
			} else if step.Key.IsKnown() {
				out.WriteString("[" + step.Key.AsBigFloat().Text('f', -1) + "]")
			}
		}
	}
	return out.String()
}

// given is the value that the caller gives a variable; NilVal when it gives none.
func (m *instance) given(c *cell, name string, t variableType) (cty.Value, hcl.Diagnostics) {
	if m.call != nil {
		arg := m.call.block.Body.Attributes[name]
		if arg == nil {
			return cty.NilVal, nil
		}
		c.given = arg.Expr
		c.from = tf.Origin{Range: tfRange(arg.SrcRange), Text: fmt.Sprintf("argument %s of module.%s", name, m.call.name)}
		return m.parent.eval(arg.Expr, m.ctx)
	}
	in, ok := m.root.values[name]
	if !ok {
		return cty.NilVal, nil
	}
	c.from, c.given = in.from, in.expr
	v, err := t.parse(in)
	if err != nil {
		return cty.NilVal, hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "Invalid value", Detail: fmt.Sprintf("the value given for variable %q cannot be read: %s", name, err)}}
	}
	return v, nil
}

// missing is the value of a variable that nobody sets.
func (m *instance) missing(name string, t variableType, b *hclsyntax.Block) cty.Value {
	v := cty.UnknownVal(t.typ.WithoutOptionalAttributesDeep())
	if !t.nullable && t.typ != cty.DynamicPseudoType {
		v = v.RefineNotNull()
	}
	why := tf.Why{Text: fmt.Sprintf("variable %q has no value", name), Range: tfRange(b.DefRange())}
	return v.Mark(why).Mark(tf.Ref{Address: prefixed(m.address, "var."+name), Input: true})
}
