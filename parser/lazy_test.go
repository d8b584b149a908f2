// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/guardlint/guardlint/parser"
)

// Roots that are read on demand hold what their own directory declares, in whatever order the paths were given, and nothing after their release.
func TestLazyRoots(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", "b", "c"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), "main.tf", `resource "aws_sns_topic" "`+name+`" {}`)
	}
	paths := []string{filepath.Join(dir, "c"), filepath.Join(dir, "a", "main.tf"), filepath.Join(dir, "b")}
	cfg, err := parser.Load(context.Background(), paths, parser.Options{Base: dir, Lazy: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"a", "b", "c"} {
		root := cfg.Roots[i]
		if len(root.Resources) != 0 {
			t.Errorf("root %s was read before it was opened", root.Name)
		}
		root.Open()
		if root.Name != want || len(root.Resources) != 1 || root.Resources[0].Name != want {
			t.Errorf("root %d is %s with %d resources, want the topic of %s", i, root.Name, len(root.Resources), want)
		}
		root.Release()
		if root.Name != want || len(root.Resources) != 0 {
			t.Errorf("root %s holds %d resources after its release", root.Name, len(root.Resources))
		}
	}
}

// Files of a module and of its caller, as a commit hook names them, are one root: the module is judged with its caller's arguments.
func TestFilesOfCallerAndCalled(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "m"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "main.tf", `
module "m" {
  source = "./m"
  name   = "given"
}`)
	write(t, dir, "other.tf", `resource "aws_sns_topic" "other" {}`)
	write(t, filepath.Join(dir, "m"), "m.tf", `
variable "name" {}
resource "aws_sns_topic" "t" {
  name = var.name
}`)
	for name, paths := range map[string][]string{
		"caller first":    {"main.tf", "m/m.tf"},
		"called first":    {"m/m.tf", "main.tf"},
		"not the call":    {"other.tf", "m/m.tf"},
		"the whole above": {".", "m/m.tf"},
	} {
		var abs []string
		for _, p := range paths {
			abs = append(abs, filepath.Join(dir, filepath.FromSlash(p)))
		}
		cfg, err := parser.Load(context.Background(), abs, parser.Options{Base: dir})
		if err != nil {
			t.Fatal(err)
		}
		if len(cfg.Roots) != 1 {
			t.Errorf("%s: %d roots, want 1", name, len(cfg.Roots))
			continue
		}
		topics := cfg.Roots[0].OfType("aws_sns_topic")
		if len(topics) == 0 || topics[len(topics)-1].Address != "module.m.aws_sns_topic.t" {
			t.Errorf("%s: the module's topic is not among %d", name, len(topics))
			continue
		}
		if got, _ := topics[len(topics)-1].Attr("name").Text(); got != "given" {
			t.Errorf("%s: name is %q, want the caller's", name, got)
		}
	}
}
