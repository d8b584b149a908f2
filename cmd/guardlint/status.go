// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
)

// status is the exit status that a report deserves. A guardrail fails closed: with nothing found, an incomplete analysis is not clean.
func (f *scanFlags) status(r *lint.Report) int {
	undecided := r.Active(lint.Undecided)
	blocking := r.Active(lint.Violation)
	if f.undecided.word == "fail" {
		blocking = slices.Concat(blocking, undecided)
	}
	switch {
	case f.strict && len(undecided)+len(r.Incomplete) > 0:
		return statusIncomplete
	case slices.ContainsFunc(blocking, f.fails):
		return statusFindings
	case blockingIncomplete(r) > 0:
		return statusIncomplete
	}
	return statusClean
}

// fails reports whether a finding is at or above --fail-on.
func (f *scanFlags) fails(found *lint.Finding) bool {
	least, err := lint.ParseSeverity(f.failOn.word)
	return err == nil && found.Severity >= least // "none" is no severity
}

func blockingIncomplete(r *lint.Report) int {
	n := 0
	for _, i := range r.Incomplete {
		if i.Blocking {
			n++
		}
	}
	return n
}

// conclude says on standard error how the scan went, unless a text report on standard output did, and why a status is 3.
func (f *scanFlags) conclude(w io.Writer, r *lint.Report, outputs []output, status int) {
	if f.quiet {
		return
	}
	if !slices.ContainsFunc(outputs, func(o output) bool { return o.path == "" && o.format == "text" }) {
		say(w, "%s", headline(r))
	}
	if status == statusIncomplete {
		say(w, "the analysis is incomplete, which is not clean: exit status %d", statusIncomplete)
	}
}

func headline(r *lint.Report) string {
	counts := []struct {
		n    int
		noun string
	}{{len(r.Active(lint.Violation)), "violations"}, {len(r.Active(lint.Undecided)), "undecided"}, {suppressed(r), "suppressed" + report.Soon(r)}, {len(r.Incomplete), "not analysed"}}
	parts := make([]string, 0, len(counts))
	for _, c := range counts {
		if c.n > 0 || len(parts) == 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.noun))
		}
	}
	return strings.Replace(strings.Join(parts, ", "), "1 violations", "1 violation", 1)
}

func suppressed(r *lint.Report) int {
	return len(r.Findings) - len(r.Active(lint.Violation)) - len(r.Active(lint.Undecided))
}
