// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint"
)

const (
	weakKey  = "resource \"aws_kms_key\" \"k\" {\n  enable_key_rotation = false # why\n}\n"
	strongOf = "  enable_key_rotation = true # why\n"
)

func TestFixWrites(t *testing.T) {
	enter(t, files{"a.tf": weakKey, "b.tf": "variable \"r\" {\n  default = false\n}\n\nresource \"aws_kms_key\" \"l\" {\n  enable_key_rotation = !var.r && false\n}\n"})
	if err := os.Chmod("a.tf", 0o640); err != nil {
		t.Fatal(err)
	}
	got := guard(t, "", "fix", "--rule", "kms-key-rotation")
	if got.status != statusFindings || got.out != "a.tf:2: set `enable_key_rotation` to true [kms-key-rotation]\n" ||
		!strings.Contains(got.err, "1 finding fixed in 1 file, 1 to be fixed by hand\n") {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
	text, err := os.ReadFile("a.tf")
	if err != nil || !strings.Contains(string(text), strongOf) {
		t.Errorf("%s%v", text, err)
	}
	if info, err := os.Stat("a.tf"); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("%v %v", info.Mode(), err)
	}
	if got := guard(t, "", "fix", "--rule", "kms-key-rotation", "--fail-on", "high"); got.status != statusClean || got.out != "" || !strings.Contains(got.err, "0 findings fixed in 0 files") {
		t.Errorf("again: exit status %d\n%s%s", got.status, got.out, got.err)
	}
	if left, _ := filepath.Glob(".a.tf*"); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func TestFixDiff(t *testing.T) {
	enter(t, files{"m/a.tf": weakKey})
	got := guard(t, "", "fix", "--diff", "--rule", "kms-key-rotation", "m")
	want := "# m/a.tf:2: set `enable_key_rotation` to true [kms-key-rotation]\n--- a/m/a.tf\n+++ b/m/a.tf\n@@ -1,3 +1,3 @@\n resource \"aws_kms_key\" \"k\" {\n" +
		"-  enable_key_rotation = false # why\n+  enable_key_rotation = true # why\n }\n"
	if got.status != statusFindings || got.out != want || !strings.Contains(got.err, "1 finding can be fixed in 1 file\n") {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
	if text, _ := os.ReadFile("m/a.tf"); string(text) != weakKey {
		t.Errorf("it was written:\n%s", text)
	}
	if err := os.WriteFile("m/a.tf", []byte(strings.Replace(weakKey, "false", "true", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := guard(t, "", "fix", "--diff", "--rule", "kms-key-rotation", "m"); got.status != statusClean || got.out != "" {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
}

func TestFixLeavesAlone(t *testing.T) {
	enter(t, files{"a.tf": weakKey})
	guard(t, "", "baseline", "write", "base.json", "--rule", "kms-key-rotation")
	if got := guard(t, "", "fix", "--rule", "kms-key-rotation", "--baseline", "base.json"); got.status != statusClean || got.out != "" {
		t.Errorf("a known finding: exit status %d\n%s%s", got.status, got.out, got.err)
	}
	if got := guard(t, "", "fix", "-"); got.status != statusError || !strings.Contains(got.err, "cannot be fixed") {
		t.Errorf("standard input: exit status %d\n%s", got.status, got.err)
	}
	if err := os.WriteFile("a.tf", []byte("resource {"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := guard(t, "", "fix"); got.status != statusIncomplete {
		t.Errorf("what cannot be read: exit status %d\n%s", got.status, got.err)
	}
}

func TestFixFollowsNoLinkOut(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "a.tf")
	if err := os.WriteFile(outside, []byte(weakKey), 0o600); err != nil {
		t.Fatal(err)
	}
	enter(t, files{"b.tf": weakKey})
	if err := os.Symlink(outside, "a.tf"); err != nil {
		t.Skip(err)
	}
	guard(t, "", "fix", "--rule", "kms-key-rotation")
	if text, _ := os.ReadFile(outside); string(text) != weakKey {
		t.Errorf("a file outside was written:\n%s", text)
	}
	if text, _ := os.ReadFile("b.tf"); !strings.Contains(string(text), strongOf) {
		t.Errorf("b.tf was not:\n%s", text)
	}
}

func TestFixNewSince(t *testing.T) {
	h := newHistory(t, files{"a.tf": weakKey})
	h.write(files{"b.tf": strings.Replace(weakKey, `"k"`, `"n"`, 1)})
	got := guard(t, "", "fix", "--rule", "kms-key-rotation", "--new-since", "main")
	if got.status != statusClean || got.out != "b.tf:2: set `enable_key_rotation` to true [kms-key-rotation]\n" {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
	if text, _ := os.ReadFile("a.tf"); string(text) != weakKey {
		t.Errorf("what was there is changed:\n%s", text)
	}
}

func TestUnchanged(t *testing.T) {
	base, outside := t.TempDir(), filepath.Join(t.TempDir(), "o.tf")
	for path, text := range map[string]string{filepath.Join(base, "a.tf"): "old", outside: "old"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(outside, filepath.Join(base, "link.tf")); err != nil {
		t.Skip(err)
	}
	for _, c := range []struct{ path, before, after, want string }{
		{"a.tf", "old", "new", ""}, {"a.tf", "older", "old", ""}, {"a.tf", "older", "new", "changed in the meantime"},
		{"link.tf", "old", "new", "link out of"}, {"gone.tf", "old", "new", "no such file"},
	} {
		err := unchanged(base, guardlint.FixedFile{Path: c.path, Before: []byte(c.before), After: []byte(c.after)})
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
