// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/tf"
)

// Limits on evaluation, per root module. Reaching one is reported as incomplete.
const (
	maxSteps     = 5_000_000 // expressions evaluated
	maxInstances = 10_000    // instances of one resource or module call
	maxExpanded  = 50_000    // instances that all count and for_each make together
	maxModules   = 10_000    // instances of modules
	maxDepth     = 40        // nested module calls
	maxEvalDepth = 4_000     // expressions and references within each other
)

// root is the evaluation of one root module. One goroutine at a time uses it.
type root struct {
	loader   *loader
	ctx      context.Context
	module   *module
	tf       *tf.Root
	context  *hcl.EvalContext // holds the functions
	files    confined
	values   map[string]input
	manifest map[string]download // by module key, "a.b"
	top      *instance

	steps      int
	expanded   int // instances that count and for_each made so far
	modules    int // instances of modules so far
	depth      int
	incomplete []tf.Incomplete
	limited    map[string]bool
	handedOn   map[string][]tf.Evidence        // see escapes; nil until it is asked for
	used       map[string]bool                 // directories of the modules that are called
	templates  map[string]hclsyntax.Expression // by text; nil until one makes a text that is not known
}

// knownMarks are the marks that functions know of.
var knownMarks = funcs.Scope{Sensitive: tf.Sensitive{}, Ephemeral: ephemeral{}}

// evaluate fills in the model of one root module. Values are evaluated when rules ask for them.
func (l *loader) evaluate(ctx context.Context, t target, out *tf.Root) {
	m := l.load(t.dir) // not shared: no other module calls it, or it is called from another root only
	if len(t.only) > 0 && slices.ContainsFunc(m.problems, func(p tf.Incomplete) bool { return p.Kind == "duplicate" }) {
		m = newModule(m.dir, m.path, slices.DeleteFunc(slices.Clone(m.files), func(f *file) bool { return !slices.Contains(t.only, f.path) }))
	}
	r := l.newRoot(ctx, m, t.values)
	r.tf = out
	for _, p := range m.problems {
		if len(t.only) == 0 || slices.Contains(t.only, p.Range.File) {
			r.incomplete = append(r.incomplete, p)
		}
	}
	r.allowModules(m, "", 0)
	out.Incomplete = func() []tf.Incomplete { return r.incomplete }
	out.Escapes = r.escapes
	out.Declares = func(typ string) []*tf.Resource { return r.declares(typ, t.only) }
	out.Close = func() { l.leave(r.used) }
	for _, name := range sortedKeys(r.values) {
		r.top.variable(name) // also one that nothing uses must be suitable
	}
	r.top.collect()
	if len(t.only) > 0 {
		out.Resources = slices.DeleteFunc(out.Resources, func(res *tf.Resource) bool { return !declaredIn(res, t.only) })
	}
}

// newRoot prepares the evaluation of a root module with the given inputs; nil: as Terraform would find them.
func (l *loader) newRoot(ctx context.Context, m *module, values map[string]input) *root {
	r := &root{loader: l, ctx: ctx, module: m, limited: make(map[string]bool), manifest: l.readManifest(m.dir), used: map[string]bool{m.dir: true}}
	l.files.copyTo(&r.files)
	r.context = l.context.NewChild()
	if r.values = values; values == nil {
		r.values, r.incomplete = l.rootInputs(m)
	}
	r.top = r.newInstance(m, nil, nil, nil, "")
	return r
}

// fileFunctions are the functions that read files and render templates. They are made, for all of the root, when a module may use them: that
// takes longer than evaluating a small root.
func (r *root) fileFunctions() map[string]function.Function {
	if r.context.Functions == nil {
		scope := knownMarks
		scope.FS, scope.BaseDir = &r.files, filepath.ToSlash(r.module.dir)[1:]
		r.context.Functions = r.loader.functions.OfFiles(scope)
	}
	return r.context.Functions
}

// declaredIn reports whether one of the files declares the resource or a module call that leads to it.
func declaredIn(res *tf.Resource, files []string) bool {
	return slices.Contains(files, res.Declared.File) ||
		slices.ContainsFunc(res.Calls, func(c tf.ModuleCall) bool { return slices.Contains(files, c.Range.File) })
}

// allowModules loads every local module that is called, wherever it lies, lets file functions read below it and notes what is wrong in it.
func (r *root) allowModules(m *module, key string, depth int) {
	r.files.allow(m.dir)
	if depth > maxDepth {
		return
	}
	for _, name := range m.callOrder {
		if src, ok := source(m.calls[name]); ok { // others are evaluated when their turn comes
			dir, _ := r.calleeDir(m, joinKey(key, name), src)
			r.load(dir, joinKey(key, name), depth+1)
		}
	}
}

// load loads the module of a directory and what it calls; nil when there is none.
func (r *root) load(dir, key string, depth int) *module {
	if dir == "" {
		return nil
	}
	callee := r.loader.moduleOutside(dir)
	if callee != nil && !r.used[dir] {
		r.used[dir] = true
		r.incomplete = append(r.incomplete, callee.problems...)
		r.allowModules(callee, key, depth)
	}
	return callee
}

// moduleOutside loads a module that may lie outside of what was named, as Terraform follows local paths anywhere; only directories that hold
// configuration become readable by that.
func (l *loader) moduleOutside(dir string) *module {
	if _, inside := l.listed.Load(dir); inside {
		return l.module(dir)
	}
	if l.archive != nil {
		return nil
	}
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil
	}
	l.mu.Lock()
	if listed, _ := l.list(dir); len(listed.config) > 0 {
		l.files.allow(dir)
	}
	l.mu.Unlock()
	return l.module(dir)
}

func joinKey(parent, name string) string {
	if parent == "" {
		return name
	}
	return parent + "." + name
}

// calleeDir finds the directory of the module that m calls by a source: its local path, or where `terraform init` put it. remote says the latter.
func (r *root) calleeDir(m *module, key, src string) (dir string, remote bool) {
	if src == "" {
		return "", false
	}
	if isLocal(src) {
		return filepath.Join(m.dir, filepath.FromSlash(src)), false
	}
	return r.manifest[key].dir, true
}

// step counts one evaluation; false when the root's work is used up.
func (r *root) step() bool {
	r.steps++
	return r.steps <= r.loader.opts.steps && (r.steps&0xfff != 0 || r.ctx.Err() == nil)
}

func (r *root) exhausted() cty.Value {
	if r.ctx.Err() != nil {
		return r.limit("evaluation stopped: " + context.Cause(r.ctx).Error())
	}
	return r.limit(fmt.Sprintf("evaluation stopped after %d expressions", r.loader.opts.steps))
}

func (r *root) tooLarge(what string) cty.Value {
	return r.limit(fmt.Sprintf("%s exceeds %d bytes", what, maxStringBytes))
}

// limit reports a bound that was hit and stands in for the value.
func (r *root) limit(text string) cty.Value {
	r.report(tf.Incomplete{Kind: "limit", Range: tf.Range{File: r.module.path}, Message: text, Blocking: true})
	return cty.DynamicVal.Mark(tf.Why{Text: text})
}

// report notes once what could not be analysed.
func (r *root) report(p tf.Incomplete) {
	key := p.Kind + p.Message + p.Address + p.Range.File
	if !r.limited[key] {
		r.limited[key] = true
		r.incomplete = append(r.incomplete, p)
	}
}
