// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

const only = "efs-encryption,ignore-*"

func TestBaseline(t *testing.T) {
	enter(t, files{"a.tf": violating})
	if got := guard(t, "", "baseline", "write", "b/base.json", "--rule", only); got.status != statusClean || !strings.Contains(got.err, "b/base.json knows 1 finding\n") {
		t.Fatalf("exit status %d: %s", got.status, got.err)
	}
	scan := func() ran { return guard(t, "", "scan", "--rule", only, "--baseline", "b/base.json") }
	check := func() ran { return guard(t, "", "baseline", "check", "b/base.json", "--rule", only) }
	if got := scan(); got.status != statusClean || !strings.Contains(got.out, "1 suppressed") {
		t.Errorf("the known finding counts: %d\n%s", got.status, got.out)
	}
	if got := check(); got.status != statusClean || got.out != "b/base.json: 0 new, 0 gone\n" {
		t.Errorf("check: %d, %q", got.status, got.out)
	}

	if err := os.Rename("a.tf", "c.tf"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("new.tf", []byte("\n\n"+strings.Replace(violating, "\"a\"", "\"n\"", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := scan(); got.status != statusFindings || !strings.Contains(got.out, `"n" is not`) || strings.Contains(got.out, `"a" is not`) {
		t.Errorf("a new finding beside a renamed file: %d\n%s", got.status, got.out)
	}
	if got := check(); got.status != statusFindings || got.out != "new: efs-encryption aws_efs_file_system.n in new.tf\nb/base.json: 1 new, 0 gone\n" {
		t.Errorf("check: %d, %q", got.status, got.out)
	}

	if err := os.WriteFile("c.tf", []byte(passing), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := check(); got.status != statusFindings || !strings.Contains(got.out, "gone: efs-encryption aws_efs_file_system.a in a.tf\n") {
		t.Errorf("check: %d, %q", got.status, got.out)
	}
	got := guard(t, "", "scan", "--rule", only, "--baseline", "b/base.json", "-f", "sarif", "--sarif-suppressed")
	if got.status != statusFindings || strings.Contains(got.out, "external") {
		t.Errorf("exit status %d: %s", got.status, got.out)
	}
}

func TestBaselineInReports(t *testing.T) {
	enter(t, files{"a.tf": violating})
	guard(t, "", "baseline", "write", "base.json", "--rule", only)
	for format, want := range map[string]string{"json": `"kind": "baseline"`, "markdown": "baseline at `base.json:4`", "sarif": `"external"`} {
		if got := guard(t, "", "scan", "--rule", only, "--baseline", "base.json", "-f", format, "--sarif-suppressed"); !strings.Contains(got.out, want) || !strings.Contains(got.out, "base.json") {
			t.Errorf("%s lacks %s:\n%s%s", format, want, got.out, got.err)
		}
	}
}

func TestBaselineErrors(t *testing.T) {
	fs := files{"a.tf": passing, "broken/a.tf": broken, "other.json": "{}"}
	for args, want := range map[string]struct {
		status int
		text   string
	}{
		"scan --baseline nowhere.json":       {statusError, "read baseline nowhere.json: no such file"},
		"scan --baseline other.json a.tf":    {statusError, "other.json: it is no baseline"},
		"baseline check other.json a.tf":     {statusError, "other.json: it is no baseline"},
		"baseline write":                     {statusError, "requires at least 1 arg"},
		"baseline write base.json broken":    {statusIncomplete, "nothing can be said about a baseline"},
		"baseline write broken a.tf":         {statusError, "write the baseline to broken: it is a directory"},
		"baseline write x.json --rule efs-x": {statusError, "efs-x"},
	} {
		enter(t, fs)
		if got := guard(t, "", strings.Fields(args)...); got.status != want.status || !strings.Contains(got.err, want.text) {
			t.Errorf("%s: exit status %d, %q, want %d, %q", args, got.status, got.err, want.status, want.text)
		}
		if _, err := os.Stat("base.json"); err == nil {
			t.Errorf("%s wrote a baseline", args)
		}
	}
}

func TestExpiringSoon(t *testing.T) {
	enter(t, files{"a.tf": violating, ".guardlint.hcl": "waiver \"efs-*\" {\n  address = \"*\"\n  reason = \"r\"\n  owner = \"o\"\n  expires = \"" + time.Now().UTC().AddDate(0, 0, 20).Format("2006-01-02") + "\"\n}\n"})
	if got := guard(t, "", "scan", "--rule", only); got.status != statusClean || !strings.Contains(got.out, "1 suppressed (1 expires within 30 days)") {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
	if got := guard(t, "", "scan", "--rule", only, "-f", "json"); !strings.Contains(got.err, "no violations, 1 suppressed (1 expires within 30 days)") {
		t.Errorf("on standard error: %s", got.err)
	}
}
