// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// declares lists the blocks that the configuration part of the plan shows beside resources; see tf.Root.Declared. It has neither terraform
// blocks nor the values of outputs.
func (p *plan) declares(typ string) []*tf.Resource {
	var found []*tf.Resource
	switch typ {
	case "provider":
		for _, key := range slices.Sorted(maps.Keys(p.config.Providers)) {
			module, name, inModule := strings.Cut(key, ":")
			if !inModule {
				module, name = "", key
			}
			found = append(found, p.declared(module, typ, name, &described{p, p.config.Providers[key].Expressions, ""}))
		}
	case "module":
		found = p.callsIn(p.config.Root, "")
	}
	return found
}

// callsIn lists the module calls in a module, and in those that it calls.
func (p *plan) callsIn(m *configModule, module string) []*tf.Resource {
	if m == nil {
		return nil
	}
	var found []*tf.Resource
	for _, name := range slices.Sorted(maps.Keys(m.Calls)) {
		if call := m.Calls[name]; call != nil {
			body := map[string]jsontext.Value{"source": constant(call.Source)}
			if call.Version != "" {
				body["version"] = constant(call.Version)
			}
			found = append(found, p.declared(module, "module", name, &described{p, body, ""}))
			found = append(found, p.callsIn(call.Module, prefixed(module, "module."+name))...)
		}
	}
	return found
}

// declared is a block of the module at an address.
func (p *plan) declared(module, typ, name string, c *described) *tf.Resource {
	return &tf.Resource{Block: &tf.Block{Content: c, Range: p.place(), Exists: tf.Yes()}, Address: prefixed(module, typ+"."+name), Type: typ, Name: name,
		Declared: p.place(), Root: p.root, Region: func() tf.Value { return p.spot.Absent("region", nil) }}
}

// constant is the expression that is this text.
func constant(text string) jsontext.Value {
	quoted, _ := jsontext.AppendQuote(nil, text) // what is not valid UTF-8 is replaced
	return jsontext.Value(`{"constant_value":` + string(quoted) + `}`)
}

// provisioners are the provisioners of a resource, as they are written.
func (in *instance) provisioners() tf.Blocks {
	var bs tf.Blocks
	if in.declared == nil {
		return bs
	}
	for i, x := range in.declared.Provisioners {
		path := "provisioner[" + strconv.Itoa(i) + "]"
		c := &described{in.plan, x.Expressions, path}
		bs.Items = append(bs.Items, &tf.Block{Content: c, Path: path, Label: x.Type, Range: in.plan.place(), Exists: tf.Yes()})
	}
	return bs
}

// described is a block of which the plan has expressions and no values. It implements tf.Content.
type described struct {
	plan *plan
	body map[string]jsontext.Value
	path string
}

// Attr implements tf.Content: constants are known.
func (d *described) Attr(name string) tf.Value {
	raw, path := d.body[name], joinPath(d.path, name)
	if raw.Kind() != '{' {
		return d.plan.spot.Absent(path, nil)
	}
	v := cty.DynamicVal.Mark(tf.Why{Text: "the plan does not tell it"})
	if x := parseExpression(raw); x.isConstant() {
		v = convert(cty.DynamicPseudoType, decode(x.Constant), nil, nil, func(v cty.Value, _ int) cty.Value { return v })
	}
	return d.plan.spot.Value(v, path)
}

// Blocks implements tf.Content.
func (d *described) Blocks(typ string) tf.Blocks {
	var bs tf.Blocks
	for i, body := range (source{bodies: []map[string]jsontext.Value{d.body}}).blocks(typ) {
		path := joinPath(d.path, typ+"["+strconv.Itoa(i)+"]")
		bs.Items = append(bs.Items, &tf.Block{Content: &described{d.plan, body, path}, Path: path, Range: d.plan.place(), Exists: tf.Yes()})
	}
	return bs
}

// Names implements tf.Content.
func (d *described) Names() (attrs, blocks []string) {
	for _, name := range slices.Sorted(maps.Keys(d.body)) {
		if d.body[name].Kind() == '{' {
			attrs = append(attrs, name)
		} else {
			blocks = append(blocks, name)
		}
	}
	return attrs, blocks
}
