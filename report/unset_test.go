// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// The report says which variables would decide how many findings, also after the configuration was released.
func TestUnsetVariables(t *testing.T) {
	doubt := func(verdict lint.Verdict, names ...string) *lint.Finding {
		f := &lint.Finding{Rule: publicBucket, Verdict: verdict, Message: "m"}
		for _, name := range names {
			v := tf.NewValue(cty.UnknownVal(cty.String).Mark(tf.Ref{Address: name, Input: true}), "acl", tf.Range{}, nil)
			f.Evidence = append(f.Evidence, v.WhyUnknown().Detached())
		}
		return f
	}
	r := &lint.Report{Findings: []*lint.Finding{
		doubt(lint.Undecided, "var.acl"), doubt(lint.Undecided, "var.acl", "var.acl", "module.m.var.b"), doubt(lint.Violation, "var.c"), doubt(lint.Undecided),
	}}
	if got := summarize(r).wanted(); got != "var.acl (2), module.m.var.b (1)" {
		t.Errorf("wanted are %s", got)
	}
	var text, quiet bytes.Buffer
	if err := Text(&text, r, Options{}); err != nil || !strings.Contains(text.String(), "values for these variables may decide them: var.acl (2)") {
		t.Errorf("%v: %s", err, text.String())
	}
	if err := Text(&quiet, r, Options{HideUndecided: true}); err != nil || strings.Contains(quiet.String(), "var.acl") {
		t.Errorf("%v: %s", err, quiet.String())
	}
}
