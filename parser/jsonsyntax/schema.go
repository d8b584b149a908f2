// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"cmp"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/parser/utility"
)

func resourceBlocks(typ string) *schema.Block {
	return cmp.Or(schema.Resource(typ), utility.Resource(typ))
}
func dataBlocks(typ string) *schema.Block {
	return cmp.Or(schema.DataSource(typ), utility.DataSource(typ))
}
func ephemeralBlocks(typ string) *schema.Block { return schema.Ephemeral(typ) }

// providerBlocks is the configuration of a provider; nil when it is not AWS, whose schema alone is known.
func providerBlocks(name string) *schema.Block {
	if name != "aws" {
		return nil
	}
	return schema.Provider()
}

// schemaSpec is a body that a provider's schema describes. An attribute that native syntax may also spell as blocks is an
// attribute here, as Terraform has it. Where b is nil nothing is known and all but dynamic blocks is arguments.
func schemaSpec(b *schema.Block) bodySpec {
	nested := make(map[string]blockSpec)
	if b != nil {
		for name, child := range b.Blocks {
			nested[name] = blockSpec{0, func([]string) bodySpec { return schemaSpec(&child.Block) }}
		}
	}
	nested["dynamic"] = blockSpec{1, func(labels []string) bodySpec {
		content := blockSpec{0, func([]string) bodySpec { return schemaSpec(child(b, labels[0])) }}
		return bodySpec{args: map[string]mode{"iterator": reference}, blocks: map[string]blockSpec{"content": content}}
	}}
	return bodySpec{blocks: nested}
}

func child(b *schema.Block, name string) *schema.Block {
	if b == nil || b.Blocks[name] == nil {
		return nil
	}
	return &b.Blocks[name].Block
}
