// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// object is the block as one value: what is computed is unknown, what is left out null.
func (c *content) object() cty.Value {
	c.begin()
	values := make(map[string]cty.Value)
	if c.schema == nil {
		attrs, _ := c.Names()
		for _, name := range attrs {
			values[name] = c.Attr(name).Cty()
		}
		return cty.ObjectVal(values)
	}
	for name, a := range c.schema.Attributes {
		values[name] = c.attrObject(name, a)
	}
	for name, n := range c.schema.Blocks {
		values[name] = blocksObject(c.Blocks(name), n.Nesting == schema.Single || n.Nesting == schema.Group)
	}
	return cty.ObjectVal(values)
}

func (c *content) attrObject(name string, a *schema.Attribute) cty.Value {
	if v := c.Attr(name); v.IsWritten() {
		return v.Cty()
	}
	v := cty.NullVal(listed(a.Type))
	if isTrue(c.unknown.get(name)) {
		v = cty.UnknownVal(listed(a.Type))
	}
	if a.Sensitive {
		v = v.Mark(tf.Sensitive{})
	}
	return v
}

func blocksObject(bs tf.Blocks, single bool) cty.Value {
	if bs.Open != nil {
		return cty.DynamicVal.Mark(tf.Why{Text: bs.Open.Text, Range: bs.Open.Range})
	}
	values := make([]cty.Value, len(bs.Items))
	for i, b := range bs.Items {
		values[i] = planned(b.Content).object()
	}
	switch {
	case single && len(values) == 1:
		return values[0]
	case single:
		return cty.NullVal(cty.DynamicPseudoType)
	}
	return cty.TupleVal(values)
}

// planned is the plan's own content of a block that may have been laid over its source since.
func planned(c tf.Content) *content {
	own, ok := c.(*content)
	for ; !ok; own, ok = c.(*content) {
		c = c.(interface{ Planned() tf.Content }).Planned()
	}
	return own
}
