// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// texts collects strings and joins them so that one which is part of another
// takes no room of its own.
type texts struct {
	all    []string
	joined string
}

func (t *texts) addAll(lists ...[]string) { t.all = append(t.all, slices.Concat(lists...)...) }

// join writes what was added, long strings first.
func (t *texts) join() {
	slices.SortFunc(t.all, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	var joined []byte
	for _, s := range slices.Compact(t.all) {
		if !strings.Contains(string(joined), s) {
			joined = append(joined, s...)
		}
	}
	t.joined = string(joined)
}

// ref returns what stands for s: offset times 256 plus length.
func (t *texts) ref(s string) uint32 {
	at := strings.Index(t.joined, s)
	if at < 0 || at >= 1<<24 || len(s) >= 1<<8 {
		panic(fmt.Sprintf("no ref can stand for %q at %d", s, at))
	}
	return uint32(at)<<8 | uint32(len(s))
}

// namesByUse returns the names of all attributes and blocks, those that occur
// in most nodes first, because small numbers take less room.
func namesByUse(s *schemas) []string {
	c := counter{uses: map[string]int{}, seen: map[string]bool{}}
	c.block(s.provider)
	for _, blocks := range []map[string]*block{s.resources, s.dataSources, s.ephemerals} {
		for _, b := range blocks {
			c.block(b)
		}
	}
	names := sorted(c.uses)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(c.uses[b], c.uses[a]) })
	return names
}

// counter counts how often a name occurs in nodes, equal nodes once.
type counter struct {
	uses map[string]int
	seen map[string]bool
}

// first reports whether node, a block or a type, has not been counted yet.
func (c *counter) first(node any) bool {
	text, err := json.Marshal(node)
	if err != nil {
		panic(err) // blocks and types always marshal
	}
	if c.seen[string(text)] {
		return false
	}
	c.seen[string(text)] = true
	return true
}

func (c *counter) block(b *block) {
	if !c.first(b) {
		return
	}
	for name, a := range b.Attributes {
		c.uses[name]++
		c.typ(a.Type)
	}
	for name, n := range b.BlockTypes {
		c.uses[name]++
		c.block(n.Block)
	}
}

func (c *counter) typ(typ cty.Type) {
	if typ.IsCollectionType() {
		c.typ(typ.ElementType())
	}
	if typ.IsObjectType() && c.first(typ) {
		for name, typ := range typ.AttributeTypes() {
			c.uses[name]++
			c.typ(typ)
		}
	}
}
