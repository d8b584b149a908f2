// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// written is v, the value of x, in which objects that are not known only because a name in them is not are marked with their entries.
// Nothing that computes may see it: it is for the mark that tells what jsonencode was given.
func (m *instance) written(x hclsyntax.Expression, v cty.Value, ctx *hcl.EvalContext) cty.Value {
	if v.IsWhollyKnown() {
		return v
	}
	switch x := unwrapped(x).(type) {
	case *hclsyntax.TupleConsExpr:
		if p, marks := v.Unmark(); p.IsKnown() && p.Type().IsTupleType() && p.LengthInt() == len(x.Exprs) && len(x.Exprs) > 0 {
			items := p.AsValueSlice()
			for i, item := range x.Exprs {
				items[i] = m.written(item, items[i], ctx)
			}
			return cty.TupleVal(items).WithMarks(marks)
		}
	case *hclsyntax.ObjectConsExpr:
		return m.writtenObject(x, v, ctx)
	}
	return v
}

func (m *instance) writtenObject(x *hclsyntax.ObjectConsExpr, v cty.Value, ctx *hcl.EvalContext) cty.Value {
	names, values, known := make([]cty.Value, len(x.Items)), make([]cty.Value, len(x.Items)), true
	fields := make(map[string]cty.Value)
	for i, item := range x.Items {
		name, diags := m.eval(item.KeyExpr, ctx)
		value, more := m.eval(item.ValueExpr, ctx)
		if diags.HasErrors() || more.HasErrors() || name.IsNull() {
			return v
		}
		names[i], values[i] = name, m.written(item.ValueExpr, value, ctx)
		if p, _ := name.Unmark(); p.IsKnown() && p.Type() == cty.String {
			fields[p.AsString()] = values[i]
			continue
		}
		known = false
	}
	switch p, marks := v.Unmark(); {
	case !known:
		return tf.MarkEntries(names, values)
	case p.IsKnown() && p.Type().IsObjectType() && len(fields) == len(p.Type().AttributeTypes()):
		return cty.ObjectVal(fields).WithMarks(marks)
	}
	return v
}
