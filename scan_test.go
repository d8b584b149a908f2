// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
)

// scan scans a directory with these files and lists what was found: "rule address", "(rule address)" when it is ignored, and for
// comments "rule file:line".
func scan(t *testing.T, files map[string]string, change func(*guardlint.Options)) []string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	rules, err := lint.Select(guardlint.Rules(), []string{"efs-encryption", "kms-key-rotation", "ignore-*"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	o := guardlint.Options{Paths: []string{dir}, Base: dir, Rules: rules, Today: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)}
	if change != nil {
		change(&o)
	}
	r, err := guardlint.Scan(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range r.Findings {
		s := fmt.Sprintf("%s %s", f.Rule.ID, f.Address)
		if f.Address == "" {
			s = fmt.Sprintf("%s %s:%d", f.Rule.ID, f.Location.File, f.Location.Start.Line)
		}
		if f.Suppressed != nil {
			s = "(" + s + ")"
		}
		found = append(found, s)
	}
	return found
}

const (
	ignore  = "# guardlint:ignore efs-encryption -- scratch\n"
	exposed = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = false\n}\n"
	calling = "\nmodule \"m\" {\n  source = \"./m\"\n}\n"
)

func TestScan(t *testing.T) {
	for name, c := range map[string]struct {
		files  map[string]string
		change func(*guardlint.Options)
		want   []string
	}{
		"a violation":         {map[string]string{"a.tf": exposed}, nil, []string{"efs-encryption aws_efs_file_system.a"}},
		"ignored":             {map[string]string{"a.tf": ignore + exposed}, nil, []string{"(efs-encryption aws_efs_file_system.a)"}},
		"ignored, every copy": {map[string]string{"a.tf": ignore + strings.Replace(exposed, "{\n", "{\n  count = 2\n", 1)}, nil, []string{"(efs-encryption aws_efs_file_system.a[0])", "(efs-encryption aws_efs_file_system.a[1])"}},
		"ignored in the module": {map[string]string{"a.tf": calling, "m/a.tf": ignore + exposed}, nil,
			[]string{"(efs-encryption module.m.aws_efs_file_system.a)"}},
		"ignored at the call": {map[string]string{"a.tf": ignore + calling, "m/a.tf": exposed}, nil,
			[]string{"(efs-encryption module.m.aws_efs_file_system.a)"}},
		"ignored at the outer call": {map[string]string{"a.tf": ignore + calling, "m/a.tf": calling, "m/m/a.tf": exposed}, nil,
			[]string{"(efs-encryption module.m.module.m.aws_efs_file_system.a)"}},
		"ignored at one of two calls": {map[string]string{"a.tf": ignore + calling + strings.Replace(calling, "\"m\"", "\"n\"", 1), "m/a.tf": exposed}, nil,
			[]string{"(efs-encryption module.m.aws_efs_file_system.a)", "efs-encryption module.n.aws_efs_file_system.a"}},
		"an idle ignore":                {map[string]string{"a.tf": ignore + strings.Replace(exposed, "false", "true", 1)}, nil, []string{"ignore-unmatched a.tf:1"}},
		"an ignore without instances":   {map[string]string{"a.tf": ignore + strings.Replace(exposed, "{\n", "{\n  count = 0\n", 1), "b.tf": strings.Replace(exposed, "\"a\"", "\"b\"", 1)}, nil, []string{"efs-encryption aws_efs_file_system.b"}},
		"an ignore of a missing module": {map[string]string{"a.tf": ignore + calling + exposed}, nil, []string{"efs-encryption aws_efs_file_system.a"}},
		"an ignore beside the file that was asked for": {map[string]string{"a.tf": exposed, "b.tf": ignore + "resource \"aws_kms_key\" \"k\" {}\n"}, func(o *guardlint.Options) {
			o.Paths[0] = filepath.Join(o.Paths[0], "a.tf")
		}, []string{"efs-encryption aws_efs_file_system.a"}},
		"an ignore of a rule that did not run": {map[string]string{"a.tf": strings.Replace(ignore, "efs-encryption", "sqs-queue-encryption", 1) + exposed}, nil, []string{"efs-encryption aws_efs_file_system.a"}},
		"only what weighs enough": {map[string]string{"a.tf": "# guardlint:ignore efs-encryption\n" + exposed + "resource \"aws_kms_key\" \"k\" {}\n"}, func(o *guardlint.Options) { o.MinSeverity = lint.High },
			[]string{"efs-encryption aws_efs_file_system.a"}},
		"all of it": {map[string]string{"a.tf": "# guardlint:ignore efs-encryption\n" + exposed + "resource \"aws_kms_key\" \"k\" {}\n"}, nil,
			[]string{"ignore-malformed a.tf:1", "efs-encryption aws_efs_file_system.a", "kms-key-rotation aws_kms_key.k"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := scan(t, c.files, c.change); !slices.Equal(got, c.want) {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

func TestZeroOptions(t *testing.T) {
	t.Chdir(t.TempDir())
	if _, err := guardlint.Scan(t.Context(), guardlint.Options{}); err == nil || !strings.Contains(err.Error(), "no Terraform files") {
		t.Errorf("an empty working directory: %v", err)
	}
	if err := os.WriteFile("a.tf", []byte(exposed), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := guardlint.Scan(t.Context(), guardlint.Options{})
	if err != nil || len(r.Active(lint.Violation)) == 0 || r.Findings[0].Location.File != "a.tf" {
		t.Errorf("%v: %+v", err, r)
	}
	for _, rule := range r.Rules {
		if rule.OffByDefault {
			t.Errorf("%s ran, which is off by default", rule.ID)
		}
	}
	if !slices.IsSortedFunc(guardlint.Rules(), func(a, b *lint.Rule) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("the rules are not sorted")
	}
}
