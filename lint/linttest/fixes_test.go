// SPDX-License-Identifier: Apache-2.0

package linttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func TestCheckFixes(t *testing.T) {
	rule := func(recipe edit.Recipe) *lint.Rule {
		r := *encrypted
		r.Fix = recipe
		return &r
	}
	mends := rule(edit.Set("sqs_managed_sse_enabled", true))
	unnamed := &lint.Rule{ID: "sqs-other", Resources: []string{"aws_sqs_queue"}, Check: lint.Must(func(r *tf.Resource) tf.Truth { return tf.Not(r.Attr("name").IsSet()) }, "queue %q is named")}
	files := func(golden string) map[string]string {
		return map[string]string{"main.tf": cases, "main.tf.fixed": golden}
	}
	fixed := strings.Replace(cases, "= false", "= true", 1)
	for _, c := range []struct {
		name  string
		rule  *lint.Rule
		files map[string]string
		want  string // a part of the one problem, or "" for none
	}{
		{"mended", mends, files(fixed), ""},
		{"another golden", mends, files(cases), "is not what the fix makes"},
		{"no golden", mends, map[string]string{"main.tf": cases}, "no file *.fixed"},
		{"a golden of nothing", mends, map[string]string{"main.tf": cases, "main.tf.fixed": fixed, "more.tf.fixed": ""}, "more.tf.fixed belongs to a file that no fix changes"},
		{"nothing to fix", mends, map[string]string{"main.tf": strings.Replace(cases, "= false", "= !true", 1)}, "no case that is fixed"},
		{"not mended", rule(edit.Set("max_message_size", 1)), files(strings.Replace(cases, "= false # want \"not encrypted\"\n", "= false # want \"not encrypted\"\n  max_message_size        = 1\n", 1)), "violation after the fix: sqs-test"},
		{"something new", rule(edit.All(edit.Set("sqs_managed_sse_enabled", true), edit.Set("name", "n"))),
			files(strings.Replace(cases, "= false # want \"not encrypted\"\n", "= true # want \"not encrypted\"\n  name                    = \"n\"\n", 1)), "violation after the fix: sqs-other"},
		{"not to be read", rule(edit.Set("sqs_managed_sse_enabled", edit.Expr("("))), files(cases), "could not be parsed"},
	} {
		dir := t.TempDir()
		for name, text := range c.files {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		got := strings.Join(CheckFixes(t.Context(), c.rule, []*lint.Rule{c.rule, unnamed}, dir, false), "\n")
		if !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: want %q, got\n%s", c.name, c.want, got)
		}
	}
}

func TestCheckFixesWrites(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(cases), 0o600); err != nil {
		t.Fatal(err)
	}
	r := *encrypted
	r.Fix = edit.Set("sqs_managed_sse_enabled", true)
	if problems := CheckFixes(t.Context(), &r, []*lint.Rule{&r}, dir, true); len(problems) > 0 {
		t.Error(problems)
	}
	if got, err := os.ReadFile(filepath.Join(dir, "main.tf.fixed")); err != nil || string(got) != strings.Replace(cases, "= false", "= true", 1) {
		t.Errorf("%v\n%s", err, got)
	}
}
