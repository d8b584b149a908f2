// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	write := func(text string) (in, out string) {
		dir := t.TempDir()
		var zipped bytes.Buffer
		w := gzip.NewWriter(&zipped)
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		in, out = filepath.Join(dir, "in.tsv.gz"), filepath.Join(dir, "out.bin")
		if err := os.WriteFile(in, zipped.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		return in, out
	}
	in, out := write("#x\tupdated=2026-01-02T03:04:05Z\nS\ta\tService A\tr\nA\tGet\tR\t\t\nS\tb\tService B\t\nA\tPut\tW\t\t\n")
	if err := run(in, out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(data), "\n\n")
	if lines := strings.Split(head, "\n"); len(lines) != 2 || lines[0] != "2026-01-02" || !strings.HasSuffix(lines[1], " a+ b") {
		t.Errorf("the index is %q", head)
	}
	for _, broken := range []string{"", "A\tGet\tR\t\t\n", "#\tupdated=2026-01-02\nS\tA\tUpper\t\n"} {
		if in, out := write(broken); run(in, out) == nil {
			t.Errorf("%q makes a table", broken)
		}
	}
}
