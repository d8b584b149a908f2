// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Merged are edits that can be applied together, and the findings that they mend.
type Merged struct {
	// Edits are the edits by file, in no order.
	Edits map[string][]tf.Edit
	// Findings are those whose edits are among Edits, Clashing those whose edits contradict these.
	Findings, Clashing []*lint.Finding
}

// Merge gathers the edits of findings in their order. An edit that several findings have counts once. Of findings whose edits contradict each
// other the first is mended; a finding is mended whole or not at all. Those without a fix, undecided and suppressed ones are left out, and
// unless unsafe is set those whose fix has a risk.
func Merge(findings []*lint.Finding, unsafe bool) Merged {
	m := Merged{Edits: make(map[string][]tf.Edit)}
	for _, f := range findings {
		if !Mends(f, unsafe) {
			continue
		}
		if slices.ContainsFunc(f.Fix.Edits, m.contradicts) {
			m.Clashing = append(m.Clashing, f)
			continue
		}
		for _, e := range f.Fix.Edits {
			if file := e.Range.File; !slices.Contains(m.Edits[file], e) {
				m.Edits[file] = append(m.Edits[file], e)
			}
		}
		m.Findings = append(m.Findings, f)
	}
	return m
}

// Mends reports whether a finding has a fix that may be applied.
func Mends(f *lint.Finding, unsafe bool) bool {
	return f.Fix != nil && f.Verdict == lint.Violation && f.Suppressed == nil && (unsafe || f.Fix.Risk == "")
}

func (m *Merged) contradicts(e tf.Edit) bool {
	return slices.ContainsFunc(m.Edits[e.Range.File], func(other tf.Edit) bool { return e != other && overlap(e, other) })
}

// overlap reports whether two edits change the same text, or add the same thing in one place.
func overlap(a, b tf.Edit) bool {
	aStart, aEnd, bStart, bEnd := a.Range.Start.Byte, a.Range.End.Byte, b.Range.Start.Byte, b.Range.End.Byte
	if aStart == aEnd && bStart == bEnd {
		return aStart == bStart && a.Adds == b.Adds && a.Adds != ""
	}
	return aStart < bEnd && bStart < aEnd
}
