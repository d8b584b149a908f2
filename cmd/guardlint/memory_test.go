// SPDX-License-Identifier: Apache-2.0

package main

import "testing"

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
