// SPDX-License-Identifier: Apache-2.0

package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"

	"github.com/guardlint/guardlint/tf"
)

const (
	// spareHeap is how much garbage, in bytes, may gather before it is collected while little is in use. By itself Go begins with four
	// megabytes, which makes a scan of tens of milliseconds collect several times what would fit into any machine.
	spareHeap = 11 << 20

	usualGrowth  = 95       // percent of what is in use; Go has 100
	largeInput   = 32 << 20 // bytes of one file
	gentleGrowth = 60       // percent, for large plans: it keeps the memory in proportion to their size

	// A scan of configuration shall take no more than six times its source and 40 MB, fifteen of which are pages of the program itself.
	perSourceByte = 6
	besides       = 25_000_000
)

// collector decides when garbage is collected: by how much the heap has grown since the last time, and earlier when what the process takes
// comes near a bound that depends on the size of the source.
type collector struct {
	growth int          // percent
	inputs int64        // bytes of files that are named on the command line
	bound  atomic.Int64 // bytes; 0 as long as none is known
}

// tuneCollector decides when garbage is collected in a run that reads these paths. Who sets GOGC decides that, who sets GOMEMLIMIT the bound.
func tuneCollector(paths []string) *collector {
	c := &collector{growth: usualGrowth}
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			c.inputs += info.Size()
		}
	}
	if os.Getenv("GOGC") != "" {
		return c
	}
	if c.inputs >= largeInput {
		c.growth = gentleGrowth
	}
	debug.SetGCPercent(percentFor(0, c.growth))
	afterCollection(func() {
		live := liveHeap()
		debug.SetGCPercent(percentFor(live, c.growth))
		c.limit(live)
	})
	return c
}

// loaded sets the bound when it is known what there is to judge. Large plans have none: they are not kept.
func (c *collector) loaded(sources tf.Sources) {
	if c.inputs >= largeInput || os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	size := c.inputs
	for _, src := range sources {
		size += int64(len(src.Bytes))
	}
	c.bound.Store(perSourceByte*size + besides)
	c.limit(liveHeap())
}

func (c *collector) limit(live uint64) {
	if bound := c.bound.Load(); bound > 0 {
		debug.SetMemoryLimit(limitFor(bound, live))
	}
}

// limitFor is the bound, or so much more than what is in use that the collector does not run all the time.
func limitFor(bound int64, live uint64) int64 {
	used := int64(min(live, math.MaxInt64/2))
	return max(bound, used+used/3+spareHeap)
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
