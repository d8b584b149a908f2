// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// tree writes files into a new directory and returns it. A name that ends in a slash is a directory.
func tempTree(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// loadTree loads a directory that holds the files.
func loadTree(t testing.TB, files map[string]string, o parser.Options) *tf.Config {
	t.Helper()
	return load(t, tempTree(t, files), o)
}

func load(t testing.TB, path string, o parser.Options) *tf.Config {
	t.Helper()
	cfg, err := parser.Load(t.Context(), []string{path}, o)
	if err != nil {
		t.Fatal(err)
	}
	return cfg
}

// loadText loads one file.
func loadText(t testing.TB, text string) *tf.Config {
	t.Helper()
	return loadTree(t, map[string]string{"main.tf": text}, parser.Options{})
}

// find returns the resource at an address.
func find(t testing.TB, cfg *tf.Config, address string) *tf.Resource {
	t.Helper()
	for _, root := range cfg.Roots {
		for _, r := range root.Resources {
			if r.Address == address {
				return r
			}
		}
	}
	t.Fatalf("there is no %s among %v", address, addresses(cfg))
	return nil
}

func addresses(cfg *tf.Config) []string {
	var all []string
	for _, root := range cfg.Roots {
		for _, r := range root.Resources {
			all = append(all, r.Address)
		}
	}
	return all
}

// problems is everything that was reported as incomplete, while loading and while evaluating, a line each.
func problems(cfg *tf.Config) string {
	all := cfg.Incomplete
	for _, root := range cfg.Roots {
		if root.Incomplete != nil {
			all = append(all, root.Incomplete()...)
		}
	}
	var out strings.Builder
	for _, p := range all {
		out.WriteString(p.Kind + " " + p.Range.File + ": " + p.Message + "\n")
	}
	return out.String()
}

func mustContain(t testing.TB, text, part string) {
	t.Helper()
	if !strings.Contains(text, part) {
		t.Errorf("%q is not in\n%s", part, text)
	}
}

// text is a known attribute as a string, "unknown" or "null".
func text(r *tf.Resource, attr string) string {
	v := r.Attr(attr)
	if s, ok := v.Text(); ok {
		return s
	}
	if !v.IsKnown() {
		return "unknown"
	}
	if plain, _ := v.Cty().Unmark(); plain.IsNull() {
		return "null"
	}
	return "a " + v.Cty().Type().FriendlyName()
}
