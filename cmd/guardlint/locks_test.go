// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"strings"
	"testing"
)

const locked = "rule \"efs-encryption\" {\n  locked = true\n}\n"

// Whatever is tried against a lock hides nothing, and is reported where it is tried.
func TestLocks(t *testing.T) {
	const off = "rule \"efs-*\" {\n  enabled = false\n}\n"
	waiver := waiverText("*", "ops", "")
	for name, c := range map[string]struct {
		org, project, source, args string
		at, want                   string // place and message of the attempt, or ""
	}{
		"no attempt":                         {locked, "", violating, "", "", ""},
		"switched off":                       {locked, off, violating, "", ".guardlint.hcl:1", `rule block "efs-*" does not loosen efs-encryption: org/guardlint.hcl:1 locks it`},
		"a lower severity":                   {locked, "rule \"efs-*\" {\n  severity = \"low\"\n}\n", violating, "", ".guardlint.hcl:1", `rule block "efs-*" does not loosen efs-encryption`},
		"a higher severity":                  {locked, "rule \"efs-*\" {\n  severity = \"critical\"\n}\n", violating, "", "", ""},
		"a waiver":                           {locked, waiver, violating, "", ".guardlint.hcl:1", "waiver of efs-encryption for * does not hide efs-encryption: org/guardlint.hcl:1 locks it"},
		"a path":                             {locked, "skip_paths = [\"a.tf\"]\n", violating, "", ".guardlint.hcl:1", "skip_paths with a.tf does not hide efs-encryption"},
		"a comment":                          {locked, "", "# guardlint:ignore efs-* -- no\n" + violating, "", "a.tf:1", "ignore of efs-* does not hide efs-encryption"},
		"a comment for checkov":              {locked, "", strings.Replace(violating, "{\n", "{\n  #checkov:skip=CKV_AWS_42:no\n", 1), "", "a.tf:2", "ignore comment of checkov does not hide efs-encryption"},
		"skipped by a flag":                  {locked, "", violating, "--skip-rule efs-*", "org/guardlint.hcl:1", "skipping efs-* does not leave out efs-encryption"},
		"another rule asked for":             {locked, "", violating, "--rule kms-key-rotation", "", ""},
		"another framework":                  {locked, "framework = [\"cis-aws-1.4\"]\n", violating, "", "", ""},
		"a limit above it by a flag":         {locked, "", violating, "--min-severity critical", "org/guardlint.hcl:1", `min_severity = "critical" does not hold, but "low"`},
		"a limit above it by a file":         {locked, "\nmin_severity = \"critical\"\n", violating, "", ".guardlint.hcl:2", `min_severity = "critical" does not hold, but "low"`},
		"a limit that leaves it":             {locked, "min_severity = \"high\"\nfail_on = \"high\"\n", violating, "", "", ""},
		"it shall not fail":                  {locked, "fail_on = \"none\"\n", violating, "", ".guardlint.hcl:1", `fail_on = "none" does not hold, but "medium"`},
		"the organisation's own limit":       {"fail_on = \"low\"\n" + locked, "fail_on = \"critical\"\n", violating, "", ".guardlint.hcl:1", `fail_on = "critical" does not hold, but "low"`},
		"hidden while undecided":             {"undecided = \"fail\"\n" + locked, "undecided = \"hide\"\n", undecided, "", ".guardlint.hcl:1", `undecided = "hide" does not hold, but "fail"`},
		"less strict":                        {"strict = true\n" + locked, "", undecided, "--strict=false", "org/guardlint.hcl:2", `strict = "false" does not hold, but "true"`},
		"the rule about locks off":           {locked, "rule \"setting-locked\" {\n  enabled = false\n}\n", violating, "", ".guardlint.hcl:1", `rule block "setting-locked" does not loosen setting-locked`},
		"a locked severity, waived":          {"severity \"high\" {\n  locked = true\n}\n", waiver, violating, "", ".guardlint.hcl:1", "waiver of efs-encryption for * does not hide efs-encryption: org/guardlint.hcl:1 locks it"},
		"a locked severity, switched off":    {"severity \"high\" {\n  locked = true\n}\n", off, violating, "", ".guardlint.hcl:1", `rule block "efs-*" does not loosen efs-encryption`},
		"no settings of the project's":       {locked, off, violating, "--no-config", "", ""},
		"locked by the project, commented":   {"", locked, "# guardlint:ignore efs-* -- no\n" + violating, "", "a.tf:1", "ignore of efs-* does not hide efs-encryption: .guardlint.hcl:1 locks it"},
		"locked twice":                       {locked, locked + off, violating, "", ".guardlint.hcl:4", "org/guardlint.hcl:1 locks it"},
		"locked with an idle path and so on": {locked, "skip_paths = [\"b\"]\n", violating, "", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, files{"a.tf": c.source, ".guardlint.hcl": c.project, "org/guardlint.hcl": c.org})
			got := guard(t, "", append([]string{"scan", "a.tf", "--org-config", "org/guardlint.hcl", "-f", "compact"}, strings.Fields(c.args)...)...)
			if got.status == statusClean || !strings.Contains(got.out, "[efs-encryption]") {
				t.Errorf("the locked finding is hidden: exit status %d\n%s%s", got.status, got.out, got.err)
			}
			var attempts []string
			for line := range strings.Lines(got.out) {
				if strings.Contains(line, "[setting-locked]") {
					attempts = append(attempts, line)
				}
			}
			switch {
			case c.want == "" && len(attempts) == 0:
			case c.want == "" || len(attempts) != 1 || !strings.HasPrefix(attempts[0], c.at+":") || !strings.Contains(attempts[0], c.want):
				t.Errorf("reported are %q, want %q at %s\n%s", attempts, c.want, c.at, got.err)
			}
		})
	}
}

// What is above a lock, or not locked, may be decided as ever.
func TestLocksLeaveTheRest(t *testing.T) {
	for name, c := range map[string]struct{ org, project, source, args string }{
		"the organisation's waiver":       {locked + waiverText("*", "ops", ""), "", violating, ""},
		"the organisation switches off":   {"rule \"efs-encryption\" {\n  locked = true\n  enabled = false\n}\n", "", violating, ""},
		"the organisation's path":         {locked + "skip_paths = [\"a.tf\"]\n", "", violating, ""},
		"another rule locked":             {"rule \"kms-*\" {\n  locked = true\n}\n", waiverText("*", "ops", ""), violating, ""},
		"a lock that is none":             {strings.Replace(locked, "true", "false", 1), waiverText("*", "ops", ""), violating, ""},
		"a higher severity locked":        {"severity \"critical\" {\n  locked = true\n}\n", waiverText("*", "ops", ""), violating, ""},
		"the project's lock and waiver":   {"", locked + waiverText("*", "ops", ""), violating, ""},
		"no attempt at nothing":           {locked, waiverText("*", "ops", ""), passing, "--rule efs-encryption"},
		"a lock and an organisation's on": {locked + "fail_on = \"critical\"\n", "", violating, ""},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, files{"a.tf": c.source, ".guardlint.hcl": c.project, "org.hcl": c.org})
			if got := guard(t, "", append([]string{"scan", "a.tf", "--org-config", "org.hcl", "-f", "compact"}, strings.Fields(c.args)...)...); got.status != statusClean || strings.Contains(got.out, "setting-locked") {
				t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
			}
		})
	}
}

// A path that is skipped against a lock is judged for what is locked, so that what cannot be read there is not clean.
func TestLocksAndPaths(t *testing.T) {
	const skip = "skip_paths = [\"x\"]\n"
	for name, c := range map[string]struct {
		org, source string
		status      int
		out         string
	}{
		"nothing locked":           {"", violating, statusClean, ""},
		"nothing locked, broken":   {"", broken, statusClean, ""},
		"locked":                   {locked, violating, statusFindings, "setting-locked"},
		"locked, broken":           {locked, broken, statusIncomplete, "incomplete/"},
		"another rule locked":      {"rule \"kms-key-rotation\" {\n  locked = true\n}\n", violating, statusClean, ""},
		"the organisation skips":   {locked + skip, violating, statusClean, ""},
		"comments there say least": {locked, "# guardlint:ignore x\n" + passing, statusClean, ""},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, files{"a.tf": passing, "x/b.tf": c.source, ".guardlint.hcl": skip, "org.hcl": c.org})
			if got := guard(t, "", "scan", "--org-config", "org.hcl", "-f", "compact"); got.status != c.status || !strings.Contains(got.out, c.out) || (c.out == "" && got.out != "") {
				t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
			}
		})
	}
}

func TestLocksAndBaseline(t *testing.T) {
	enter(t, files{"a.tf": violating + renamed(violating, "b"), "org.hcl": locked})
	guard(t, "", "baseline", "write", "base.json", "--rule", only)
	t.Setenv("GUARDLINT_ORG_CONFIG", "org.hcl")
	got := guard(t, "", "scan", "--baseline", "base.json", "-f", "compact", "--rule", only)
	if want := "base.json:4:1: high: baseline does not hide efs-encryption of aws_efs_file_system.a, nor 1 more: org.hcl:1 locks it [setting-locked]\n"; got.status != statusFindings || !strings.Contains(got.out, want) || strings.Count(got.out, "[efs-encryption]") != 2 {
		t.Errorf("exit status %d\n%s%swant %s", got.status, got.out, got.err, want)
	}
	if got := guard(t, "", "baseline", "write", "new.json", "--rule", only); got.status != statusClean || strings.Contains(string(readFile(t, "new.json")), "efs-encryption") {
		t.Errorf("a locked finding is written: %s%s", readFile(t, "new.json"), got.err)
	}
	if got := guard(t, "", "baseline", "check", "new.json", "--rule", only); got.status != statusFindings || !strings.Contains(got.out, "2 new, 0 gone") {
		t.Errorf("exit status %d: %s%s", got.status, got.out, got.err)
	}
}

// A revision decides nothing: what was there is old, locked or not. An attempt is not.
func TestLocksAndNewSince(t *testing.T) {
	newHistory(t, files{"a.tf": "# guardlint:ignore efs-* -- no\n" + violating, "org.hcl": locked})
	if got := guard(t, "", "scan", "--new-since", "main", "--org-config", "org.hcl", "-f", "compact", "--rule", only); got.status != statusFindings || strings.Contains(got.out, "[efs-encryption]") || !strings.Contains(got.out, "[setting-locked]") {
		t.Errorf("exit status %d\n%s%s", got.status, got.out, got.err)
	}
}

func TestOrganisationSettings(t *testing.T) {
	enter(t, files{"a.tf": violating, ".guardlint.hcl": "max_waiver_days = 90\nskip_paths = [\"x\"]\n", "org/.guardlint.hcl": "fail_on = \"critical\"\nmax_waiver_days = 30\nskip_paths = [\"y\"]\nrule \"efs-encryption\" {\n  severity = \"high\"\n  locked = true\n}\n"})
	t.Setenv("GUARDLINT_ORG_CONFIG", "org/.guardlint.hcl")
	got := guard(t, "", "config", "show", "--skip-rule", "efs-*", "--min-severity", "critical")
	var lines []string
	for line := range strings.Lines(got.out) {
		lines = append(lines, strings.Join(strings.Fields(line), " "))
	}
	for _, want := range []string{"organisation's settings file org/.guardlint.hcl", "settings file .guardlint.hcl", "fail-on critical org/.guardlint.hcl:1", "min-severity low default",
		"max_waiver_days 30 org/.guardlint.hcl:2", "skip_paths y org/.guardlint.hcl:3", "skip_paths x .guardlint.hcl:2", "rule efs-encryption on, high org/.guardlint.hcl:4, locked by org/.guardlint.hcl:4",
		"org-config org/.guardlint.hcl GUARDLINT_ORG_CONFIG", `refused min_severity = "critical" does not hold, but "low" -`, "refused skipping efs-* does not leave out efs-encryption -"} {
		if !strings.Contains("\n"+strings.Join(lines, "\n")+"\n", "\n"+want+"\n") {
			t.Errorf("%q is not shown:\n%s%s", want, got.out, got.err)
		}
	}
	for name, c := range map[string]struct{ org, want string }{
		"unknown":        {"fial_on = \"high\"", `org.hcl:1: unknown setting "fial_on": did you mean "fail_on"`},
		"a bad value":    {"fail_on = \"hihg\"", `org.hcl:1: fail_on: "hihg" is not known: did you mean "high"`},
		"a bad lock":     {"rule \"*\" {\n  locked = \"yes\"\n}", "org.hcl:2: locked is not true or false"},
		"a bad severity": {"severity \"hihg\" {\n  locked = true\n}", `org.hcl:1: unknown severity "hihg"`},
		"its version":    {"required_version = \"soon\"", "org.hcl:1: required_version is no constraint"},
	} {
		if err := os.WriteFile("org.hcl", []byte(c.org), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := guard(t, "", "scan", "--org-config", "org.hcl"); got.status != statusError || !strings.Contains(got.err, c.want) {
			t.Errorf("%s: exit status %d, %q, want %q", name, got.status, got.err, c.want)
		}
	}
	if got := guard(t, "", "scan", "--org-config", "nowhere.hcl"); got.status != statusError || !strings.Contains(got.err, "read settings nowhere.hcl: no such file") {
		t.Errorf("no file: exit status %d, %q", got.status, got.err)
	}
}
