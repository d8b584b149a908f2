// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/guardlint/guardlint"
)

const bigResources = 20_000

// BenchmarkBigPlan scans a plan of 20,000 resources, about 110 MB, with all rules and the command as it is built for users, and tokenises the same
// file with the JSON package that reads plans. Both run in processes of their own: scan/tokens is the ratio of their times, peak/size that of the
// scan's memory, the program itself included, and the file's size; cpu/tokens compares processor time, which a busy machine distorts less.
func BenchmarkBigPlan(b *testing.B) {
	dir := b.TempDir()
	path, command := filepath.Join(dir, "plan.json"), buildCommand(b)
	size := writeBigPlan(b, path, bigResources)
	var tokens, scan cost
	for b.Loop() {
		tokens.add(b, itself("TestTokenise", "GUARDLINT_BENCH_PLAN="+path), 0)
		scan.add(b, exec.Command(command, "scan", path, "--quiet", "--format", "sarif", "--output", filepath.Join(dir, "report.sarif")), 1)
	}
	b.ReportMetric(float64(scan.wall)/float64(tokens.wall), "scan/tokens")
	b.ReportMetric(float64(scan.cpu)/float64(tokens.cpu), "cpu/tokens")
	b.ReportMetric(float64(scan.peak)/float64(size), "peak/size")
	b.ReportMetric(float64(size)/1e6, "MB")
	b.ReportMetric(tokens.wall.Seconds()/float64(b.N), "s-tokens")
	b.ReportMetric(scan.wall.Seconds()/float64(b.N), "s-scan")
}

// TestTokenise is the floor for BenchmarkBigPlan: it reads all tokens of a file and does nothing with them.
func TestTokenise(t *testing.T) {
	path := os.Getenv("GUARDLINT_BENCH_PLAN")
	if path == "" {
		t.Skip("runs as a part of BenchmarkBigPlan")
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dec := jsontext.NewDecoder(bufio.NewReaderSize(f, 1<<16))
	for {
		if _, err := dec.ReadToken(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// TestBigPlan knows that the plan that is measured is one: all of its resources are judged, and nothing is missing from the analysis.
func TestBigPlan(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.json")
	writeBigPlan(t, path, 2_000)
	r, err := guardlint.Scan(t.Context(), guardlint.Options{Paths: []string{path}, Base: filepath.Dir(path)})
	if err != nil {
		t.Fatal(err)
	}
	if r.Resources < 2_000 || len(r.Findings) < 100 || len(r.Incomplete) > 0 {
		t.Errorf("%d resources were judged with %d findings, incomplete: %v", r.Resources, len(r.Findings), r.Incomplete)
	}
}
