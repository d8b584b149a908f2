// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// build makes the model from what was read.
func (p *plan) build() *tf.Root {
	root := p.root
	root.Name, root.Plan = p.name, true
	root.Incomplete = func() []tf.Incomplete { return nil }
	if p.isPartial() {
		root.Escapes = p.escapes
	}
	p.index = newIndex()
	for _, in := range p.instances {
		p.add(in)
	}
	for _, in := range p.already {
		if p.isCurrent(in) {
			p.add(in)
			p.instances = append(p.instances, in)
		}
	}
	root.Resources = make([]*tf.Resource, len(p.instances))
	for i, in := range p.instances {
		root.Resources[i] = in.model()
	}
	return root
}

// isCurrent reports whether a data source of the prior state is neither read again during apply nor gone from the configuration.
func (p *plan) isCurrent(in *instance) bool {
	if p.byAddress[in.address] != nil {
		return false
	}
	s := p.scopeOf(in.module)
	return s.config == nil || s.config.resource(in.base()) != nil
}

// escapes says of every resource that there may be more than the plan shows.
func (p *plan) escapes(*tf.Resource) []tf.Evidence {
	return []tf.Evidence{{Range: p.place(), Text: "the plan is not complete, so there may be more"}}
}

func (in *instance) model() *tf.Resource {
	block := in.block(in.content)
	in.res = &tf.Resource{Block: block, Address: in.address, Type: in.typ, Name: in.name, Data: in.data, Calls: in.scope.calls,
		Declared: in.plan.place(), Root: in.plan.root, Change: in.change, Object: in.content.object}
	in.res.Region = in.region()
	if in.change != nil {
		in.change.After, in.change.Resource = block, in.res
	}
	return in.res
}

// region is where the resource lives: its own region argument, else that of its provider configuration.
func (in *instance) region() tf.Value {
	if s := in.schema(); s == nil || s.Attributes["region"] != nil {
		if v := in.content.Attr("region"); !v.IsSet().IsNo() {
			return v
		}
	}
	place := in.plan.place()
	if in.declared == nil {
		return tf.Absent("region", place, nil)
	}
	x, given := in.plan.config.Providers[in.declared.ProviderKey].Expressions["region"]
	if !given || x.isNull() {
		return tf.Absent("region", place, nil)
	}
	return tf.NewValue(in.plan.providerRegion(in.declared.ProviderKey, x), "region", place, nil)
}

// providerRegion is the region of a provider configuration: a constant, or a variable of the root module. Otherwise all that is known is
// that it is the same for everything that uses the configuration.
func (p *plan) providerRegion(key string, x expression) cty.Value {
	v := any(nil)
	switch refs := longest(x.References); {
	case x.isConstant():
		v = decode(x.Constant)
	case len(refs) == 1:
		if path := steps(refs[0]); len(path) == 2 && path[0] == "var" {
			if raw := p.variables[string(path[1])]; len(raw) > 0 {
				v = decode(raw)
			}
		}
	}
	if s, ok := v.(string); ok {
		return cty.StringVal(s)
	}
	return cty.UnknownVal(cty.String).Mark(tf.Ref{Address: "provider." + key, Attr: "region", Input: true})
}
