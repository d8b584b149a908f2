// SPDX-License-Identifier: Apache-2.0

package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The cases use one rule, so that they do not change when others are added: efs-encryption, of high severity.
const (
	violating = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = false\n}\n"
	passing   = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = true\n}\n"
	undecided = "variable \"encrypted\" {}\nresource \"aws_efs_file_system\" \"a\" {\n  encrypted = var.encrypted\n}\n"
	broken    = "resource \"aws_efs_file_system\" {{{\n"
	missing   = "module \"a\" {\n  source = \"./nowhere\"\n}\n"
)

const violatingPlan = `{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":[
{"address":"aws_efs_file_system.a","mode":"managed","type":"aws_efs_file_system","name":"a","provider_name":"registry.terraform.io/hashicorp/aws","schema_version":0,"values":{"encrypted":false},"sensitive_values":{}}]}},
"resource_changes":[{"address":"aws_efs_file_system.a","mode":"managed","type":"aws_efs_file_system","name":"a","provider_name":"registry.terraform.io/hashicorp/aws",
"change":{"actions":["create"],"before":null,"after":{"encrypted":false},"after_unknown":{"id":true},"before_sensitive":false,"after_sensitive":{}}}],
"configuration":{"root_module":{"resources":[{"address":"aws_efs_file_system.a","mode":"managed","type":"aws_efs_file_system","name":"a","provider_config_key":"aws","expressions":{"encrypted":{"constant_value":false}},"schema_version":0}]}}}`

type files map[string]string

// enter makes a directory with files and works in it.
func enter(t *testing.T, fs files) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range fs {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

type ran struct {
	status   int
	out, err string
}

func guard(t *testing.T, stdin string, args ...string) ran {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(t.Context(), args, streams{strings.NewReader(stdin), &out, &errs})
	return ran{status, out.String(), errs.String()}
}

func TestExitStatus(t *testing.T) {
	for name, c := range map[string]struct {
		files files
		args  string
		want  int
	}{
		"clean":                          {files{"a.tf": passing}, "", statusClean},
		"violation":                      {files{"a.tf": violating}, "", statusFindings},
		"violation at the limit":         {files{"a.tf": violating}, "--fail-on high", statusFindings},
		"violation below the limit":      {files{"a.tf": violating}, "--fail-on critical", statusClean},
		"violation that never fails":     {files{"a.tf": violating}, "--fail-on none", statusClean},
		"violation that is left out":     {files{"a.tf": violating}, "--min-severity critical --rule efs-encryption", statusClean},
		"undecided":                      {files{"a.tf": undecided}, "", statusClean},
		"undecided, hidden":              {files{"a.tf": undecided}, "--undecided hide", statusClean},
		"undecided that fails":           {files{"a.tf": undecided}, "--undecided fail", statusFindings},
		"undecided below the limit":      {files{"a.tf": undecided}, "--undecided fail --fail-on critical", statusClean},
		"undecided, strictly":            {files{"a.tf": undecided}, "--strict", statusIncomplete},
		"undecided, hidden and strictly": {files{"a.tf": undecided}, "--undecided hide --strict", statusIncomplete},
		"decided by a variable":          {files{"a.tf": undecided}, "--strict --var encrypted=true", statusClean},
		"violated by a variable":         {files{"a.tf": undecided}, "--var encrypted=false", statusFindings},
		"decided by a file":              {files{"a.tf": undecided, "x.tfvars": "encrypted = false"}, "--var-file x.tfvars", statusFindings},
		"broken":                         {files{"a.tf": broken}, "", statusIncomplete},
		"broken, never failing":          {files{"a.tf": broken}, "--fail-on none", statusIncomplete},
		"broken beside clean":            {files{"a.tf": passing, "b.tf": broken}, "", statusIncomplete},
		"broken beside violation":        {files{"a.tf": violating, "b.tf": broken}, "", statusFindings},
		"broken, strictly":               {files{"a.tf": violating, "b.tf": broken}, "--strict", statusIncomplete},
		"missing module":                 {files{"a.tf": passing + missing}, "", statusClean},
		"missing module, strictly":       {files{"a.tf": passing + missing}, "--strict", statusIncomplete},
		"ignored":                        {files{"a.tf": "# guardlint:ignore efs-encryption -- scratch\n" + violating}, "", statusClean},
		"ignored by a date that is over": {files{"a.tf": "# guardlint:ignore efs-encryption until=2001-01-01 -- scratch\n" + violating}, "", statusFindings},
		"expired alone":                  {files{"a.tf": "# guardlint:ignore efs-encryption until=2001-01-01 -- scratch\n" + passing}, "--rule ignore-expired", statusFindings},
		"ignored by its name elsewhere":  {files{"a.tf": "# guardlint:ignore checkov:CKV_AWS_42 -- scratch\n" + violating}, "", statusClean},
		"ignored for checkov":            {files{"a.tf": strings.Replace(violating, "{\n", "{\n  #checkov:skip=CKV_AWS_42:scratch\n", 1)}, "", statusClean},
		"ignored for another check":      {files{"a.tf": strings.Replace(violating, "{\n", "{\n  #checkov:skip=CKV_AWS_43:scratch\n", 1)}, "", statusFindings},
		"ignored for checkov, off":       {files{"a.tf": strings.Replace(violating, "{\n", "{\n  #checkov:skip=CKV_AWS_42:scratch\n", 1)}, "--no-foreign-ignores", statusFindings},
		"plan":                           {files{"plan.json": violatingPlan}, "plan.json", statusFindings},
		"rule by another name":           {files{"a.tf": violating}, "--rule checkov:CKV_AWS_42", statusFindings},
		"rule skipped":                   {files{"a.tf": violating}, "--skip-rule efs-*", statusClean},
		"in a framework":                 {files{"a.tf": violating}, "--framework fsbp", statusFindings},
		"in one of two frameworks":       {files{"a.tf": violating}, "--framework soc2,fsbp", statusFindings},
		"in no framework":                {files{"a.tf": violating}, "--rule efs-encryption,ignore-* --framework cis-aws-1.4", statusClean},
		"out of time":                    {files{"a.tf": passing}, "--timeout 1ns", statusIncomplete},
		"broken plan":                    {files{"plan.json": violatingPlan[:600]}, "plan.json", statusIncomplete},
		"broken plan beside a violation": {files{"plan.json": violatingPlan[:600], "a.tf": violating}, "plan.json a.tf", statusFindings},
		"broken plan among plans":        {files{"p/1.json": violatingPlan[:600], "p/2.json": violatingPlan}, "p", statusFindings},
		"one job":                        {files{"a.tf": violating}, "--jobs 1", statusFindings},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, c.files)
			args := strings.Fields(c.args)
			if !slices.Contains(args, "--rule") {
				args = append(args, "--rule", "efs-encryption,ignore-*")
			}
			got := guard(t, "", append([]string{"scan"}, args...)...)
			if got.status != c.want {
				t.Errorf("exit status %d, want %d\n%s%s", got.status, c.want, got.out, got.err)
			}
		})
	}
}

func TestUsageErrors(t *testing.T) {
	var binaryPlan bytes.Buffer
	archive := zip.NewWriter(&binaryPlan)
	if _, err := archive.Create("tfplan"); err != nil {
		t.Fatal(err)
	}
	archive.Close()
	fs := files{
		"ok/a.tf":          passing,
		"empty/readme.txt": "nothing here",
		"plan.tfplan":      binaryPlan.String(),
		"state.json":       `{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"x","outputs":{},"resources":[]}`,
		"show.json":        `{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{}}}`,
		"stream.json":      "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\",\"type\":\"version\"}\n{\"@level\":\"info\",\"type\":\"planned_change\"}\n",
		"other.json":       `{"a":1}`,
	}
	for _, c := range []struct {
		args string
		want []string // in the message
	}{
		{"scan empty", []string{"no Terraform files", "empty"}},
		{"scan nowhere", []string{"nowhere", "no such file"}},
		{"scan plan.tfplan", []string{"plan.tfplan", "terraform show -json"}},
		{"scan state.json", []string{"state"}},
		{"scan show.json", []string{"state"}},
		{"scan stream.json", []string{"terraform show -json"}},
		{"scan other.json", []string{"other.json"}},
		{"scan --rule efs-encrypton ok", []string{`"efs-encrypton"`, `did you mean "efs-encryption"`}},
		{"scan --skip-rule nosuch-* ok", []string{`"nosuch-*"`, "guardlint rules"}},
		{"scan --rule efs-encryption --skip-rule efs-* ok", []string{"no rule is left"}},
		{"scan --fail-on urgent ok", []string{"--fail-on", `"urgent"`, "critical, high, medium, low, none"}},
		{"scan --fail-on hihg ok", []string{`did you mean "high"`}},
		{"scan --min-severity none ok", []string{"--min-severity", `"none"`}},
		{"scan --undecided maybe ok", []string{"--undecided", "report, fail, hide"}},
		{"scan --format yaml ok", []string{"--format", `"yaml"`, "sarif"}},
		{"scan --format jsn ok", []string{`did you mean "json"`}},
		{"scan --report jsn=x ok", []string{"--report jsn=x", `did you mean "json"`}},
		{"scan --report json --report sarif ok", []string{"two reports on standard output"}},
		{"scan -f json --report text=- ok", []string{"two reports on standard output"}},
		{"scan --report json=x --report sarif=./x ok", []string{"two reports go to x"}},
		{"scan -f json -o ok ok", []string{"write the report to ok", "directory"}},
		{"scan -f json -o plan.tfplan/x ok", []string{"write the report to plan.tfplan/x"}},
		{"scan --framework cis-aws-5 ok", []string{`unknown framework "cis-aws-5"`, `did you mean "cis-aws-5.0"`, "wa-sec, fsbp, cis-aws-7.0"}},
		{"scan --framework hipaa --rule kms-key-rotation --skip-rule kms-* ok", []string{"no rule is left"}},
		{"rules --framework iso", []string{`unknown framework "iso"`, "soc2"}},
		{"scan --color sometimes ok", []string{"--color"}},
		{"scan --jobs 0 ok", []string{"--jobs"}},
		{"scan --jobs many ok", []string{`--jobs: "many" is not a whole number`}},
		{"scan --timeout 0s ok", []string{"--timeout"}},
		{"scan --timeout soon ok", []string{`--timeout: "soon" is not a duration like 90s`}},
		{"scan --strict=perhaps ok", []string{`--strict: "perhaps" is not true or false`}},
		{"scan --var novalue ok", []string{"novalue"}},
		{"scan --var-file nowhere.tfvars ok", []string{"nowhere.tfvars"}},
		{"scan --fial-on high ok", []string{"unknown flag --fial-on", "did you mean --fail-on"}},
		{"scan --zzz ok", []string{"unknown flag", "guardlint scan --help"}},
		{"scan -z ok", []string{"'z'", "guardlint scan --help"}},
		{"scan --format", []string{"needs an argument"}},
		{"scna ok", []string{`"scna"`, "did you mean `guardlint scan`"}},
		{"nowhere/at/all", []string{"neither a command nor a path", "guardlint --help"}},
		{"rules --format sarif", []string{"--format", "text, json, markdown"}},
		{"rules nosuch-rule-at-all", []string{"nosuch-rule-at-all"}},
		{"explain", []string{"guardlint rules"}},
		{"explain efs-encrypton", []string{`did you mean "efs-encryption"`}},
		{"version now", []string{"now"}},
	} {
		t.Run(c.args, func(t *testing.T) {
			enter(t, fs)
			got := guard(t, "", strings.Fields(c.args)...)
			if got.status != statusError || got.out != "" {
				t.Errorf("exit status %d, want %d; output %q", got.status, statusError, got.out)
			}
			message, more, _ := strings.Cut(strings.TrimPrefix(got.err, "guardlint: "), "\n")
			if !strings.HasPrefix(got.err, "guardlint: ") || message == "" || more != "" {
				t.Errorf("not one sentence: %q", got.err)
			}
			if cwd, _ := os.Getwd(); strings.Contains(got.err, cwd) {
				t.Errorf("the message shows the working directory: %s", got.err)
			}
			for _, w := range c.want {
				if !strings.Contains(got.err, w) {
					t.Errorf("the message lacks %q: %s", w, got.err)
				}
			}
		})
	}
}

func TestUnderstandsBarePaths(t *testing.T) {
	enter(t, files{"stack/a.tf": violating, "plan.json": violatingPlan})
	for _, c := range []struct {
		stdin string
		args  []string
	}{
		{"", []string{"scan", "stack"}},
		{"", []string{"stack"}},
		{"", []string{"./stack", "--fail-on", "high"}},
		{"", []string{"--fail-on", "high", "stack"}},
		{"", []string{"--", "stack"}},
		{"", []string{"plan.json"}},
		{violatingPlan, []string{"-"}},
		{violatingPlan, []string{"scan", "-"}},
		{"", []string{"scan"}},
		{"", []string{"scan", "stack", "plan.json"}},
	} {
		if got := guard(t, c.stdin, c.args...); got.status != statusFindings || !strings.Contains(got.out, "efs-encryption") {
			t.Errorf("%q: exit status %d\n%s%s", c.args, got.status, got.out, got.err)
		}
	}
	if got := guard(t, ""); got.status != statusError || got.out != "" || !strings.Contains(got.err, "Usage:") {
		t.Errorf("without arguments: %+v", got)
	}
	for _, args := range [][]string{{"--help"}, {"help"}, {"scan", "--help"}, {"help", "scan"}, {"--version"}, {"version"}, {"completion", "bash"}} {
		if got := guard(t, "", args...); got.status != statusClean || got.out == "" || got.err != "" {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

func TestReadsPlansFromPipes(t *testing.T) {
	enter(t, files{"main.tf": violating})
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	path := fmt.Sprintf("/dev/fd/%d", r.Fd())
	if info, err := os.Stat(path); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		t.Skip("pipes have no path here")
	}
	if _, err := w.WriteString(violatingPlan); err != nil { // shorter than what a pipe holds
		t.Fatal(err)
	}
	w.Close()
	if got := guard(t, "", "scan", "-q", "-f", "compact", path); got.status != statusFindings || !strings.HasPrefix(got.out, "main.tf:2:3: high:") {
		t.Errorf("exit status %d, want the finding at its source:\n%s%s", got.status, got.out, got.err)
	}
}

func TestEnvironment(t *testing.T) {
	enter(t, files{"a.tf": undecided})
	base := []string{"scan", "--rule", "efs-encryption"}
	for name, c := range map[string]struct {
		env  map[string]string
		args []string
		want int
	}{
		"variable":                  {map[string]string{"GUARDLINT_UNDECIDED": "fail"}, nil, statusFindings},
		"flag wins":                 {map[string]string{"GUARDLINT_UNDECIDED": "fail"}, []string{"--undecided", "report"}, statusClean},
		"empty is none":             {map[string]string{"GUARDLINT_UNDECIDED": ""}, nil, statusClean},
		"bool":                      {map[string]string{"GUARDLINT_STRICT": "true"}, nil, statusIncomplete},
		"lines":                     {map[string]string{"GUARDLINT_VAR": "other=1,2\nencrypted=false"}, nil, statusFindings},
		"Terraform's own variables": {map[string]string{"TF_VAR_encrypted": "false"}, nil, statusFindings},
		"bad value":                 {map[string]string{"GUARDLINT_FAIL_ON": "urgent"}, nil, statusError},
		"bad bool":                  {map[string]string{"GUARDLINT_STRICT": "perhaps"}, nil, statusError},
	} {
		t.Run(name, func(t *testing.T) {
			for k, v := range c.env {
				t.Setenv(k, v)
			}
			got := guard(t, "", append(slices.Clone(base), c.args...)...)
			if got.status != c.want {
				t.Errorf("exit status %d, want %d\n%s%s", got.status, c.want, got.out, got.err)
			}
			if name := slices.Collect(maps.Keys(c.env))[0]; c.want == statusError && !strings.Contains(got.err, name) {
				t.Errorf("the message does not name %s: %s", name, got.err)
			}
		})
	}
}

func TestReports(t *testing.T) {
	enter(t, files{"a.tf": violating, "old.json": "old"})
	got := guard(t, "", "scan", "--report", "text", "--report", "json=deep/down/r.json", "--report", "sarif=r.sarif")
	if got.status != statusFindings || !strings.Contains(got.out, "HIGH") || got.err != "" {
		t.Errorf("%+v", got)
	}
	var doc struct {
		Findings []struct{ Rule, Verdict string }
	}
	if err := json.Unmarshal(readFile(t, "deep/down/r.json"), &doc); err != nil || len(doc.Findings) == 0 || doc.Findings[0].Verdict != "violation" {
		t.Errorf("%v: %+v", err, doc)
	}
	if !bytes.Contains(readFile(t, "r.sarif"), []byte(`"2.1.0"`)) {
		t.Error("no SARIF was written")
	}

	onStdout := guard(t, "", "scan", "-f", "json")
	if !bytes.Equal([]byte(onStdout.out), readFile(t, "deep/down/r.json")) {
		t.Error("the same report differs between file and standard output")
	}
	if !strings.HasPrefix(onStdout.err, "guardlint: ") || !strings.Contains(onStdout.err, "violation") {
		t.Errorf("no summary on standard error: %q", onStdout.err)
	}
	if named := guard(t, "", "scan", "-q", "-f", "sarif", "--sarif-category", "prod"); !strings.Contains(named.out, `"id": "prod/"`) {
		t.Errorf("the category is not in SARIF: %s", named.out)
	}
	if quiet := guard(t, "", "scan", "-q", "-f", "json"); quiet.err != "" || quiet.out != onStdout.out {
		t.Errorf("--quiet: %q", quiet.err)
	}
	if replaced := guard(t, "", "scan", "-f", "json", "-o", "old.json"); replaced.out != "" || string(readFile(t, "old.json")) != onStdout.out {
		t.Error("an existing report was not replaced")
	}
	if info, err := os.Stat("old.json"); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode of the replaced file changed: %v", info.Mode())
	}
	if err := os.Symlink("old.json", "link.json"); err != nil {
		t.Fatal(err)
	}
	guard(t, "", "scan", "-f", "compact", "-o", "link.json")
	if info, err := os.Lstat("link.json"); err != nil || info.Mode().IsRegular() || !strings.Contains(string(readFile(t, "old.json")), "[efs-encryption]") {
		t.Error("the link was replaced, not the file")
	}
	left, _ := filepath.Glob(".*")
	if len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestUndecidedIsAnnotatedWhenItCounts(t *testing.T) {
	enter(t, files{"a.tf": undecided})
	args := []string{"scan", "-q", "-f", "github", "--rule", "efs-encryption"}
	if got := guard(t, "", args...); got.out != "::notice title=guardlint::not annotated: 1 undecided\n" {
		t.Errorf("that does not count is %s", got.out)
	}
	got := guard(t, "", append(args, "--undecided", "fail")...)
	if !strings.HasPrefix(got.out, "::error title=efs-encryption (high%2C undecided),file=a.tf,line=3,") || !strings.Contains(got.out, "%0Aundecided because `encrypted` is not known") ||
		strings.Contains(got.out, "::notice") {
		t.Errorf("that counts is %s", got.out)
	}
}

func TestUndecidedIsShownUnlessHidden(t *testing.T) {
	enter(t, files{"a.tf": undecided})
	for _, c := range []struct {
		args []string
		want bool
	}{{nil, true}, {[]string{"--undecided", "fail"}, true}, {[]string{"--undecided", "hide"}, false}} {
		got := guard(t, "", append([]string{"scan", "-q", "--rule", "efs-encryption"}, c.args...)...)
		if strings.Contains(got.out, "efs-encryption") != c.want {
			t.Errorf("%q: %s", c.args, got.out)
		}
	}
}

func TestColor(t *testing.T) {
	enter(t, files{"a.tf": violating})
	for _, c := range []struct {
		env  string
		args []string
		want bool
	}{
		{"", nil, false},
		{"", []string{"--color", "always"}, true},
		{"NO_COLOR=1", []string{"--color", "always"}, true},
		{"FORCE_COLOR=1", nil, true},
		{"CLICOLOR_FORCE=1", nil, true},
		{"FORCE_COLOR=0", nil, false},
		{"FORCE_COLOR=1", []string{"--color", "never"}, false},
	} {
		for _, name := range []string{"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"} {
			t.Setenv(name, "")
		}
		if name, value, ok := strings.Cut(c.env, "="); ok {
			t.Setenv(name, value)
		}
		if got := guard(t, "", append([]string{"scan"}, c.args...)...); strings.Contains(got.out, "\x1b[") != c.want {
			t.Errorf("%s %q: colours are %v", c.env, c.args, !c.want)
		}
	}
}

// failingWriter is a pipe without a reader, or a disk without space.
type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestOutputThatFails(t *testing.T) {
	enter(t, files{"a.tf": passing})
	for _, args := range [][]string{{"scan"}, {"scan", "-f", "json"}, {"rules"}, {"explain", "efs-encryption"}, {"version"}} {
		for cause, want := range map[error]string{syscall.EPIPE: "its reader stopped", syscall.ENOSPC: "no space left on device"} {
			var errs bytes.Buffer
			status := run(t.Context(), args, streams{strings.NewReader(""), failingWriter{cause}, &errs})
			if status != statusError || !strings.Contains(errs.String(), want) || strings.Count(errs.String(), "\n") != 1 {
				t.Errorf("%q: exit status %d, %q", args, status, errs.String())
			}
		}
	}
}

func TestFileIsWholeOrUntouched(t *testing.T) {
	enter(t, files{"r.json": "old"})
	failure := errors.New("disk on fire")
	err := writeFile("r.json", func(w io.Writer) error {
		_, _ = io.WriteString(w, strings.Repeat("half ", 1<<16))
		return failure
	})
	if !errors.Is(err, failure) || string(readFile(t, "r.json")) != "old" {
		t.Errorf("%v; the file is now %.20q", err, readFile(t, "r.json"))
	}
	entries, _ := os.ReadDir(".")
	if len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
	if err := writeFile(os.DevNull, func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }); err != nil {
		t.Errorf("write to %s: %v", os.DevNull, err)
	}
}

func TestInterrupt(t *testing.T) {
	enter(t, files{"a.tf": violating})
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(interruption{syscall.SIGINT})
	var out, errs bytes.Buffer
	if status := run(ctx, []string{"scan"}, streams{strings.NewReader(""), &out, &errs}); status != 130 || out.Len() > 0 {
		t.Errorf("exit status %d, output %q, %q", status, out.String(), errs.String())
	}

	// A plan that never arrives does not hold it up.
	ctx, cancel = context.WithCancelCause(t.Context())
	in, keepOpen := io.Pipe()
	defer keepOpen.Close()
	time.AfterFunc(50*time.Millisecond, func() { cancel(interruption{syscall.SIGTERM}) })
	start := time.Now()
	if status := run(ctx, []string{"-"}, streams{in, &out, &errs}); status != 143 || time.Since(start) > time.Second {
		t.Errorf("exit status %d after %s", status, time.Since(start))
	}
}

func TestVersion(t *testing.T) {
	got := guard(t, "", "version", "--json")
	var v versionInfo
	if err := json.Unmarshal([]byte(got.out), &v); err != nil || v.Version == "" || v.Go == "" || v.OS == "" || v.Arch == "" || v.Rules < 4 {
		t.Errorf("%v: %+v", err, v)
	}
	for version, want := range map[string]string{"(devel)": "main", "0.1.0": "v0.1.0", "0.2.0-next": "main", "0.0.0-20261101000000-abcdef012345+dirty": "main"} {
		if got := (versionInfo{Version: version}).docs(); got != home+"/blob/"+want+"/docs/rules/" {
			t.Errorf("pages of %s are at %s", version, got)
		}
	}
}

// Values are evaluated while they are written, for as long as that takes.
func TestInspectEvaluatesEverything(t *testing.T) {
	enter(t, files{"main.tf": "locals { names = [for i in range(1000) : \"n${i}-${i % 7}\"] }\n" +
		"resource \"aws_sns_topic\" \"t\" {\n  for_each = toset(local.names)\n  name = \"${upper(each.key)}-${length(local.names)}\"\n}\n"})
	got := guard(t, "", "inspect")
	if got.status != statusClean || strings.Count(got.out, "-1000\"") != 1000 {
		t.Errorf("status %d, %d of 1000 names known: %s", got.status, strings.Count(got.out, "-1000\""), got.err)
	}
}

func TestRulesAndExplain(t *testing.T) {
	var list []struct{ ID, Severity string }
	got := guard(t, "", "rules", "--format", "json", "efs-enc*", "ignore-expired")
	if err := json.Unmarshal([]byte(got.out), &list); err != nil || len(list) != 2 || list[0].ID != "efs-encryption" || list[1].ID != "ignore-expired" {
		t.Errorf("%v: %+v", err, list)
	}
	for _, args := range [][]string{{"rules"}, {"rules", "-f", "markdown"}, {"explain", "efs-encryption"}, {"explain", "checkov:CKV_AWS_42"}, {"explain", "-f", "markdown", "efs-encryption"}} {
		if got := guard(t, "", args...); got.status != statusClean || !strings.Contains(got.out, "efs-encryption") || got.err != "" {
			t.Errorf("%q: %+v", args, got)
		}
	}
}

func TestInspect(t *testing.T) {
	enter(t, files{"a.tf": undecided, "plan.json": violatingPlan})
	got := guard(t, "", "inspect", "--format", "json", "--var", "encrypted=false")
	var doc struct {
		Resources []struct {
			Address, Type string
			Values        map[string]any
		}
	}
	if err := json.Unmarshal([]byte(got.out), &doc); err != nil || len(doc.Resources) != 1 || doc.Resources[0].Address != "aws_efs_file_system.a" || doc.Resources[0].Values["encrypted"] != false {
		t.Errorf("%v: %+v", err, doc)
	}
	for args, want := range map[string]int{"inspect": statusClean, "inspect plan.json": statusClean, "inspect nowhere": statusError, "inspect --jobs 0": statusError} {
		if got := guard(t, "", strings.Fields(args)...); got.status != want || (want == statusClean) != strings.Contains(got.out, "aws_efs_file_system.a") {
			t.Errorf("%s: %+v", args, got)
		}
	}
	enter(t, files{"a.tf": passing, "b.tf": broken})
	if got := guard(t, "", "inspect"); got.status != statusIncomplete || !strings.Contains(got.err, "b.tf:1") {
		t.Errorf("with a broken file: %+v", got)
	}
}

// A name cannot give orders to the terminal.
func TestErrorsAreTame(t *testing.T) {
	enter(t, files{"a.tf": passing})
	got := guard(t, "", "scan", "x\x1b[31m\u202e\n::error::y")
	if got.status != statusError || strings.Count(got.err, "\n") != 1 || strings.ContainsAny(got.err, "\x1b\u202e") {
		t.Errorf("%d %q", got.status, got.err)
	}
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
