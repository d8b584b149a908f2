// SPDX-License-Identifier: Apache-2.0

package slab

import (
	"slices"
	"strings"
	"testing"
	"unsafe"
)

func TestCopiesAreApart(t *testing.T) {
	var ints Of[int]
	var kept [][]int
	for n := range 300 {
		list := make([]int, n*7%50, 64)
		for i := range list {
			list[i] = n
		}
		kept = append(kept, ints.Copy(list))
		clear(list)
	}
	for n, list := range kept {
		if len(list) != n*7%50 || cap(list) != len(list) || slices.ContainsFunc(list, func(i int) bool { return i != n }) {
			t.Fatalf("list %d is %v with capacity %d", n, list, cap(list))
		}
	}
	if kept[0] != nil {
		t.Error("the copy of an empty list is not nil")
	}
	large := ints.Copy(make([]int, 100000))
	if len(large) != 100000 {
		t.Errorf("a list longer than a piece has %d elements", len(large))
	}
	one, two := ints.One(1), ints.One(2)
	if *one != 1 || *two != 2 {
		t.Errorf("single values are %d and %d", *one, *two)
	}
}

func TestTextStays(t *testing.T) {
	var text Text
	var want, got []string
	for n := range 3000 {
		s := strings.Repeat(string(rune('a'+n%26)), n%90)
		want = append(want, s)
		got = append(got, text.Copy(s))
	}
	long := strings.Repeat("x", mostBytes+1)
	want, got = append(want, long, "", long), append(got, text.Copy(long), text.Copy(""), text.Copy(long))
	if !slices.Equal(got, want) {
		t.Error("copies of strings differ from what was copied")
	}
}

func TestFewPieces(t *testing.T) {
	var text Text
	var structs Of[[5]int]
	if n := testing.AllocsPerRun(1, func() {
		for range 1000 {
			text.Copy("a sentence")
			text.Copy("another one")
			structs.One([5]int{1})
		}
	}); n > 20 {
		t.Errorf("3000 copies took %v pieces", n)
	}
	if n := testing.AllocsPerRun(1, func() {
		for range mostBytes {
			text.Copy("the same sentence")
		}
	}); n > 1 {
		t.Errorf("the same string in a row took %v pieces", n)
	}
}

// Sentences repeat: what was copied not long before is the same string, with others between. Hashes decide which one makes room for another: of a
// hundred attempts about five go wrong, more than thirty never do.
func TestTextIsShared(t *testing.T) {
	shared := 0
	for range 100 {
		var text Text
		first := text.Copy(strings.Clone("it is not set"))
		for n := range 100 {
			text.Copy(strings.Repeat("x", n))
		}
		if again := text.Copy(strings.Clone("it is not set")); unsafe.StringData(again) == unsafe.StringData(first) {
			shared++
		}
	}
	if shared < 70 {
		t.Errorf("a repeated sentence was kept twice in %d of 100 attempts", 100-shared)
	}
}
