// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"strings"
	"testing"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/tf"
)

func TestInit(t *testing.T) {
	readme := string(readFile(t, "../../README.md"))
	const hooks, workflow = ".pre-commit-config.yaml", ".github/workflows/guardlint.yml"
	enter(t, nil)
	got := guard(t, "", "init")
	if got.status != statusClean || got.out != "" || strings.Count(got.err, "wrote ") != 3 {
		t.Fatalf("exit status %d: %s%s", got.status, got.out, got.err)
	}
	for file, text := range map[string]string{hooks: preCommitTemplate, workflow: workflowTemplate, ".guardlint.hcl": settingsTemplate} {
		if string(readFile(t, file)) != text {
			t.Errorf("%s holds something else", file)
		}
		if file != ".guardlint.hcl" && !strings.Contains(readme, "```yaml\n"+text+"```\n") {
			t.Errorf("the README does not show %s", file)
		}
	}
	for _, file := range []string{hooks, workflow, ".guardlint.hcl"} {
		if err := os.WriteFile(file, []byte("# mine\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got = guard(t, "", "init")
	if got.status != statusClean || strings.Count(got.err, "exists and is left alone") != 3 || got.out != strings.TrimPrefix(preCommitTemplate, "repos:\n") {
		t.Errorf("files that exist: exit status %d: %s%s", got.status, got.out, got.err)
	}
	for _, file := range []string{hooks, workflow, ".guardlint.hcl"} {
		if string(readFile(t, file)) != "# mine\n" {
			t.Errorf("%s is overwritten", file)
		}
	}
	if got := guard(t, "", "init", "--force"); got.status != statusClean || string(readFile(t, ".guardlint.hcl")) != settingsTemplate || string(readFile(t, workflow)) != workflowTemplate || string(readFile(t, hooks)) != "# mine\n" {
		t.Errorf("by force: exit status %d: %s", got.status, got.err)
	}
}

func TestInitBelowTheTop(t *testing.T) {
	enter(t, files{".git/HEAD": "", "a/b/x.tf": passing})
	if got := guard(t, "", "init", "a/b"); got.status != statusClean || len(readFile(t, "a/b/.guardlint.hcl"))*len(readFile(t, ".pre-commit-config.yaml"))*len(readFile(t, ".github/workflows/guardlint.yml")) == 0 {
		t.Errorf("exit status %d: %s", got.status, got.err)
	}
	enter(t, files{"a": "a file"})
	if got := guard(t, "", "init", "a/b"); got.status != statusError || strings.Count(got.err, "\n") != 1 || !strings.Contains(got.err, "a/b/.guardlint.hcl") {
		t.Errorf("exit status %d: %s", got.status, got.err)
	}
}

// What init writes changes nothing, and what it shows in comments can be used.
func TestInitTemplate(t *testing.T) {
	parse := func(text string) *policy.Settings {
		s, err := policy.ParseSettings(&tf.Source{Path: ".guardlint.hcl", Bytes: []byte(text)}, guardlint.Rules())
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	if s := parse(settingsTemplate); len(s.Flags)+len(s.SkipPaths) > 0 || s.Changes(guardlint.Rules()) != nil {
		t.Errorf("the template sets something: %+v", s)
	}
	var b strings.Builder
	for line := range strings.Lines(settingsTemplate) {
		if code, ok := strings.CutPrefix(line, "# "); ok && (strings.ContainsAny(code, "={}")) && !strings.Contains(code, "`") && !strings.HasPrefix(code, "Let ") {
			b.WriteString(code)
		}
	}
	s := parse(b.String())
	if len(s.Flags) != 7 || len(s.SkipPaths) != 1 || s.MaxWaiverDays().Values[0] != "180" || len(s.Changes(guardlint.Rules())) == 0 || len(s.Waivers(today)) != 1 {
		t.Errorf("the examples are not all there: %+v", s)
	}
}
