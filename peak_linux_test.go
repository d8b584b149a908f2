// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"os"
	"syscall"
)

// peakMemory is the most memory, in bytes, that a process had that has ended.
func peakMemory(p *os.ProcessState) int64 { return p.SysUsage().(*syscall.Rusage).Maxrss << 10 }
