// SPDX-License-Identifier: Apache-2.0

// Package utility knows the resources and data sources of the small providers that belong to no cloud: terraform (built in), null, random,
// time, tls, local, archive, template, cloudinit, http and external. Modules of every kind use them, and what is left out, converted or
// computed in them decides counts and names of the rest.
package utility

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
)

//go:embed schemas.txt
var text string

var table = sync.OnceValue(func() map[string]*schema.Block { return read(text) })

// Resource returns the content of a managed resource of the given type, nil when no utility provider has it.
func Resource(typ string) *schema.Block { return table()["resource "+typ] }

// DataSource returns the content of a data source of the given type, named without "data.", nil when no utility provider has it.
func DataSource(typ string) *schema.Block { return table()["data "+typ] }

// read reads the table's format, which schemas.txt describes at its head. It is our own file: an error in it is one of this program.
func read(text string) map[string]*schema.Block {
	blocks := make(map[string]*schema.Block)
	var open []*schema.Block
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case words[0] == "resource" || words[0] == "data":
			open = []*schema.Block{newBlock()}
			blocks[words[0]+" "+words[1]] = open[0]
		case words[0] == "}":
			open = open[:len(open)-1]
		case words[len(words)-1] == "{":
			nested := &schema.NestedBlock{Block: *newBlock(), Nesting: nestings[words[0]]}
			open[len(open)-1].Blocks[words[1]] = nested
			open = append(open, &nested.Block)
		default:
			for _, word := range words {
				a := attribute(word)
				open[len(open)-1].Attributes[a.Name] = a
			}
		}
	}
	return blocks
}

func newBlock() *schema.Block {
	return &schema.Block{Attributes: make(map[string]*schema.Attribute), Blocks: make(map[string]*schema.NestedBlock)}
}

var nestings = map[string]schema.Nesting{"list": schema.List, "set": schema.Set}

var types = map[string]cty.Type{
	"any": cty.DynamicPseudoType, "string": cty.String, "number": cty.Number, "bool": cty.Bool,
	"list": cty.List(cty.String), "set": cty.Set(cty.String), "map": cty.Map(cty.String),
}

// attribute reads name:type and the signs after it.
func attribute(word string) *schema.Attribute {
	name, rest, _ := strings.Cut(word, ":")
	typ := strings.TrimRight(rest, "!?~*")
	t, ok := types[typ]
	if !ok {
		panic(fmt.Sprintf("utility: %s has no type", word))
	}
	has := func(sign string) bool { return strings.Contains(rest, sign) }
	return &schema.Attribute{Name: name, Type: t, Required: has("!"), Optional: has("?"), Computed: has("~"), Sensitive: has("*")}
}
