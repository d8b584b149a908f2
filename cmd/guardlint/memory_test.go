// SPDX-License-Identifier: Apache-2.0

package main

import "testing"

func TestPercentFor(t *testing.T) {
	for live, want := range map[uint64]int{0: 250, 4 << 20: 250, 5 << 20: 200, 10 << 20: 100, 1 << 30: 80} {
		if got := percentFor(live, usualGrowth); got != want {
			t.Errorf("with %d bytes in use the percentage is %d, want %d", live, got, want)
		}
	}
	if got := percentFor(1<<30, gentleGrowth); got != gentleGrowth {
		t.Errorf("of a large plan the percentage is %d", got)
	}
}
