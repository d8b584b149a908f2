// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// spareHeap is how much garbage, in bytes, may gather before it is collected while little is in use. By itself Go begins with four
	// megabytes, which makes a scan of tens of milliseconds collect several times what would fit into any machine.
	spareHeap = 11 << 20

	usualGrowth  = 95       // percent of what is in use; Go has 100
	largeInput   = 32 << 20 // bytes of one file
	gentleGrowth = 40       // percent, for large plans: it keeps the memory in proportion to their size
)

// tuneCollector decides when garbage is collected in a run that reads these paths. Who sets GOGC decides that.
func tuneCollector(paths []string) {
	if os.Getenv("GOGC") != "" {
		return
	}
	growth := growthFor(paths)
	debug.SetGCPercent(percentFor(0, growth))
	afterCollection(func() { debug.SetGCPercent(percentFor(liveHeap(), growth)) })
}

func growthFor(paths []string) int {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() >= largeInput {
			return gentleGrowth
		}
	}
	return usualGrowth
}

// percentFor is the GOGC that collects when the heap has grown by a percentage of what is in use, or by spareHeap if that is more. At first, Go
// takes it as a share of four megabytes.
func percentFor(live uint64, growth int) int {
	return max(growth, int(100*spareHeap/max(live, 4<<20)))
}

// afterCollection calls f after each run of the garbage collector.
func afterCollection(f func()) {
	type object struct{ _ *int } // with a pointer, so that it has its memory for itself
	runtime.SetFinalizer(new(object), func(*object) {
		f()
		afterCollection(f)
	})
}

// liveHeap is how many bytes the last run of the collector found in use.
func liveHeap() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
