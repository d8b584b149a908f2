// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/binary"

	"github.com/zclconf/go-cty/cty"
)

// encode writes the table of checked schemas and of defaults that fit them.
func encode(s *schemas, rows []*defaultRow) string {
	e := &encoder{names: map[string]uint64{}, nodes: map[string]uint64{}}
	names := namesByUse(s)
	for i, name := range names {
		e.names[name] = uint64(i)
	}
	places := e.defaults(rows)
	provider := e.block(s.provider, nil, "")
	resources := e.types(s.resources, places, "")
	dataSources := e.types(s.dataSources, places, "data.")
	ephemerals := e.types(s.ephemerals, nil, "")

	texts := texts{}
	texts.addAll(names, sorted(s.resources), sorted(s.dataSources), sorted(s.ephemerals))
	for _, r := range rows {
		texts.addAll([]string{r.typ, r.path})
	}
	texts.join()

	var words []uint32
	for _, n := range []int{len(names), len(resources), len(dataSources), len(ephemerals), len(rows), int(provider), len(e.bytes)} {
		words = append(words, uint32(n))
	}
	for _, name := range names {
		words = append(words, texts.ref(name))
	}
	for _, kind := range [][]typeRecord{resources, dataSources, ephemerals} {
		for _, t := range kind {
			words = append(words, texts.ref(t.name), uint32(t.block))
		}
	}
	for _, r := range rows {
		words = append(words, texts.ref(r.typ), texts.ref(r.path), uint32(places[r.typ][r.path].number))
	}
	var data []byte
	for _, w := range words {
		data = binary.LittleEndian.AppendUint32(data, w)
	}
	return string(data) + string(e.bytes) + texts.joined
}

// encoder writes nodes.
type encoder struct {
	names map[string]uint64 // to their numbers
	nodes map[string]uint64 // where each node stands in bytes
	bytes []byte
}

type typeRecord struct {
	name  string
	block uint64
}

// place is where a default stands, and whether an attribute carries it.
type place struct {
	number  uint64
	carried bool
}

func (e *encoder) types(blocks map[string]*block, places map[string]map[string]place, prefix string) []typeRecord {
	var records []typeRecord
	for _, typ := range sorted(blocks) {
		records = append(records, typeRecord{typ, e.block(blocks[typ], places[prefix+typ], "")})
	}
	return records
}

// node returns where a node stands and writes it when there is none like it.
func (e *encoder) node(node []byte) uint64 {
	if at, ok := e.nodes[string(node)]; ok {
		return at
	}
	at := uint64(len(e.bytes))
	e.nodes[string(node)] = at
	e.bytes = append(e.bytes, node...)
	return at
}

// block writes the block at the given path, which ends in a dot unless it is
// empty, with the defaults that its attributes carry.
func (e *encoder) block(b *block, places map[string]place, path string) uint64 {
	node := binary.AppendUvarint(nil, uint64(len(b.Attributes)))
	for _, name := range sorted(b.Attributes) {
		node = binary.AppendUvarint(node, e.names[name])
		node = e.attribute(node, b.Attributes[name], places[path+name])
	}
	node = binary.AppendUvarint(node, uint64(len(b.BlockTypes)))
	for _, name := range sorted(b.BlockTypes) {
		n := b.BlockTypes[name]
		node = binary.AppendUvarint(node, e.names[name])
		node = appendShape(node, n)
		node = binary.AppendUvarint(node, e.block(n.Block, places, path+name+"."))
	}
	return e.node(node)
}

func (e *encoder) attribute(node []byte, a *attribute, d place) []byte {
	var flags byte
	for bit, set := range []bool{a.Required, a.Optional, a.Computed, a.Sensitive, a.WriteOnly, a.Deprecated, d.carried} {
		if set {
			flags |= 1 << bit
		}
	}
	node = e.typ(append(node, flags), a.Type)
	if d.carried {
		node = binary.AppendUvarint(node, d.number)
	}
	return node
}

var nestings = map[string]byte{"single": 0, "group": 1, "list": 2, "set": 3, "map": 4}

func appendShape(node []byte, n *nestedBlock) []byte {
	shape := nestings[n.NestingMode]
	var limits []byte
	if n.MinItems != 0 {
		shape |= 1 << 3
		limits = binary.AppendUvarint(limits, uint64(n.MinItems))
	}
	if n.MaxItems != 0 {
		shape |= 1 << 4
		limits = binary.AppendUvarint(limits, uint64(n.MaxItems))
	}
	return append(append(node, shape), limits...)
}

func (e *encoder) typ(node []byte, typ cty.Type) []byte {
	switch {
	case typ == cty.String:
		return append(node, 's')
	case typ == cty.Number:
		return append(node, 'n')
	case typ == cty.Bool:
		return append(node, 'b')
	case typ.IsListType():
		return e.typ(append(node, 'L'), typ.ElementType())
	case typ.IsSetType():
		return e.typ(append(node, 'S'), typ.ElementType())
	case typ.IsMapType():
		return e.typ(append(node, 'M'), typ.ElementType())
	default:
		return binary.AppendUvarint(append(node, 'O'), e.object(typ.AttributeTypes()))
	}
}

func (e *encoder) object(types map[string]cty.Type) uint64 {
	node := binary.AppendUvarint(nil, uint64(len(types)))
	for _, name := range sorted(types) {
		node = e.typ(binary.AppendUvarint(node, e.names[name]), types[name])
	}
	return e.node(node)
}

// defaults writes the defaults and returns their places by type and path.
func (e *encoder) defaults(rows []*defaultRow) map[string]map[string]place {
	places := map[string]map[string]place{}
	for _, r := range rows {
		node := binary.AppendUvarint([]byte{r.kind}, uint64(len(r.literal)))
		for _, s := range []string{r.text, r.setBy, r.since, r.effect, r.source} {
			node = append(binary.AppendUvarint(node, uint64(len(s))), s...)
		}
		if places[r.typ] == nil {
			places[r.typ] = map[string]place{}
		}
		places[r.typ][r.path] = place{number: e.node(node), carried: !r.pseudo}
	}
	return places
}
