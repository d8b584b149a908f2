// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// rule is a rule about all volumes.
func volumeRule(id string, holds func(*tf.Resource) tf.Truth, recipe edit.Recipe) *lint.Rule {
	return &lint.Rule{ID: id, Severity: lint.High, Resources: []string{"aws_ebs_volume"}, Check: lint.Must(holds, "volume %q breaks "+id), Fix: recipe}
}

func isTrue(attr string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth { return r.Attr(attr).IsTrue() }
}

func TestFix(t *testing.T) {
	encrypted := volumeRule("encrypted", isTrue("encrypted"), edit.Set("encrypted", true))
	risky := volumeRule("risky", isTrue("encrypted"), edit.Risky("replaces the volume", edit.Set("encrypted", true)))
	idle := volumeRule("idle", isTrue("tags.x"), edit.Set("size", 2))
	breaking := volumeRule("breaking", isTrue("encrypted"), func(c *edit.Change, r *tf.Resource) { c.Set(r.Block, "encrypted", edit.Expr("(")) })
	anyType := func(r *tf.Resource) tf.Truth { return r.Attr("type").IsSet() }
	cheap, fast := volumeRule("cheap", anyType, edit.Set("type", "gp2")), volumeRule("fast", anyType, edit.Set("type", "io2"))
	const plain, mended = "resource \"aws_ebs_volume\" \"v\" {\n  size = 1\n}\n", "resource \"aws_ebs_volume\" \"v\" {\n  size      = 1\n  encrypted = true\n}\n"
	for _, c := range []struct {
		name                   string
		src                    string
		rules                  []*lint.Rule
		unsafe                 bool
		want                   string
		mended, failed, active int
	}{
		{"mended", plain, []*lint.Rule{encrypted}, false, mended, 1, 0, 0},
		{"instances are one change", "resource \"aws_ebs_volume\" \"v\" {\n  count = 3\n  size  = 1\n}\n", []*lint.Rule{encrypted}, false,
			"resource \"aws_ebs_volume\" \"v\" {\n  count     = 3\n  size      = 1\n  encrypted = true\n}\n", 3, 0, 0},
		{"a risk is not taken", plain, []*lint.Rule{risky}, false, "", 0, 0, 1},
		{"a risk is taken", plain, []*lint.Rule{risky}, true, mended, 1, 0, 0},
		{"two rules, one change", plain, []*lint.Rule{encrypted, risky}, true, mended, 2, 0, 0},
		{"ignored", "resource \"aws_ebs_volume\" \"v\" { # guardlint:ignore efs-encryption -- no\n  size = 1\n}\n", []*lint.Rule{withID(encrypted, "efs-encryption")}, false, "", 0, 0, 0},
		{"what does not mend is not made", plain, []*lint.Rule{encrypted, idle}, false, mended, 1, 1, 1},
		{"what cannot be read is not made", plain, []*lint.Rule{breaking}, false, "", 0, 1, 1},
		{"a contradiction", plain, []*lint.Rule{fast, cheap}, false, "resource \"aws_ebs_volume\" \"v\" {\n  size = 1\n  type = \"gp2\"\n}\n", 1, 0, 0},
		{"undecided", "variable \"e\" {}\nresource \"aws_ebs_volume\" \"v\" {\n  encrypted = var.e\n}\n", []*lint.Rule{encrypted}, false, "", 0, 0, 0},
		{"nothing to do", mended, []*lint.Rule{encrypted}, false, "", 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "main.tf")
			if err := os.WriteFile(file, []byte(c.src), 0o600); err != nil {
				t.Fatal(err)
			}
			done, err := guardlint.Fix(t.Context(), guardlint.Options{Paths: []string{dir}, Base: dir, Rules: c.rules}, guardlint.FixOptions{Unsafe: c.unsafe})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range done.Files {
				if f.Path != "main.tf" || string(f.Before) != c.src || done.Base != dir {
					t.Errorf("%+v below %s", f, done.Base)
				}
				got = string(f.After)
			}
			if got != c.want || len(done.Mended) != c.mended || len(done.Failed) != c.failed || len(done.After.Active(lint.Violation)) != c.active {
				t.Errorf("%d mended, %d failed, %d active, and\n%s", len(done.Mended), len(done.Failed), len(done.After.Active(lint.Violation)), got)
			}
			if now, _ := os.ReadFile(file); string(now) != c.src {
				t.Error("the file was written")
			}
		})
	}
}

func withID(r *lint.Rule, id string) *lint.Rule {
	other := *r
	other.ID = id
	return &other
}

// TestFixLeavesBlamelessInstances does not change a block for one of its instances, whichever root that is in.
func TestFixLeavesBlamelessInstances(t *testing.T) {
	large := volumeRule("large", func(r *tf.Resource) tf.Truth {
		return tf.Any(r.Attr("size").Number(func(n float64) bool { return n < 10 }), r.Attr("encrypted").IsTrue())
	}, edit.Set("encrypted", true))
	call := func(size string) string { return "module \"m\" {\n  source = \"../m\"\n  size   = " + size + "\n}\n" }
	module := "variable \"size\" {}\n\nresource \"aws_ebs_volume\" \"v\" {\n  size = var.size\n}\n"
	for name, c := range map[string]struct {
		files  map[string]string
		mended int
	}{
		"one of two instances":  {map[string]string{"main.tf": "resource \"aws_ebs_volume\" \"v\" {\n  for_each = { a = 1, b = 20 }\n  size     = each.value\n}\n"}, 0},
		"both instances":        {map[string]string{"main.tf": "resource \"aws_ebs_volume\" \"v\" {\n  for_each = { a = 10, b = 20 }\n  size     = each.value\n}\n"}, 2},
		"a module of two roots": {map[string]string{"a/main.tf": call("1"), "b/main.tf": call("20"), "m/main.tf": module}, 0},
		"blamed in both roots":  {map[string]string{"a/main.tf": call("10"), "b/main.tf": call("20"), "m/main.tf": module}, 2},
	} {
		dir := t.TempDir()
		for file, text := range c.files {
			if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(file)), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		done, err := guardlint.Fix(t.Context(), guardlint.Options{Paths: []string{dir}, Base: dir, Rules: []*lint.Rule{large}}, guardlint.FixOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(done.Mended) != c.mended {
			t.Errorf("%s: %d mended, want %d", name, len(done.Mended), c.mended)
		}
	}
}

// TestFixVariableFile changes a file of variables, be it one that Terraform loads by itself or one that is named.
func TestFixVariableFile(t *testing.T) {
	encrypted := volumeRule("encrypted", isTrue("encrypted"), edit.Set("encrypted", true))
	for _, name := range []string{"terraform.tfvars", "prod.tfvars"} {
		dir := t.TempDir()
		for file, text := range map[string]string{"main.tf": "variable \"e\" {}\n\nresource \"aws_ebs_volume\" \"v\" {\n  encrypted = var.e\n}\n", name: "# of production\ne = false\n"} {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		options := guardlint.Options{Paths: []string{dir}, Base: dir, Rules: []*lint.Rule{encrypted}}
		if name == "prod.tfvars" {
			options.Vars = []guardlint.Var{{File: filepath.Join(dir, name)}}
		}
		done, err := guardlint.Fix(t.Context(), options, guardlint.FixOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if len(done.Files) != 1 || done.Files[0].Path != name || string(done.Files[0].After) != "# of production\ne = true\n" || len(done.Failed) > 0 {
			t.Errorf("%+v, %d failed", done.Files, len(done.Failed))
		}
	}
}

// TestFixInRounds mends one after the other what cannot be mended at once.
func TestFixInRounds(t *testing.T) {
	first := volumeRule("first", isTrue("a"), edit.Set("a", true))
	second := volumeRule("second", func(r *tf.Resource) tf.Truth { return tf.Any(tf.Not(isTrue("a")(r)), isTrue("b")(r)) }, edit.Set("b", true))
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte("resource \"aws_ebs_volume\" \"v\" {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	done, err := guardlint.Fix(t.Context(), guardlint.Options{Paths: []string{dir}, Base: dir, Rules: []*lint.Rule{first, second}}, guardlint.FixOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(done.Mended) != 2 || !strings.Contains(string(done.Files[0].After), "\n  a = true\n  b = true\n") {
		t.Errorf("%d mended:\n%s", len(done.Mended), done.Files[0].After)
	}
}
