// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// Block describes the content of a resource, data source, provider or nested
// block. Callers must not modify it.
type Block struct {
	Attributes map[string]*Attribute
	Blocks     map[string]*NestedBlock

	implied func() cty.Type // computes the implied type once; nil in blocks made by hand
}

// NestedBlock is a block inside another: its content, and how often and in
// which collection it occurs. Many resources check limits in code rather than
// in the schema, and no block of the wafv2 web ACL and rule group has any in the
// table, so a limit of 0 does not mean that a second block is allowed.
type NestedBlock struct {
	Block
	Nesting  Nesting
	MinItems int // 0 when the block may be left out
	MaxItems int // 0 when the table knows no limit
}

// Nesting says what several blocks of one name make: one object, or a
// collection of objects. The AWS provider uses Single (for timeouts), List
// and Set.
type Nesting uint8

// The nesting modes of Terraform.
const (
	Single Nesting = iota // an object, null when the block is left out
	Group                 // an object that is there even when the block is left out
	List
	Set
	Map // keyed by the block's label
)

var nestingNames = [...]string{"single", "group", "list", "set", "map"}

// String returns the mode's name in the JSON form of schemas, such as "list".
func (n Nesting) String() string { return nestingNames[n] }

// ImpliedType returns the object type that Terraform uses for values of the
// block: one attribute for each attribute and each nested block. The type is
// computed once for a block of the table.
func (b *Block) ImpliedType() cty.Type {
	if b.implied != nil {
		return b.implied()
	}
	return b.objectType()
}

func (b *Block) objectType() cty.Type {
	types := make(map[string]cty.Type, len(b.Attributes)+len(b.Blocks))
	for name, a := range b.Attributes {
		types[name] = a.Type
	}
	for name, n := range b.Blocks {
		types[name] = n.Type()
	}
	return cty.Object(types)
}

// Type returns the type of the attribute that stands for the blocks in values
// of the parent: an object for Single and Group, else a collection of objects.
func (n *NestedBlock) Type() cty.Type {
	object := n.ImpliedType()
	switch n.Nesting {
	case List:
		return cty.List(object)
	case Set:
		return cty.Set(object)
	case Map:
		return cty.Map(object)
	default:
		return object
	}
}

// Attribute returns the attribute at a dotted path that leads through nested
// blocks and through attributes that hold objects, without indices or keys:
// "versioning.enabled", "ingress.cidr_blocks". It returns nil when there is no
// such attribute, also when the path ends at a nested block.
func (b *Block) Attribute(path string) *Attribute {
	name, rest, more := strings.Cut(path, ".")
	if !more {
		return b.Attributes[name]
	}
	if nested := b.Blocks[name]; nested != nil {
		return nested.Attribute(rest)
	}
	if a := b.Attributes[name]; a != nil {
		if content := a.Content(); content != nil {
			return content.Attribute(rest)
		}
	}
	return nil
}
