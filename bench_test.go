// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
)

// BenchmarkScanTree times a whole scan of a tree of configuration (discovery, parsing, evaluation, all rules, SARIF) against parsing the same
// files alone on all processors, and reports the ratio of the two.
func BenchmarkScanTree(b *testing.B) {
	for _, stacks := range []int{10, 40, 160} {
		b.Run(fmt.Sprintf("stacks=%d", stacks), func(b *testing.B) {
			dir := b.TempDir()
			files, size := writeTree(b, dir, stacks)
			var parsing, scanning time.Duration
			for b.Loop() {
				start := time.Now()
				parseAll(b, files)
				parsing += time.Since(start)
				start = time.Now()
				r, err := guardlint.Scan(context.Background(), guardlint.Options{Paths: []string{dir}, Base: dir})
				if err != nil {
					b.Fatal(err)
				}
				if err := report.SARIF(io.Discard, r, report.Options{}); err != nil {
					b.Fatal(err)
				}
				scanning += time.Since(start)
			}
			b.ReportMetric(float64(scanning)/float64(parsing), "scan/parse")
			b.ReportMetric(float64(len(files)), "files")
			b.ReportMetric(float64(scanning.Microseconds())/float64(b.N)/float64(len(files)), "µs/file")
			b.ReportMetric(float64(size), "bytes")
		})
	}
}

// parseAll is the floor: reading and parsing every file on all processors, nothing else.
func parseAll(b *testing.B, files []string) {
	var wg sync.WaitGroup
	work := make(chan string, len(files))
	for _, f := range files {
		work <- f
	}
	close(work)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for f := range work {
				src, err := os.ReadFile(f)
				if err != nil {
					b.Error(err)
				}
				if _, diags := hclsyntax.ParseConfig(src, f, hcl.InitialPos); diags.HasErrors() {
					b.Error(diags)
				}
			}
		})
	}
	wg.Wait()
}

// writeTree copies the example stacks side by side and returns the files and their size.
func writeTree(b *testing.B, dir string, stacks int) (files []string, size int) {
	for i := range stacks {
		example := []string{"insecure", "secure", "secure"}[i%3]
		src := os.DirFS(filepath.Join("examples", example))
		err := fs.WalkDir(src, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(src, path)
			if err != nil {
				return err
			}
			to := filepath.Join(dir, fmt.Sprintf("stack-%03d", i), path)
			if strings.HasSuffix(path, ".tf") {
				files = append(files, to)
				size += len(data)
			}
			if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
				return err
			}
			return os.WriteFile(to, data, 0o644)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return files, size
}
