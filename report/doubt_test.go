// SPDX-License-Identifier: Apache-2.0

package report

import (
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func TestDoubts(t *testing.T) {
	at := tf.Range{File: "main.tf", Start: tf.Pos{Line: 3}, End: tf.Pos{Line: 3, Byte: 9}}
	find := func(rule string, s lint.Severity, address, fact string) *lint.Finding {
		return &lint.Finding{Rule: &lint.Rule{ID: rule}, Severity: s, Verdict: lint.Undecided, Address: address, Location: at, Message: "it is " + rule,
			Evidence: []tf.Evidence{{Range: at, Text: fact}}}
	}
	const policy, name = "`policy` is not known", "`name` is not known"
	r := &lint.Report{Findings: []*lint.Finding{
		find("a-medium", lint.Medium, "aws_iam_policy.p", policy),
		find("b-critical", lint.Critical, "aws_iam_policy.p", policy),
		find("c-low", lint.Low, "aws_iam_policy.p", policy),
		find("d-other-fact", lint.High, "aws_iam_policy.p", name),
		find("e-other-resource", lint.High, "aws_iam_policy.q", policy),
	}}
	want := "  critical  3 rules cannot judge aws_iam_policy.p\n" +
		"            a-medium, b-critical, c-low at main.tf:3\n" +
		"            `policy` is not known\n" +
		"  high      it is d-other-fact (aws_iam_policy.p)\n" +
		"            d-other-fact at main.tf:3\n" +
		"            `name` is not known\n" +
		"  high      it is e-other-resource (aws_iam_policy.q)\n" +
		"            e-other-resource at main.tf:3\n" +
		"            `policy` is not known\n"
	if got := render(t, "text", r, Options{}); !strings.Contains(got, want) {
		t.Errorf("the text is\n%s\nwant in it\n%s", got, want)
	}
	got := render(t, "markdown", r, Options{})
	if want := "- **critical** `main.tf:3`: 3 rules cannot judge aws_iam_policy.p (`a-medium`, `b-critical`, `c-low`). `policy` is not known\n"; !strings.Contains(got, want) {
		t.Errorf("the Markdown is\n%s\nwant in it\n%s", got, want)
	}
	if n := strings.Count(render(t, "compact", r, Options{}), "undecided"); n != 5 {
		t.Errorf("%d undecided findings are in compact, want each", n)
	}
}
