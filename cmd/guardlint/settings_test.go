// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"

	"github.com/guardlint/guardlint/policy"
)

// precedences have a value for each setting that stands for a flag, by who gives it.
var precedences = []struct{ flag, preset, aboveFile, inFile, inEnvironment, onLine string }{
	{"fail-on", "medium", `"none"`, `"low"`, "high", "critical"},
	{"min-severity", "low", `"low"`, `"medium"`, "high", "critical"},
	{"undecided", "report", `"fail"`, `"hide"`, "fail", "report"},
	{"strict", "false", `false`, `true`, "false", "true"},
	{"scope", "workload", `"workload"`, `"account"`, "workload", "account"},
	{"no-foreign-ignores", "false", `false`, `true`, "false", "true"},
	{"framework", "-", `["wa-sec"]`, `["fsbp", "soc2"]`, "hipaa", "cis-aws-5.0"},
}

// Every setting of the file is tried against each that is stronger: the value that a run shows must be the strongest one's.
func TestPrecedence(t *testing.T) {
	var tried []string
	for _, c := range precedences {
		tried = append(tried, c.flag)
		variable := "GUARDLINT_" + strings.ToUpper(strings.ReplaceAll(c.flag, "-", "_"))
		plain := strings.NewReplacer(`"`, "", "[", "", "]", "")
		for given := range 1 << 4 { // each subset of those who may give a value
			above, file, env, line := given&1 > 0, given&2 > 0, given&4 > 0, given&8 > 0
			want := c.preset + " default"
			switch {
			case line:
				want = c.onLine + " --" + c.flag
			case env:
				want = c.inEnvironment + " " + variable
			case file:
				want = plain.Replace(c.inFile) + " .guardlint.hcl:2"
			case above:
				want = plain.Replace(c.aboveFile) + " org.hcl:1"
			}
			t.Run(fmt.Sprintf("%s %04b", c.flag, given), func(t *testing.T) {
				name := strings.ReplaceAll(c.flag, "-", "_")
				fs := files{"a.tf": passing}
				args := []string{"config", "show"}
				if above {
					fs["org.hcl"] = name + " = " + c.aboveFile + "\n"
					args = append(args, "--org-config", "org.hcl")
				}
				if file {
					fs[".guardlint.hcl"] = "# settings\n" + name + " = " + c.inFile + "\n"
				}
				enter(t, fs)
				if env {
					t.Setenv(variable, c.inEnvironment)
				}
				if line {
					args = append(args, "--"+c.flag+"="+c.onLine)
				}
				if got := shown(t, c.flag, args...); got != want {
					t.Errorf("%q, want %q", got, want)
				}
			})
		}
	}
	if slices.Sort(tried); !slices.Equal(tried, policy.FlagNames()) {
		t.Errorf("tried are %q, and settings are %q", tried, policy.FlagNames())
	}
}

// shown is what config show says about a setting.
func shown(t *testing.T, name string, args ...string) string {
	t.Helper()
	got := guard(t, "", args...)
	for line := range strings.Lines(got.out) {
		if rest, ok := strings.CutPrefix(strings.Join(strings.Fields(line), " "), name+" "); ok {
			return rest
		}
	}
	t.Errorf("%s is not shown: %s%s", name, got.out, got.err)
	return ""
}

// Settings that stand for no flag: the organisation's hold where the project's say nothing, and both where they can.
func TestPrecedenceInFiles(t *testing.T) {
	for _, c := range []struct{ name, above, file, alone, both string }{
		{"parameter allowed_public_ports", "parameters {\n  allowed_public_ports = [443]\n}", "parameters {\n  allowed_public_ports = [8443]\n}", "[443] org.hcl:2", "[8443] .guardlint.hcl:2"},
		{"rule efs-encryption", "rule \"efs-*\" {\n  severity = \"low\"\n}", "rule \"efs-*\" {\n  enabled = false\n}", "on, low org.hcl:1", "off, low .guardlint.hcl:1"},
		{"max_waiver_days", "max_waiver_days = 30", "max_waiver_days = 60", "30 org.hcl:1", "30 org.hcl:1"},
		{"max_waiver_days", "max_waiver_days = 60", "max_waiver_days = 30", "60 org.hcl:1", "30 .guardlint.hcl:1"},
		{"skip_paths", "skip_paths = [\"x\"]", "skip_paths = [\"y\"]", "x org.hcl:1", "x org.hcl:1"},
		{"required_version", "required_version = \">= 0.1\"", "required_version = \"< 99\"", ">= 0.1 org.hcl:1", ">= 0.1 org.hcl:1"},
	} {
		enter(t, files{"a.tf": passing, "org.hcl": c.above})
		if got := shown(t, c.name, "config", "show", "--org-config", "org.hcl"); got != c.alone {
			t.Errorf("%s alone: %q, want %q", c.name, got, c.alone)
		}
		enter(t, files{"a.tf": passing, "org.hcl": c.above, ".guardlint.hcl": c.file})
		if got := shown(t, c.name, "config", "show", "--org-config", "org.hcl"); got != c.both {
			t.Errorf("%s with the project's: %q, want %q", c.name, got, c.both)
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
		{"framework = [\"cis\"]", "scan", `.guardlint.hcl:1: unknown framework "cis"`},
		{"", "scan --framework cis-aws-50", `--framework: unknown framework "cis-aws-50": did you mean "cis-aws-5.0"`},
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

// Every flag of scan has its variable, and is stronger than that.
func TestEveryFlagHasAVariable(t *testing.T) {
	tried := 0
	scanCommand(streams{}).Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" {
			return
		}
		tried++
		values, ok := map[string][2]string{"bool": {"true", "false"}, "int": {"3", "2"}, "duration": {"5m0s", "6m0s"}}[f.Value.Type()]
		if c, isChoice := f.Value.(*choice); isChoice {
			values = [2]string{c.words[len(c.words)-1], c.words[0]}
		} else if !ok {
			values = [2]string{"x.hcl", "y.hcl"} // which settings may be read from
		}
		env, line := values[0], values[1]
		enter(t, files{"a.tf": passing, "x.hcl": "", "y.hcl": ""})
		t.Setenv(variable(f), env)
		if got, want := shown(t, f.Name, "config", "show"), env+" "+variable(f); got != want {
			t.Errorf("%s: %q, want %q", f.Name, got, want)
		}
		if got, want := shown(t, f.Name, "config", "show", "--"+f.Name+"="+line), line+" --"+f.Name; got != want {
			t.Errorf("%s: %q, want %q", f.Name, got, want)
		}
		os.Unsetenv(variable(f))
	})
	if tried < 25 {
		t.Errorf("only %d flags", tried)
	}
}
