// SPDX-License-Identifier: Apache-2.0

package edit_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/fix"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// load reads configuration files by name and returns the root module of the directory.
func load(t testing.TB, files map[string]string) *tf.Root {
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
	cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, root := range cfg.Roots {
		if root.Name == "." || root.Name == "" {
			return root
		}
	}
	return nil
}

// follow is a file after a recipe was followed for the last resource of a root; "" when there is no fix.
func follow(t testing.TB, root *tf.Root, files map[string]string, file string, recipe edit.Recipe) (after string, made *tf.Fix) {
	t.Helper()
	made = edit.Of(recipe, root.Resources[len(root.Resources)-1])
	if made == nil {
		return "", nil
	}
	var own []tf.Edit
	for _, e := range made.Edits {
		if e.Range.File == file {
			own = append(own, e)
		}
	}
	changed, err := fix.Apply([]byte(files[file]), own)
	if err != nil {
		t.Fatal(err)
	}
	tidy, err := parser.Tidy(file, []byte(files[file]), changed)
	if err != nil {
		t.Fatalf("%v\n%s", err, changed)
	}
	return string(tidy), made
}

// body puts the content of a resource into a file.
func body(content string) string {
	return "resource \"aws_ebs_volume\" \"v\" {\n" + content + "}\n"
}

func TestRecipes(t *testing.T) {
	encrypted := edit.Set("encrypted", true)
	for _, c := range []struct {
		name, src string
		recipe    edit.Recipe
		want      string // "" for no fix
	}{
		{"replace a literal", body("  encrypted = false # why\n"), encrypted, body("  encrypted = true # why\n")},
		{"replace null", body("  encrypted = null\n"), encrypted, body("  encrypted = true\n")},
		{"replace a text", body("  encrypted = \"false\"\n"), encrypted, body("  encrypted = true\n")},
		{"right already", body("  encrypted = true\n"), encrypted, ""},
		{"computed", body("  encrypted = 1 == 2\n"), encrypted, ""},
		{"align the new with the old", body("  availability_zone = \"a\"\n"), encrypted, body("  availability_zone = \"a\"\n  encrypted         = true\n")},
		{"align the old with the new", body("  size = 1\n"), encrypted, body("  size      = 1\n  encrypted = true\n")},
		{"leave alone what was not aligned", body("  size=1\n"), encrypted, body("  size=1\n  encrypted = true\n")},
		{"after the trailing comment", body("  size = 1 // one\n"), encrypted, body("  size      = 1 // one\n  encrypted = true\n")},
		{"not within a comment", body("  size = 1 /* one\n  two */\n"), encrypted, ""},
		{"before nested blocks", body("  size = 1\n\n  timeouts {\n    create = \"1h\"\n  }\n"), encrypted, body("  size      = 1\n  encrypted = true\n\n  timeouts {\n    create = \"1h\"\n  }\n")},
		{"in front of the first block", body("  timeouts {\n    create = \"1h\"\n  }\n"), encrypted, body("  encrypted = true\n\n  timeouts {\n    create = \"1h\"\n  }\n")},
		{"in front of a map", body("  tags = {\n    a = 1\n  }\n"), encrypted, body("  encrypted = true\n\n  tags = {\n    a = 1\n  }\n")},
		{"after count", body("  count = 2\n\n  tags = {\n    a = 1\n  }\n"), encrypted, body("  count = 2\n\n  encrypted = true\n\n  tags = {\n    a = 1\n  }\n")},
		{"not after depends_on", body("  size = 1\n\n  depends_on = [a.b]\n"), encrypted, body("  size      = 1\n  encrypted = true\n\n  depends_on = [a.b]\n")},
		{"an empty block", "resource \"aws_ebs_volume\" \"v\" {}\n", encrypted, body("  encrypted = true\n")},
		{"an empty block with a blank", "# a\nresource \"aws_ebs_volume\" \"v\" { }", encrypted, "# a\n" + strings.TrimSuffix(body("  encrypted = true\n"), "\n")},
		{"an empty block on two lines", body(""), encrypted, body("  encrypted = true\n")},
		{"a block with a comment", body("  # nothing\n"), encrypted, body("  encrypted = true\n  # nothing\n")},
		{"a block on one line", "resource \"aws_ebs_volume\" \"v\" { size = 1 }\n", encrypted, body("  size      = 1\n  encrypted = true\n")},
		{"a block and a comment on one line", "resource \"aws_ebs_volume\" \"v\" { size = 1 /* one */ }\n", encrypted, body("  size      = 1 /* one */\n  encrypted = true\n")},
		{"a missing block", body("  size = 1\n"), edit.Set("timeouts.create", "1h"), body("  size = 1\n\n  timeouts {\n    create = \"1h\"\n  }\n")},
		{"a missing block in an empty one", body(""), edit.Set("a.b.c", true), body("  a {\n    b {\n      c = true\n    }\n  }\n")},
		{"two of one missing block", body(""), edit.All(edit.Set("a.b", true), edit.Set("a.long", []string{"x", "${y}"})),
			body("  a {\n    b    = true\n    long = [\"x\", \"$${y}\"]\n  }\n")},
		{"before lifecycle", body("  size = 1\n  lifecycle {\n    prevent_destroy = true\n  }\n"), edit.Set("a.b", true),
			body("  size = 1\n\n  a {\n    b = true\n  }\n\n  lifecycle {\n    prevent_destroy = true\n  }\n")},
		{"in a block that is there", body("  timeouts {\n    create = \"1h\"\n  }\n"), edit.Set("timeouts.delete", "2h"), body("  timeouts {\n    create = \"1h\"\n    delete = \"2h\"\n  }\n")},
		{"in a block on one line that changes too", body("  timeouts { create = \"1h\" }\n"), edit.All(edit.Set("timeouts.create", "3h"), edit.Set("timeouts.delete", "2h")),
			body("  timeouts {\n    create = \"3h\"\n    delete = \"2h\"\n  }\n")},
		{"not where a dynamic block may be", body("  dynamic \"timeouts\" {\n    for_each = []\n    content {}\n  }\n"), edit.Set("timeouts.create", "1h"), ""},
		{"not in a dynamic block", body("  dynamic \"timeouts\" {\n    for_each = [1]\n    content {}\n  }\n"), edit.Set("timeouts.create", "1h"), ""},
		{"not in one of several", body("  a {}\n  a {}\n"), edit.Set("a.b", "1h"), ""},
		{"tabs", "resource \"aws_ebs_volume\" \"v\" {\n\tsize = 1\n}\n", edit.Set("a.b", 1), "resource \"aws_ebs_volume\" \"v\" {\n\tsize = 1\n\n\ta {\n\t\tb = 1\n\t}\n}\n"},
		{"four blanks", "resource \"aws_ebs_volume\" \"v\" {\n    size = 1\n}\n", edit.Set("a.b", 1), "resource \"aws_ebs_volume\" \"v\" {\n    size = 1\n\n    a {\n        b = 1\n    }\n}\n"},
		{"after a heredoc", body("  size = 1\n  tag = <<EOT\n  x }\nEOT\n"), edit.Set("a.b", 1), body("  size = 1\n  tag = <<EOT\n  x }\nEOT\n\n  a {\n    b = 1\n  }\n")},
		{"remove an attribute", body("  size = 1 # one\n  type = 2\n"), removal("size"), body("  type = 2\n")},
		{"remove blocks", body("  size = 1\n\n  a {\n    b = 1\n  }\n\n  a {}\n  # kept\n"), removal("a"), body("  size = 1\n  # kept\n")},
		{"remove from one line", "resource \"aws_ebs_volume\" \"v\" { size = 1 }\n", removal("size"), "resource \"aws_ebs_volume\" \"v\" {}\n"},
		{"remove what is not there", body("  size = 1\n"), removal("type"), ""},
		{"add one more block", body("  a {\n    b = 1\n  }\n"), func(c *edit.Change, r *tf.Resource) { c.Add(r.Block, "a", edit.Setting{Name: "b", Value: 2}) },
			body("  a {\n    b = 1\n  }\n\n  a {\n    b = 2\n  }\n")},
		{"declare", body("  size = 1\n") + "# end", declaration, body("  size = 1\n") + "\nresource \"aws_x\" \"v\" {\n  volume = aws_ebs_volume.v.id\n\n  on = true\n}\n# end"},
		{"declare for each", body("  for_each = toset([\"a\"])\n  provider = aws.west\n"), declaration,
			body("  for_each = toset([\"a\"])\n  provider = aws.west\n") + "\nresource \"aws_x\" \"v\" {\n  for_each = toset([\"a\"])\n  provider = aws.west\n\n  volume = aws_ebs_volume.v[each.key].id\n\n  on = true\n}\n"},
		{"declare for each of several lines", body("  for_each = {\n    a = 1\n  }\n"), declaration,
			body("  for_each = {\n    a = 1\n  }\n") + "\nresource \"aws_x\" \"v\" {\n  for_each = {\n    a = 1\n  }\n\n  volume = aws_ebs_volume.v[each.key].id\n\n  on = true\n}\n"},
		{"a value of several lines", body("  size = 1\n"), edit.Set("a.b", edit.Expr("f({\n  c = 1\n})")), body("  size = 1\n\n  a {\n    b = f({\n      c = 1\n    })\n  }\n")},
		{"a value of several lines among others", body("  size = 1\n"), edit.Set("policy", edit.Expr("f({\n  c = 1\n})")), body("  size = 1\n  policy = f({\n    c = 1\n  })\n")},
		{"comments on one line", "resource \"aws_ebs_volume\" \"v\" { /* a */ size = 1 /* b */ }\n", edit.Set("a.b", 1), body("  /* a */ size = 1 /* b */\n\n  a {\n    b = 1\n  }\n")},
		{"remove the last and add", body("  size = 1\n  type = 2\n"), edit.All(removal("type"), edit.Set("a.b", 1)), body("  size = 1\n\n  a {\n    b = 1\n  }\n")},
		{"remove all and add", body("  type = 2\n"), edit.All(removal("type"), edit.Set("a", 1)), body("  a = 1\n")},
		{"declare what there is", "resource \"aws_x\" \"v\" {\n  count = 0\n}\n\n" + body(""), declaration, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, newline := range []string{"\n", "\r\n"} {
				for _, mark := range []string{"", "\ufeff"} {
					files := map[string]string{"main.tf": mark + strings.ReplaceAll(c.src, "\n", newline)}
					got, made := follow(t, load(t, files), files, "main.tf", c.recipe)
					want := mark + strings.ReplaceAll(c.want, "\n", newline)
					if c.want == "" {
						want = ""
					}
					if got != want {
						t.Errorf("newline %q, mark %q:\n%q\nwant\n%q", newline, mark, got, want)
					}
					if made != nil && made.Does == "" {
						t.Error("the fix does not say what it does")
					}
				}
			}
		})
	}
}

func removal(name string) edit.Recipe {
	return func(c *edit.Change, r *tf.Resource) { c.Remove(r.Block, name) }
}

func declaration(c *edit.Change, r *tf.Resource) {
	c.Declare(r, "aws_x", func(self string) []edit.Setting {
		return []edit.Setting{{Name: "volume", Value: edit.Expr(self + ".id")}, {Name: "on", Value: true}}
	})
}

// TestLiterals follows values to where they are written.
func TestLiterals(t *testing.T) {
	const volume = "resource \"aws_ebs_volume\" \"v\" {\n  encrypted = %\n}\n"
	in := func(expr string) string { return strings.ReplaceAll(volume, "%", expr) }
	for _, c := range []struct {
		name  string
		files map[string]string
		file  string
		want  string // "" for no fix
		does  string
	}{
		{"default of a variable", map[string]string{"main.tf": in("var.e"), "v.tf": "variable \"e\" {\n  default = false\n}\n"},
			"v.tf", "variable \"e\" {\n  default = true\n}\n", "set the default of variable e to true"},
		{"local value", map[string]string{"main.tf": in("\"${local.e}\"") + "locals { e = (false) }\n"}, "main.tf", in("\"${local.e}\"") + "locals { e = (true) }\n", "set local value e to true"},
		{"through both", map[string]string{"main.tf": in("local.e") + "locals {\n  e = var.f\n}\nvariable \"f\" { default = false }\n"},
			"main.tf", in("local.e") + "locals {\n  e = var.f\n}\nvariable \"f\" { default = true }\n", "set the default of variable f to true"},
		{"a local value of two", map[string]string{"main.tf": in("local.e") + "locals {\n  e = false\n}\noutput \"o\" { value = local.e }\n"}, "main.tf", "", ""},
		{"a value from tfvars", map[string]string{"main.tf": in("var.e") + "variable \"e\" { default = true }\n", "terraform.tfvars": "e = false\n"}, "terraform.tfvars", "e = true\n", "set value of e in terraform.tfvars to true"},
		{"a value from tfvars in JSON", map[string]string{"main.tf": in("var.e") + "variable \"e\" {}\n", "terraform.tfvars.json": `{"e": false}`}, "main.tf", "", ""},
		{"a variable without a value", map[string]string{"main.tf": in("var.e") + "variable \"e\" {}\n"}, "main.tf", "", ""},
		{"a sensitive variable", map[string]string{"main.tf": in("var.e") + "variable \"e\" {\n  default = false\n  sensitive = true\n}\n"}, "main.tf", "", ""},
		{"an element of an object", map[string]string{"main.tf": in("local.e.x") + "locals {\n  e = { x = false }\n}\n"}, "main.tf", "", ""},
		{"of each instance", map[string]string{"main.tf": "resource \"aws_ebs_volume\" \"v\" {\n  for_each = { a = false }\n  encrypted = each.value\n}\n"}, "main.tf", "", ""},
		{"argument of a module", map[string]string{"main.tf": "module \"m\" {\n  source = \"./m\"\n  e = false\n}\n", "m/main.tf": in("var.e") + "variable \"e\" {}\n"},
			"main.tf", "module \"m\" {\n  source = \"./m\"\n  e = true\n}\n", "set argument e of module.m to true"},
		{"default in a module", map[string]string{"main.tf": "module \"m\" {\n  source = \"./m\"\n}\n", "m/main.tf": in("var.e") + "variable \"e\" { default = false }\n"},
			"m/main.tf", in("var.e") + "variable \"e\" { default = true }\n", "set the default of variable e to true"},
		{"an override", map[string]string{"main.tf": in("true"), "main_override.tf": in("false")}, "main_override.tf", in("true"), "set `encrypted` to true"},
		{"JSON", map[string]string{"main.tf.json": `{"resource": {"aws_ebs_volume": {"v": {"encrypted": false}}}}`}, "main.tf.json", "", ""},
		{"absent in JSON", map[string]string{"main.tf.json": `{"resource": {"aws_ebs_volume": {"v": {"size": 1}}}}`}, "main.tf.json", "", ""},
		{"a literal in JSON", map[string]string{"main.tf": in("var.e"), "v.tf.json": `{"variable": {"e": {"default": false}}}`}, "v.tf.json", "", ""},
		{"in a downloaded module", map[string]string{"main.tf": "module \"m\" {\n  source = \"a/b/c\"\n}\n", ".terraform/modules/modules.json": installed, ".terraform/modules/m/main.tf": in("false")},
			".terraform/modules/m/main.tf", "", ""},
		{"argument of a downloaded module", map[string]string{"main.tf": "module \"m\" {\n  source = \"a/b/c\"\n  e = false\n}\n", ".terraform/modules/modules.json": installed,
			".terraform/modules/m/main.tf": in("var.e") + "variable \"e\" {}\n"}, "main.tf", "module \"m\" {\n  source = \"a/b/c\"\n  e = true\n}\n", "set argument e of module.m to true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := load(t, c.files)
			if r := root.Resources[len(root.Resources)-1]; c.want != "" && !r.Attr("encrypted").IsFalse().IsYes() {
				t.Fatalf("encrypted is %s, not false", r.Attr("encrypted").Show())
			}
			got, made := follow(t, root, c.files, c.file, edit.Set("encrypted", true))
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if made != nil && made.Does != c.does {
				t.Errorf("it says: %s", made.Does)
			}
		})
	}
}

const installed = `{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"m","Source":"registry.terraform.io/a/b/c","Version":"1.0.0","Dir":".terraform/modules/m"}]}`

func TestRisk(t *testing.T) {
	files := map[string]string{"main.tf": body("")}
	_, made := follow(t, load(t, files), files, "main.tf", edit.All(edit.Risky("replaces the volume", edit.Set("encrypted", true)), edit.Risky("needs a key", edit.Set("a", "b"))))
	if made.Risk != "replaces the volume; needs a key" || made.Does != "set `encrypted` to true, set `a` to \"b\"" {
		t.Errorf("%+v", made)
	}
}
