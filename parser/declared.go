// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/tf"
)

// declares lists the blocks of a type that are no resources; see tf.Root.Declared. only are the files that count, if not all.
func (r *root) declares(typ string, only []string) []*tf.Resource {
	blocks := r.top.declares(typ)
	if len(only) > 0 {
		blocks = slices.DeleteFunc(blocks, func(b *tf.Resource) bool { return !declaredIn(b, only) })
	}
	return blocks
}

// declares lists the blocks of the instance and of everything it calls, one instance of each call standing for all.
func (m *instance) declares(typ string) []*tf.Resource {
	var found []*tf.Resource
	add := func(name string, c *content) { found = append(found, m.declared(typ, name, c)) }
	switch typ {
	case "provider":
		for _, name := range sortedKeys(m.module.providers) {
			add(name, provider{owner: m, name: name}.config(m.module.providers[name]))
		}
	case "module":
		for _, name := range m.module.callOrder {
			add(name, m.contentOf(m.module.calls[name]))
		}
	case "terraform":
		for _, b := range m.module.settings() {
			add("", m.contentOf(b))
		}
	case "output":
		for _, name := range sortedKeys(m.module.outputs) {
			add(name, m.contentOf(m.module.outputs[name]))
		}
		return found
	}
	for _, name := range m.module.callOrder {
		if callees := m.moduleCall(name).instances; len(callees) > 0 {
			found = append(found, callees[0].declares(typ)...)
		}
	}
	return found
}

// contentOf is a block's content, evaluated in the instance.
func (m *instance) contentOf(b *hclsyntax.Block) *content {
	return &content{instance: m, ctx: m.root.context, body: b.Body, written: b, header: tfRange(b.DefRange())}
}

func (m *instance) declared(typ, name string, c *content) *tf.Resource {
	address := typ
	if name != "" {
		address += "." + name
	}
	return &tf.Resource{Block: &tf.Block{Content: c, Range: c.header, Exists: m.exists}, Address: tf.StripKeys(prefixed(m.address, address)), Type: typ, Name: name,
		Calls: m.moduleCalls(), Declared: blockRange(c.written), Root: m.root.tf, Region: func() tf.Value { return tf.Absent("region", c.header, nil) }}
}

// settings are the terraform blocks of a module. What an override file has takes the place of what others have of the same type.
func (m *module) settings() []*hclsyntax.Block {
	var blocks []*hclsyntax.Block
	for _, overrides := range []bool{false, true} {
		for _, f := range m.files {
			if f.body == nil || isOverride(f.name) != overrides {
				continue
			}
			for _, b := range f.body.Blocks {
				if b.Type == "terraform" {
					blocks = overridden(blocks, b, overrides)
				}
			}
		}
	}
	return blocks
}

// overridden adds a terraform block to others, without the backend that it replaces.
func overridden(blocks []*hclsyntax.Block, b *hclsyntax.Block, overrides bool) []*hclsyntax.Block {
	keepsState := func(b *hclsyntax.Block) bool { return b.Type == "backend" || b.Type == "cloud" }
	if overrides && slices.ContainsFunc(b.Body.Blocks, keepsState) {
		for i, base := range blocks {
			without, body := *base, *base.Body
			body.Blocks = slices.DeleteFunc(slices.Clone(body.Blocks), keepsState)
			without.Body = &body
			blocks[i] = &without
		}
	}
	return append(blocks, b)
}
