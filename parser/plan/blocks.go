// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// shape is what is known of the nested blocks of a type before they are looked at.
type shape struct {
	typ     string
	schema  *schema.Block // nil when the provider's schema does not know them
	block   *schema.NestedBlock
	single  bool // there is at most one
	keyed   bool // they are a map
	ordered bool // they come in the order in which they are written
}

// shape finds the nested blocks of a type, or the attribute that holds what are blocks elsewhere. False when there is neither.
func (c *content) shape(typ string) (shape, bool) {
	s := shape{typ: typ}
	if c.schema == nil {
		return s, true
	}
	if n := c.schema.Blocks[typ]; n != nil {
		s.schema, s.block = &n.Block, n
		s.single = n.MaxItems == 1 || n.Nesting == schema.Single || n.Nesting == schema.Group
		s.keyed = n.Nesting == schema.Map
		s.ordered = n.Nesting == schema.List
		return s, true
	}
	if a := c.schema.Attributes[typ]; a != nil {
		s.schema = a.Content()
		s.single = a.Type.IsObjectType()
		s.keyed = a.Type.IsMapType()
		return s, s.schema != nil
	}
	return s, false
}

// Blocks implements tf.Content.
func (c *content) Blocks(typ string) tf.Blocks {
	c.begin()
	if bs, ok := c.blocks[typ]; ok {
		return bs
	}
	var bs tf.Blocks
	if typ == "provisioner" && c.path == "" {
		bs = c.in.provisioners()
	} else if s, ok := c.shape(typ); ok {
		bs = c.nested(s)
	}
	if c.blocks == nil {
		c.blocks = make(map[string]tf.Blocks)
	}
	c.blocks[typ] = bs
	return bs
}

func (c *content) nested(s shape) tf.Blocks {
	if isTrue(c.unknown.get(s.typ)) {
		return tf.Blocks{Open: c.unknownBlocks(s)}
	}
	elements := s.elements(c.values.get(s.typ), c.unknown.get(s.typ), c.sensitive.get(s.typ))
	sources := c.sources(s, elements)
	var bs tf.Blocks
	for i, e := range elements {
		inner := &content{in: c.in, path: joinPath(c.path, s.typ) + e.suffix, past: c.past, schema: s.schema, source: sources[i],
			values: recordOf(e.value), unknown: recordOf(e.unknown), sensitive: recordOf(e.sensitive)}
		bs.Items = append(bs.Items, &tf.Block{Content: inner, Path: inner.path, Range: c.in.plan.place(), Exists: tf.Yes()})
	}
	return bs
}

// sources are what the configuration says about each of the blocks.
func (c *content) sources(s shape, elements []element) []source {
	if s.block != nil {
		values := make([]any, len(elements))
		for i, e := range elements {
			values[i] = e.value
		}
		return c.source.nested(s.typ, values, s.ordered)
	}
	x, _ := c.source.expression(s.typ)
	return slices.Repeat([]source{{shared: x.References}}, len(elements))
}

// element is one nested block: its suffix to the path, its value and the mirrors of it.
type element struct {
	suffix                    string
	value, unknown, sensitive any
}

// elements takes the value of all blocks of a type apart. What is no object is no block.
func (s shape) elements(v, unknown, sensitive any) []element {
	var out []element
	add := func(suffix string, v any, i int, key string) {
		e := element{suffix, v, child(unknown, i, key), child(sensitive, i, key)}
		if _, isObject := v.(map[string]any); isObject || (v == nil && anyTrue(e.unknown)) {
			out = append(out, e)
		}
	}
	switch v := v.(type) {
	case []any:
		for i, e := range v {
			suffix := fmt.Sprintf("[%d]", i)
			if s.single {
				suffix = ""
			}
			add(suffix, e, i, "")
		}
	case map[string]any:
		if !s.keyed {
			return []element{{"", v, unknown, sensitive}}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			add("["+strconv.Quote(key)+"]", v[key], -1, key)
		}
	case nil:
		if m, ok := unknown.(map[string]any); ok && s.single && anyTrue(m) {
			return []element{{"", nil, m, sensitive}}
		}
	}
	return out
}

// unknownBlocks is the reason why there may be blocks of which nothing is known; nil when it is only that the provider computes what is
// left out. A dynamic block, which the configuration part does not show, is taken not to make blocks that the provider computes too.
func (c *content) unknownBlocks(s shape) *tf.Evidence {
	if s.block == nil && c.schema != nil {
		if v := c.Attr(s.typ); v.IsWritten() {
			why := v.WhyUnknown()
			return &why
		}
		return nil
	}
	if c.source.sure && len(c.source.blocks(s.typ)) == 0 && c.in.created && !c.in.data && c.isComputed(s.typ) {
		return nil
	}
	why := tf.NewValue(cty.DynamicVal, joinPath(c.path, s.typ), c.in.plan.place(), nil).WhyUnknown()
	return &why
}
