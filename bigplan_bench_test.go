// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
)

const bigResources = 20_000

// BenchmarkBigPlan scans a plan of 20,000 resources, about 100 MB, with all rules, and tokenises the same file. Both run in processes of
// their own, so that the peak memory is theirs: scan/tokens is the ratio of their times, peak/size that of the scan's memory, the program itself included, and
// the file's size.
func BenchmarkBigPlan(b *testing.B) {
	path := filepath.Join(b.TempDir(), "plan.json")
	size := writeBigPlan(b, path, bigResources)
	var tokens, scan time.Duration
	var peak int64
	for b.Loop() {
		t, _ := child(b, "tokenise", path)
		s, rss := child(b, "scan", path)
		tokens, scan, peak = tokens+t, scan+s, max(peak, rss)
	}
	b.ReportMetric(float64(scan)/float64(tokens), "scan/tokens")
	b.ReportMetric(float64(peak)/float64(size), "peak/size")
	b.ReportMetric(float64(size)/1e6, "MB")
	b.ReportMetric(tokens.Seconds()/float64(b.N), "s-tokens")
	b.ReportMetric(scan.Seconds()/float64(b.N), "s-scan")
}

// child does work in a process of its own and returns how long it took and its peak memory in bytes.
func child(b *testing.B, work, path string) (took time.Duration, peak int64) {
	cmd := exec.Command(os.Args[0], "-test.run=^TestBigPlanWork$")
	cmd.Env = append(os.Environ(), "GUARDLINT_BENCH="+work, "GUARDLINT_BENCH_PLAN="+path)
	out, err := cmd.Output()
	if err != nil {
		b.Fatalf("%s: %v: %s", work, err, out)
	}
	line, _, _ := strings.Cut(string(out), "\n")
	if took, err = time.ParseDuration(line); err != nil {
		b.Fatalf("%s: %v", work, err)
	}
	return took, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
}

// TestBigPlanWork is what BenchmarkBigPlan runs in processes of their own.
func TestBigPlanWork(t *testing.T) {
	path := os.Getenv("GUARDLINT_BENCH_PLAN")
	work := map[string]func(string) error{"tokenise": tokenise, "scan": scanPlan}[os.Getenv("GUARDLINT_BENCH")]
	if work == nil {
		t.Skip("runs as a part of BenchmarkBigPlan")
	}
	start := time.Now()
	if err := work(path); err != nil {
		t.Fatal(err)
	}
	os.Stdout.WriteString(time.Since(start).String() + "\n")
}

// tokenise reads all tokens of a file and does nothing with them.
func tokenise(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	dec := jsontext.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	for {
		if _, err := dec.ReadToken(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func scanPlan(path string) error {
	r, err := guardlint.Scan(context.Background(), guardlint.Options{Paths: []string{path}, Base: filepath.Dir(path)})
	if err != nil {
		return err
	}
	if r.Resources < bigResources || len(r.Findings) == 0 {
		return fmt.Errorf("%d resources were judged with %d findings: %v", r.Resources, len(r.Findings), r.Incomplete)
	}
	return report.SARIF(io.Discard, r, report.Options{})
}
