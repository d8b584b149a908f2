// SPDX-License-Identifier: Apache-2.0

package parallel

import (
	"sync/atomic"
	"testing"
	"time"
)

func TestEachDoesEverythingOnce(t *testing.T) {
	for _, c := range []struct{ n, jobs int }{{0, 4}, {1, 4}, {100, 0}, {100, 1}, {100, 3}, {3, 100}} {
		done := make([]atomic.Int64, c.n)
		Each(c.n, c.jobs, func(i int) { done[i].Add(1) })
		for i := range done {
			if got := done[i].Load(); got != 1 {
				t.Errorf("with %d of %d jobs, %d was done %d times", c.jobs, c.n, i, got)
			}
		}
	}
}

func TestEachKeepsToItsJobs(t *testing.T) {
	var running, most atomic.Int64
	Each(40, 3, func(int) {
		now := running.Add(1)
		for seen := most.Load(); now > seen && !most.CompareAndSwap(seen, now); seen = most.Load() {
		}
		time.Sleep(time.Millisecond)
		running.Add(-1)
	})
	if got := most.Load(); got < 2 || got > 3 {
		t.Errorf("%d ran at once, want 2 or 3", got)
	}
}
