// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Compact writes one line per place, for editors and problem matchers: "file:line:col: severity: message [rule]". Undecided findings
// have "undecided" in place of the severity, and what could not be analysed is an "error" or, when not blocking, a "warning" of
// "incomplete/<kind>". Columns count Unicode code points; an unknown
// line or column is 1, an unknown file "-".
func Compact(w io.Writer, r *lint.Report, o Options) error {
	var b bytes.Buffer
	line := func(at tf.Range, severity, message, rule string) {
		p := locate(r.Sources, at, codePoints)
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", cmp.Or(clean(p.file), "-"), max(1, p.startLine), max(1, p.startColumn), severity, message, clean(rule))
	}
	var findings []*lint.Finding
	for _, f := range r.Findings {
		if f.Suppressed == nil && (f.Verdict == lint.Violation || !o.HideUndecided) {
			findings = append(findings, f)
		}
	}
	for _, g := range fold(findings, ownPlace) {
		severity := g.Severity.String()
		if g.Verdict == lint.Undecided {
			severity = "undecided"
		}
		line(g.at, severity, g.sentence(), g.Rule.ID)
	}
	for _, i := range r.Incomplete {
		severity := "warning"
		if i.Blocking {
			severity = "error"
		}
		line(i.Range, severity, incompleteSentence(i), "incomplete/"+i.Kind)
	}
	_, err := w.Write(inert(b.Bytes()))
	return err
}
