// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/guardlint/guardlint"
)

// A report does not hold on to the configuration: syntax trees, which take some forty times the memory of their source, are gone when their
// root was judged, whatever findings, evidence and fixes there are.
func TestReportHoldsNoConfiguration(t *testing.T) {
	dir := t.TempDir()
	size := 0
	for i := range 60 {
		size += copyTree(t, filepath.Join(dir, fmt.Sprint("stack-", i)), "examples/insecure")
	}
	before := heap()
	r, err := guardlint.Scan(context.Background(), guardlint.Options{Paths: []string{dir}, Base: dir})
	if err != nil {
		t.Fatal(err)
	}
	// The sources themselves, the findings, and tables of the provider that were read on the way.
	held, bound := heap()-before, 12*size+6<<20
	if held > bound {
		t.Errorf("a report of %d findings in %d bytes holds %d bytes, more than %d", len(r.Findings), size, held, bound)
	}
	runtime.KeepAlive(r)
}

// heap is how many bytes are in use.
func heap() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
