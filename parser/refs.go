// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// reference evaluates what a traversal names: only that, and once.
func (m *instance) reference(t hcl.Traversal, ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	name := t.RootName()
	for c := ctx; c != nil; c = c.Parent() {
		if v, ok := c.Variables[name]; ok {
			return t[1:].TraverseRel(v)
		}
	}
	switch name {
	case "var", "local", "path", "terraform", "module":
		attr, ok := attrStep(t, 1)
		if !ok {
			return unsupported(t, "a name must follow")
		}
		if name == "module" {
			return m.callReference(attr, t)
		}
		return m.named(name, attr, t)
	case "each", "count", "self":
		return unsupported(t, name+" is not defined here")
	case "ephemeral":
		v := passing(cty.DynamicVal.Mark(tf.Why{Text: "ephemeral values are not known before Terraform runs", Range: tfRange(t.SourceRange())}))
		typ, ok1 := attrStep(t, 1)
		res, ok2 := attrStep(t, 2)
		if !ok1 || !ok2 {
			return unsupported(t, "a type and a name must follow")
		}
		attr, _ := attrStep(t, 3)
		return v.Mark(tf.Ref{Address: prefixed(m.address, name+"."+typ+"."+res), Attr: attr, Derived: true}), nil
	case "data":
		typ, ok1 := attrStep(t, 1)
		res, ok2 := attrStep(t, 2)
		if !ok1 || !ok2 {
			return unsupported(t, "a type and a name must follow")
		}
		return m.resourceReference(name+"."+typ+"."+res, t, t[3:])
	}
	res, ok := attrStep(t, 1)
	if !ok {
		return unsupported(t, "a name must follow the resource type")
	}
	return m.resourceReference(name+"."+res, t, t[2:])
}

// named evaluates var.x, local.x, path.x and terraform.x.
func (m *instance) named(kind, name string, t hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	var c *cell
	switch kind {
	case "var":
		c = m.variable(name)
	case "local":
		c = m.local(name)
	case "path":
		if v, ok := m.path(name); ok {
			return v, nil
		}
	case "terraform":
		switch name {
		case "workspace":
			return cty.StringVal(m.root.loader.workspace(m.root.module.dir)), nil
		case "applying":
			return passing(cty.UnknownVal(cty.Bool).RefineNotNull().Mark(tf.Why{Text: "terraform.applying is true only while Terraform applies"})), nil
		}
	}
	if c == nil && kind == "var" {
		return m.undeclared(fmt.Sprintf("variable %q", name), "", t).Mark(tf.Ref{Address: prefixed(m.address, "var."+name), Input: true}), nil
	}
	if c == nil {
		return m.undeclared(kind+"."+name, "", t), nil
	}
	return t[2:].TraverseRel(c.value)
}

func attrStep(t hcl.Traversal, i int) (string, bool) {
	if i >= len(t) {
		return "", false
	}
	switch step := t[i].(type) {
	case hcl.TraverseAttr:
		return step.Name, true
	case hcl.TraverseIndex: // var["x"] is as good as var.x
		if k, _ := step.Key.Unmark(); k.Type() == cty.String && k.IsKnown() && !k.IsNull() {
			return k.AsString(), true
		}
	}
	return "", false
}

func unsupported(t hcl.Traversal, detail string) (cty.Value, hcl.Diagnostics) {
	return cty.DynamicVal, hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "Invalid reference", Detail: detail, Subject: t.SourceRange().Ptr()}}
}

// call is a module block in an instance, with its instances when its source was found.
type call struct {
	name      string
	block     *hclsyntax.Block
	expansion expansion
	instances []*instance
	whole     cty.Value // memo of value
	remote    bool
	missing   *tf.Evidence // why the module's content is not known
}

// moduleCall returns the call of a name, expanded; nil when there is none.
func (m *instance) moduleCall(name string) *call {
	b := m.module.calls[name]
	if b == nil {
		return nil
	}
	if c := m.calls[name]; c != nil {
		return c
	}
	c := &call{name: name, block: b}
	m.calls[name] = c
	address := prefixed(m.address, "module."+name)
	c.expansion = beingExpanded(b, address)
	c.expansion = m.expand(b, address)
	callee, why := m.callee(c, address)
	if callee == nil {
		c.missing = &tf.Evidence{Range: tfRange(b.DefRange()), Text: why}
		return c
	}
	if m.root.modules += len(c.expansion.items); m.root.modules > maxModules {
		c.missing = &tf.Evidence{Range: tfRange(b.DefRange()), Text: fmt.Sprintf("there are more than %d instances of modules", maxModules)}
		m.root.limit(c.missing.Text + "; calls beyond that are not judged")
		return c
	}
	for _, it := range c.expansion.items {
		in := m.root.newInstance(callee, m, c, it.ctx, address+it.key)
		in.exists = c.expansion.exists(m.exists)
		in.needs = and(m.needs, m.need(b, c.expansion))
		c.instances = append(c.instances, in)
	}
	return c
}

// callee finds and loads the called module. What is missing is reported once per call.
func (m *instance) callee(c *call, address string) (*module, string) {
	src := m.source(c.block)
	key := joinKey(m.key, c.name)
	dir, remote := m.root.calleeDir(m.module, key, src)
	c.remote = remote || (m.call != nil && m.call.remote)
	why, outdated := "", ""
	if remote {
		outdated = m.root.manifest[key].outdated(c.block, src)
	}
	switch {
	case src == "":
		why = fmt.Sprintf("module %q has no source that is known", c.name)
	case dir == "":
		why = fmt.Sprintf("module %q (%s) is not downloaded; run `terraform init` and scan again to judge it", c.name, src)
	case outdated != "":
		why = fmt.Sprintf("module %q (%s) is downloaded in %s; run `terraform init` and scan again to judge it", c.name, src, outdated)
	case m.depth() > maxDepth:
		why = fmt.Sprintf("modules are nested more than %d deep", maxDepth)
	case m.calledBy(dir):
		why = fmt.Sprintf("module %q calls itself", c.name)
	default:
		if callee := m.root.load(dir, key, m.depth()+1); callee != nil {
			return callee, ""
		}
		why = fmt.Sprintf("module %q (%s) was not found", c.name, src)
	}
	m.root.report(tf.Incomplete{Kind: "module", Range: tfRange(c.block.DefRange()), Address: address, Message: why})
	return nil, why
}

// source is the module source of a call; "" when it is not known. OpenTofu evaluates it from variables and local values.
func (m *instance) source(call *hclsyntax.Block) string {
	if src, ok := source(call); ok {
		return src
	}
	a := call.Body.Attributes["source"]
	if a == nil {
		return ""
	}
	v, _ := m.value(a.Expr, m.root.context).Unmark()
	if v.IsNull() || !v.IsKnown() || v.Type() != cty.String {
		return ""
	}
	return v.AsString()
}

func (m *instance) depth() int {
	n := 0
	for ; m.parent != nil; m = m.parent {
		n++
	}
	return n
}

// calledBy reports whether a module's directory is on the way to this instance.
func (m *instance) calledBy(dir string) bool {
	for in := m; in != nil; in = in.parent {
		if in.module.dir == dir {
			return true
		}
	}
	return false
}

// callReference evaluates module.name…
func (m *instance) callReference(name string, t hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	c := m.moduleCall(name)
	if c == nil {
		return m.undeclared("module."+name, "", t), nil
	}
	rest := t[2:]
	if c.missing != nil {
		return cty.DynamicVal.Mark(tf.Why{Text: c.missing.Text, Range: c.missing.Range}), nil
	}
	if c.expansion.kind == unknown {
		return m.unknownCallReference(c, rest)
	}
	i, rest := c.expansion.step(rest)
	if i < 0 {
		return rest.TraverseRel(c.value())
	}
	in := c.instances[i]
	attr, ok := attrStep(rest, 0)
	if !ok {
		return rest.TraverseRel(in.outputsObject())
	}
	out := in.output(attr)
	if out == nil {
		return unsupported(t, fmt.Sprintf("module %q has no output %q", name, attr))
	}
	return rest[1:].TraverseRel(out.value)
}

// value is what a reference to the whole call gives: one object of outputs, or a collection of them. Within a cycle it is not remembered.
func (c *call) value() cty.Value {
	if c.whole != cty.NilVal {
		return c.whole
	}
	busy := slices.ContainsFunc(c.instances, (*instance).isGivingOutput)
	v := c.expansion.value(func(i int) cty.Value { return c.instances[i].outputsObject() })
	if !busy {
		c.whole = v
	}
	return v
}

// isGivingOutput reports whether an output of the instance is being evaluated.
func (m *instance) isGivingOutput() bool {
	for _, c := range m.outputs {
		if c.state == 1 {
			return true
		}
	}
	return false
}

// unknownCallReference keeps where the outputs of an unknown number of instances come from.
func (m *instance) unknownCallReference(c *call, rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	v := cty.DynamicVal.WithMarks(only[tf.Why](c.expansion.marks))
	for _, step := range rest {
		if a, ok := step.(hcl.TraverseAttr); ok && len(c.instances) == 1 {
			if out := c.instances[0].output(a.Name); out != nil {
				v = v.WithMarks(deepMarks(out.value))
			}
			break
		}
	}
	return v, nil
}

// step takes the index step off a traversal: the instance it names, or -1 when it names all of them.
func (e expansion) step(rest hcl.Traversal) (int, hcl.Traversal) {
	if e.kind == single {
		return 0, rest
	}
	if len(rest) > 0 {
		if index, ok := rest[0].(hcl.TraverseIndex); ok {
			if i := e.at(index.Key); i >= 0 {
				return i, rest[1:]
			}
		}
		if attr, ok := rest[0].(hcl.TraverseAttr); ok && e.kind == keyed {
			if i := e.at(cty.StringVal(attr.Name)); i >= 0 {
				return i, rest[1:]
			}
		}
	}
	return -1, rest
}

func (m *instance) outputsObject() cty.Value {
	values := make(map[string]cty.Value, len(m.module.outputs))
	for name := range m.module.outputs {
		values[name] = m.output(name).value
	}
	return cty.ObjectVal(values)
}

// resourceReference evaluates type.name… and data.type.name…
func (m *instance) resourceReference(key string, t, rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	decl := m.module.resources[key]
	if decl == nil {
		return m.undeclaredResource(key, t, rest), nil
	}
	r := m.resource(decl)
	if r.expansion.kind == unknown {
		if len(r.instances) == 0 {
			return cty.DynamicVal.WithMarks(only[tf.Why](r.expansion.marks)), nil
		}
		address := r.instances[0].address
		v := cty.DynamicVal.Mark(tf.Ref{Address: address, Attr: firstAttr(rest)})
		for mark := range r.expansion.marks {
			if why, ok := mark.(tf.Why); ok {
				why.Of = address
				v = v.Mark(why)
			}
		}
		return v, nil
	}
	i, rest := r.expansion.step(rest)
	if i < 0 {
		return rest.TraverseRel(r.value())
	}
	in := r.instances[i]
	attr, ok := attrStep(rest, 0)
	if !ok {
		return rest.TraverseRel(in.object())
	}
	if in.body.schema == nil {
		v, rest := in.body.unschemed(rest)
		return rest.TraverseRel(v.Mark(tf.Ref{Address: in.address, Attr: attr}))
	}
	v, known := in.attr(attr)
	if !known {
		return unsupported(t, fmt.Sprintf("%s has no attribute %q", key, attr))
	}
	return rest[1:].TraverseRel(v)
}

// firstAttr is the first attribute that a traversal names, whatever instance of the resource it is of.
func firstAttr(rest hcl.Traversal) string {
	for _, step := range rest {
		if a, ok := step.(hcl.TraverseAttr); ok {
			return a.Name
		}
	}
	return ""
}

// undeclared is the value of a reference to something that no file of the module declares. Terraform refuses it, but examples and excerpts leave
// out what they refer to, and what they write around it says as much as it does where that is declared. address is that of a resource.
func (m *instance) undeclared(what, address string, t hcl.Traversal) cty.Value {
	why := tf.Why{Text: what + " is not declared in this module", Range: tfRange(t.SourceRange()), Of: address}
	if broken := m.module.broken(); len(broken) > 0 {
		why.Text = fmt.Sprintf("%s may be declared in %s, which could not be parsed", what, broken[0].path)
	}
	return cty.DynamicVal.Mark(why)
}

// undeclaredResource is the value of such a reference to a resource or data source. What else refers to it names the same one.
func (m *instance) undeclaredResource(key string, t, rest hcl.Traversal) cty.Value {
	ref := tf.Ref{Address: prefixed(m.address, key), Attr: firstAttr(rest)}
	if len(rest) > 0 {
		if index, ok := rest[0].(hcl.TraverseIndex); ok {
			ref.Address += pathText(cty.Path{cty.IndexStep{Key: index.Key}})
		}
	}
	return m.undeclared(key, ref.Address, t).Mark(ref)
}
