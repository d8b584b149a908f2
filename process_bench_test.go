// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkProcess times whole processes as a user starts them, pair by pair: the scan of a tree against a process that only parses the same
// files, and the scan of one directory against `guardlint version`. It reports ratios of CPU time, which bear a busy machine better than
// those of wall time, and the peak memory of the scan beside its bound, six times the source and 40 MB.
func BenchmarkProcess(b *testing.B) {
	command := buildCommand(b)
	for _, tree := range []struct{ name, source string }{{"modules", "testdata/eval"}, {"stacks", "examples"}, {"cases", "testdata"}} {
		b.Run("tree="+tree.name, func(b *testing.B) {
			dir := b.TempDir()
			size := 0
			for i := 0; size < 2<<20; i++ {
				size += copyTree(b, filepath.Join(dir, fmt.Sprintf("copy-%03d", i)), tree.source)
			}
			var scans, parses cost
			for b.Loop() {
				parses.add(b, itself("TestParseTree", "GUARDLINT_BENCH_TREE="+dir), 0)
				scans.add(b, exec.Command(command, "scan", "--fail-on=none", "-q", "-f", "sarif", "-o", os.DevNull, dir), 0)
			}
			b.ReportMetric(float64(scans.cpu)/float64(parses.cpu), "cpu-scan/parse")
			b.ReportMetric(float64(scans.wall)/float64(parses.wall), "wall-scan/parse")
			b.ReportMetric(float64(scans.peak)/1e6, "peak-MB")
			b.ReportMetric(6*float64(size)/1e6+40, "bound-MB")
		})
	}
	b.Run("directory", func(b *testing.B) {
		var scans, versions cost
		for b.Loop() {
			versions.add(b, exec.Command(command, "version"), 0)
			scans.add(b, exec.Command(command, "scan", "--fail-on=none", "examples/secure"), 0)
		}
		b.ReportMetric(float64(scans.cpu)/float64(versions.cpu), "cpu-scan/version")
		b.ReportMetric(float64(scans.wall)/float64(versions.wall), "wall-scan/version")
		b.ReportMetric(float64(scans.wall.Microseconds())/float64(b.N)/1000, "scan-ms")
	})
}

// TestParseTree is the floor for BenchmarkProcess: it parses the Terraform files below a directory, and does nothing else.
func TestParseTree(t *testing.T) {
	dir := os.Getenv("GUARDLINT_BENCH_TREE")
	if dir == "" {
		t.Skip("runs as a part of BenchmarkProcess")
	}
	parseAll(t, terraformFiles(t, dir))
}

// buildCommand builds the command as it is built for users.
func buildCommand(b *testing.B) string {
	b.Helper()
	command := filepath.Join(b.TempDir(), "guardlint")
	if out, err := exec.Command("go", "build", "-trimpath", "-o", command, "./cmd/guardlint").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return command
}

// itself is this program, running one test alone.
func itself(test string, env ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], "-test.run=^"+test+"$")
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

// cost is what processes took.
type cost struct {
	wall, cpu time.Duration
	peak      int64 // bytes of the largest
}

// add runs a process, which must end with a status.
func (c *cost) add(b *testing.B, cmd *exec.Cmd, status int) {
	b.Helper()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	start := time.Now()
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	ended, peak := make(chan struct{}), make(chan int64)
	go func() { peak <- peakMemory(cmd.Process.Pid, ended) }()
	err := cmd.Wait()
	c.wall += time.Since(start)
	close(ended)
	c.peak = max(c.peak, <-peak)
	if cmd.ProcessState.ExitCode() != status {
		b.Fatalf("%s: %v: %s", cmd, err, &out)
	}
	c.cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}
