// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"cmp"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/parser/utility"
	"github.com/guardlint/guardlint/tf"
)

// resource is a resource or data block in a module instance, with its instances.
type resource struct {
	expansion expansion
	need      string // see instance.need
	instances []*resourceInstance
	whole     cty.Value // memo of value
}

// resourceInstance is one instance of a resource.
type resourceInstance struct {
	owner   *instance
	decl    *resourceDecl
	address string
	body    *content
	exists  tf.Truth
	whole   cty.Value // memo of object
	busy    bool
}

// resource returns a declaration expanded in this instance.
func (m *instance) resource(decl *resourceDecl) *resource {
	if r := m.resources[decl]; r != nil {
		return r
	}
	address := prefixed(m.address, decl.key())
	r := &resource{expansion: beingExpanded(decl.block, address)}
	m.resources[decl] = r
	r.expansion = m.expand(decl.block, address)
	r.need = m.need(decl.block, r.expansion)
	for _, it := range r.expansion.items {
		in := &resourceInstance{owner: m, decl: decl, address: address + it.key, exists: r.expansion.exists(m.exists)}
		in.body = &content{instance: m, ctx: it.ctx, body: decl.block.Body, written: decl.block, schema: decl.schema(), header: tfRange(decl.block.DefRange()), resource: in}
		r.instances = append(r.instances, in)
	}
	return r
}

// value is what a reference to the whole block gives: one object, or a collection of them.
func (r *resource) value() cty.Value {
	if r.whole != cty.NilVal {
		return r.whole
	}
	busy := slices.ContainsFunc(r.instances, func(in *resourceInstance) bool { return in.busy })
	v := r.expansion.value(func(i int) cty.Value { return r.instances[i].object() })
	if !busy {
		r.whole = v
	}
	return v
}

func (d *resourceDecl) schema() *schema.Block {
	if d.data {
		return cmp.Or(schema.DataSource(d.typ), utility.DataSource(d.typ))
	}
	return cmp.Or(schema.Resource(d.typ), utility.Resource(d.typ))
}

// collect lists the resources of the instance and of everything it calls, in the order of declaration.
func (m *instance) collect() {
	for _, decl := range m.module.order {
		for _, in := range m.resource(decl).instances {
			m.root.tf.Resources = append(m.root.tf.Resources, in.model())
		}
	}
	for _, name := range m.module.callOrder {
		for _, callee := range m.moduleCall(name).instances {
			callee.collect()
		}
	}
}

func (in *resourceInstance) model() *tf.Resource {
	b := in.decl.block
	block := &tf.Block{Content: in.body, Range: in.body.header, Exists: in.exists}
	r := &tf.Resource{Block: block, Address: in.address, Type: in.decl.typ, Name: in.decl.name, Data: in.decl.data,
		Calls: in.owner.moduleCalls(), Declared: blockRange(b), Root: in.owner.root.tf, Object: in.shown, Region: in.region}
	r.Needs = and(in.owner.needs, in.owner.resource(in.decl).need)
	return r
}

// attr is an attribute's value as a reference to it gives it, marked with the reference; false when the provider has no such attribute.
func (in *resourceInstance) attr(name string) (cty.Value, bool) {
	v, ok := in.body.value(name)
	if !ok {
		return cty.NilVal, false
	}
	return v.Mark(tf.Ref{Address: in.address, Attr: name}), true
}

// object is the whole resource as a value, each attribute marked with its reference.
func (in *resourceInstance) object() cty.Value {
	if in.whole != cty.NilVal {
		return in.whole
	}
	ref := tf.Ref{Address: in.address}
	if in.busy || in.body.schema == nil {
		return cty.DynamicVal.Mark(ref)
	}
	in.busy = true
	defer func() { in.busy = false }()
	values := make(map[string]cty.Value)
	for _, name := range in.body.names() {
		if v, ok := in.attr(name); ok {
			values[name] = v
		}
	}
	in.whole = cty.ObjectVal(values)
	return in.whole
}

// shown is the resource as one value for people.
func (in *resourceInstance) shown() cty.Value {
	if in.body.schema != nil {
		return in.object()
	}
	attrs, _ := in.body.Names()
	values := make(map[string]cty.Value, len(attrs))
	for _, name := range attrs {
		values[name] = in.body.Attr(name).Cty()
	}
	return cty.ObjectVal(values)
}

// names lists everything that the provider's schema gives a block.
func (c *content) names() []string {
	names := make([]string, 0, len(c.schema.Attributes)+len(c.schema.Blocks))
	for name := range c.schema.Attributes {
		names = append(names, name)
	}
	for name := range c.schema.Blocks {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// escapes tells how a resource's identity leaves the root: through an output, into a module that is not loaded, or because a file that may
// hold its companions could not be parsed.
func (r *root) escapes(res *tf.Resource) []tf.Evidence {
	if r.handedOn == nil {
		r.handedOn = make(map[string][]tf.Evidence)
		for _, name := range sortedKeys(r.module.outputs) {
			r.handOn(tf.Evidence{Range: tfRange(r.module.outputs[name].DefRange()), Text: "output " + name + " hands it on, so more may be declared elsewhere"},
				r.top.output(name).value)
		}
		r.top.handOn()
	}
	return slices.Concat(r.handedOn[res.Address], r.handedOn[""])
}

// handOn notes evidence for every resource whose identity one of the values hands on: a reference to it that names it, itself or inside of
// another value.
func (r *root) handOn(why tf.Evidence, values ...cty.Value) {
	noted := make(map[string]bool)
	for _, v := range values {
		for _, ref := range tf.RefsOf(v) {
			if !noted[ref.Address] && !ref.Derived && ref.IsIdentity() {
				noted[ref.Address] = true
				r.handedOn[ref.Address] = append(r.handedOn[ref.Address], why)
			}
		}
	}
}

// handOn notes what leaves an instance of a module and those below it. The address "" stands for every resource.
func (m *instance) handOn() {
	for _, f := range m.module.broken() {
		m.root.handedOn[""] = append(m.root.handedOn[""], tf.Evidence{Range: tf.Range{File: f.path}, Text: "more may be declared in " + f.path + ", which could not be parsed"})
	}
	for _, name := range m.module.callOrder {
		c := m.moduleCall(name)
		if c.missing != nil {
			m.root.handOn(tf.Evidence{Range: c.missing.Range, Text: "it is passed to module " + name + ", whose content is not known"}, m.arguments(c)...)
		}
		for _, callee := range c.instances {
			callee.handOn()
		}
	}
}

// arguments are the values of everything that a call passes to its module's instances.
func (m *instance) arguments(c *call) []cty.Value {
	var values []cty.Value
	for _, it := range c.expansion.items {
		for name, attr := range c.block.Body.Attributes {
			if !callMeta[name] {
				v, _ := m.eval(attr.Expr, it.ctx)
				values = append(values, v)
			}
		}
	}
	return values
}

// callMeta are the arguments of a module call that are not inputs.
var callMeta = map[string]bool{"source": true, "version": true, "count": true, "for_each": true, "providers": true, "depends_on": true}

// region is where the resource lives: its own region argument, else that of its provider configuration.
func (in *resourceInstance) region() tf.Value {
	if a := in.decl.block.Body.Attributes["region"]; a != nil {
		if v := in.body.Attr("region"); !v.IsSet().IsNo() {
			return v
		}
	}
	v := tf.Absent("region", in.body.header, nil)
	if config := in.providerConfig(); config != nil {
		v = config.Attr("region")
	}
	if given := in.owner.root.loader.opts.Region; given != "" && v.IsSet().IsNo() {
		return tf.NewValue(cty.StringVal(given), "region", v.At(), nil)
	}
	return v
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
