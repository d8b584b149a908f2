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
