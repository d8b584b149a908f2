// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"fmt"

	"github.com/guardlint/guardlint/tf"
)

// Pass is one run of one rule over one root. It is a rule's for one check, and then the next one's.
type Pass struct {
	rule     *Rule
	severity Severity
	root     *tf.Root
	findings *[]*Finding
}

// of makes the pass that of another rule.
func (p *Pass) of(rule *Rule) *Pass {
	p.rule, p.severity = rule, rule.Severity
	return p
}

// Root is the world that is being judged.
func (p *Pass) Root() *tf.Root { return p.root }

// As returns a pass that reports with another severity, for findings that weigh less than the rule's worst case.
func (p *Pass) As(s Severity) *Pass {
	graded := *p
	graded.severity = s
	return &graded
}

// Require reports a violation when t is no and an undecided finding when it is maybe; a yes passes. The message is lower-case, without
// a period, and names the resource. A violation points at the first piece of evidence that has a place, which may be in a companion; what is
// undecided points into the resource itself, because what would decide may be anywhere. Without such a place it points at the resource.
func (p *Pass) Require(t tf.Truth, r *tf.Resource, format string, args ...any) {
	if t.IsYes() {
		return
	}
	verdict := Violation
	if t.IsMaybe() {
		verdict = Undecided
	}
	evidence, more := t.SomeEvidence(maxEvidence)
	f := &Finding{
		Rule: p.rule, Severity: p.severity, Verdict: verdict,
		Root: p.root.Name, Address: r.Address, Calls: r.Calls, Declared: r.Declared,
		Message:  fmt.Sprintf(format, args...),
		Location: r.Range,
		Evidence: evidence,
	}
	for _, e := range f.Evidence {
		if !e.Range.IsZero() && (verdict == Violation || r.Declared.Contains(e.Range)) {
			f.Location, f.Attribute, f.Origin = e.Range, e.Path(), e.Origin()
			break
		}
	}
	if ev := r.Exists.Evidence(); r.Exists.IsMaybe() && len(ev) > 0 {
		f.Evidence = append(append([]tf.Evidence(nil), f.Evidence...), ev...)
	}
	if more > 0 {
		f.Evidence = append(f.Evidence[:len(f.Evidence):len(f.Evidence)], tf.Evidence{Text: fmt.Sprintf("and for %d more reasons", more)})
	}
	f.Fingerprint = Fingerprint(p.rule.ID, f.Address, f.Attribute)
	*p.findings = append(*p.findings, f)
}

// maxEvidence bounds the facts that one finding lists.
const maxEvidence = 100

// Forbid is Require of the opposite.
func (p *Pass) Forbid(t tf.Truth, r *tf.Resource, format string, args ...any) {
	p.Require(tf.Not(t), r, format, args...)
}
