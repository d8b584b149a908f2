// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"runtime/debug"
)

const (
	largeInput   = 32 << 20 // bytes of one file
	gentleGrowth = 70       // percent
)

// bound keeps the memory for large plans in proportion to their size: garbage is collected before it is as much again as what is in use. Who sets
// GOGC decides that.
func bound(paths []string) {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() >= largeInput && os.Getenv("GOGC") == "" {
			debug.SetGCPercent(gentleGrowth)
			return
		}
	}
}
