// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"iter"
	"sort"
	"strings"
	"sync"
	"weak"
)

// Table is a set of schemas in the compact form that internal/gen/awsschema
// writes. It decodes a block when it is first asked for and keeps it, and is
// safe for concurrent use. The functions of this package ask the Table of the
// AWS provider.
type Table struct {
	names                              string // refs, four bytes each
	resources, dataSources, ephemerals string // sorted; type ref and block, eight bytes each
	defaults                           string // sorted; type ref, path ref and default, twelve bytes each
	provider                           uint32 // block
	nodes                              string // what the numbers called block and default point into
	text                               string // what refs point into

	blocks sync.Map // number of a block → weak.Pointer[Block]
}

// The widths of the records, in words of four bytes.
const (
	headerWords  = 7
	nameWords    = 1
	typeWords    = 2
	defaultWords = 3
)

// Open returns the table that data encodes. It copies nothing and reads no
// more than the header. Data that the generator did not write makes the table
// panic, here or later.
func Open(data string) *Table {
	header, rest := data[:4*headerWords], data[4*headerWords:]
	section := func(size uint32) (s string) {
		s, rest = rest[:size], rest[size:]
		return s
	}
	t := &Table{provider: word(header, 5)}
	t.names = section(4 * nameWords * word(header, 0))
	t.resources = section(4 * typeWords * word(header, 1))
	t.dataSources = section(4 * typeWords * word(header, 2))
	t.ephemerals = section(4 * typeWords * word(header, 3))
	t.defaults = section(4 * defaultWords * word(header, 4))
	t.nodes = section(word(header, 6))
	t.text = rest
	return t
}

// Resource is like the function of that name.
func (t *Table) Resource(typ string) *Block { return t.find(t.resources, typ) }

// DataSource is like the function of that name.
func (t *Table) DataSource(typ string) *Block { return t.find(t.dataSources, typ) }

// Ephemeral is like the function of that name.
func (t *Table) Ephemeral(typ string) *Block { return t.find(t.ephemerals, typ) }

// Provider is like the function of that name.
func (t *Table) Provider() *Block { return t.block(t.provider) }

// ResourceTypes is like the function of that name.
func (t *Table) ResourceTypes() iter.Seq[string] { return t.types(t.resources) }

// DataSourceTypes is like the function of that name.
func (t *Table) DataSourceTypes() iter.Seq[string] { return t.types(t.dataSources) }

// EphemeralTypes is like the function of that name.
func (t *Table) EphemeralTypes() iter.Seq[string] { return t.types(t.ephemerals) }

// Defaults is like the function of that name.
func (t *Table) Defaults(typ string) []PathDefault {
	rows := len(t.defaults) / (4 * defaultWords)
	first := sort.Search(rows, func(i int) bool { return t.string(word(t.defaults, defaultWords*i)) >= typ })
	var list []PathDefault
	for i := first; i < rows && t.string(word(t.defaults, defaultWords*i)) == typ; i++ {
		path, number := word(t.defaults, defaultWords*i+1), word(t.defaults, defaultWords*i+2)
		list = append(list, PathDefault{Path: t.string(path), Default: t.reader(number).defaultValue()})
	}
	return list
}

func (t *Table) find(index, typ string) *Block {
	i, ok := sort.Find(len(index)/(4*typeWords), func(i int) int {
		return strings.Compare(typ, t.string(word(index, typeWords*i)))
	})
	if !ok {
		return nil
	}
	return t.block(word(index, typeWords*i+1))
}

func (t *Table) types(index string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range len(index) / (4 * typeWords) {
			if !yield(t.string(word(index, typeWords*i))) {
				return
			}
		}
	}
}

// block returns the Block with the given number: the one that is in use, if any; goroutines that decode it at the same time agree on whose
// result that is. Kept for good, the blocks of all types that a large tree has would be a tenth of what a scan has in memory; most
// directories use few.
func (t *Table) block(number uint32) *Block {
	if b := t.inUse(number); b != nil {
		return b
	}
	decoded := t.reader(number).block()
	for mine := weak.Make(decoded); ; {
		known, ok := t.blocks.LoadOrStore(number, mine)
		if !ok {
			return decoded
		}
		if b := known.(weak.Pointer[Block]).Value(); b != nil {
			return b
		}
		t.blocks.CompareAndDelete(number, known)
	}
}

func (t *Table) inUse(number uint32) *Block {
	if known, ok := t.blocks.Load(number); ok {
		return known.(weak.Pointer[Block]).Value()
	}
	return nil
}

// string returns the text that a ref stands for: offset times 256 plus length.
func (t *Table) string(ref uint32) string { return t.text[ref>>8:][:ref&0xff] }

func (t *Table) reader(number uint32) *reader { return &reader{t: t, rest: t.nodes[number:]} }

// word returns the i-th little-endian word of s.
func word(s string, i int) uint32 {
	s = s[4*i:][:4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
