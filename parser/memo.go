// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/funcs"
)

// memo is what an expression that does not depend on count, each or an iterator gave, so that it need not be evaluated again for every
// instance: `aws_subnet.s[*].id` in a resource with a thousand instances takes a thousand steps, not a million.
type memo struct {
	depends bool // on the scope: nothing is remembered
	value   cty.Value
	diags   hcl.Diagnostics
}

// shared evaluates an expression once for all scopes that it does not depend on; false when it depends on its scope. Only what may be
// worth it is remembered: expressions that go through collections.
func (m *instance) shared(x hclsyntax.Expression, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics, bool) {
	if ctx == m.root.context {
		return cty.NilVal, nil, false // evaluated once anyway
	}
	switch x.(type) {
	case *hclsyntax.SplatExpr, *hclsyntax.ForExpr, *hclsyntax.FunctionCallExpr:
	default:
		return cty.NilVal, nil, false
	}
	known, ok := m.memos[x]
	if !ok {
		known = &memo{depends: dependsOnScope(x, ctx)}
		if !known.depends {
			known.value, known.diags = m.eval(x, m.root.context)
			if err := funcs.Bounded(known.value); err != nil {
				known.value = m.root.limit("a collection is too large: " + err.Error())
			}
		}
		m.memos[x] = known
	}
	return known.value, known.diags, !known.depends
}

// isShared reports whether the value of an expression was remembered, and so was checked already.
func (m *instance) isShared(x hclsyntax.Expression) bool {
	known := m.memos[x]
	return known != nil && !known.depends
}

// dependsOnScope reports whether an expression uses a name of the scopes below the root's, or the element of a splat around it.
func dependsOnScope(x hclsyntax.Expression, ctx *hcl.EvalContext) bool {
	if usesElement(x) {
		return true
	}
	return slices.ContainsFunc(x.Variables(), func(t hcl.Traversal) bool {
		for c := ctx; c != nil; c = c.Parent() {
			if _, ok := c.Variables[t.RootName()]; ok {
				return true
			}
		}
		return false
	})
}

// usesElement reports whether an expression contains the element of a splat that lies around it.
func usesElement(x hclsyntax.Expression) bool {
	var w elements
	_ = hclsyntax.Walk(x, &w)
	return w.free
}

// elements walks an expression and notes whether it holds an element of which it does not hold the splat.
type elements struct {
	bound []*hclsyntax.AnonSymbolExpr
	free  bool
}

func (w *elements) Enter(n hclsyntax.Node) hcl.Diagnostics {
	switch n := n.(type) {
	case *hclsyntax.SplatExpr:
		w.bound = append(w.bound, n.Item)
	case *hclsyntax.AnonSymbolExpr:
		w.free = w.free || !slices.Contains(w.bound, n)
	}
	return nil
}

func (w *elements) Exit(hclsyntax.Node) hcl.Diagnostics { return nil }
