// SPDX-License-Identifier: Apache-2.0

package fix_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/fix"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func replace(start, end int, text string) tf.Edit {
	return tf.Edit{Range: tf.Range{File: "a.tf", Start: tf.Pos{Byte: start}, End: tf.Pos{Byte: end}}, Text: text}
}

func insert(at int, text, adds string) tf.Edit {
	e := replace(at, at, text)
	e.Adds = adds
	return e
}

func mending(edits ...tf.Edit) *lint.Finding {
	return &lint.Finding{Verdict: lint.Violation, Fix: &tf.Fix{Edits: edits}}
}

func TestMerge(t *testing.T) {
	undecided, suppressed, risky := mending(replace(0, 1, "u")), mending(replace(0, 1, "s")), mending(replace(7, 8, "R"))
	undecided.Verdict, suppressed.Suppressed, risky.Fix.Risk = lint.Undecided, &lint.Suppression{}, "replaces it"
	for _, c := range []struct {
		name             string
		findings         []*lint.Finding
		unsafe           bool
		mended, clashing int
		want             string // of "0123456789"
	}{
		{"nothing to do", []*lint.Finding{undecided, suppressed, {Verdict: lint.Violation}}, false, 0, 0, "0123456789"},
		{"a risk is left alone", []*lint.Finding{risky}, false, 0, 0, "0123456789"},
		{"a risk is taken", []*lint.Finding{risky}, true, 1, 0, "0123456R89"},
		{"the same edit counts once", []*lint.Finding{mending(replace(2, 4, "x")), mending(replace(2, 4, "x"), replace(5, 6, "y"))}, false, 2, 0, "01x4y6789"},
		{"the first wins, whole", []*lint.Finding{mending(replace(2, 4, "x")), mending(replace(8, 9, "z"), replace(3, 5, "y")), mending(replace(4, 5, "w"))}, false, 2, 1, "01xw56789"},
		{"insertions side by side", []*lint.Finding{mending(insert(3, "a", "a")), mending(insert(3, "b", "b")), mending(insert(3, "c", ""), insert(3, "d", ""))}, false, 3, 0, "012abcd3456789"},
		{"the same thing is not added twice", []*lint.Finding{mending(insert(3, "a=1", "a")), mending(insert(3, "a=2", "a")), mending(insert(3, "a=1", "a"))}, false, 2, 1, "012a=13456789"},
		{"what takes fewer lines first", []*lint.Finding{mending(insert(3, "\n\nblock", "block")), mending(insert(3, "\na", "a"))}, false, 2, 0, "012\na\n\nblock3456789"},
		{"an insertion at the edge of a change", []*lint.Finding{mending(replace(2, 4, "x")), mending(insert(4, "i", ""), insert(2, "h", ""))}, false, 2, 0, "01hxi456789"},
		{"an insertion in a change", []*lint.Finding{mending(replace(2, 4, "x")), mending(insert(3, "i", ""))}, false, 1, 1, "01x456789"},
	} {
		m := fix.Merge(c.findings, c.unsafe)
		got, err := fix.Apply([]byte("0123456789"), m.Edits["a.tf"])
		if string(got) != c.want || err != nil || len(m.Findings) != c.mended || len(m.Clashing) != c.clashing {
			t.Errorf("%s: %q, %v, %d mended, %d clashing", c.name, got, err, len(m.Findings), len(m.Clashing))
		}
	}
}

func TestApplyWholeOrNotAtAll(t *testing.T) {
	for _, edits := range [][]tf.Edit{
		{replace(0, 2, "a"), replace(1, 3, "b")}, {replace(3, 2, "")}, {replace(2, 11, "")}, {replace(0, 1, "ok"), replace(-1, 0, "")},
	} {
		if got, err := fix.Apply([]byte("0123456789"), edits); err == nil || got != nil {
			t.Errorf("%v: %q, %v", edits, got, err)
		}
	}
}

func TestDiff(t *testing.T) {
	lines := func(from, to int) string {
		var b strings.Builder
		for i := from; i <= to; i++ {
			b.WriteString(string(rune('a'+i)) + "\n")
		}
		return b.String()
	}
	for _, c := range []struct{ name, path, before, after, want string }{
		{"nothing", "x", "a\n", "a\n", ""},
		{"one line", "x.tf", "a\nb\nc\n", "a\nB\nc\n", "--- a/x.tf\n+++ b/x.tf\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"into an empty file", "x", "", "a\n", "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n"},
		{"no final line break", "x", "a\nb", "a\nc", "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"},
		{"far apart", "x", lines(0, 14), "X\n" + lines(0, 13) + "Y\n", "--- a/x\n+++ b/x\n@@ -1,3 +1,4 @@\n+X\n a\n b\n c\n@@ -12,4 +13,4 @@\n l\n m\n n\n-o\n+Y\n"},
		{"near by", "x", lines(0, 7), "X\n" + lines(1, 6) + "Y\n", "--- a/x\n+++ b/x\n@@ -1,8 +1,8 @@\n-a\n+X\n b\n c\n d\n e\n f\n g\n-h\n+Y\n"},
		{"unusual name", "a b/\"ä\"\t.tf", "a\n", "b\n", "--- \"a/a b/\\\"\\303\\244\\\"\\011.tf\"\n+++ \"b/a b/\\\"\\303\\244\\\"\\011.tf\"\n@@ -1 +1 @@\n-a\n+b\n"},
		{"a blank in the name", "a b.tf", "a\n", "b\n", "--- a/a b.tf\t\n+++ b/a b.tf\t\n@@ -1 +1 @@\n-a\n+b\n"},
	} {
		if got := fix.Diff(c.path, []byte(c.before), []byte(c.after)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
		applied(t, c.path, c.before, c.after)
	}
}

// applied requires that git makes after of before by the diff.
func applied(t *testing.T, path, before, after string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil || before == after {
		return
	}
	dir := t.TempDir()
	file := filepath.Join(dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(before), 0o644); err != nil {
		t.Fatal(err)
	}
	git := exec.Command("git", "apply", "--whitespace=nowarn", "-")
	git.Dir, git.Stdin = dir, strings.NewReader("# a note\n"+fix.Diff(path, []byte(before), []byte(after)))
	if out, err := git.CombinedOutput(); err != nil {
		t.Errorf("git apply: %v: %s\n%s", err, out, fix.Diff(path, []byte(before), []byte(after)))
		return
	}
	if got, _ := os.ReadFile(file); string(got) != after {
		t.Errorf("git made %q of %q, not %q", got, before, after)
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("a\r\nb\r\n", "a\r\nc")
	f.Add("ä\n\n\n1", "\ufeffä\n\n2\n")
	f.Add("", "\n\n")
	f.Fuzz(func(t *testing.T, before, after string) {
		if len(before)+len(after) > 1<<12 || strings.Contains(before+after, "\x00") || before == "" || after == "" {
			t.Skip() // git takes these for binary or for missing files
		}
		applied(t, "x.tf", before, after)
	})
}

// TestDiffOfManyLines has more different lines than one number of a surrogate's range could stand for.
func TestDiffOfManyLines(t *testing.T) {
	var before, after strings.Builder
	for i := range 70000 {
		line := strconv.Itoa(i) + "\n"
		before.WriteString(line)
		switch {
		case i%997 == 5:
			after.WriteString("changed " + line)
		case i%991 == 7:
		default:
			after.WriteString(line)
		}
	}
	applied(t, "x.tf", before.String(), after.String())
	if n := strings.Count(fix.Diff("x.tf", []byte(before.String()), []byte(after.String())), "\n-"); n != 71+71 {
		t.Errorf("%d lines go", n)
	}
}
