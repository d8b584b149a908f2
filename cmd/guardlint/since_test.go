// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// history is a repository in the working directory.
type history struct{ t *testing.T }

// newHistory makes a repository whose branch main holds files, and a branch "change" on top that is checked out.
func newHistory(t *testing.T, fs files) history {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	for _, name := range []string{"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"} { // as within a hook
		if _, set := os.LookupEnv(name); set {
			t.Setenv(name, "")
			os.Unsetenv(name)
		}
	}
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	enter(t, nil)
	h := history{t}
	h.git("init", "-q", "-b", "main")
	h.commit(fs)
	h.git("checkout", "-q", "-b", "change")
	return h
}

func (h history) git(args ...string) string {
	h.t.Helper()
	out, err := exec.Command("git", append([]string{"-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false", "-c", "protocol.file.allow=always"}, args...)...).CombinedOutput()
	if err != nil {
		h.t.Fatalf("git %s: %v: %s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// write puts files into the working tree; an empty one is deleted.
func (h history) write(fs files) {
	h.t.Helper()
	for name, content := range fs {
		if content == "" {
			if err := os.Remove(name); err != nil {
				h.t.Fatal(err)
			}
			continue
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			h.t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			h.t.Fatal(err)
		}
	}
}

func (h history) commit(fs files) string {
	h.t.Helper()
	h.write(fs)
	h.git("add", "-A", "--force")
	h.git("commit", "-q", "--allow-empty", "-m", "x")
	return h.git("rev-parse", "HEAD")
}

func renamed(text, name string) string { return strings.Replace(text, `"a"`, `"`+name+`"`, 1) }

func TestNewSince(t *testing.T) {
	const call = "module \"m\" {\n  source = \"../modules/m\"\n}\n"
	for name, c := range map[string]struct {
		before, after files // after is not committed
		args          string
		want          string // resources that have findings, in the order of the report
	}{
		"nothing changed":                    {files{"a.tf": violating}, nil, "", ""},
		"a new resource":                     {files{"a.tf": violating}, files{"b.tf": renamed(violating, "b")}, "", "b"},
		"moved lines":                        {files{"a.tf": violating}, files{"a.tf": "\n\n# text\n" + violating}, "", ""},
		"a renamed file":                     {files{"a.tf": violating}, files{"a.tf": "", "c.tf": violating, "b.tf": renamed(violating, "b")}, "", "b"},
		"the same in another root":           {files{"x/a.tf": violating}, files{"y/a.tf": violating}, "", "a"},
		"a moved directory":                  {files{"x/a.tf": violating}, files{"x/a.tf": "", "y/a.tf": violating}, "", ""},
		"mended":                             {files{"a.tf": violating}, files{"a.tf": passing}, "", ""},
		"broken by this change":              {files{"a.tf": passing}, files{"a.tf": violating}, "", "a"},
		"undecided before":                   {files{"a.tf": undecided}, files{"a.tf": violating}, "", "a"},
		"undecided as before":                {files{"a.tf": undecided}, files{"b.tf": renamed(violating, "b")}, "--undecided fail", "b"},
		"a directory":                        {files{"x/a.tf": violating}, files{"x/b.tf": renamed(violating, "b"), "c.tf": renamed(violating, "c")}, "x", "b"},
		"a new directory":                    {files{"x/a.tf": violating}, files{"y/b.tf": renamed(violating, "b")}, "y x", "b"},
		"a directory without code":           {files{"x/readme": "text"}, files{"x/a.tf": violating}, "x", "a"},
		"one file":                           {files{"a.tf": violating}, files{"a.tf": violating + renamed(violating, "b"), "c.tf": renamed(violating, "c")}, "a.tf", "b"},
		"a plan that git keeps":              {files{"plan.json": violatingPlan}, files{"plan.json": strings.NewReplacer("system.a", "system.b", `"name":"a"`, `"name":"b"`).Replace(violatingPlan)}, "plan.json", "b"},
		"an old module's new call":           {files{"modules/m/a.tf": violating, "x/a.tf": call}, files{"y/a.tf": call}, "x y", ""},
		"what a module gets":                 {files{"modules/m/a.tf": undecided, "x/a.tf": strings.Replace(call, "}", "  encrypted = true\n}", 1)}, files{"x/a.tf": strings.Replace(call, "}", "  encrypted = false\n}", 1)}, "x", "a"},
		"a file that is read":                {files{"a.tf": strings.Replace(violating, "false", "jsondecode(file(\"${path.module}/x.json\"))", 1), "x.json": "true"}, files{"x.json": "false"}, "", "a"},
		"values of variables":                {files{"a.tf": undecided, "p.tfvars": "encrypted = true\n"}, files{"p.tfvars": "encrypted = false\n"}, "--var-file p.tfvars", "a"},
		"values that git has not":            {files{"a.tf": undecided}, files{"p.tfvars": "encrypted = false\n"}, "--var-file p.tfvars", ""},
		"what it downloaded for this change": {files{"a.tf": "module \"m\" {\n  source = \"example.com/a/b/aws\"\n  version = \"1.0.0\"\n}\n"}, files{"a.tf": "module \"m\" {\n  source = \"example.com/a/b/aws\"\n  version = \"2.0.0\"\n}\n", ".terraform/modules/modules.json": `{"Modules":[{"Key":"m","Source":"example.com/a/b/aws","Version":"2.0.0","Dir":".terraform/modules/m"}]}`, ".terraform/modules/m/a.tf": violating}, "", "a"},
		"what terraform downloaded":          {files{"a.tf": "module \"m\" {\n  source = \"example.com/a/b/aws\"\n}\n"}, files{".terraform/modules/modules.json": `{"Modules":[{"Key":"m","Source":"example.com/a/b/aws","Version":"1.0.0","Dir":".terraform/modules/m"}]}`, ".terraform/modules/m/a.tf": violating}, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			newHistory(t, c.before).write(c.after)
			got := guard(t, "", append([]string{"scan", "--new-since", "main", "--rule", only, "-f", "compact"}, strings.Fields(c.args)...)...)
			var found []string
			for line := range strings.Lines(got.out) {
				_, rest, _ := strings.Cut(line, `file system "`)
				resource, _, _ := strings.Cut(rest, `"`)
				found = append(found, resource)
			}
			want := statusClean
			if c.want != "" {
				want = statusFindings
			}
			if strings.Join(found, " ") != c.want || got.status != want {
				t.Errorf("new are %q, want %q; exit status %d\n%s%s", found, c.want, got.status, got.out, got.err)
			}
		})
	}
}

func TestNewSinceBelow(t *testing.T) {
	newHistory(t, files{"x/y/a.tf": violating}).write(files{"x/y/b.tf": renamed(violating, "b")})
	t.Chdir("x")
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	got := guard(t, "", "scan", "y", "--new-since", "main", "--rule", only, "-f", "json")
	commit := history{t}.git("rev-parse", "--short=12", "main")
	for _, want := range []string{`"kind": "new-since"`, `"reason": "it was there at main (` + commit + `), in x/y/a.tf:1"`, `"suppressed": 1`} {
		if !strings.Contains(got.out, want) {
			t.Errorf("the report lacks %s:\n%s%s", want, got.out, got.err)
		}
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// The branch parted from main before main changed: what main has mended or broken since is not this branch's.
func TestNewSinceMergeBase(t *testing.T) {
	h := newHistory(t, files{"a.tf": violating})
	h.git("checkout", "-q", "main")
	h.commit(files{"a.tf": passing})
	h.git("checkout", "-q", "change")
	h.commit(files{"b.tf": renamed(violating, "b")})
	if got := guard(t, "", "scan", "--new-since", "main", "--rule", only, "-f", "compact"); !strings.HasPrefix(got.out, "b.tf:") || strings.Count(got.out, "\n") != 1 {
		t.Errorf("%s%s", got.out, got.err)
	}
}

func TestNewSinceWithBaseline(t *testing.T) {
	h := newHistory(t, files{"a.tf": violating})
	h.write(files{"b.tf": renamed(violating, "b")})
	guard(t, "", "baseline", "write", "base.json", "b.tf", "--rule", only)
	h.write(files{"c.tf": renamed(violating, "c")})
	got := guard(t, "", "scan", "--new-since", "main", "--baseline", "base.json", "--rule", only, "-f", "json")
	if got.status != statusFindings || strings.Count(got.out, `"kind": "new-since"`) != 1 || strings.Count(got.out, `"kind": "baseline"`) != 1 || !strings.Contains(got.out, `"violations": 1`) {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
}

// What people decided is new when it is: a waiver that does not hold, a comment without effect.
func TestNewSinceDecisions(t *testing.T) {
	ownerless := waiverText("a.d", "", "")
	for name, c := range map[string]struct {
		before, after files
		want          string
	}{
		"a waiver that was there":  {files{"a.tf": passing, ".guardlint.hcl": ownerless}, files{"b.tf": "# text\n"}, ""},
		"a waiver that is new":     {files{"a.tf": passing, ".guardlint.hcl": "# text\n"}, files{".guardlint.hcl": ownerless}, "waiver-malformed"},
		"no settings before":       {files{"a.tf": passing}, files{".guardlint.hcl": ownerless}, "waiver-malformed"},
		"broken settings before":   {files{"a.tf": passing, ".guardlint.hcl": "{{{"}, files{".guardlint.hcl": ownerless}, "waiver-malformed"},
		"a comment that was there": {files{"a.tf": "# guardlint:ignore x\n" + passing}, files{"b.tf": "# text\n"}, ""},
		"a comment that is new":    {files{"a.tf": passing}, files{"a.tf": "# guardlint:ignore x\n" + passing}, "ignore-malformed"},
		"a waiver that went":       {files{"a.tf": violating, ".guardlint.hcl": waiverText("*", "ops", "")}, files{".guardlint.hcl": "# text\n"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			newHistory(t, c.before).write(c.after)
			got := guard(t, "", "scan", "--new-since", "main", "--rule", only+",waiver-*", "-f", "compact")
			if (got.out == "") != (c.want == "") || !strings.Contains(got.out, c.want) || strings.Count(got.out, "\n") > 1 {
				t.Errorf("%q, want %q: %s", got.out, c.want, got.err)
			}
		})
	}
}

// Nothing that a repository brings along is executed, and nothing is written outside of the copy.
func TestNewSinceHostile(t *testing.T) {
	h := newHistory(t, files{"a.tf": violating, ".gitattributes": "* filter=evil diff=evil text\n", "inside/a.tf": violating, ".guardlint.hcl": waiverText("a.b", "ops", "")})
	outside := t.TempDir()
	h.git("config", "core.symlinks", "true")
	if err := os.Symlink(outside, "way"); err != nil {
		t.Skip(err)
	}
	h.commit(files{"b.tf": renamed(violating, "b")})
	h.git("branch", "-f", "main")
	h.write(files{"c.tf": renamed(violating, "c")})
	run := "touch " + filepath.Join(outside, "ran")
	script := filepath.Join(outside, "evil.sh")
	if err := os.WriteFile(script, []byte("#!/bin/sh\n"+run+"\ncat\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for key, value := range map[string]string{"filter.evil.clean": script, "filter.evil.smudge": script, "filter.evil.process": script, "filter.evil.required": "true",
		"diff.evil.textconv": script, "diff.evil.command": script, "diff.external": script, "core.fsmonitor": script, "core.pager": script, "pager.rev-parse": script,
		"core.sshCommand": script, "core.hooksPath": outside, "core.editor": script, "alias.rev-parse": "!" + run, "alias.ls-tree": "!" + run, "alias.cat-file": "!" + run} {
		h.git("config", key, value)
	}
	got := guard(t, "", "scan", "--new-since", "main", "--rule", only, "-f", "compact")
	if !strings.HasPrefix(got.out, "c.tf:") || strings.Count(got.out, "\n") != 1 {
		t.Errorf("%s%s", got.out, got.err)
	}
	if got := guard(t, "", "waivers", "list"); !strings.Contains(got.out, " 0 days ") {
		t.Errorf("%s%s", got.out, got.err)
	}
	if left, _ := os.ReadDir(outside); len(left) != 1 {
		t.Errorf("something was executed or written: %v", left)
	}
}

func TestNewSinceErrors(t *testing.T) {
	for name, c := range map[string]struct {
		args string
		make func(h history)
		want string
	}{
		"unknown":             {"--new-since nowhere", nil, `--new-since: the revision "nowhere" is not known here: check its name, or fetch it`},
		"an option":           {"--new-since=--output=x", nil, `"--output=x" is no revision`},
		"a range":             {"--new-since main..change", nil, `the revision "main..change" is not known here`},
		"a tree":              {"--new-since main:", nil, `the revision "main:" is not known here`},
		"standard input":      {"- --new-since main", nil, "standard input has no past"},
		"a plan git has not":  {"plan.json --new-since main", func(h history) { h.write(files{"plan.json": violatingPlan}) }, "plan.json is not in the repository at main ("},
		"no repository":       {"--new-since main", func(h history) { os.RemoveAll(".git") }, "--new-since: . lies in no git repository"},
		"a path elsewhere":    {". .. --new-since main", nil, "lies in no git repository"},
		"a broken repository": {"--new-since main", func(h history) { os.Remove(".git/HEAD") }, "git refuses the repository: not a git repository"},
		"an unrelated revision": {"--new-since other", func(h history) {
			h.git("checkout", "-q", "--orphan", "other")
			h.commit(files{"b.tf": passing})
			h.git("checkout", "-q", "change")
		}, `"other" and what is checked out have no commit in common: compare with a related`},
		"nothing committed": {"--new-since main", func(h history) { h.git("checkout", "-q", "--orphan", "other") }, "nothing is committed here yet"},
		"a different repository": {"x y --new-since main", func(h history) {
			h.write(files{"x/a.tf": passing, "y/a.tf": passing})
			h.git("init", "-q", "y")
		}, "x and y lie in different repositories"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHistory(t, files{"a.tf": violating})
			if c.make != nil {
				c.make(h)
			}
			got := guard(t, "", append([]string{"scan", "--rule", only}, strings.Fields(c.args)...)...)
			if got.status != statusError || !strings.Contains(got.err, c.want) || strings.Count(got.err, "\n") != 1 || got.out != "" {
				t.Errorf("exit status %d, %q, want %q", got.status, got.err, c.want)
			}
		})
	}
	t.Run("no git", func(t *testing.T) {
		newHistory(t, files{"a.tf": violating})
		t.Setenv("PATH", t.TempDir())
		if got := guard(t, "", "scan", "--new-since", "main"); got.status != statusError || !strings.Contains(got.err, "--new-since: the git program is not found: install it") {
			t.Errorf("exit status %d, %q", got.status, got.err)
		}
	})
}

func TestNewSinceShallow(t *testing.T) {
	h := newHistory(t, files{"a.tf": violating})
	h.commit(files{"b.tf": renamed(violating, "b")})
	h.git("checkout", "-q", "main")
	h.commit(files{"c.tf": renamed(violating, "c")})
	h.git("clone", "-q", "--depth", "1", "--no-single-branch", "--branch", "change", "file://"+filepath.ToSlash(cwd(t)), "clone")
	t.Chdir("clone")
	for rev, want := range map[string]string{"origin/main": "have no commit in common: the clone is shallow", "HEAD~1": "is not known here: the clone is shallow"} {
		got := guard(t, "", "scan", "--new-since", rev)
		if got.status != statusError || !strings.Contains(got.err, want) || !strings.Contains(got.err, "`fetch-depth: 0` of actions/checkout") {
			t.Errorf("%s: exit status %d, %q", rev, got.status, got.err)
		}
	}
	if got := guard(t, "", "scan", "--new-since", "HEAD", "--rule", only); got.status != statusClean {
		t.Errorf("with what there is: exit status %d, %q", got.status, got.err)
	}
}

func TestNewSinceSubmodule(t *testing.T) {
	h := newHistory(t, files{"a.tf": passing})
	h.git("init", "-q", "-b", "main", "lib")
	t.Chdir("lib")
	h.commit(files{"l.tf": violating})
	t.Chdir("..")
	h.commit(nil) // takes lib up as a submodule
	h.git("branch", "-f", "main")
	h.write(files{"lib/n.tf": renamed(violating, "n")})
	if got := guard(t, "", "scan", "--new-since", "main", "--rule", only, "-f", "compact"); !strings.HasPrefix(got.out, "lib/n.tf:") || strings.Count(got.out, "\n") != 1 {
		t.Errorf("%s%s", got.out, got.err)
	}
}

func cwd(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
