// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/compliance"
	"github.com/guardlint/guardlint/lint"
)

// What a scan by framework was asked for is named beside each violation.
func TestControlsOfFrameworks(t *testing.T) {
	rule := &lint.Rule{ID: "a-one", Controls: []string{"fsbp:S3.8", "soc2:CC6.1"}}
	r := &lint.Report{Findings: []*lint.Finding{{Rule: rule, Severity: lint.High, Verdict: lint.Violation, Message: "it is open"}}}
	for _, format := range []string{"text", "markdown"} {
		if out := render(t, format, r, Options{Frameworks: []string{"fsbp"}}); !strings.Contains(out, "fsbp:S3.8") || strings.Contains(out, "soc2") {
			t.Errorf("%s:\n%s", format, out)
		}
		if out := render(t, format, r, Options{}); strings.Contains(out, "fsbp") {
			t.Errorf("%s names controls that nobody asked for:\n%s", format, out)
		}
	}
}

func TestCoverage(t *testing.T) {
	rules := []*lint.Rule{{ID: "a-one", Controls: []string{"wa-sec:SEC01-BP01", "fsbp:S3.8"}}, {ID: "b-two", Controls: []string{"wa-sec:SEC01-BP01"}}}
	framework := compliance.Frameworks()[slices.IndexFunc(compliance.Frameworks(), func(f compliance.Framework) bool { return f.ID == "wa-sec" })]
	var text, markdown, doc strings.Builder
	for _, err := range []error{CoverageText(&text, framework, rules, Options{}), CoverageMarkdown(&markdown, framework, rules, Options{Docs: "./"}), CoverageJSON(&doc, framework, rules)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"rules for 1 of the", "SEC01-BP01  Workloads separated by account\n  a-one\n  b-two\n", "not judged from Terraform: game days are exercises", "  not covered yet\n"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the text lacks %q:\n%s", want, text.String())
		}
	}
	if strings.Contains(text.String(), "S3.8") {
		t.Error("a control of another framework is listed")
	}
	for _, want := range []string{"| SEC01-BP01 | Workloads separated by account | [`a-one`](./a-one.md), [`b-two`](./b-two.md) |", "_not covered yet_"} {
		if !strings.Contains(markdown.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, markdown.String())
		}
	}
	var got jsonCoverage
	if err := json.Unmarshal([]byte(doc.String()), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Controls) != len(compliance.Controls("wa-sec")) || !slices.Equal(got.Controls[0].Rules, []string{"a-one", "b-two"}) || got.Controls[1].Rules == nil || got.Controls[2].Beyond == nil {
		t.Errorf("%+v", got.Controls[:3])
	}
}
