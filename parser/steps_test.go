// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A huge number of evaluations ends and is reported; what was evaluated before stays.
func TestEvaluationIsBounded(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(`
locals {
  a = range(1000)
  b = [for i in local.a : [for j in local.a : i + j]]
}
resource "aws_sns_topic" "before" {
  name = "known"
}
resource "aws_sns_topic" "beyond" {
  name = join(",", local.b[999])
}
`), 0o644); err != nil {
		t.Fatal(err)
	}
	cfg, err := Load(t.Context(), []string{dir}, Options{steps: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	root := cfg.Roots[0]
	if v, _ := root.Resources[0].Attr("name").Text(); v != "known" {
		t.Errorf("name is %q", v)
	}
	if root.Resources[1].Attr("name").IsKnown() {
		t.Error("what was not evaluated is known")
	}
	incomplete := root.Incomplete()
	if len(incomplete) != 1 || !incomplete[0].Blocking || !strings.Contains(incomplete[0].Message, "evaluation stopped after 10000 expressions") {
		t.Errorf("incomplete is %v", incomplete)
	}
}
