// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/lint"
)

// summary counts what a report holds; every resource instance counts. Violations and undecided findings are those that nobody
// suppressed.
type summary struct {
	Violations int            `json:"violations"`
	BySeverity severityCounts `json:"by_severity"`
	Undecided  int            `json:"undecided"`
	Suppressed int            `json:"suppressed"`
	Fixable    int            `json:"fixable"`
	Risky      int            `json:"fixable_unsafe"`
	Incomplete int            `json:"incomplete"`
	Blocking   int            `json:"incomplete_blocking"`
	Resources  int            `json:"resources"`
	Roots      int            `json:"roots"`
	Rules      int            `json:"rules"`
	Unset      []unset        `json:"unset_variables,omitzero"`

	soon string // how many suppressions end soon, for people
}

// severityCounts counts violations by their severity.
type severityCounts struct {
	Critical int `json:"critical"`
	High     int `json:"high"`
	Medium   int `json:"medium"`
	Low      int `json:"low"`
}

func (c *severityCounts) of(s lint.Severity) *int {
	switch s {
	case lint.Critical:
		return &c.Critical
	case lint.High:
		return &c.High
	case lint.Medium:
		return &c.Medium
	}
	return &c.Low
}

func summarize(r *lint.Report) summary {
	violations := r.Active(lint.Violation)
	s := summary{Violations: len(violations), Undecided: len(r.Active(lint.Undecided)), Suppressed: len(suppressed(r)),
		Incomplete: len(r.Incomplete), Resources: r.Resources, Roots: r.Roots, Rules: len(r.Rules)}
	s.soon, s.Unset = soon(r), unsetVariables(r)
	for _, f := range violations {
		*s.BySeverity.of(f.Severity)++
		switch {
		case f.Fix == nil:
		case f.Fix.Risk == "":
			s.Fixable++
		default:
			s.Risky++
		}
	}
	for _, i := range r.Incomplete {
		if i.Blocking {
			s.Blocking++
		}
	}
	return s
}

// soon tells how many suppressions end within 30 days, in parentheses behind a blank, or "" when none does.
func soon(r *lint.Report) string {
	n := r.Expiring(30)
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d %s within 30 days)", n, map[bool]string{true: "expires", false: "expire"}[n == 1])
}

// Headline is the outcome of a report in one line: "3 violations (1 critical, 2 low), 1 undecided".
func Headline(r *lint.Report) string { return summarize(r).headline() }

// Suppressed tells how many findings somebody decided shall not count: "3 suppressed (1 expires within 30 days)".
func Suppressed(r *lint.Report) string {
	s := summarize(r)
	return fmt.Sprintf("%d %s", s.Suppressed, s.suppressed())
}

func (s summary) suppressed() string { return "suppressed" + s.soon }

// headline is the outcome in one line: "3 violations (1 critical, 2 low), 1 undecided".
func (s summary) headline() string {
	parts := s.parts()
	if s.Violations == 0 {
		parts = append([]string{"no violations"}, parts...)
	}
	return strings.Join(parts, ", ")
}

// parts tells what there is, without what there is not.
func (s summary) parts() []string {
	var parts []string
	if s.Violations > 0 {
		parts = append(parts, fmt.Sprintf("%s (%s)", count(s.Violations, "violation"), s.BySeverity))
	}
	for _, p := range []struct {
		n    int
		what string
	}{{s.Undecided, "undecided"}, {s.Suppressed, s.suppressed()}, {s.Incomplete, "not analysed"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	return parts
}

// scope is what was judged: "12 resources in 2 roots judged by 80 rules".
func (s summary) scope() string {
	return fmt.Sprintf("%s in %s judged by %s", count(s.Resources, "resource"), count(s.Roots, "root"), count(s.Rules, "rule"))
}

// fixes tells how many violations the program can mend itself; "" when it is none.
func (s summary) fixes() string {
	switch {
	case s.Fixable == 0 && s.Risky == 0:
		return ""
	case s.Fixable == 0:
		return fmt.Sprintf("`guardlint fix --unsafe` mends %d of them", s.Risky)
	case s.Risky == 0:
		return fmt.Sprintf("`guardlint fix` mends %d of them", s.Fixable)
	}
	return fmt.Sprintf("`guardlint fix` mends %d of them, and %d more with --unsafe", s.Fixable, s.Risky)
}

// String lists the counts that are not zero, worst first.
func (c severityCounts) String() string {
	var parts []string
	for _, sev := range lint.Severities() {
		if n := *c.of(sev); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, sev))
		}
	}
	return strings.Join(parts, ", ")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
