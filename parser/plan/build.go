// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// build makes the model from what was read.
func (p *plan) build() *tf.Root {
	root := p.root
	root.Name, root.Plan, root.Variables = p.name, true, p.rootVariables()
	root.Incomplete = func() []tf.Incomplete { return nil }
	root.Declares = p.declares
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
		Declared: in.plan.place(), Root: in.plan.root, Change: in.change, Object: in.content.object, Region: in.region}
	if in.change != nil {
		in.change.After, in.change.Resource = block, in.res
	}
	return in.res
}

// region is where the resource lives: its own region argument, else that of its provider configuration.
func (in *instance) region() tf.Value {
	p := in.plan
	if s := in.schema(); s == nil || s.Attributes["region"] != nil {
		if name, ok := in.content.values.peek("region"); ok && !in.content.sensitive.mentions("region") {
			return p.regionValue(name)
		}
		if v := in.content.Attr("region"); !v.IsSet().IsNo() {
			return v
		}
	}
	if in.declared == nil {
		return p.spot.Absent("region", nil)
	}
	raw, given := p.config.Providers[in.declared.ProviderKey].Expressions["region"]
	if x := parseExpression(raw); given && !x.isNull() {
		return p.providerRegion(in.declared.ProviderKey, x)
	}
	return p.spot.Absent("region", nil)
}

// regionValue is the name of a region as a value; there are few, so they are shared.
func (p *plan) regionValue(name string) tf.Value {
	v, ok := p.regions[name]
	if !ok {
		v = p.spot.Value(cty.StringVal(name), "region")
		p.regions[name] = v
	}
	return v
}

// providerRegion is the region of a provider configuration: a constant, or a variable of the root module. Otherwise all that is known is
// that it is the same for everything that uses the configuration.
func (p *plan) providerRegion(key string, x expression) tf.Value {
	var v any
	if x.isConstant() {
		v = decode(x.Constant)
	} else if len(x.References) == 1 {
		if name, ok := strings.CutPrefix(x.References[0], "var."); ok && len(p.variables[name]) > 0 {
			v = decode(p.variables[name])
		}
	}
	if s, ok := v.(string); ok {
		return p.regionValue(s)
	}
	same := cty.UnknownVal(cty.String).Mark(tf.Ref{Address: "provider." + key, Attr: "region", Input: true})
	return p.spot.Value(same, "region")
}
