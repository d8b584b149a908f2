// SPDX-License-Identifier: Apache-2.0

// Package parallel does numbered work on several processors.
package parallel

import (
	"sync"
	"sync/atomic"
)

// Each calls f for 0 to n-1, up to jobs calls at once (at least one), and waits for them. Few goroutines make many calls each, because evaluation
// recurses deeply: a fresh stack for every call would have to grow every time.
func Each(n, jobs int, f func(i int)) {
	if n == 1 || jobs == 1 {
		for i := range n {
			f(i)
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, max(jobs, 1)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}
