// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/funcs"
	"github.com/guardlint/guardlint/tf"
)

// Limits on evaluation, per root module. Reaching one is reported as incomplete.
const (
	maxSteps     = 5_000_000 // expressions evaluated
	maxInstances = 10_000    // instances of one resource or module call
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
	manifest map[string]string // module key ("a.b") → absolute directory, from modules.json
	top      *instance

	steps      int
	depth      int
	mu         sync.Mutex
	incomplete []tf.Incomplete
	limited    map[string]bool
}

// evaluate builds the model of one root module. Values are evaluated when rules ask for them.
func (l *loader) evaluate(ctx context.Context, t target) *tf.Root {
	m := l.module(t.dir)
	if m == nil {
		m = newModule(t.dir, l.rel(t.dir), nil)
	}
	if len(t.only) > 0 && slices.ContainsFunc(m.problems, func(p tf.Incomplete) bool { return p.Kind == "duplicate" }) {
		m = newModule(m.dir, m.path, slices.DeleteFunc(slices.Clone(m.files), func(f *file) bool { return !slices.Contains(t.only, f.path) }))
		l.standAlone(m)
	}
	r := &root{loader: l, ctx: ctx, module: m, limited: make(map[string]bool), manifest: l.readManifest(m.dir)}
	r.tf = &tf.Root{Name: m.path, Incomplete: func() []tf.Incomplete { return r.incomplete }, Escapes: r.escapes}
	l.files.copyTo(&r.files)
	r.allowModules(m, "", 0)
	r.context = &hcl.EvalContext{Functions: funcs.Table(funcs.Scope{FS: &r.files, BaseDir: filepath.ToSlash(m.dir)[1:], Sensitive: tf.Sensitive{}})}
	if r.values, r.incomplete = t.values, nil; r.values == nil {
		r.values, r.incomplete = l.rootInputs(m)
	}
	r.top = r.newInstance(m, nil, nil, nil, "")
	r.top.collect()
	if len(t.only) > 0 {
		r.tf.Resources = slices.DeleteFunc(r.tf.Resources, func(res *tf.Resource) bool { return !declaredIn(res, t.only) })
	}
	return r.tf
}

// standAlone makes the module that single files make by themselves take the place of their directory's.
func (l *loader) standAlone(m *module) {
	l.mu.Lock()
	defer l.mu.Unlock()
	entry := &moduleEntry{module: m}
	entry.once.Do(func() {})
	l.modules[m.dir] = entry
}

// declaredIn reports whether one of the files declares the resource or the module call that leads to it.
func declaredIn(res *tf.Resource, files []string) bool {
	if len(res.Calls) > 0 {
		return slices.Contains(files, res.Calls[0].Range.File)
	}
	return slices.Contains(files, res.Declared.File)
}

// allowModules lets file functions read below every local module that is called, wherever it lies.
func (r *root) allowModules(m *module, key string, depth int) {
	r.files.allow(m.dir)
	if depth > maxDepth {
		return
	}
	for _, name := range m.callOrder {
		if dir, _ := r.calleeDir(m, joinKey(key, name), name); dir != "" && dir != m.dir {
			if callee := r.loader.moduleOutside(dir); callee != nil {
				r.allowModules(callee, joinKey(key, name), depth+1)
			}
		}
	}
}

// moduleOutside loads a module that may lie outside of what was named, as Terraform follows local paths anywhere; only directories that hold
// configuration become readable by that.
func (l *loader) moduleOutside(dir string) *module {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return nil
	}
	l.mu.Lock()
	if names, _ := l.listConfig(dir); len(names) > 0 {
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

// calleeDir finds the directory of a called module: its local path, or where `terraform init` put it. remote says the latter.
func (r *root) calleeDir(m *module, key, name string) (dir string, remote bool) {
	src, ok := source(m.calls[name])
	if !ok {
		return "", false
	}
	if isLocal(src) {
		return filepath.Join(m.dir, filepath.FromSlash(src)), false
	}
	return r.manifest[key], true
}

// readManifest reads the index of downloaded modules that `terraform init` leaves behind. Entries that point out of the repository are kept:
// reading is confined elsewhere.
func (l *loader) readManifest(dir string) map[string]string {
	data := l.inputs.dataDir
	if !filepath.IsAbs(data) {
		data = filepath.Join(dir, data)
	}
	raw, err := os.ReadFile(filepath.Join(data, "modules", "modules.json"))
	if err != nil {
		return nil
	}
	var manifest struct{ Modules []struct{ Key, Dir string } }
	if json.Unmarshal(raw, &manifest) != nil {
		return nil
	}
	dirs := make(map[string]string)
	for _, m := range manifest.Modules {
		if m.Key != "" {
			dirs[m.Key] = filepath.Join(dir, filepath.FromSlash(m.Dir))
		}
	}
	return dirs
}

// step counts one evaluation; false when the root's work is used up.
func (r *root) step() bool {
	r.steps++
	return r.steps <= r.loader.opts.steps && (r.steps&0xfff != 0 || r.ctx.Err() == nil)
}

func (r *root) exhausted() cty.Value {
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
