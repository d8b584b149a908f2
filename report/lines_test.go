// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// GitHub keeps ten annotations of each kind per step.
func TestGitHubLimits(t *testing.T) {
	out := render(t, "github", bigReport(20), Options{})
	for kind, want := range map[string]int{"error": 10, "warning": 10, "notice": 10} {
		if got := strings.Count(out, "::"+kind+" "); got != want {
			t.Errorf("there are %d %ss, want %d", got, kind, want)
		}
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if !strings.Contains(lines[0], "(critical)") {
		t.Errorf("the first annotation is not critical: %s", lines[0])
	}
	want := "::notice title=guardlint::not annotated: 51 violations (10 critical, 20 high, 10 medium, 11 low)"
	if got := lines[len(lines)-1]; got != want {
		t.Errorf("the last line is\n%s, want\n%s", got, want)
	}
	if out := render(t, "github", fullReport(), Options{HideUndecided: true}); strings.Contains(out, "undecided") {
		t.Errorf("hidden findings are counted: %s", out)
	}
}

func TestGitHubEscapes(t *testing.T) {
	r := &lint.Report{Findings: []*lint.Finding{{Rule: &lint.Rule{ID: "x", Why: "100%\nof"}, Severity: lint.High, Verdict: lint.Violation, Address: "a.b",
		Message: "50%: a,b", Location: tf.Range{File: "a,b:c%.tf", Start: tf.Pos{Line: 2}, End: tf.Pos{Line: 4}}}}}
	want := "::error title=x (high),file=a%2Cb%3Ac%25.tf,line=2,endLine=4::50%25: a,b (a.b)%0A100%25 of\n"
	if got := render(t, "github", r, Options{}); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

// The matcher that the repository offers must understand every compact line that is an alert, and no other.
func TestCompactFitsProblemMatcher(t *testing.T) {
	text, err := os.ReadFile("../problem-matcher.json")
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		ProblemMatcher []struct {
			Pattern []struct {
				Regexp                            string
				File, Line, Column, Message, Code int
			}
		}
	}
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	match := func(line string) (found []string) {
		for _, m := range doc.ProblemMatcher {
			p := m.Pattern[0]
			if g := regexp.MustCompile(p.Regexp).FindStringSubmatch(line); g != nil {
				found = append(found, strings.Join([]string{g[p.File], g[p.Line], g[p.Column], g[p.Message], g[p.Code]}, "|"))
			}
		}
		return found
	}
	for line := range strings.Lines(render(t, "compact", fullReport(), Options{})) {
		line = strings.TrimSuffix(line, "\n")
		want := 1
		if strings.Contains(line, ": undecided: ") {
			want = 0
		}
		if got := match(line); len(got) != want {
			t.Errorf("%d matchers take %q, want %d", len(got), line, want)
		}
	}
	got := match(`main.tf:13:28: high: group "admin" is open (a.b) [vpc-ingress-admin-open]`)
	if want := `main.tf|13|28|group "admin" is open (a.b)|vpc-ingress-admin-open`; len(got) != 1 || got[0] != want {
		t.Errorf("the matcher reads %q, want %q", got, want)
	}
}

func TestCompactWithoutPlaces(t *testing.T) {
	r := &lint.Report{Incomplete: []tf.Incomplete{{Kind: "limit", Message: "too much"}, {Kind: "read", Range: tf.Range{File: "x.tf"}, Message: "no", Address: "a.b", Blocking: true}}}
	want := "-:1:1: warning: too much [incomplete/limit]\nx.tf:1:1: error: no (a.b) [incomplete/read]\n"
	if got := render(t, "compact", r, Options{}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A minified file of one long line with many findings takes no longer than its length.
func TestLongLines(t *testing.T) {
	const n = 20_000
	text := strings.Repeat(`{"acl":"public-read"},`, n)
	r := &lint.Report{Sources: tf.Sources{"main.tf.json": {Path: "main.tf.json", Bytes: []byte(text)}}}
	rule := &lint.Rule{ID: "a-rule", Title: "A rule", Severity: lint.High}
	for i := range n {
		at := i * len(`{"acl":"public-read"},`)
		r.Findings = append(r.Findings, &lint.Finding{Rule: rule, Severity: lint.High, Verdict: lint.Violation, Address: fmt.Sprint("aws_s3_bucket.b", i), Message: "m",
			Location: tf.Range{File: "main.tf.json", Start: tf.Pos{Line: 1, Byte: at}, End: tf.Pos{Line: 1, Byte: at + 5}}})
	}
	for _, format := range Names() {
		start := time.Now()
		out := render(t, format, r, Options{})
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %s", format, took)
		}
		if format == "compact" && !strings.Contains(out, fmt.Sprintf("main.tf.json:1:%d:", 1+(n-1)*len(`{"acl":"public-read"},`))) {
			t.Error("the last finding has another column")
		}
	}
}
