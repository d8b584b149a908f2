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
	enter(t, nil)
	got := guard(t, "", "init")
	if got.status != statusClean || !strings.Contains(got.err, "wrote .guardlint.hcl") {
		t.Fatalf("exit status %d: %s", got.status, got.err)
	}
	for _, part := range []string{preCommitTemplate, workflowTemplate} {
		if !strings.Contains(got.out, part) || !strings.Contains(readme, "```yaml\n"+part+"```\n") {
			t.Errorf("the README or init does not show\n%s", part)
		}
	}
	if err := os.WriteFile(".guardlint.hcl", []byte("# mine\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := guard(t, "", "init"); got.status != statusError || !strings.Contains(got.err, "--force") || string(readFile(t, ".guardlint.hcl")) != "# mine\n" {
		t.Errorf("settings that exist: exit status %d: %s", got.status, got.err)
	}
	if got := guard(t, "", "init", "--force"); got.status != statusClean || string(readFile(t, ".guardlint.hcl")) != settingsTemplate {
		t.Errorf("by force: exit status %d: %s", got.status, got.err)
	}
	if got := guard(t, "", "init", "a/b"); got.status != statusClean || len(readFile(t, "a/b/.guardlint.hcl")) == 0 {
		t.Errorf("elsewhere: exit status %d: %s", got.status, got.err)
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
