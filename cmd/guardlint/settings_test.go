// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"
	"strings"
	"testing"
)

// Every setting of the file is tried against each that is stronger: the value that a run shows must be the strongest one's.
func TestPrecedence(t *testing.T) {
	for _, c := range []struct{ flag, preset, inFile, inEnvironment, onLine string }{
		{"fail-on", "medium", `"low"`, "high", "critical"},
		{"min-severity", "low", `"medium"`, "high", "critical"},
		{"undecided", "report", `"hide"`, "fail", "report"},
		{"strict", "false", `true`, "false", "true"},
		{"scope", "workload", `"account"`, "workload", "account"},
		{"no-foreign-ignores", "false", `true`, "false", "true"},
		{"framework", "-", `["fsbp", "soc2"]`, "hipaa", "cis-aws-5.0"},
	} {
		variable := "GUARDLINT_" + strings.ToUpper(strings.ReplaceAll(c.flag, "-", "_"))
		file := strings.NewReplacer(`"`, "", "[", "", "]", "").Replace(c.inFile)
		for _, step := range []struct {
			file, env, line bool
			value, origin   string
		}{
			{false, false, false, c.preset, "default"},
			{true, false, false, file, ".guardlint.hcl:2"},
			{true, true, false, c.inEnvironment, variable},
			{false, true, false, c.inEnvironment, variable},
			{true, true, true, c.onLine, "--" + c.flag},
			{true, false, true, c.onLine, "--" + c.flag},
		} {
			t.Run(c.flag+" from "+step.origin, func(t *testing.T) {
				fs := files{"a.tf": passing}
				if step.file {
					fs[".guardlint.hcl"] = "# settings\n" + strings.ReplaceAll(c.flag, "-", "_") + " = " + c.inFile + "\n"
				}
				enter(t, fs)
				if step.env {
					t.Setenv(variable, c.inEnvironment)
				}
				args := []string{"config", "show"}
				if step.line {
					args = append(args, "--"+c.flag+"="+c.onLine)
				}
				got := guard(t, "", args...)
				for line := range strings.Lines(got.out) {
					if fields := strings.Fields(line); fields[0] == c.flag {
						if want := c.flag + " " + step.value + " " + step.origin; strings.Join(fields, " ") != want {
							t.Errorf("%q, want %q", fields, want)
						}
						return
					}
				}
				t.Errorf("the setting is not shown: %s%s", got.out, got.err)
			})
		}
	}
}

func TestSettingsInScan(t *testing.T) {
	const waiver = "waiver \"efs-*\" {\n  address = \"aws_efs_file_system.a\"\n  reason = \"scratch\"\n  owner = \"ops\"\n}\n"
	for name, c := range map[string]struct {
		settings, args string
		want           int
	}{
		"none":                          {"", "", statusFindings},
		"a higher limit":                {"fail_on = \"critical\"", "", statusClean},
		"a flag is stronger":            {"fail_on = \"critical\"", "--fail-on high", statusFindings},
		"a rule off":                    {"rule \"efs-*\" {\n  enabled = false\n}", "", statusClean},
		"a rule off, but asked for":     {"rule \"efs-*\" {\n  enabled = false\n}", "--rule efs-encryption", statusFindings},
		"a rule off in a framework":     {"rule \"efs-*\" {\n  enabled = false\n}", "--framework fsbp", statusClean},
		"a lower severity":              {"rule \"efs-*\" {\n  severity = \"low\"\n}", "", statusClean},
		"a lower severity, still found": {"rule \"efs-*\" {\n  severity = \"low\"\n}", "--fail-on low", statusFindings},
		"a waiver":                      {waiver, "", statusClean},
		"a waiver elsewhere":            {strings.Replace(waiver, "_system.a", "_system.b", 1), "", statusFindings},
		"a waiver without an owner":     {strings.Replace(waiver, "  owner = \"ops\"\n", "", 1), "", statusFindings},
		"a path to skip":                {"skip_paths = [\"a.tf\"]", "", statusClean},
		"no settings":                   {waiver, "--no-config", statusFindings},
		"other settings":                {waiver, "--config other.hcl", statusFindings},
		"an older version":              {"required_version = \"< 99\"\n" + waiver, "", statusClean},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, files{"a.tf": violating, ".guardlint.hcl": c.settings, "other.hcl": ""})
			if got := guard(t, "", append([]string{"scan"}, strings.Fields(c.args)...)...); got.status != c.want {
				t.Errorf("exit status %d, want %d\n%s%s", got.status, c.want, got.out, got.err)
			}
		})
	}
}

func TestSettingsAreFound(t *testing.T) {
	const off = "rule \"efs-*\" {\n  enabled = false\n}\n"
	for name, c := range map[string]struct {
		files files
		args  string
		want  int
	}{
		"at the top of the repository": {files{".git/HEAD": "", ".guardlint.hcl": off, "a/b/x.tf": violating}, "a/b", statusClean},
		"for a file":                   {files{".git/HEAD": "", "a/.guardlint.hcl": off, "a/b/x.tf": violating}, "a/b/x.tf", statusClean},
		"the nearest":                  {files{".git/HEAD": "", ".guardlint.hcl": off, "a/.guardlint.hcl": "", "a/x.tf": violating}, "a", statusFindings},
		"not above the repository":     {files{".guardlint.hcl": off, "a/.git/HEAD": "", "a/x.tf": violating}, "a", statusFindings},
		"in the working directory":     {files{".guardlint.hcl": off, "a/x.tf": violating}, "a", statusClean},
		"the same for both":            {files{".guardlint.hcl": off, "a/x.tf": violating, "b/x.tf": violating}, "a b", statusClean},
		"different ones":               {files{".guardlint.hcl": off, "a/.guardlint.hcl": off, "a/x.tf": violating, "b/x.tf": violating}, "a b", statusError},
		"different ones, but named":    {files{".guardlint.hcl": off, "a/.guardlint.hcl": off, "a/x.tf": violating, "b/x.tf": violating}, "a b --config .guardlint.hcl", statusClean},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, c.files)
			if got := guard(t, "", append([]string{"scan"}, strings.Fields(c.args)...)...); got.status != c.want {
				t.Errorf("exit status %d, want %d\n%s%s", got.status, c.want, got.out, got.err)
			}
		})
	}
	t.Run("by a variable", func(t *testing.T) {
		enter(t, files{"a/x.tf": violating, "settings/org.hcl": off})
		t.Setenv("GUARDLINT_CONFIG", "settings/org.hcl")
		if got := guard(t, "", "scan", "a"); got.status != statusClean {
			t.Errorf("exit status %d: %s", got.status, got.err)
		}
	})
	t.Run("a link", func(t *testing.T) {
		enter(t, files{"a/x.tf": violating, "b/org.hcl": off})
		if err := os.Symlink("../b/org.hcl", "a/.guardlint.hcl"); err != nil {
			t.Skip(err)
		}
		if got := guard(t, "", "scan", "a"); got.status != statusError || !strings.Contains(got.err, "symbolic link") {
			t.Errorf("exit status %d: %s", got.status, got.err)
		}
		if got := guard(t, "", "scan", "a", "--config", "a/.guardlint.hcl"); got.status != statusClean {
			t.Errorf("named: exit status %d: %s", got.status, got.err)
		}
	})
}

func TestSettingsUsageErrors(t *testing.T) {
	for _, c := range []struct{ settings, args, want string }{
		{"fail_on = \"hihg\"", "scan", `.guardlint.hcl:1: fail_on: "hihg" is not known: did you mean "high"`},
		{"\nstrict = \"maybe\"", "scan", ".guardlint.hcl:2: strict: "},
		{"framework = [\"cis\"]", "scan", `unknown framework "cis"`},
		{"fial_on = \"high\"", "scan", `.guardlint.hcl:1: unknown setting "fial_on": did you mean "fail_on"`},
		{"required_version = \"soon\"", "scan", ".guardlint.hcl:1: required_version is no constraint"},
		{"", "scan --config nowhere.hcl", "read settings nowhere.hcl: no such file"},
		{"", "scan --config a.d", "read settings a.d: it is not a regular file"},
		{"", "scan --config x --no-config", "contradict"},
		{"fail_on = \"hihg\"", "config show", `.guardlint.hcl:1: fail_on`},
		{"rule \"*\" {\n  enabled = false\n}", "scan", "no rule is left"},
	} {
		enter(t, files{"a.tf": passing, ".guardlint.hcl": c.settings, "a.d/b.tf": passing})
		got := guard(t, "", strings.Fields(c.args)...)
		if got.status != statusError || !strings.Contains(got.err, c.want) || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%s with %q: exit status %d, %q, want %q", c.args, c.settings, got.status, got.err, c.want)
		}
	}
}

func TestRequiredVersion(t *testing.T) {
	enter(t, files{"a.tf": passing, ".guardlint.hcl": "required_version = \">= 2.1\"\n"})
	defer func(v string) { version = v }(version)
	for v, want := range map[string]int{"2.0.9": statusError, "2.1.0": statusClean, "3.0.0-rc1": statusError, "(devel)": statusClean} {
		version = v
		if got := guard(t, "", "scan"); got.status != want {
			t.Errorf("%s: exit status %d, want %d: %s", v, got.status, want, got.err)
		}
	}
}

func TestConfigShow(t *testing.T) {
	enter(t, files{"a.tf": passing, ".guardlint.hcl": "skip_paths = [\"x\"]\nmax_waiver_days = 90\nrule \"efs-*\" {\n  severity = \"low\"\n}\n"})
	out := guard(t, "", "config", "show").out
	for _, want := range []string{"settings file .guardlint.hcl", "skip_paths x .guardlint.hcl:1", "max_waiver_days 90 .guardlint.hcl:2", "rule efs-encryption on, low .guardlint.hcl:3", "timeout 10m0s default"} {
		found := false
		for line := range strings.Lines(out) {
			found = found || strings.Join(strings.Fields(line), " ") == want
		}
		if !found {
			t.Errorf("%q is not shown:\n%s", want, out)
		}
	}
}
