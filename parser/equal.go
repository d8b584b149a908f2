// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// equality evaluates == and !=. The operator's own answer for two objects of which something is unknown depends on the order in which it
// happens to read their attributes, which differs from run to run: an unknown one makes it unknown, one that differs makes it known,
// and the first one that it meets decides. Here what differs decides, wherever it is.
func (m *instance) equality(x *hclsyntax.BinaryOpExpr, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	left, diags := m.eval(x.LHS, ctx)
	right, more := m.eval(x.RHS, ctx)
	op := *x
	op.LHS, op.RHS = result{x.LHS, left, diags}, result{x.RHS, right, more}
	v, diags := op.Value(ctx)
	if !v.IsKnown() && differ(left, right) {
		v = cty.BoolVal(x.Op == hclsyntax.OpNotEqual).WithMarks(v.Marks())
	}
	return v, diags
}

// differ reports whether values that are partly unknown differ in what is known.
func differ(a, b cty.Value) bool {
	a, _ = a.Unmark()
	b, _ = b.Unmark()
	if eq, _ := a.Equals(b).Unmark(); eq.IsKnown() {
		return eq.False()
	}
	ty := a.Type()
	if !a.IsKnown() || !b.IsKnown() || !ty.Equals(b.Type()) || ty.IsSetType() || !a.CanIterateElements() {
		return false
	}
	x, y := a.ElementIterator(), b.ElementIterator()
	for x.Next() && y.Next() {
		xKey, xElement := x.Element()
		yKey, yElement := y.Element()
		if !xKey.RawEquals(yKey) || differ(xElement, yElement) {
			return true
		}
	}
	return false
}
