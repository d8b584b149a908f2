// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bytes"
	"fmt"
	"os"
	"time"
)

// peakMemory is the most memory, in bytes, that a process has until ended is closed, give or take what it takes in its last millisecond. What
// the system tells of a process that has ended counts the memory of who started it, too.
func peakMemory(pid int, ended <-chan struct{}) (peak int64) {
	for {
		if status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid)); err == nil {
			var kB int64
			_, rest, _ := bytes.Cut(status, []byte("VmHWM:"))
			if _, err := fmt.Sscan(string(rest), &kB); err == nil {
				peak = max(peak, kB<<10)
			}
		}
		select {
		case <-ended:
			return peak
		case <-time.After(time.Millisecond):
		}
	}
}
