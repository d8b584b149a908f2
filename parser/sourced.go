// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// locatePlans finds the configuration that each plan was made from and lays the plan over it: values are the plan's, places and origins are the
// source's.
func (l *loader) locatePlans(ctx context.Context) error {
	for _, plan := range l.plans {
		source, err := l.sourceOf(plan)
		if err != nil {
			return err
		}
		if source.loader == nil {
			continue
		}
		root := source.evaluate(ctx, plan)
		plan.Declares = func(typ string) []*tf.Resource { return declaredFor(plan, root.Declared(typ)) }
		matched := newAddressBook(root.Resources)
		var lost []*tf.Resource
		for _, r := range plan.Resources {
			if s := matched.find(r.Address); s != nil {
				lay(r, s)
			} else {
				lost = append(lost, r)
			}
		}
		l.mu.Lock()
		maps.Copy(l.sources, source.loader.sources)
		l.mu.Unlock()
		if source.named && len(lost) > 0 {
			l.incomplete = append(l.incomplete, tf.Incomplete{Kind: "source", Range: tf.Range{File: plan.Name}, Address: lost[0].Address,
				Message: fmt.Sprintf("%d of %d planned resources are not declared in %s, so they have no place in the source", len(lost), len(plan.Resources), l.rel(source.dir))})
		}
	}
	return nil
}

// declaredFor makes blocks of a plan's source blocks of the plan.
func declaredFor(plan *tf.Root, blocks []*tf.Resource) []*tf.Resource {
	for _, b := range blocks {
		b.Root = plan
	}
	return blocks
}

// planSource is a root module that a plan may have been made from.
type planSource struct {
	loader *loader // nil when there is no source
	dir    string
	named  bool // somebody said that it is this one
}

// sourceOf finds a plan's root module: the one that was named, else the plan's own directory or the working directory, when what it declares fits
// the plan, else what the binary plan holds.
func (l *loader) sourceOf(plan *tf.Root) (planSource, error) {
	if dir := l.opts.Source; dir != "" {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return planSource{}, fmt.Errorf("resolve %s: %w", dir, err)
		}
		if listed, err := l.list(abs); err != nil || len(listed.config) == 0 {
			return planSource{}, fmt.Errorf("--source %s: there are no Terraform files: give the directory of the root module that was planned", dir)
		}
		return planSource{l.sub(abs), abs, true}, nil
	}
	candidates := []string{filepath.Join(l.base, filepath.FromSlash(filepath.Dir(plan.Name)))}
	if cwd, err := os.Getwd(); err == nil {
		candidates = append(candidates, cwd)
	}
	for _, dir := range candidates {
		if listed, err := l.list(dir); err == nil && len(listed.config) > 0 && l.sub(dir).module(dir).declares(plan) {
			return planSource{loader: l.sub(dir), dir: dir}, nil
		}
	}
	if a := l.binary; a != nil {
		return planSource{a.within(l), a.root, true}, nil
	}
	return planSource{}, nil
}

// declares reports whether the module declares everything that a plan has in its root module.
func (m *module) declares(plan *tf.Root) bool {
	for _, r := range plan.Resources {
		address := tf.StripKeys(r.Address)
		if rest, called := strings.CutPrefix(address, "module."); called {
			name, _, _ := strings.Cut(rest, ".")
			if m.calls[name] == nil {
				return false
			}
		} else if m.resources[address] == nil {
			return false
		}
	}
	return len(plan.Resources) > 0
}

// sub is a loader for sources of plans: what is wrong in them is not the plan's fault and is not reported.
func (l *loader) sub(dir string) *loader {
	s := &loader{opts: l.opts, base: l.base, inputs: l.inputs, functions: l.functions, context: l.context, modules: make(map[string]*moduleEntry), sources: make(tf.Sources)}
	l.files.copyTo(&s.files)
	s.files.allow(dir)
	return s
}

// evaluate evaluates the configuration with the plan's variables.
func (s planSource) evaluate(ctx context.Context, plan *tf.Root) *tf.Root {
	values := make(map[string]input, len(plan.Variables))
	for name, v := range plan.Variables {
		values[name] = input{value: v, from: tf.Origin{Text: "value of variable " + name + " in the plan"}}
	}
	root := new(tf.Root)
	s.loader.evaluate(ctx, target{dir: s.dir, values: values}, root)
	return root
}

// addressBook finds the declaration of a planned resource: the same instance, else any instance of the same block.
type addressBook struct{ exact, block map[string]*tf.Resource }

func newAddressBook(resources []*tf.Resource) addressBook {
	b := addressBook{make(map[string]*tf.Resource, len(resources)), make(map[string]*tf.Resource)}
	for _, r := range resources {
		b.exact[r.Address] = r
		if base := r.BaseAddress(); b.block[base] == nil {
			b.block[base] = r
		}
	}
	return b
}

func (b addressBook) find(address string) *tf.Resource {
	if r := b.exact[address]; r != nil {
		return r
	}
	return b.block[tf.StripKeys(address)]
}

// lay puts a planned resource on its source.
func lay(r, source *tf.Resource) {
	r.Declared, r.Calls = source.Declared, source.Calls
	layBlock(r.Block, source.Block, source.Range)
}

// layBlock puts a planned block on its source; without one it is placed at the given range.
func layBlock(b, source *tf.Block, at tf.Range) {
	if _, done := b.Content.(*sourced); done {
		return
	}
	b.Content = &sourced{Content: b.Content, source: source, at: at, path: b.Path}
	b.Range = at
}

// sourced is a planned block's content with the places of its source.
type sourced struct {
	tf.Content
	source *tf.Block // nil when the block's own source is not known
	at     tf.Range
	path   string
}

// Planned is the content as the plan alone tells it.
func (c *sourced) Planned() tf.Content { return c.Content }

// Writes is what tf.Block.Writes asks: the source says it.
func (c *sourced) Writes(name string) bool {
	if c.source != nil {
		return c.source.Writes(name)
	}
	return (&tf.Block{Content: c.Content}).Writes(name)
}

// Attr implements tf.Content: the plan's value at the source's place. What the plan does not know as a whole but the source knows in part, such
// as a policy in which one ARN is unknown, is the source's.
func (c *sourced) Attr(name string) tf.Value {
	planned := c.Content.Attr(name)
	if c.source == nil {
		planned = planned.WrittenAt(c.at)
		return planned
	}
	written := c.source.Content.Attr(name)
	switch {
	case planned.IsKnown():
	case c.path != "" && !written.IsWritten(): // a plan does not tell what a dynamic block leaves to the provider
		return written
	case !written.IsKnown() && tellsMore(written.Cty(), planned):
		return written
	}
	return planned.WrittenAs(written)
}

// tellsMore reports whether an unknown value of the source says something that the plan's does not.
func tellsMore(v cty.Value, planned tf.Value) bool {
	if _, ok := tf.EncodedOf(planned.Cty()); ok {
		return false
	}
	_, encoded := tf.EncodedOf(v)
	_, parts := tf.PartsOf(v)
	_, base64 := tf.Base64Of(v)
	return encoded || parts || base64 || (len(planned.Refs()) == 0 && len(tf.RefsOf(v)) > 0)
}

// Blocks implements tf.Content.
func (c *sourced) Blocks(typ string) tf.Blocks {
	blocks := c.Content.Blocks(typ)
	if c.source == nil {
		for _, b := range blocks.Items {
			layBlock(b, nil, c.at)
		}
		return blocks
	}
	written := c.source.Blocks(typ)
	if c.path == "" && metaBlocks[typ] {
		return written // Terraform's own, of which a plan has less
	}
	if blocks.Open != nil && written.Open == nil && len(written.Items) == 0 {
		return written // what the provider computes
	}
	used := make(map[*tf.Block]bool)
	for i, b := range blocks.Items {
		at := c.at
		source := match(b, written.Items, used, i)
		if source != nil {
			used[source] = true
			at = source.Range
		} else if len(written.Items) > 0 {
			at = written.Items[0].Range
		}
		layBlock(b, source, at)
	}
	return blocks
}

// match finds the block that a planned block was written as. Plans order sets by their content, so the first that does not contradict it counts.
func match(b *tf.Block, written []*tf.Block, used map[*tf.Block]bool, i int) *tf.Block {
	if i < len(written) && !used[written[i]] && agrees(b, written[i]) {
		return written[i]
	}
	for _, w := range written {
		if !used[w] && agrees(b, w) {
			return w
		}
	}
	return nil
}

// agrees reports whether nothing that a block writes contradicts the planned one.
func agrees(planned, written *tf.Block) bool {
	attrs, _ := written.Names()
	for _, name := range attrs {
		p, w := planned.Content.Attr(name).Cty(), written.Content.Attr(name).Cty()
		p, _ = p.UnmarkDeep()
		w, _ = w.UnmarkDeep()
		if p.IsWhollyKnown() && w.IsWhollyKnown() && !p.IsNull() && !w.IsNull() && p.Type().Equals(w.Type()) && !p.RawEquals(w) {
			return false
		}
	}
	return true
}
