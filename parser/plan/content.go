// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"
	"sync"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// content is the body of a resource or a nested block as a plan has it. It implements tf.Content; values are converted when they are asked
// for and remembered.
type content struct {
	in        *instance
	path      string // "" for the resource itself
	values    *record
	unknown   *record
	sensitive *record
	past      bool // it is what was before the change: nothing refers to anything

	begun  bool
	schema *schema.Block // nil when the provider's schema does not know the block
	source source

	attrs  []attribute // those that were asked for
	blocks map[string]tf.Blocks
}

// attribute is one that was converted. Few are asked for, so that they are found without an index.
type attribute struct {
	name  string
	value tf.Value
}

// begin looks up what a resource's body needs, when it is first asked for.
func (c *content) begin() {
	if c.begun {
		return
	}
	c.begun = true
	if c.path != "" {
		return
	}
	c.schema = c.in.schema()
	if d := c.in.declared; d != nil {
		c.source = source{bodies: []map[string]jsontext.Value{d.Expressions}, sure: true}
	}
}

// Forget gives back what was converted; it is converted again when it is asked for again.
func (c *content) Forget() { c.begun, c.attrs, c.blocks = false, nil, nil }

// Attr implements tf.Content.
func (c *content) Attr(name string) tf.Value {
	c.begin()
	for i := range c.attrs {
		if c.attrs[i].name == name {
			return c.attrs[i].value
		}
	}
	path := joinPath(c.path, name)
	i := len(c.attrs)
	c.attrs = append(c.attrs, attribute{name, c.in.plan.spot.Value(cty.DynamicVal, path)}) // while it is made, for a plan that refers to itself
	v := c.attr(name, path)
	c.attrs[i].value = v
	return v
}

// Writes is what tf.Block.Writes asks. Blocks that are written in an attribute have an expression unless they are dynamic or in JSON syntax; but
// what is known of an object before it is made nobody computed.
func (c *content) Writes(name string) bool {
	c.begin()
	if _, w := c.source.expression(name); w == yes {
		return true
	}
	made := c.in.change != nil && c.in.change.Does("create")
	return made && !isTrue(c.unknown.get(name)) && !isZero(c.values.get(name))
}

func (c *content) attr(name, path string) tf.Value {
	a := c.attrSchema(name)
	def := defaultOf(a)
	absent := c.in.plan.spot.Absent(path, def)
	if c.schema != nil && c.schema.Blocks[name] != nil {
		return absent
	}
	x, w := c.source.expression(name)
	v, unknown := c.values.get(name), c.unknown.get(name)
	secret := isTrue(c.sensitive.get(name)) || (a != nil && a.Sensitive)
	var value cty.Value
	switch {
	case isTrue(unknown):
		var given bool
		if value, given = c.unknownAttr(name, a, x, w); !given {
			return absent
		}
	case v == nil && !anyTrue(unknown):
		if w != yes {
			return absent
		}
		value = c.nullAttr(a, x)
	case w != yes && isZero(v) && !anyTrue(unknown):
		return absent // the provider's way of saying so
	default:
		value = convert(typeOf(a), v, unknown, c.sensitive.get(name), c.marker(name, x, v, unknown, secret))
	}
	if secret {
		value = value.Mark(tf.Sensitive{})
	}
	return c.in.plan.spot.Value(value, path).WithDefault(def)
}

// unknownAttr is the value of an attribute of which nothing is known; false when it is only that the provider computes what the
// configuration leaves out.
func (c *content) unknownAttr(name string, a *schema.Attribute, x expression, w written) (cty.Value, bool) {
	if v, ok := c.computed(name); ok {
		return v, true
	}
	computed := a == nil || a.Computed
	settable := a == nil || a.Optional || a.Required
	if computed && (w == not || (w == perhaps && !settable)) {
		return cty.NilVal, false
	}
	unknown := cty.UnknownVal(listed(typeOf(a)))
	if w == not || c.past {
		return unknown, true
	}
	r := c.resolve(name, x)
	if w == yes && computed && (x.isNull() || (len(x.References) > 0 && r.known())) {
		return cty.NullVal(listed(typeOf(a))), true // nothing unknown was written, so null was
	}
	// Where the provider computes what is null, the value need not be what a condition may choose.
	return r.mark(unknown, c.derives(name) || (computed && (r.mixed || w == perhaps))), true
}

// nullAttr is the value of an attribute that is written and null: of those that plans never show, it is not.
func (c *content) nullAttr(a *schema.Attribute, x expression) cty.Value {
	if a != nil && a.WriteOnly && !x.isNull() {
		return cty.UnknownVal(listed(a.Type)).RefineNotNull().Mark(tf.Why{Text: "it is write-only, which a plan does not show"})
	}
	return cty.NullVal(listed(typeOf(a)))
}

// marker marks the leaves of a value with what they refer to. Where as many elements are unknown as unknown attributes are referred to, they
// belong together in their order; in a set the order does not matter.
func (c *content) marker(name string, x expression, v, unknown any, secret bool) leaf {
	if len(x.References) == 0 || c.past {
		return func(v cty.Value, _ int) cty.Value { return v }
	}
	mark := func(r *resolved, v cty.Value, derived bool) cty.Value { return r.mark(v, derived) }
	if c.derives(name) {
		mark = func(r *resolved, v cty.Value, _ bool) cty.Value { return r.markExtended(v) }
	}
	resolve := sync.OnceValue(func() *resolved { return c.resolve(name, x) })
	_, single := v.(string)
	pairs := sync.OnceValue(func() []*resolved { return resolve().pairs(v, unknown) })
	return func(v cty.Value, i int) cty.Value {
		switch {
		case v.IsKnown():
			return resolve().markKnown(v, single && secret)
		case i >= 0 && i < len(pairs()) && pairs()[i] != nil:
			return mark(pairs()[i], v, false)
		}
		return mark(resolve(), v, i >= 0 && countTrue(unknown) > resolve().countUnknown())
	}
}

// resolve follows the references of an attribute's expression.
func (c *content) resolve(name string, x expression) *resolved {
	r := c.in.resolve(x.References)
	if c.source.shared != nil {
		r.keepPlausible(name)
	}
	return r
}

// derives reports whether values of an attribute are made from what they refer to more often than they name it. Those of policies are: an ARN
// with something behind it.
func (c *content) derives(name string) bool {
	return c.in.data && c.in.typ == policyDocument && (name == "resources" || name == "not_resources" || name == "values")
}

// isZero reports whether a value is what the provider's SDK makes of an attribute that is left out.
func isZero(v any) bool {
	switch v := v.(type) {
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// countTrue counts the elements of a list that are not wholly known.
func countTrue(mirror any) int {
	n := 0
	list, _ := mirror.([]any)
	for _, e := range list {
		if anyTrue(e) {
			n++
		}
	}
	return n
}

func (c *content) attrSchema(name string) *schema.Attribute {
	if c.schema == nil {
		return nil
	}
	return c.schema.Attributes[name]
}

func typeOf(a *schema.Attribute) cty.Type {
	if a == nil {
		return cty.DynamicPseudoType
	}
	return a.Type
}

func defaultOf(a *schema.Attribute) *tf.Default {
	if a == nil || a.Default == nil {
		return nil
	}
	return &tf.Default{Value: a.Default.Value, Text: a.Default.Text, SetBy: a.Default.SetBy}
}

func joinPath(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + "." + name
}

// Names implements tf.Content.
func (c *content) Names() (attrs, blocks []string) {
	c.begin()
	names := make(map[string]bool)
	for _, record := range []*record{c.values, c.unknown} {
		for _, name := range record.names() {
			names[name] = true
		}
	}
	for _, body := range c.source.bodies {
		for name := range body {
			names[name] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		switch s, holdsBlocks := c.shape(name); {
		case holdsBlocks && c.schema != nil:
			if bs := c.Blocks(s.typ); len(bs.Items) > 0 || bs.Open != nil {
				blocks = append(blocks, name)
			}
		case c.Attr(name).IsWritten():
			attrs = append(attrs, name)
		}
	}
	return attrs, blocks
}
