// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"runtime"
	"slices"
	"testing"
	"weak"
)

// What nobody uses any more gives its memory back, and is the same when it is asked for again.
func TestUnusedBlocksAreForgotten(t *testing.T) {
	const typ = "aws_xray_sampling_rule"
	block := Resource(typ)
	names := sortedNames(block)
	if again := Resource(typ); again != block {
		t.Error("a block in use is decoded again")
	}
	runtime.KeepAlive(block)
	held := weak.Make(block)
	block = nil
	for range 3 {
		runtime.GC()
	}
	if held.Value() != nil {
		t.Error("a block that nobody uses is kept")
	}
	if got := sortedNames(Resource(typ)); !slices.Equal(got, names) || len(names) == 0 {
		t.Errorf("the block has the attributes %v, before %v", got, names)
	}
}

func sortedNames(b *Block) []string {
	var names []string
	for name := range b.Attributes {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
