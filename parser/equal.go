// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/funcs"
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
	if !v.IsKnown() && funcs.Differ(left, right) {
		v = cty.BoolVal(x.Op == hclsyntax.OpNotEqual).WithMarks(v.Marks())
	}
	return v, diags
}
