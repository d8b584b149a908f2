// SPDX-License-Identifier: Apache-2.0

package main

import (
	"math"
	"testing"
)

func TestPercentFor(t *testing.T) {
	for live, want := range map[uint64]int{0: 275, 4 << 20: 275, 5 << 20: 220, 11 << 20: 100, 1 << 30: 95} {
		if got := percentFor(live, usualGrowth); got != want {
			t.Errorf("with %d bytes in use the percentage is %d, want %d", live, got, want)
		}
	}
	if got := percentFor(1<<30, gentleGrowth); got != gentleGrowth {
		t.Errorf("of a large plan the percentage is %d", got)
	}
}

func TestLimitFor(t *testing.T) {
	const bound = 100 << 20
	for live, want := range map[uint64]int64{0: bound, 50 << 20: bound, 150 << 20: 200<<20 + spareHeap, math.MaxUint64: math.MaxInt64/2 + math.MaxInt64/6 + spareHeap} {
		if got := limitFor(bound, live); got != want {
			t.Errorf("with %d bytes in use the limit is %d, want %d", live, got, want)
		}
	}
}
