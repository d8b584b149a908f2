// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// deferred reports whether Terraform reads a data source only while applying: because an argument is unknown, because it names a managed
// resource that the plan creates, or because it or a module call around it depends on one. Terraform takes every managed resource that a
// data source names itself for a depends_on ("Data Sources" in its documentation, "Dependencies"); what comes through local values,
// variables and outputs is no reason to wait when it is known, unless the data source has conditions to check.
func (in *resourceInstance) deferred() bool {
	if !in.body.isWhollyKnown() {
		return true
	}
	body := in.decl.block.Body
	if hasConditions(body) && (in.owner.bodyDepends(body) || in.owner.expansionDepends()) {
		return true
	}
	if slices.ContainsFunc(bodyVariables(body), in.owner.hasInstances) || namedIn(body, in.owner.waitsFor) {
		return true
	}
	for m := in.owner; m.call != nil; m = m.parent {
		if namedIn(m.call.block.Body, m.parent.dependsOnResources) {
			return true
		}
	}
	return false
}

// namedIn reports whether depends_on in a body names anything for which one must wait. For a module call that is also what leads to a
// managed resource only by way of other objects.
func namedIn(body *hclsyntax.Body, waits func(hcl.Traversal) bool) bool {
	a := body.Attributes["depends_on"]
	return a != nil && slices.ContainsFunc(a.Expr.Variables(), waits)
}

// hasConditions reports whether a resource has preconditions or postconditions.
func hasConditions(body *hclsyntax.Body) bool {
	return slices.ContainsFunc(body.Blocks, func(b *hclsyntax.Block) bool {
		return b.Type == "lifecycle" && slices.ContainsFunc(b.Body.Blocks, func(b *hclsyntax.Block) bool {
			return b.Type == "precondition" || b.Type == "postcondition"
		})
	})
}

// isWhollyKnown reports whether everything that is written in a block is known, its nested blocks included.
func (c *content) isWhollyKnown() bool {
	attrs, types := c.Names()
	for _, name := range attrs {
		if !c.Attr(name).Cty().IsWhollyKnown() {
			return false
		}
	}
	for _, typ := range types {
		blocks := c.Blocks(typ)
		if uncertain(blocks) != nil {
			return false
		}
		for _, b := range blocks.Items {
			if inner, ok := b.Content.(*content); ok && !inner.isWhollyKnown() {
				return false
			}
		}
	}
	return true
}

// waitsFor reports whether a data source that depends on t must wait: t is a managed resource with instances, or a named value that
// is computed from any. Another data source is no reason to wait.
func (m *instance) waitsFor(t hcl.Traversal) bool {
	switch t.RootName() {
	case "data":
		return false
	case "var", "local", "module":
		return m.dependsOnResources(t)
	}
	return m.hasInstances(t)
}

// hasInstances reports whether a reference names a managed resource of which there are instances.
func (m *instance) hasInstances(t hcl.Traversal) bool {
	name, _ := attrStep(t, 1)
	decl := m.module.resources[t.RootName()+"."+name]
	return decl != nil && len(m.resource(decl).instances) > 0
}

// dependsOnResources reports whether there is a managed resource with instances anywhere on the ways that lead to what t names.
func (m *instance) dependsOnResources(t hcl.Traversal) bool {
	name, ok := attrStep(t, 1)
	if !ok {
		return false
	}
	key := t.RootName() + "." + name
	switch t.RootName() {
	case "data":
		name, _ = attrStep(t, 2)
		key += "." + name
	case "module":
		attr, _ := attrStep(afterKey(t[2:]), 0)
		key += "." + attr
	}
	depends, known := m.depends[key]
	if !known {
		m.depends[key] = false // of a cycle
		depends = m.hasInstances(t) || m.anyDepends(t.RootName(), name, key, t)
		m.depends[key] = depends
	}
	return depends
}

// anyDepends follows a reference one step. Whatever is in a module also waits for what decides how many instances of it there are.
func (m *instance) anyDepends(root, name, key string, t hcl.Traversal) bool {
	if m.expansionDepends() {
		return true
	}
	switch root {
	case "local":
		a := m.module.locals[name]
		return a != nil && m.exprDepends(a.Expr)
	case "var":
		return m.call != nil && m.argumentDepends(name)
	case "module":
		return m.outputDepends(name, afterKey(t[2:]))
	}
	decl := m.module.resources[key]
	return decl != nil && m.bodyDepends(decl.block.Body)
}

func (m *instance) exprDepends(x hclsyntax.Expression) bool {
	for _, t := range x.Variables() {
		if m.dependsOnResources(t) {
			return true
		}
	}
	return false
}

func (m *instance) bodyDepends(body *hclsyntax.Body) bool {
	for _, t := range bodyVariables(body) {
		if m.dependsOnResources(t) {
			return true
		}
	}
	return false
}

// expansionDepends reports whether what decides how many instances of the module, or of one around it, there are depends on resources.
func (m *instance) expansionDepends() bool {
	return m.call != nil && (slices.ContainsFunc([]string{"count", "for_each", "depends_on"}, m.argumentDepends) || m.parent.expansionDepends())
}

// argumentDepends reports whether an argument of the module's call depends on resources.
func (m *instance) argumentDepends(name string) bool {
	a := m.call.block.Body.Attributes[name]
	return a != nil && m.parent.exprDepends(a.Expr)
}

// outputDepends is about one output of a module call, or everything in it when the module is used as a whole.
func (m *instance) outputDepends(name string, rest hcl.Traversal) bool {
	c := m.moduleCall(name)
	if c == nil || len(c.instances) == 0 {
		return c != nil && m.bodyDepends(c.block.Body)
	}
	callee := c.instances[0]
	if attr, ok := attrStep(rest, 0); ok {
		b := callee.module.outputs[attr]
		return b != nil && (callee.expansionDepends() || callee.bodyDepends(b.Body))
	}
	for _, decl := range callee.module.order {
		if !decl.data && len(callee.resource(decl).instances) > 0 {
			return true
		}
	}
	for _, inner := range callee.module.callOrder {
		if callee.outputDepends(inner, nil) {
			return true
		}
	}
	return m.bodyDepends(c.block.Body)
}

// afterKey drops the instance key from what follows module.name.
func afterKey(rest hcl.Traversal) hcl.Traversal {
	if len(rest) == 0 {
		return rest
	}
	if _, indexed := rest[0].(hcl.TraverseIndex); indexed {
		return rest[1:]
	}
	if _, splat := rest[0].(hcl.TraverseSplat); splat {
		return nil
	}
	return rest
}

// bodyVariables lists everything that a body refers to, in nested blocks too.
func bodyVariables(body *hclsyntax.Body) []hcl.Traversal {
	var all []hcl.Traversal
	for _, a := range body.Attributes {
		all = append(all, a.Expr.Variables()...)
	}
	for _, b := range body.Blocks {
		all = append(all, bodyVariables(b.Body)...)
	}
	return all
}
