// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"path/filepath"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/tf"
)

// instance is one use of a module: the root module, or one instance of a module call. Everything in it is evaluated on demand and once.
type instance struct {
	root    *root
	module  *module
	parent  *instance
	call    *call
	ctx     *hcl.EvalContext // of the call's arguments in the parent: each or count
	address string           // `module.a["x"]`, "" for the root module
	key     string           // "a.b", the key in modules.json
	exists  tf.Truth
	needs   []string // the unknown expansions of calls that decide whether the instance exists

	vars      map[string]*cell
	locals    map[string]*cell
	outputs   map[string]*cell
	calls     map[string]*call
	resources map[*resourceDecl]*resource
	providers map[string]*content
	depends   map[string]bool // memo of dependsOnResources
	memos     map[hclsyntax.Expression]*memo
}

// cell is a value that is evaluated at most once; asking for it while it is being evaluated is a cycle.
type cell struct {
	state int8 // 0 new, 1 being evaluated, 2 done
	value cty.Value
	diags hcl.Diagnostics
	from  tf.Origin // where an input value was given
	given hclsyntax.Expression
}

func (r *root) newInstance(m *module, parent *instance, c *call, ctx *hcl.EvalContext, address string) *instance {
	in := &instance{root: r, module: m, parent: parent, call: c, ctx: ctx, address: address, exists: tf.Yes(),
		vars: make(map[string]*cell), locals: make(map[string]*cell), outputs: make(map[string]*cell),
		calls: make(map[string]*call), resources: make(map[*resourceDecl]*resource), providers: make(map[string]*content), depends: make(map[string]bool), memos: make(map[hclsyntax.Expression]*memo)}
	if parent != nil {
		in.key = joinKey(parent.key, c.name)
	}
	if m.needsFiles {
		r.fileFunctions()
	}
	return in
}

// once returns the cell of a name, evaluating it if need be.
func (m *instance) once(cells map[string]*cell, name, what string, at hcl.Range, eval func(*cell)) *cell {
	c := cells[name]
	if c == nil {
		c = &cell{}
		cells[name] = c
	}
	switch c.state {
	case 1:
		return &cell{value: cty.DynamicVal.Mark(tf.Why{Text: what + " refers to itself", Range: tfRange(at)})}
	case 0:
		c.state = 1
		eval(c)
		if c.value == cty.NilVal {
			c.value = failed(c.diags)
		} else {
			c.value = settled(c.value, c.diags)
		}
		if err := funcs.Bounded(c.value); err != nil {
			c.value = m.root.limit(what + " is too large: " + err.Error())
		}
		c.state = 2
	}
	return c
}

// failed is the value of an expression that could not be evaluated: unknown, with the diagnostic as the reason.
func failed(diags hcl.Diagnostics) cty.Value {
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			why := tf.Why{Text: "it cannot be evaluated: " + sentence(d)}
			if d.Subject != nil {
				why.Range = tfRange(*d.Subject)
			}
			return cty.DynamicVal.Mark(why)
		}
	}
	return cty.DynamicVal
}

// value evaluates an expression; what fails in it is unknown, with the diagnostic as the reason.
func (m *instance) value(x hclsyntax.Expression, ctx *hcl.EvalContext) cty.Value {
	return settled(m.eval(x, ctx))
}

// settled keeps what could be evaluated of a collection.
func settled(v cty.Value, diags hcl.Diagnostics) cty.Value {
	if !diags.HasErrors() {
		return v
	}
	bad := failed(diags)
	if plain, _ := v.Unmark(); plain.IsNull() || !plain.IsKnown() || !plain.CanIterateElements() {
		return bad
	}
	kept, err := cty.Transform(v, func(_ cty.Path, e cty.Value) (cty.Value, error) {
		if !e.IsKnown() && !e.IsMarked() {
			return bad, nil
		}
		return e, nil
	})
	if err != nil {
		return bad
	}
	return kept
}

// sentence is a diagnostic in one line.
func sentence(d *hcl.Diagnostic) string {
	text := strings.TrimSuffix(strings.Join(strings.Fields(d.Detail), " "), ".")
	if text == "" {
		text = d.Summary
	}
	if r := []rune(text); len(r) > 200 {
		text = string(r[:200]) + "…"
	}
	return text
}

func (m *instance) local(name string) *cell {
	attr := m.module.locals[name]
	if attr == nil {
		return nil
	}
	return m.once(m.locals, name, "local."+name, attr.NameRange, func(c *cell) {
		c.value, c.diags = m.eval(attr.Expr, m.root.context)
	})
}

func (m *instance) output(name string) *cell {
	b := m.module.outputs[name]
	if b == nil {
		return nil
	}
	return m.once(m.outputs, name, "output "+name, b.DefRange(), func(c *cell) {
		if a := b.Body.Attributes["value"]; a != nil {
			c.given = a.Expr
			c.value, c.diags = m.eval(a.Expr, m.root.context)
			if literalBool(b.Body.Attributes["sensitive"], false) {
				c.value = c.value.Mark(tf.Sensitive{})
			}
		}
	})
}

// prefixed puts a module's address in front of one within it.
func prefixed(module, address string) string {
	if module == "" {
		return address
	}
	return module + "." + address
}

// path is one of path.module, path.root, path.cwd as Terraform prints them.
func (m *instance) path(name string) (cty.Value, bool) {
	switch name {
	case "root":
		return cty.StringVal("."), true
	case "module":
		rel, err := filepath.Rel(m.root.module.dir, m.module.dir)
		if err != nil {
			return cty.UnknownVal(cty.String), true
		}
		return cty.StringVal(filepath.ToSlash(rel)), true
	case "cwd":
		return cty.UnknownVal(cty.String).RefineNotNull().Mark(tf.Why{Text: "path.cwd depends on where Terraform runs"}), true
	}
	return cty.NilVal, false
}

// moduleCalls is the way from the root module to the instance.
func (m *instance) moduleCalls() []tf.ModuleCall {
	if m.call == nil {
		return nil
	}
	return append(m.parent.moduleCalls(), tf.ModuleCall{Address: m.address, Range: blockRange(m.call.block), Header: tfRange(m.call.block.DefRange()), Remote: m.call.remote})
}
