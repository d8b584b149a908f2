// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
)

// FuzzScan judges whatever configuration by all rules: none of them may fail, and nothing may take long.
func FuzzScan(f *testing.F) {
	for _, pattern := range []string{"testdata/*/main.tf", "examples/*/*.tf", "testdata/*/main.tf.json"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src, filepath.Ext(path) == ".json")
		}
	}
	f.Fuzz(func(t *testing.T, src []byte, json bool) {
		dir, name := t.TempDir(), "main.tf"
		if json {
			name = "main.tf.json"
		}
		if err := os.WriteFile(filepath.Join(dir, name), src, 0o600); err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		r, err := guardlint.Scan(context.Background(), guardlint.Options{Paths: []string{dir}, Base: dir, Rules: guardlint.Rules(), Jobs: 1})
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range r.Incomplete {
			if i.Kind == "rule" {
				t.Error(i.Message)
			}
		}
		for _, write := range []report.Writer{report.SARIF, report.Text} {
			if err := write(io.Discard, r, report.Options{}); err != nil {
				t.Error(err)
			}
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("it took %s", took)
		}
	})
}
