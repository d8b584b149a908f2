// SPDX-License-Identifier: Apache-2.0

package git_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/internal/git"
)

// repository is a new one in a directory of its own.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	r := repository{t, t.TempDir()}
	r.run("", "init", "-q", "-b", "main")
	return r
}

// run gives a command an input and returns its output.
func (r repository) run(input string, args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com"}, args...)...)
	cmd.Dir, cmd.Stdin = r.dir, strings.NewReader(input)
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, "GIT_DIR=") && !strings.HasPrefix(e, "GIT_INDEX_FILE=") && !strings.HasPrefix(e, "GIT_WORK_TREE=") {
			cmd.Env = append(cmd.Env, e)
		}
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v: %s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r repository) blob(text string) string { return r.run(text, "hash-object", "-w", "--stdin") }

// commit makes one of a tree's lines, "<mode> <type> <object>\t<name>".
func (r repository) commit(tree ...string) string {
	return r.run("", "commit-tree", "-m", "x", r.run(strings.Join(tree, "\n")+"\n", "mktree", "--missing"))
}

func (r repository) open() *git.Repository {
	r.t.Helper()
	opened, err := git.Open(r.t.Context(), r.dir)
	if err != nil {
		r.t.Fatal(err)
	}
	return opened
}

// written lists what lies below a directory, links with their targets.
func written(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(dir, path)
		content, _ := os.ReadFile(path)
		if target, err := os.Readlink(path); err == nil {
			content = []byte("-> " + target)
		}
		list = append(list, filepath.ToSlash(name)+": "+string(content))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestWriteTree(t *testing.T) {
	r := newRepository(t)
	text, link, big := r.blob("a\r\nb\x00"), r.blob("../../etc"), r.blob(strings.Repeat("x", 32<<20+1))
	below := r.run("100644 blob "+text+"\tf\n120000 blob "+link+"\tl\n", "mktree")
	commit := r.commit("100644 blob "+text+"\ta b\u00e9\"", "100755 blob "+text+"\tx", "040000 tree "+below+"\td", "100644 blob "+big+"\tbig", "160000 commit "+strings.Repeat("1", 40)+"\tmodule")
	dir := t.TempDir()
	if err := r.open().WriteTree(t.Context(), commit, dir); err != nil {
		t.Fatal(err)
	}
	want := []string{"a b\u00e9\": a\r\nb\x00", "d/f: a\r\nb\x00", "d/l: -> ../../etc", "x: a\r\nb\x00"}
	if got := written(t, dir); !slices.Equal(got, want) {
		t.Errorf("written are %q, want %q", got, want)
	}
}

// Trees that git would not check out, and that write through their own links, leave the directory alone.
func TestWriteTreeOfHostileTrees(t *testing.T) {
	r := newRepository(t)
	text := r.blob("x")
	file := "100644 blob " + text + "\tf"
	below := r.run(file+"\n", "mktree")
	outside := t.TempDir()
	for name, tree := range map[string][]string{
		"upwards":      {"040000 tree " + below + "\t..", file},
		"a repository": {"040000 tree " + below + "\t.GIT", "100644 blob " + text + "\t.git", file},
		"a directory":  {"040000 tree " + below + "\t.", file},
	} {
		dir := filepath.Join(outside, "in", name)
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := r.open().WriteTree(t.Context(), r.commit(tree...), dir); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := os.MkdirAll(filepath.Join(outside, "in", "through"), 0o700); err != nil {
		t.Fatal(err)
	}
	through := []string{"120000 blob " + r.blob(outside) + "\tD", "040000 tree " + below + "\tD"}
	if err := r.open().WriteTree(t.Context(), r.commit(through...), filepath.Join(outside, "in", "through")); err == nil {
		t.Error("a file is written through a link")
	}
	for _, got := range written(t, outside) {
		if rest, ok := strings.CutPrefix(got, "in/"); !ok || (!strings.HasSuffix(rest, "/f: x") && !strings.Contains(rest, "->")) || strings.Contains(strings.ToLower(rest), ".git") {
			t.Errorf("written is %q", got)
		}
	}
}

func TestWriteTreeErrors(t *testing.T) {
	r := newRepository(t)
	lacking := r.commit("100644 blob " + strings.Repeat("1", 40) + "\tf")
	for commit, want := range map[string]string{
		lacking:                 "the clone lacks some of them: make one without --filter",
		strings.Repeat("2", 40): "list the files at 222222222222: not a tree object",
	} {
		if err := r.open().WriteTree(t.Context(), commit, t.TempDir()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestOpenInAHook(t *testing.T) {
	r := newRepository(t)
	other := newRepository(t)
	t.Setenv("GIT_DIR", filepath.Join(other.dir, ".git"))
	t.Setenv("GIT_WORK_TREE", other.dir)
	commit := r.commit("100644 blob " + r.blob("x") + "\tf")
	r.run("", "update-ref", "refs/heads/main", commit)
	if base, err := r.open().MergeBase(t.Context(), "main"); err != nil || base != commit {
		t.Errorf("%s, %v, want %s", base, err, commit)
	}
}

func TestOpenErrors(t *testing.T) {
	r := newRepository(t)
	below := filepath.Join(r.dir, "a", "b")
	if err := os.MkdirAll(below, 0o700); err != nil {
		t.Fatal(err)
	}
	if opened, err := git.Open(t.Context(), below); err != nil || opened.Top != r.dir {
		t.Errorf("%+v, %v", opened, err)
	}
	if err := os.Mkdir(filepath.Join(below, ".git"), 0o700); err != nil {
		t.Fatal(err)
	}
	if opened, err := git.Open(t.Context(), below); err == nil {
		t.Errorf("what is no repository is taken for part of the one above: %+v", opened)
	}
}
