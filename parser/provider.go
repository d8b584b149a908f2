// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
)

// provider names a provider configuration in a module instance.
type provider struct {
	owner *instance
	name  string    // "aws", "aws.west"
	key   cty.Value // of one with for_each, which OpenTofu has: `aws.by_region["eu-west-1"]`; else NilVal
}

// provider is the provider configuration that a resource uses, as it is named there.
func (in *resourceInstance) provider() provider {
	if a := in.decl.block.Body.Attributes["provider"]; a != nil {
		if p := in.owner.providerRef(a.Expr, in.body.ctx); p.name != "" {
			return p
		}
	}
	name, _, _ := strings.Cut(in.decl.typ, "_")
	return provider{owner: in.owner, name: name}
}

// declared follows a provider outwards to where it is written: modules inherit the default configuration, and get others by the call's
// providers argument. The block is nil when none is written.
func (p provider) declared() (provider, *hclsyntax.Block) {
	m := p.owner
	if b := m.module.providers[p.name]; b != nil {
		return p, b
	}
	if m.call == nil {
		return p, nil
	}
	if a := m.call.block.Body.Attributes["providers"]; a != nil {
		if object, ok := a.Expr.(*hclsyntax.ObjectConsExpr); ok {
			for _, item := range object.Items {
				if m.providerRef(item.KeyExpr, nil).name == p.name {
					return m.parent.providerRef(item.ValueExpr, m.ctx).declared()
				}
			}
		}
	}
	return provider{m.parent, p.name, p.key}.declared()
}

// providerConfig is the provider configuration that a resource uses, evaluated where it is written; nil when none is written.
func (in *resourceInstance) providerConfig() *content {
	p, block := in.provider().declared()
	if block == nil {
		return nil
	}
	return p.config(block)
}

// config is the provider configuration that a block makes.
func (p provider) config(block *hclsyntax.Block) *content {
	ctx, id := p.scope(block)
	if c := p.owner.providers[id]; c != nil {
		return c
	}
	c := &content{instance: p.owner, ctx: ctx, body: block.Body, written: block, header: tfRange(block.DefRange())}
	if block.Labels[0] == "aws" {
		c.schema = schema.Provider()
	}
	p.owner.providers[id] = c
	return c
}

// scope is what a provider block is evaluated in, and a name for the configuration it makes.
func (p provider) scope(block *hclsyntax.Block) (*hcl.EvalContext, string) {
	if a := block.Body.Attributes["for_each"]; a != nil && p.key != cty.NilVal {
		e := p.owner.expand(block, "provider."+p.name)
		if i := e.at(p.key); i >= 0 {
			return e.items[i].ctx, p.name + e.items[i].key
		}
	}
	return p.owner.root.context, p.name
}

// providerRef reads `aws`, `aws.west` or `aws.by_region[each.key]`, bare or quoted.
func (m *instance) providerRef(x hclsyntax.Expression, ctx *hcl.EvalContext) provider {
	p := provider{owner: m, key: cty.NilVal}
	if key, ok := x.(*hclsyntax.ObjectConsKeyExpr); ok {
		x = key.Wrapped
	}
	if index, ok := x.(*hclsyntax.IndexExpr); ok {
		x, p.key = index.Collection, m.value(index.Key, ctx)
	}
	if text, ok := literal(x); ok {
		p.name = text
		return p
	}
	t, diags := hcl.AbsTraversalForExpr(x)
	if diags.HasErrors() || len(t) == 0 {
		return p
	}
	p.name = t.RootName()
	if alias, ok := attrStep(t, 1); ok {
		p.name += "." + alias
	}
	if len(t) > 2 {
		if step, ok := t[2].(hcl.TraverseIndex); ok {
			p.key = step.Key
		}
	}
	return p
}
