// SPDX-License-Identifier: Apache-2.0

//go:build !linux

package guardlint_test

import "os"

// peakMemory is not measured here.
func peakMemory(*os.ProcessState) int64 { return 0 }
