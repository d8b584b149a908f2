// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

func topic(name string) string {
	return "resource \"aws_sns_topic\" \"" + name + "\" {\n  name = \"" + name + "\"\n}\n"
}

// A directory is a root module unless another one in the tree calls it.
func TestRootsAreWhatNobodyCalls(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf":                           `module "m" { source = "./modules/m" }`,
		"modules/m/main.tf":                 topic("inner"),
		"modules/unused/main.tf":            topic("unused"),
		"examples/one/main.tf":              `module "m" { source = "../../modules/m" }`,
		".terraform/x/main.tf":              topic("hidden"),
		"node_modules/x/main.tf":            topic("hidden"),
		"data/modules/modules.json":         `{"Modules":[{"Key":"","Source":"","Dir":"."}]}`, // TF_DATA_DIR=data
		"data/modules/x/examples/y/main.tf": topic("hidden"),
		"circle/a/main.tf":                  "module \"b\" { source = \"../b\" }\n" + topic("a"),
		"circle/b/main.tf":                  "module \"a\" { source = \"../a\" }\n" + topic("b"),
		"notes/readme.md":                   "no configuration",
		"live/prod/terragrunt.hcl":          "",
	}, parser.Options{})
	var roots []string
	for _, r := range cfg.Roots {
		roots = append(roots, r.Name)
	}
	want := []string{".", "circle/a", "examples/one", "modules/unused"}
	if !slices.Equal(roots, want) {
		t.Errorf("roots are %q, want %q", roots, want)
	}
	got := addresses(cfg)
	for _, want := range []string{"module.m.aws_sns_topic.inner", "aws_sns_topic.unused", "aws_sns_topic.a", "module.b.aws_sns_topic.b"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is missing among %q", want, got)
		}
	}
	if strings.Contains(strings.Join(got, " "), "hidden") {
		t.Errorf("directories that belong to tools were read: %q", got)
	}
}

// Files are not parsed as a whole to see what they call, and what only looks like a call is none.
func TestRootsOfLongFiles(t *testing.T) {
	files := map[string]string{"m/main.tf": topic("inner"), "kept/main.tf": topic("kept")}
	filler := strings.Repeat(topic("t")+"\n", 150)
	for i := range 60 {
		files[fmt.Sprintf("calls/%02d/main.tf", i)] = filler + "module \"m\" {\n  source = \"../../m\"\n}\n"
	}
	files["zz/main.tf"] = "locals {\n  text = <<EOT\n" + filler + "module \"m\" {\n  source = \"../kept\"\n}\n" + filler + "EOT\n}\n"
	cfg := loadTree(t, files, parser.Options{Lazy: true})
	if got := len(cfg.Roots); got != 62 || !slices.ContainsFunc(cfg.Roots, func(r *tf.Root) bool { return r.Name == "kept" }) {
		t.Errorf("%d roots, want the 60 callers, zz and kept, which nothing calls", got)
	}
}

// OpenTofu's documentation: x.tofu is read in place of x.tf, and x.tofu.json in place of x.tf.json.
func TestTofuFilesStandInForTf(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"a.tf":        topic("from_tf"),
		"a.tofu":      topic("from_tofu"),
		"b.tf.json":   `{"resource":{"aws_sns_topic":{"from_tf_json":{}}}}`,
		"b.tofu.json": `{"resource":{"aws_sns_topic":{"from_tofu_json":{}}}}`,
		"c.tofu":      topic("alone"),
		"d.tf":        topic("kept"),
		"d.tofu.json": `{"resource":{"aws_sns_topic":{"both":{}}}}`,
		".hidden.tf":  topic("hidden"),
		"e.tf~":       topic("backup"),
		"#f.tf#":      topic("autosave"),
	}, parser.Options{})
	got := addresses(cfg)
	slices.Sort(got)
	want := []string{"aws_sns_topic.alone", "aws_sns_topic.both", "aws_sns_topic.from_tofu", "aws_sns_topic.from_tofu_json", "aws_sns_topic.kept"}
	if !slices.Equal(got, want) {
		t.Errorf("resources are %q, want %q", got, want)
	}
}

// Of two declarations with one name both are judged, and the second is reported.
func TestDuplicatesAreBothJudged(t *testing.T) {
	dir := tempTree(t, map[string]string{"a.tf": topic("t"), "b.tf": strings.Replace(topic("t"), `name = "t"`, `name = "second"`, 1)})
	cfg := load(t, dir, parser.Options{})
	var names []string
	for _, r := range cfg.Roots[0].Resources {
		names = append(names, text(r, "name"))
	}
	if !slices.Equal(names, []string{"t", "second"}) {
		t.Errorf("names are %q", names)
	}
	mustContain(t, problems(cfg), "declared twice")
}

// A file of a directory that is no module, because its files repeat each other, stands alone.
func TestFileAmongDuplicatesStandsAlone(t *testing.T) {
	dir := tempTree(t, map[string]string{
		"a.tf": "variable \"v\" { default = \"from a\" }\nresource \"aws_sns_topic\" \"t\" { name = var.v }\n",
		"b.tf": "variable \"v\" { default = \"from b\" }\nresource \"aws_sns_topic\" \"t\" { name = var.v }\n",
	})
	cfg := load(t, filepath.Join(dir, "b.tf"), parser.Options{})
	if got := addresses(cfg); len(got) != 1 {
		t.Fatalf("resources are %q", got)
	}
	if got := text(find(t, cfg, "aws_sns_topic.t"), "name"); got != "from b" {
		t.Errorf("name is %q", got)
	}
	if p := problems(cfg); p != "" {
		t.Errorf("problems: %s", p)
	}
}

// A file that is named alone is read with its directory, but only what it declares is kept.
func TestFileHasItsDirectoryForContext(t *testing.T) {
	dir := tempTree(t, map[string]string{
		"main.tf":      "resource \"aws_sns_topic\" \"t\" { name = var.name }\nmodule \"m\" {\n  source = \"./m\"\n  name = local.l\n}\n",
		"other.tf":     "variable \"name\" { default = \"n\" }\nlocals { l = \"l\" }\n" + topic("elsewhere"),
		"m/main.tf":    "variable \"name\" {}\nresource \"aws_sns_topic\" \"t\" { name = var.name }\n",
		"broken.tf":    "resource {",
		"other2.tfvar": "",
	})
	cfg := load(t, filepath.Join(dir, "main.tf"), parser.Options{})
	if got := addresses(cfg); !slices.Equal(got, []string{"aws_sns_topic.t", "module.m.aws_sns_topic.t"}) {
		t.Fatalf("resources are %q", got)
	}
	if got := text(find(t, cfg, "aws_sns_topic.t"), "name"); got != "n" {
		t.Errorf("name is %q", got)
	}
	if got := text(find(t, cfg, "module.m.aws_sns_topic.t"), "name"); got != "l" {
		t.Errorf("name in the module is %q", got)
	}
}

// A file that cannot be parsed does not silence its neighbours; what they refer to in it is unknown, not wrong.
func TestBrokenFileBesideGoodOnes(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"good.tf":   "resource \"aws_sns_topic\" \"t\" {\n  name = aws_sqs_queue.q.name\n  display_name = var.v\n  policy = local.l\n  tags = { m = module.m.x, k = \"known\" }\n}\n",
		"broken.tf": "resource \"aws_sqs_queue\" \"q\" {\n  name = \n}\n",
	}, parser.Options{})
	r := find(t, cfg, "aws_sns_topic.t")
	for _, attr := range []string{"name", "display_name", "policy"} {
		if got := text(r, attr); got != "unknown" {
			t.Errorf("%s is %s", attr, got)
		}
		mustContain(t, r.Attr(attr).WhyUnknown().Text, "broken.tf, which could not be parsed")
	}
	if got, _ := r.Attr("tags").Field("k").Text(); got != "known" {
		t.Errorf("tag is %q", got)
	}
	mustContain(t, problems(cfg), "syntax broken.tf: ")
	if cfg.Roots[0].Escapes(r) == nil {
		t.Error("companions of the resource may be in the broken file, but nothing says so")
	}
}

// What stands before the first error of a file is judged: an editor that saves half a line shall not hide all else.
func TestIntactPartOfBrokenFile(t *testing.T) {
	for name, test := range map[string]struct{ file, src, want string }{
		"an error":           {"main.tf", topic("a") + "resource \"aws_sns_topic\" \"b\" {\n  name = [0.0.0.0/0]\n}\n" + topic("c"), "aws_sns_topic.a"},
		"a block left open":  {"main.tf", topic("a") + "resource \"aws_sns_topic\" \"b\" {\n  name = \"b\"\n" + topic("c"), "aws_sns_topic.a"},
		"an end too early":   {"main.tf", topic("a") + "resource \"aws_sns_topic\" \"b\" {\n  name = [", "aws_sns_topic.a"},
		"a string left open": {"main.tf", topic("a") + "resource \"aws_sns_topic\" \"b\" {\n  name = \"b\n}\n" + topic("c"), "aws_sns_topic.a"},
		"a brace too many":   {"main.tf", topic("a") + "}\n" + topic("c"), "aws_sns_topic.a"},
		"written twice":      {"main.tf", topic("a") + "resource \"aws_sns_topic\" \"b\" {\n  name = \"b\"\n  name = \"c\"\n}\n" + topic("c"), "aws_sns_topic.a aws_sns_topic.c"},
		"in an override":     {"main_override.tf", topic("a") + "resource {", ""},
		"in JSON":            {"main.tf.json", `{"resource": {"aws_sns_topic": {"a": {}}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := loadTree(t, map[string]string{test.file: test.src, "other.tf": topic("other")}, parser.Options{})
			if got, want := strings.Join(addresses(cfg), " "), strings.TrimSpace(test.want+" aws_sns_topic.other"); got != want {
				t.Errorf("resources are %s, want %s", got, want)
			}
			mustContain(t, problems(cfg), "syntax "+test.file)
			other := find(t, cfg, "aws_sns_topic.other")
			if cfg.Roots[0].Escapes(other) == nil {
				t.Error("more may be declared in the rest of the file, but nothing says so")
			}
			for _, r := range cfg.Roots[0].Resources {
				if layout := r.Block.Content.(tf.Written).Layout(); (layout != nil) != (r == other) {
					t.Errorf("%s has the layout %v", r.Address, layout)
				}
			}
		})
	}
}

// Symbolic links inside of the tree are followed for files, and never out of it.
func TestSymlinks(t *testing.T) {
	outside := tempTree(t, map[string]string{"secret.tf": topic("secret")})
	dir := tempTree(t, map[string]string{"a/main.tf": topic("a"), "shared/common.tf": topic("common")})
	for link, target := range map[string]string{
		"a/common.tf":   "../shared/common.tf",
		"a/secret.tf":   filepath.Join(outside, "secret.tf"),
		"loop":          ".",
		"a/dangling.tf": "nowhere.tf",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	cfg := load(t, dir, parser.Options{})
	got := addresses(cfg)
	if slices.Contains(got, "aws_sns_topic.secret") || !slices.Contains(got, "aws_sns_topic.common") {
		t.Errorf("resources are %q", got)
	}
	mustContain(t, problems(cfg), "a/secret.tf: the file was not read: it lies outside the scanned repository")
	mustContain(t, problems(cfg), "a/dangling.tf: the file was not read: no such file")
}

func TestLoadErrors(t *testing.T) {
	dir := tempTree(t, map[string]string{"readme.md": "x", "empty/x.txt": ""})
	for _, path := range []string{filepath.Join(dir, "nowhere"), dir, filepath.Join(dir, "readme.md")} {
		if cfg, err := parser.Load(t.Context(), []string{path}, parser.Options{}); err == nil {
			t.Errorf("%s was loaded: %v", path, addresses(cfg))
		} else if strings.Contains(err.Error(), "\n") {
			t.Errorf("the error has several lines: %v", err)
		}
	}
}

// As for Terraform, a directory with configuration can stand for itself: neither callers nor other roots below it count.
func TestItself(t *testing.T) {
	dir := tempTree(t, map[string]string{
		"main.tf":         "variable \"name\" { default = \"own\" }\n" + topic("t"),
		"examples/x/e.tf": "module \"m\" {\n  source = \"../..\"\n  name = \"example\"\n}",
		"envs/prod/p.tf":  topic("prod"),
	})
	if got := addresses(load(t, dir, parser.Options{Itself: true})); !slices.Equal(got, []string{"aws_sns_topic.t"}) {
		t.Errorf("resources are %q", got)
	}
	if got := addresses(load(t, filepath.Join(dir, "envs"), parser.Options{Itself: true})); !slices.Equal(got, []string{"aws_sns_topic.prod"}) {
		t.Errorf("resources below a directory without configuration are %q", got)
	}
}
