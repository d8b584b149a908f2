// SPDX-License-Identifier: Apache-2.0

package edit_test

import (
	"strings"
	"testing"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/fix"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// FuzzRecipes follows recipes in whatever can be parsed. What comes out can be parsed too, holds what was asked for, and keeps every
// comment.
func FuzzRecipes(f *testing.F) {
	for _, src := range []string{
		body("  encrypted = false # why\n"), body("  size=1 /* a */ # b\n\n\n  lifecycle {}\n"), "resource \"a\" \"b\" {}", "\ufeffresource \"a\" \"b\" { x = 1 }",
		body("  nested { on = false }\n  tags = {\n    ä = \"€ 😀\"\n  }\n"), body("\tx = <<-EOT\n\t  {\n\tEOT\n"), body("  x = 1 // a\r\n  nested {\n  // }\n  }\r\n"),
		"variable \"v\" { default = false }\nresource \"a\" \"b\" {\n  encrypted = var.v\n  x = [\n    1, # one\n  ]\n}",
		body("  dynamic \"nested\" {\n    for_each = [1]\n    content {}\n  }\n"), "resource a b {\n  count = 2\n  }\n\n\nresource \"c\" \"d\" {\n/* x\n y */}",
	} {
		f.Add(src, uint8(len(src)))
	}
	f.Fuzz(func(t *testing.T, src string, which uint8) {
		if len(src) > 1<<12 || strings.Contains(src, "\x00") {
			t.Skip()
		}
		before := read(t, src)
		if before == nil {
			t.Skip()
		}
		recipe := edit.All(edit.Set("encrypted", true), edit.Set("nested.on", true), edit.Set("deep.er", "x"))
		for i, r := range before.Resources {
			made := edit.Of(recipe, r)
			if made == nil {
				continue
			}
			changed, err := fix.Apply([]byte(src), made.Edits)
			if err != nil {
				t.Fatalf("%v\n%+v", err, made.Edits)
			}
			tidy, err := parser.Tidy("main.tf", []byte(src), changed)
			if err != nil {
				t.Fatalf("%v\n%q", err, changed)
			}
			after := read(t, string(tidy))
			if after == nil || len(after.Resources) != len(before.Resources) {
				t.Fatalf("other resources than before\n%q", tidy)
			}
			for _, path := range []string{"encrypted", "nested.on"} {
				if !after.Resources[i].Attr(path).IsTrue().IsYes() {
					t.Fatalf("%s is not true\n%q", path, tidy)
				}
			}
			if edit.Of(recipe, after.Resources[i]) != nil {
				t.Fatalf("there is still something to do\n%q", tidy)
			}
			for _, mark := range []string{"#", "//", "/*", "*/"} {
				if a, b := strings.Count(src, mark), strings.Count(string(tidy), mark); a != b {
					t.Fatalf("%d %s before, %d after\n%q", a, mark, b, tidy)
				}
			}
		}
	})
}

// read is a module of one file; nil when it cannot be parsed or declares something twice.
func read(t *testing.T, src string) *tf.Root {
	t.Helper()
	root := load(t, map[string]string{"main.tf": src})
	if root == nil {
		return nil
	}
	for _, problem := range root.Incomplete() {
		if problem.Blocking || problem.Kind == "duplicate" {
			return nil
		}
	}
	return root
}
