// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/guardlint/guardlint/tf"
)

// FuzzComments wants whatever is found to lie where it says, and what parses to be complete.
func FuzzComments(f *testing.F) {
	for _, seed := range []string{
		"# guardlint:ignore a-b -- c\nx = 1\n", "x = 1 // guardlint:ignore a*,c until=2027-01-01 -- d", "/*\r\n * guardlint:ignore a -- b\r\n*/x {}",
		"\xef\xbb\xbf# guardlint:ignore", "x = <<E\n# guardlint:ignore a -- b\nE\n", "x = \"${/* guardlint:ignore a -- b */ y}\"", "/* guardlint:ignore a -- b",
		"resource a {\n  #checkov:skip=A:b\n#ts:skip=A b\n}", "# trivy:ignore:a:exp:2027-01-01 tfsec:ignore:*\na {}", "# kics-scan disable=a\n# kics-scan ignore-line\na {}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // the parser reports that, and the lexer's lines are not ours
		}
		src := &tf.Source{Path: "a.tf", Bytes: []byte(text)}
		whole := tf.Range{File: "a.tf", Start: tf.Pos{Line: 1}, End: tf.Pos{Byte: len(text)}}
		outline := &tf.Outline{Items: []tf.Range{whole}, Comments: commentsOf("a.tf", text)}
		for _, c := range comments(src, outline) {
			if !whole.Contains(c.at) || c.at.Start.Line != 1+strings.Count(text[:c.at.Start.Byte], "\n") {
				t.Fatalf("comment at %+v of %q", c.at, text)
			}
			if written := text[c.at.Start.Byte:c.at.End.Byte]; written != c.text || strings.Contains(written, "\n") {
				t.Fatalf("comment %q at %q", c.text, written)
			}
			if ig, err := parse(c.text); err == nil && (len(ig.names) == 0 || ig.reason == "") {
				t.Fatalf("%q parses to %+v", c.text, ig)
			}
			if bound := bind(src, []tf.Range{whole}, c); !bound.IsZero() && bound != whole {
				t.Fatalf("bound to %+v", bound)
			}
		}
		for _, ig := range foreignIn(src, outline.Items, comments(src, outline), "2027-01-01", "default") {
			if !whole.Contains(ig.at) || len(ig.names) == 0 || ig.kind == "" {
				t.Fatalf("foreign ignore %+v", ig)
			}
		}
	})
}

// FuzzSettings wants every file to be read or refused with its line, and what is read to be applied without harm.
func FuzzSettings(f *testing.F) {
	for _, seed := range []string{
		"fail_on = \"high\"\nframework = [\"a\"]\nskip_paths = [\"a/**\"]\nmax_waiver_days = 3\nrequired_version = \">= 1\"\nscope = \"account\"",
		"rule \"s3-*\" {\n  enabled = false\n  severity = \"low\"\n  locked = true\n}\nseverity \"high\" {\n  locked = true\n}",
		"waiver \"s3-public\" {\n  address = \"*\"\n  path = \"a\"\n  reason = \"r\"\n  owner = \"o\"\n  expires = \"2027-01-01\"\n}",
		"parameters {\n  locked = true\n}", "fail_on = \"${\"", "rule", "a = <<E\n${[for x in y: x]}\nE\n", "\x00", "rule \"[\" {}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseText(text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), ".guardlint.hcl:") {
				t.Fatalf("%q gives an error without a line: %v", text, err)
			}
			return
		}
		merged := s.Under(s)
		merged.Configured(merged.Enforced(nil, allRules))
		merged.Waivers(time.Unix(0, 0))
		for _, flag := range FlagNames() {
			merged.Hold(flag, &Setting{Name: flag, Values: []string{"none"}}, "low", allRules)
		}
		r := found("a.x a.tf:1", "a.y b/c.tf:1")
		r.Rules = allRules
		Apply(r, &tf.Config{Sources: tf.Sources{}}, Decisions{Known: allRules, Settings: merged, Whole: true})
		if len(r.Findings) < 2 {
			t.Fatalf("%q deletes findings", text)
		}
	})
}
