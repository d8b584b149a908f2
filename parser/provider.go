// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/aws/schema"
)

// provider finds the provider configuration that a resource uses and the module instance it is written in; nil when none is written.
func (m *instance) provider(decl *resourceDecl) (*instance, *hclsyntax.Block) {
	key, _, _ := strings.Cut(decl.typ, "_")
	if a := decl.block.Body.Attributes["provider"]; a != nil {
		if k := providerRef(a.Expr); k != "" {
			key = k
		}
	}
	return m.providerNamed(key)
}

// providerNamed follows a provider's local name ("aws", "aws.west") outwards: modules inherit the default configuration, and get others by the
// call's providers argument.
func (m *instance) providerNamed(key string) (*instance, *hclsyntax.Block) {
	if b := m.module.providers[key]; b != nil {
		return m, b
	}
	if m.call == nil {
		return m, nil
	}
	if a := m.call.block.Body.Attributes["providers"]; a != nil {
		if object, ok := a.Expr.(*hclsyntax.ObjectConsExpr); ok {
			for _, item := range object.Items {
				if providerRef(item.KeyExpr) == key {
					return m.parent.providerNamed(providerRef(item.ValueExpr))
				}
			}
		}
	}
	return m.parent.providerNamed(key)
}

// providerConfig is the provider configuration that a resource uses, evaluated where it is written; nil when none is written.
func (in *resourceInstance) providerConfig() *content {
	owner, block := in.owner.provider(in.decl)
	if block == nil {
		return nil
	}
	if c := owner.providers[block]; c != nil {
		return c
	}
	c := &content{instance: owner, ctx: owner.root.context, body: block.Body, header: tfRange(block.DefRange())}
	if block.Labels[0] == "aws" {
		c.schema = schema.Provider()
	}
	owner.providers[block] = c
	return c
}

// providerRef reads `aws` or `aws.west`, bare or quoted.
func providerRef(x hclsyntax.Expression) string {
	if key, ok := x.(*hclsyntax.ObjectConsKeyExpr); ok {
		x = key.Wrapped
	}
	if text, ok := literal(x); ok {
		return text
	}
	t, diags := hcl.AbsTraversalForExpr(x)
	if diags.HasErrors() || len(t) == 0 {
		return ""
	}
	name := t.RootName()
	if alias, ok := attrStep(t, 1); ok {
		name += "." + alias
	}
	return name
}
