// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Budget bounds the work of evaluating metered expressions. It must not be
// used by several goroutines at once.
type Budget struct {
	// Elements is how many more elements loops may visit.
	Elements int
	// Bytes is how many more bytes may go into strings with interpolations.
	Bytes int
}

// NewBudget returns a budget of [MaxElements] and four times [MaxString]: text
// in nested loops is counted once for each.
func NewBudget() *Budget { return &Budget{Elements: MaxElements, Bytes: 4 * MaxString} }

// Meter makes the loops and strings in an expression draw on b when they are
// evaluated; one that b cannot pay yields an error diagnostic and an unknown
// value. It changes the expression, in which [hclsyntax.Variables] afterwards
// misses references that are a whole loop collection or interpolation: ask
// before. It must not be applied twice.
func Meter(expr hclsyntax.Expression, b *Budget) {
	hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		if m, ok := n.(*metered); ok { // put here by the visit of the node above
			n = m.Expression
		}
		switch n := n.(type) {
		case *hclsyntax.ForExpr:
			n.CollExpr = &metered{n.CollExpr, b.payElements}
		case *hclsyntax.TemplateExpr:
			for i, part := range n.Parts {
				n.Parts[i] = &metered{part, b.payBytes}
			}
		}
		return nil
	})
}

// metered is an expression whose value must be paid for.
type metered struct {
	hclsyntax.Expression
	pay func(cty.Value) bool
}

func (m *metered) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	v, diags := m.Expression.Value(ctx)
	if plain, _ := v.Unmark(); diags.HasErrors() || m.pay(plain) {
		return v, diags
	}
	return cty.DynamicVal, append(diags, &hcl.Diagnostic{
		Severity: hcl.DiagError,
		Summary:  "Evaluation too large",
		Detail:   fmt.Sprintf("Loops may visit at most %d elements and templates may produce at most %d bytes.", MaxElements, 4*MaxString),
		Subject:  m.Range().Ptr(),
	})
}

func (b *Budget) payElements(v cty.Value) bool {
	if v.IsKnown() && !v.IsNull() && v.CanIterateElements() {
		b.Elements -= v.LengthInt()
	}
	return b.Elements >= 0
}

func (b *Budget) payBytes(v cty.Value) bool {
	switch {
	case !v.IsKnown() || v.IsNull():
	case v.Type() == cty.String:
		b.Bytes -= len(v.AsString())
	case v.Type() == cty.Number: // it is going to be written out
		length, err := digits(v)
		if err != nil {
			return false
		}
		b.Bytes -= length
	}
	return b.Bytes >= 0
}
