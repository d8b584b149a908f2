// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
)

const providerAddress = "registry.terraform.io/hashicorp/aws"

// schemas are the provider's, by type.
type schemas struct {
	provider                           *block
	resources, dataSources, ephemerals map[string]*block
}

// block, attribute and nestedBlock are the JSON form of schemas. A field that
// is not listed here stops the generator, so that nothing is lost unseen.
type block struct {
	Attributes map[string]*attribute   `json:"attributes,omitempty"`
	BlockTypes map[string]*nestedBlock `json:"block_types,omitempty"`
	described
}

type attribute struct {
	Type       cty.Type `json:"type"`
	Required   bool     `json:"required,omitempty"`
	Optional   bool     `json:"optional,omitempty"`
	Computed   bool     `json:"computed,omitempty"`
	Sensitive  bool     `json:"sensitive,omitempty"`
	WriteOnly  bool     `json:"write_only,omitempty"`
	Deprecated bool     `json:"deprecated,omitempty"`
	described
}

type nestedBlock struct {
	NestingMode string `json:"nesting_mode"`
	Block       *block `json:"block"`
	MinItems    int    `json:"min_items,omitempty"`
	MaxItems    int    `json:"max_items,omitempty"`
}

// described takes the documentation, which the table leaves out.
type described struct {
	Description     string `json:"description,omitempty"`
	DescriptionKind string `json:"description_kind,omitempty"`
}

// readSchemas reads the provider's schemas from a gzipped file. Terraform does
// not print the provider's version; where the file has one it must be the
// version of package schema.
func readSchemas(path string) (*schemas, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	var doc struct {
		ProviderVersion string `json:"provider_version"`
		ProviderSchemas map[string]struct {
			Provider    json.RawMessage            `json:"provider"`
			Resources   map[string]json.RawMessage `json:"resource_schemas"`
			DataSources map[string]json.RawMessage `json:"data_source_schemas"`
			Ephemerals  map[string]json.RawMessage `json:"ephemeral_resource_schemas"`
		} `json:"provider_schemas"`
	}
	if err := json.NewDecoder(unzipped).Decode(&doc); err != nil {
		return nil, err
	}
	if v := doc.ProviderVersion; v != "" && v != schema.ProviderVersion {
		return nil, fmt.Errorf("provider version is %s, package schema says %s", v, schema.ProviderVersion)
	}
	raw, ok := doc.ProviderSchemas[providerAddress]
	if !ok {
		return nil, fmt.Errorf("no schemas of %s", providerAddress)
	}
	s := &schemas{}
	if s.provider, err = parseBlock(raw.Provider); err != nil {
		return nil, fmt.Errorf("provider: %w", err)
	}
	if s.resources, err = parseBlocks(raw.Resources); err != nil {
		return nil, err
	}
	if s.dataSources, err = parseBlocks(raw.DataSources); err != nil {
		return nil, err
	}
	s.ephemerals, err = parseBlocks(raw.Ephemerals)
	return s, err
}

func parseBlocks(raw map[string]json.RawMessage) (map[string]*block, error) {
	blocks := make(map[string]*block, len(raw))
	for typ, raw := range raw {
		b, err := parseBlock(raw)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", typ, err)
		}
		blocks[typ] = b
	}
	return blocks, nil
}

// parseBlock parses a schema: a block with a version, which the table leaves
// out. It checks that nothing else was in raw than what the result says.
func parseBlock(raw json.RawMessage) (*block, error) {
	var s struct {
		Version int    `json:"version"`
		Block   *block `json:"block"`
	}
	strict := json.NewDecoder(bytes.NewReader(raw))
	strict.DisallowUnknownFields()
	if err := strict.Decode(&s); err != nil {
		return nil, err
	}
	if s.Block == nil {
		return nil, fmt.Errorf("schema has no block")
	}
	if err := sameJSON(raw, s); err != nil {
		return nil, fmt.Errorf("schema is not fully understood: %w", err)
	}
	undescribe(s.Block)
	return s.Block, s.Block.check()
}

// check reports what the table has no form for.
func (b *block) check() error {
	for name, a := range b.Attributes {
		if !encodable(a.Type) {
			return fmt.Errorf("attribute %s: the table has no form for type %#v", name, a.Type)
		}
	}
	for name, n := range b.BlockTypes {
		if _, ok := nestings[n.NestingMode]; !ok {
			return fmt.Errorf("block %s: unknown nesting mode %q", name, n.NestingMode)
		}
		if err := n.Block.check(); err != nil {
			return fmt.Errorf("block %s: %w", name, err)
		}
	}
	return nil
}

func encodable(typ cty.Type) bool {
	switch {
	case typ == cty.NilType:
		return false
	case typ.IsCollectionType():
		return encodable(typ.ElementType())
	case typ.IsObjectType():
		types := slices.Collect(maps.Values(typ.AttributeTypes()))
		return len(typ.OptionalAttributes()) == 0 && !slices.ContainsFunc(types, func(t cty.Type) bool { return !encodable(t) })
	default:
		return typ == cty.String || typ == cty.Number || typ == cty.Bool
	}
}

// undescribe drops the documentation, so that blocks can be compared with those
// of the table.
func undescribe(b *block) {
	b.described = described{}
	for _, a := range b.Attributes {
		a.described = described{}
	}
	for _, n := range b.BlockTypes {
		undescribe(n.Block)
	}
}

// sorted returns the keys of m in byte order.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
