// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
)

// The same input gives the same bytes, whatever the number of processors and jobs, and wherever the checkout lies.
func TestDeterminism(t *testing.T) {
	for _, c := range []struct {
		path  string
		times int
	}{{"examples/insecure", 100}, {"testdata", 12}} {
		if testing.Short() {
			c.times = 5
		}
		t.Run(c.path, func(t *testing.T) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
			first := scanJSON(t, workingDir(t), c.path, 1)
			if len(first) < 1000 {
				t.Fatalf("the report has only %d bytes", len(first))
			}
			for i := range c.times {
				runtime.GOMAXPROCS(1 + i%4)
				if again := scanJSON(t, workingDir(t), c.path, 1+i%7); !bytes.Equal(first, again) {
					t.Fatalf("run %d with %d jobs differs:\n%s", i, 1+i%7, firstDifference(first, again))
				}
			}
			elsewhere := filepath.Join(t.TempDir(), "another place", "checkout")
			if err := os.CopyFS(filepath.Join(elsewhere, c.path), os.DirFS(c.path)); err != nil {
				t.Fatal(err)
			}
			if moved := scanJSON(t, elsewhere, c.path, 2); !bytes.Equal(first, moved) {
				t.Errorf("another checkout differs:\n%s", firstDifference(first, moved))
			}
		})
	}
}

func scanJSON(t *testing.T, base, path string, jobs int) []byte {
	t.Helper()
	r, err := guardlint.Scan(t.Context(), guardlint.Options{Base: base, Paths: []string{filepath.Join(base, path)}, Jobs: jobs,
		Today: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := report.JSON(&out, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// firstDifference shows the lines where two texts part.
func firstDifference(a, b []byte) string {
	as, bs := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(as), len(bs)) {
		if !bytes.Equal(as[i], bs[i]) {
			return string(as[i]) + "\n" + string(bs[i])
		}
	}
	return "one is longer"
}
