// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func parseText(text string) (*Settings, error) {
	return ParseSettings(&tf.Source{Path: ".guardlint.hcl", Bytes: []byte(text)}, allRules)
}

func mustParse(t *testing.T, text string) *Settings {
	t.Helper()
	s, err := parseText(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSettingsErrors(t *testing.T) {
	const waiver = "waiver \"s3-public\" {\n"
	for text, want := range map[string]string{
		"\nfail_onn = \"high\"":                           `.guardlint.hcl:2: unknown setting "fail_onn": did you mean "fail_on"`,
		"zzz = 1":                                         `.guardlint.hcl:1: unknown setting "zzz": there are fail_on, framework,`,
		"wavier \"s3-public\" {}":                         `.guardlint.hcl:1: unknown block "wavier": did you mean "waiver"`,
		"zzz {}":                                          `.guardlint.hcl:1: unknown block "zzz": there are parameters, rule, severity, waiver`,
		"rule \"s3-*\" {\n  enable = true\n}":             `.guardlint.hcl:2: unknown setting "enable": did you mean "enabled"`,
		"rule \"s3-*\" {\n  more {}\n}":                   `.guardlint.hcl:2: unknown block "more"`,
		"rule {}":                                         `.guardlint.hcl:1: a rule block has one label`,
		"rule \"s3-pubic\" {}":                            `.guardlint.hcl:1: unknown rule "s3-pubic": did you mean "s3-public"`,
		"rule \"s3-*\" {\n  enabled = 1\n}":               `.guardlint.hcl:2: enabled is not true or false`,
		"rule \"s3-*\" {\n  severity = \"x\"\n}":          `.guardlint.hcl:2: unknown severity "x"`,
		"fail_on = var.x":                                 `.guardlint.hcl:1: fail_on is not a string`,
		"fail_on = file(\"/etc/passwd\")":                 `.guardlint.hcl:1: fail_on is not a string`,
		"fail_on = null":                                  `.guardlint.hcl:1: fail_on is not a string`,
		"framework = 1":                                   `.guardlint.hcl:1: framework is not a list of strings`,
		"framework = null":                                `.guardlint.hcl:1: framework is not a list of strings`,
		"skip_paths = [\"/etc\"]":                         `.guardlint.hcl:1: "/etc" leaves the repository`,
		"skip_paths = [\"a/../../b\"]":                    `.guardlint.hcl:1: "a/../../b" leaves the repository`,
		"extends = [\".guardlint.hcl\"]":                  `.guardlint.hcl:1: unknown setting "extends"`,
		"fail_on = \"high\"\x00":                          `.guardlint.hcl:1: `,
		"\x00":                                            `.guardlint.hcl:1: `,
		"\xff\xfe = 1":                                    `.guardlint.hcl:1: `,
		"fail_on = \"\xff\"":                              `.guardlint.hcl:1: `,
		"skip_paths = [\"a[\"]":                           `.guardlint.hcl:1: "a[" is not a valid glob`,
		"max_waiver_days = 0":                             `.guardlint.hcl:1: max_waiver_days is less than 1`,
		"max_waiver_days = \"many\"":                      `.guardlint.hcl:1: max_waiver_days is not a number of days`,
		waiver + "}":                                      `.guardlint.hcl:1: the waiver covers nothing`,
		waiver + "  address = \"*\"\n}":                   `.guardlint.hcl:1: the waiver gives no reason`,
		waiver + "  address = \"*\"\n  reason = \" \"\n}": `.guardlint.hcl:3: reason is empty`,
		waiver + "  address = \"*\"\n  expires = \"2026-02-30\"\n}": `.guardlint.hcl:3: expires is not a day`,
		waiver + "  path = \"../x\"\n}":                             `.guardlint.hcl:2: "../x" leaves the repository`,
		"fail_on = \"high\"\nfail_on = \"low\"":                     `.guardlint.hcl:2: `,
		"fail_on = ":                                                `.guardlint.hcl:1: `,
		"\n\nfail_on = " + strings.Repeat("[", 100000):              `.guardlint.hcl:3: settings nest more than 50 levels`,
		"fail_on = " + strings.Repeat("!", 100000) + "true":         `.guardlint.hcl:1: settings nest more than 50 levels`,
		"fail_on = " + strings.Repeat("true ? 1 : ", 10000) + "1":   `.guardlint.hcl:1: settings nest more than 50 levels`,
		strings.Repeat("a {\n", 10000):                              `.guardlint.hcl:51: settings nest more than 50 levels`,
		"fail_on = \"" + strings.Repeat("${\"", 10000):              `.guardlint.hcl:1: settings nest more than 50 levels`,
		"# " + strings.Repeat("a", 1<<18):                           `.guardlint.hcl: the file has 262146 bytes: settings may have 262144`,
	} {
		_, err := parseText(text)
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.80s\ngives %v\nwant  %s", text, err, want)
		}
	}
}

func TestRuleSettings(t *testing.T) {
	for text, want := range map[string]string{
		"": "s3-logging low, s3-public high",
		"rule \"s3-replicated\" {\n  enabled = true\n}":                                                "s3-logging low, s3-public high, s3-replicated low",
		"rule \"s3-*\" {\n  enabled = false\n}\nrule \"s3-public\" {\n  enabled = true\n}":             "s3-public high",
		"rule \"s3-public\" {\n  enabled = true\n}\nrule \"s3-*\" {\n  enabled = false\n}":             "",
		"rule \"trivy:*\" {\n  severity = \"critical\"\n}":                                             "s3-logging low, s3-public critical",
		"rule \"s3-*\" {\n  severity = \"medium\"\n}\nrule \"s3-logging\" {\n  severity = \"high\"\n}": "s3-logging high, s3-public medium",
		"rule \"s3-public\" {\n  severity = \"medium\"\n}\nrule \"s3-public\" {\n  enabled = false\n}": "s3-logging low",
	} {
		s := mustParse(t, text)
		var got []string
		for _, r := range s.Configured(s.Enabled(guardrails)) {
			got = append(got, r.ID+" "+r.Severity.String())
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s\ngives %q, want %q", text, got, want)
		}
	}
	if public.Severity != lint.High {
		t.Error("a rule was modified")
	}
	var none *Settings
	if got := none.Configured(none.Enabled(guardrails)); !slices.Equal(got, []*lint.Rule{logging, public}) || none.Disabled(public) {
		t.Errorf("without settings: %v", got)
	}
	findings := []*lint.Finding{{Rule: &lint.Rule{Severity: lint.Low}, Severity: lint.High}, {Rule: public, Severity: lint.Medium}}
	if Clamp(findings); findings[0].Severity != lint.Low || findings[1].Severity != lint.Medium {
		t.Errorf("clamped to %v and %v", findings[0].Severity, findings[1].Severity)
	}
}

func TestSettingsValues(t *testing.T) {
	s := mustParse(t, "fail_on = \"high\"\nstrict = true\nframework = [\"fsbp\", \"soc2\"]\nrequired_version = \">= 1\"\nmax_waiver_days = 90\n")
	var got []string
	for _, f := range s.Flags {
		got = append(got, fmt.Sprintf("%s=%s:%d", f.Name, strings.Join(f.Values, "+"), f.Range.Start.Line))
	}
	if want := []string{"fail-on=high:1", "strict=true:2", "framework=fsbp+soc2:3"}; !slices.Equal(got, want) {
		t.Errorf("flags %q, want %q", got, want)
	}
	if s.RequiredVersion[0].Values[0] != ">= 1" || s.MaxWaiverDays().Values[0] != "90" {
		t.Errorf("%+v", s)
	}
}

// The day is 2026-12-31. A waiver's outcome is "hides" with its suppression, or the complaint.
func TestWaivers(t *testing.T) {
	const full = "reason = \"a web site\"\n  owner = \"web\"\n"
	for _, c := range []struct{ head, waiver, address, file, want string }{
		{"", "address = \"aws_s3_bucket.site\"\n" + full, "aws_s3_bucket.site", "main.tf", "hides"},
		{"", "address = \"aws_s3_bucket.site\"\n" + full, "aws_s3_bucket.site[\"a\"]", "main.tf", "hides"},
		{"", "address = \"aws_s3_bucket.site[0]\"\n" + full, "aws_s3_bucket.site[0]", "main.tf", "hides"},
		{"", "address = \"aws_s3_bucket.site[0]\"\n" + full, "aws_s3_bucket.site[1]", "main.tf", "waiver-unmatched"},
		{"", "address = \"module.web.*\"\n" + full, "module.web[0].aws_s3_bucket.site", "main.tf", "hides"},
		{"", "address = \"module.*.aws_s3_bucket.*\"\n" + full, "module.a.aws_s3_bucket.site", "main.tf", "hides"},
		{"", "address = \"aws_s3_bucket.sit\"\n" + full, "aws_s3_bucket.site", "main.tf", "waiver-unmatched"},
		{"", "path = \"envs/dev\"\n" + full, "a.b", "envs/dev/x/main.tf", "hides"},
		{"", "path = \"envs/**/main.tf\"\n" + full, "a.b", "envs/dev/x/main.tf", "hides"},
		{"", "path = \"**/x/\"\n" + full, "a.b", "envs/dev/x/main.tf", "hides"},
		{"", "path = \"envs/prod\"\n" + full, "a.b", "envs/dev/x/main.tf", "waiver-unmatched"},
		{"", "path = \"envs\"\n  address = \"a.c\"\n" + full, "a.b", "envs/dev/x/main.tf", "waiver-unmatched"},
		{"", "address = \"*\"\n  expires = \"2026-12-31\"\n" + full, "a.b", "main.tf", "hides"},
		{"", "address = \"*\"\n  expires = \"2026-12-30\"\n" + full, "a.b", "main.tf", "waiver-expired"},
		{"", "address = \"*\"\n  reason = \"why\"\n", "a.b", "main.tf", "waiver-malformed"},
		{"max_waiver_days = 30\n", "address = \"*\"\n  expires = \"2027-01-30\"\n" + full, "a.b", "main.tf", "hides"},
		{"max_waiver_days = 30\n", "address = \"*\"\n  expires = \"2027-01-31\"\n" + full, "a.b", "main.tf", "waiver-malformed"},
		{"max_waiver_days = 30\n", "address = \"*\"\n" + full, "a.b", "main.tf", "waiver-malformed"},
	} {
		for _, glob := range []string{"s3-public", "s3-p*", "trivy:AVD-AWS-0092"} {
			text := c.head + "waiver \"" + glob + "\" {\n  " + c.waiver + "}\n"
			at := tf.Range{File: c.file, Start: tf.Pos{Line: 1}, End: tf.Pos{Line: 1, Byte: 9}}
			about := &lint.Finding{Rule: public, Severity: lint.High, Verdict: lint.Violation, Address: c.address, Location: at, Declared: at}
			other := &lint.Finding{Rule: logging, Severity: lint.Low, Verdict: lint.Violation, Address: c.address, Location: at, Declared: at}
			r := &lint.Report{Rules: allRules, Findings: []*lint.Finding{about, other}}
			Apply(r, &tf.Config{}, Decisions{Known: allRules, Today: time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC), Settings: mustParse(t, text), Whole: true})
			got := "nothing"
			switch {
			case about.Suppressed != nil && len(r.Findings) == 2:
				got = "hides"
				if s := about.Suppressed; s.Kind != "waiver" || s.Reason != "a web site (owner: web)" || s.Range.File != ".guardlint.hcl" || s.InSource() {
					t.Errorf("%s: suppression %+v", text, s)
				}
			case len(r.Findings) == 3:
				complaint := r.Findings[slices.IndexFunc(r.Findings, func(f *lint.Finding) bool { return strings.HasPrefix(f.Rule.ID, "waiver-") })]
				got = complaint.Rule.ID
				if about.Suppressed != nil || complaint.Location.File != ".guardlint.hcl" || complaint.Fingerprint == "" || r.Sources[".guardlint.hcl"] == nil {
					t.Errorf("%s: complaint %+v", text, complaint)
				}
			}
			if got != c.want || other.Suppressed != nil {
				t.Errorf("%s\nfor %s in %s: %s, want %s", text, c.address, c.file, got, c.want)
			}
		}
	}
}

func TestWaiverUnmatchedOnlyWhenJudged(t *testing.T) {
	s := mustParse(t, "waiver \"s3-*\" {\n  address = \"a.b\"\n  reason = \"r\"\n  owner = \"o\"\n}")
	for name, c := range map[string]struct {
		whole      bool
		rules      []*lint.Rule
		incomplete []tf.Incomplete
		want       int
	}{
		"all":                 {true, allRules, nil, 1},
		"a part":              {false, allRules, nil, 0},
		"other rules":         {true, append(Rules(), logging), nil, 0},
		"something is broken": {true, allRules, []tf.Incomplete{{Kind: "syntax", Blocking: true}}, 0},
	} {
		r := &lint.Report{Rules: c.rules, Incomplete: c.incomplete}
		Apply(r, &tf.Config{}, Decisions{Known: allRules, Settings: s, Whole: c.whole})
		if len(r.Findings) != c.want {
			t.Errorf("%s: %d complaints, want %d", name, len(r.Findings), c.want)
		}
	}
}

func TestSkipPaths(t *testing.T) {
	s := mustParse(t, "skip_paths = [\"examples/**\", \"**/gen.tf\"]")
	cfg := &tf.Config{Roots: []*tf.Root{{Name: "examples/a"}, {Name: "examples"}, {Name: "envs/examples"}, {Name: "."}},
		Incomplete: []tf.Incomplete{{Range: tf.Range{File: "examples/a/x.tf"}}, {Range: tf.Range{File: "x.tf"}}}}
	s.Skip(cfg)
	if len(cfg.Roots) != 2 || cfg.Roots[0].Name != "envs/examples" || cfg.Roots[1].Name != "." || len(cfg.Incomplete) != 1 {
		t.Errorf("left: %+v, %+v", cfg.Roots, cfg.Incomplete)
	}
	at := func(file string) *lint.Finding {
		place := tf.Range{File: file, Start: tf.Pos{Line: 1}}
		return &lint.Finding{Rule: public, Location: place, Declared: place}
	}
	r := &lint.Report{Rules: allRules, Findings: []*lint.Finding{at("mod/gen.tf"), at("mod/main.tf")}}
	Apply(r, cfg, Decisions{Known: allRules, Settings: s})
	if r.Findings[0].Suppressed == nil || r.Findings[0].Suppressed.Kind != "skip" || r.Findings[1].Suppressed != nil {
		t.Errorf("suppressed: %+v, %+v", r.Findings[0].Suppressed, r.Findings[1].Suppressed)
	}
	var none *Settings
	if none.Skip(cfg); len(cfg.Roots) != 2 {
		t.Error("no settings skip something")
	}
}
