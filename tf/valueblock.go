// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// ValueBlock presents an object value as a block, for attributes that hold what other resources write as nested blocks. path names it
// within its resource; places tells where its attributes are written, as far as that is known.
func ValueBlock(v Value, path string, places map[string]Range) *Block {
	v.Path = path
	return &Block{Content: &valueContent{v, places}, Path: path, Range: v.At(), Exists: Yes()}
}

// BlockValue is the value that a block made by ValueBlock presents; null for other blocks.
func BlockValue(b *Block) cty.Value {
	if c, ok := b.Content.(*valueContent); ok {
		return c.value.Cty()
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

// valueContent is the content of an object value.
type valueContent struct {
	value  Value
	places map[string]Range // of attributes; nil where only the object's is known
}

func (c *valueContent) Attr(name string) Value {
	v := c.value.Field(name)
	if at, ok := c.places[name]; ok {
		v = v.WrittenAt(at)
	}
	return v
}

func (c *valueContent) Blocks(typ string) Blocks {
	elements := c.value.Field(typ).Elements()
	bs := Blocks{Open: elements.Open}
	for _, e := range elements.Items {
		bs.Items = append(bs.Items, ValueBlock(e, e.Path, nil))
	}
	return bs
}

func (c *valueContent) Names() (attrs, blocks []string) {
	p := c.value.plain()
	if !p.IsKnown() || p.IsNull() || !(p.Type().IsObjectType() || p.Type().IsMapType()) {
		return nil, nil
	}
	for name := range p.AsValueMap() {
		attrs = append(attrs, name)
	}
	slices.Sort(attrs)
	return attrs, nil
}
