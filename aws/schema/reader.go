// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"fmt"
	"sync"

	"github.com/zclconf/go-cty/cty"
)

// reader decodes one node of a table from front to back.
type reader struct {
	t    *Table
	rest string
}

func (r *reader) byte() byte {
	b := r.rest[0]
	r.rest = r.rest[1:]
	return b
}

// uvarint reads a number in base 128, least significant digits first.
func (r *reader) uvarint() (n uint32) {
	for shift := 0; ; shift += 7 {
		b := r.byte()
		n |= uint32(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (r *reader) name() string { return r.t.string(word(r.t.names, int(r.uvarint()))) }

func (r *reader) string() string {
	n := r.uvarint()
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *reader) block() *Block {
	b := &Block{}
	b.implied = sync.OnceValue(b.objectType)
	if n := r.uvarint(); n > 0 {
		b.Attributes = make(map[string]*Attribute, n)
		list := make([]Attribute, n) // few objects for the collector
		for i := range list {
			r.attribute(&list[i])
			b.Attributes[list[i].Name] = &list[i]
		}
	}
	if n := r.uvarint(); n > 0 {
		b.Blocks = make(map[string]*NestedBlock, n)
		for range n {
			name := r.name()
			b.Blocks[name] = r.nestedBlock()
		}
	}
	return b
}

// The bits of an attribute's flags.
const (
	required = 1 << iota
	optional
	computed
	sensitive
	writeOnly
	deprecated
	hasDefault
)

func (r *reader) attribute(a *Attribute) {
	a.Name = r.name()
	flags := r.byte()
	a.Required = flags&required != 0
	a.Optional = flags&optional != 0
	a.Computed = flags&computed != 0
	a.Sensitive = flags&sensitive != 0
	a.WriteOnly = flags&writeOnly != 0
	a.Deprecated = flags&deprecated != 0
	a.Type = r.typ()
	if flags&hasDefault != 0 {
		d := r.t.reader(r.uvarint()).defaultValue()
		a.Default = &d
	}
}

// The bits of a nested block's shape above those of its nesting.
const (
	nestingMask = 1<<3 - 1
	hasMinItems = 1 << 3
	hasMaxItems = 1 << 4
)

func (r *reader) nestedBlock() *NestedBlock {
	shape := r.byte()
	n := &NestedBlock{Nesting: Nesting(shape & nestingMask)}
	if shape&hasMinItems != 0 {
		n.MinItems = int(r.uvarint())
	}
	if shape&hasMaxItems != 0 {
		n.MaxItems = int(r.uvarint())
	}
	n.Block = *r.t.block(r.uvarint())
	return n
}

func (r *reader) typ() cty.Type {
	switch tag := r.byte(); tag {
	case 's':
		return cty.String
	case 'n':
		return cty.Number
	case 'b':
		return cty.Bool
	case 'L':
		return cty.List(r.typ())
	case 'S':
		return cty.Set(r.typ())
	case 'M':
		return cty.Map(r.typ())
	case 'O':
		return r.t.reader(r.uvarint()).object()
	default:
		panic(fmt.Sprintf("schema table has an unknown type tag %q", tag))
	}
}

func (r *reader) object() cty.Type {
	n := r.uvarint()
	types := make(map[string]cty.Type, n)
	for range n {
		name := r.name()
		types[name] = r.typ()
	}
	return cty.Object(types)
}

func (r *reader) defaultValue() Default {
	kind, length := r.byte(), r.uvarint()
	d := Default{Text: r.string(), SetBy: r.string(), Since: r.string(), Effect: r.string(), Source: r.string()}
	switch literal := d.Text[:length]; kind {
	case 's':
		d.Value = cty.StringVal(literal)
	case 'b':
		d.Value = cty.BoolVal(literal == "true")
	case 'n':
		d.Value = cty.MustParseNumberVal(literal)
	}
	return d
}
