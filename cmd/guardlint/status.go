// SPDX-License-Identifier: Apache-2.0

package main

import (
	"io"
	"slices"

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

// conclude says on standard error how the scan went, unless a text report on standard output did, what is too much for SARIF's readers, and
// why a status is 3.
func (f *scanFlags) conclude(w io.Writer, r *lint.Report, outputs []output, shown report.Options, status int) {
	if f.quiet {
		return
	}
	if !slices.ContainsFunc(outputs, func(o output) bool { return o.path == "" && o.format == "text" }) {
		say(w, "%s", report.Headline(r))
	}
	if slices.ContainsFunc(outputs, func(o output) bool { return o.format == "sarif" }) {
		if limit := report.SARIFLimit(r, shown); limit != "" {
			say(w, "%s", limit)
		}
	}
	if status == statusIncomplete {
		say(w, "the analysis is incomplete, which is not clean: exit status %d", statusIncomplete)
	}
}
