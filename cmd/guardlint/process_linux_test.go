// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// parseOnly makes the test binary parse the Terraform files below a directory, and do nothing else: the floor that scans are compared with.
const parseOnly = "GUARDLINT_TEST_PARSE_ONLY"

func TestMain(m *testing.M) {
	if dir := os.Getenv(parseOnly); dir != "" {
		parseTree(dir)
		return
	}
	os.Exit(m.Run())
}

func parseTree(dir string) {
	work := make(chan string, 64)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for path := range work {
				if src, err := os.ReadFile(path); err == nil {
					hclsyntax.ParseConfig(src, path, hcl.InitialPos)
				}
			}
		})
	}
	_ = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".tf") {
			work <- path
		}
		return err
	})
	close(work)
	wg.Wait()
}

// BenchmarkProcess times whole processes as a user starts them, pair by pair: the scan of a tree against a process that only parses the same
// files, and the scan of one directory against `guardlint version`. It reports ratios of CPU time, which bear a busy machine better than
// those of wall time, and the peak memory of the scan beside its bound, six times the source and 40 MB.
func BenchmarkProcess(b *testing.B) {
	binary := filepath.Join(b.TempDir(), "guardlint")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	self, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for _, tree := range []struct{ name, source string }{{"modules", "../../testdata/eval"}, {"stacks", "../../examples"}, {"cases", "../../testdata"}} {
		b.Run("tree="+tree.name, func(b *testing.B) {
			dir := b.TempDir()
			size := 0
			for i := 0; size < 2<<20; i++ {
				size += copyTerraform(b, tree.source, filepath.Join(dir, fmt.Sprintf("copy-%03d", i)))
			}
			var scans, parses used
			for b.Loop() {
				parses.add(measure(b, self, []string{parseOnly + "=" + dir}))
				scans.add(measure(b, binary, nil, "scan", "--fail-on=none", "-q", "-f", "sarif", "-o", os.DevNull, dir))
			}
			b.ReportMetric(float64(scans.cpu)/float64(parses.cpu), "cpu-scan/parse")
			b.ReportMetric(float64(scans.wall)/float64(parses.wall), "wall-scan/parse")
			b.ReportMetric(float64(scans.peak)/1e6, "peak-MB")
			b.ReportMetric(6*float64(size)/1e6+40, "bound-MB")
		})
	}
	b.Run("directory", func(b *testing.B) {
		var scans, versions used
		for b.Loop() {
			versions.add(measure(b, binary, nil, "version"))
			scans.add(measure(b, binary, nil, "scan", "--fail-on=none", "../../examples/secure"))
		}
		b.ReportMetric(float64(scans.cpu)/float64(versions.cpu), "cpu-scan/version")
		b.ReportMetric(float64(scans.wall)/float64(versions.wall), "wall-scan/version")
		b.ReportMetric(float64(scans.wall.Microseconds())/float64(b.N)/1000, "scan-ms")
	})
}

// used is what processes took: times added up, memory in bytes at its highest.
type used struct {
	wall, cpu time.Duration
	peak      int64
}

func (u *used) add(v used) {
	u.wall += v.wall
	u.cpu += v.cpu
	u.peak = max(u.peak, v.peak)
}

func measure(b *testing.B, program string, env []string, args ...string) used {
	b.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), env...)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		b.Fatalf("%s %v: %v\n%s", filepath.Base(program), args, err, out)
	}
	u := used{wall: took, cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
	if r, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.peak = r.Maxrss * 1024 // in KiB on Linux
	}
	return u
}

// copyTerraform copies the Terraform files below a directory and returns their size.
func copyTerraform(b *testing.B, from, to string) (size int) {
	b.Helper()
	err := filepath.WalkDir(from, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".tf") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, rel)
		size += len(data)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, data, 0o600)
	})
	if err != nil {
		b.Fatal(err)
	}
	return size
}
