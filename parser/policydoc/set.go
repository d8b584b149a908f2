// SPDX-License-Identifier: Apache-2.0

package policydoc

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/tf"
)

// The schema of the blocks that make sets (data source aws_iam_policy_document).
var (
	principalType = cty.Object(map[string]cty.Type{"type": cty.String, "identifiers": cty.Set(cty.String)})
	conditionType = cty.Object(map[string]cty.Type{"test": cty.String, "variable": cty.String, "values": cty.List(cty.String)})
)

// setOf are the blocks of a set as Terraform hands them to the provider: in the order of its sets, each once. With blocks that are not wholly
// known there is no such order; they stay as they are written.
func setOf(blocks []*tf.Block, typ cty.Type) []*tf.Block {
	if len(blocks) < 2 {
		return blocks
	}
	elements := make([]cty.Value, len(blocks))
	byHash := make(map[int]*tf.Block, len(blocks))
	for i, b := range blocks {
		v := blockValue(b, typ)
		if !v.IsWhollyKnown() {
			return blocks
		}
		elements[i], byHash[v.Hash()] = v, b
	}
	var ordered []*tf.Block
	for it := cty.SetVal(elements).ElementIterator(); it.Next(); {
		_, v := it.Element()
		ordered = append(ordered, byHash[v.Hash()])
	}
	return ordered
}

// blockValue is a block as an object without marks; what does not fit its type is unknown.
func blockValue(b *tf.Block, typ cty.Type) cty.Value {
	attrs := make(map[string]cty.Value)
	for name, t := range typ.AttributeTypes() {
		plain, _ := b.Attr(name).Cty().UnmarkDeep()
		v, err := convert.Convert(plain, t)
		if err != nil {
			v = cty.UnknownVal(t)
		}
		attrs[name] = v
	}
	return cty.ObjectVal(attrs)
}
