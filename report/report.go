// SPDX-License-Identifier: Apache-2.0

// Package report writes what a scan found, one file per format, and the documentation of rules.
//
// Every format is a Writer: it reads a finished lint.Report and gives the same bytes for the same report, without times and without
// absolute paths. All text that may come from the configuration passes clean before it is written.
package report

import (
	"io"

	"github.com/guardlint/guardlint/lint"
)

// Tool names the program in reports.
type Tool struct{ Name, Version, URL string }

// Options say how a report is written. The zero Options are valid for every format.
type Options struct {
	// Tool is the program that made the report; its Name defaults to "guardlint".
	Tool Tool
	// Docs is put in front of "<rule id>.md" to link to the page of a built-in rule; "" makes no links.
	Docs string
	// Blob is the web address that a source file's path is appended to ("https://github.com/o/r/blob/<commit>/"), for Markdown; ""
	// makes no links.
	Blob string
	// Color asks for ANSI colours in text.
	Color bool
	// Width is the number of columns that text is wrapped to; 0 means 80.
	Width int
	// Quiet leaves out of text what is not a finding, except for what makes the analysis untrustworthy.
	Quiet bool
	// HideUndecided leaves undecided findings out of every format; the summaries still count them.
	HideUndecided bool
	// UndecidedCounts says that undecided findings count like violations, so that workflow commands annotate them too.
	UndecidedCounts bool
	// Frameworks are those whose controls text and Markdown name beside each violation; the other formats name all controls.
	Frameworks []string
	// SARIFUndecided adds undecided findings to SARIF as results of kind "open".
	SARIFUndecided bool
	// SARIFSuppressed adds suppressed findings to SARIF with their suppressions.
	SARIFSuppressed bool
	// SARIFCategory distinguishes several analyses of one commit on code scanning; "" leaves that to the upload.
	SARIFCategory string
}

func (o Options) name() string {
	if o.Tool.Name == "" {
		return "guardlint"
	}
	return o.Tool.Name
}

// Writer writes a report in one format. The report must be sorted, as lint.Run leaves it; it is not modified. The error is w's.
type Writer func(w io.Writer, r *lint.Report, o Options) error

type format struct {
	name  string
	write Writer
}

func formats() []format {
	return []format{{"text", Text}, {"json", JSON}, {"sarif", SARIF}, {"github", GitHub}, {"compact", Compact}, {"markdown", Markdown}}
}

// Format finds the writer of a format by its name.
func Format(name string) (Writer, bool) {
	for _, f := range formats() {
		if f.name == name {
			return f.write, true
		}
	}
	return nil, false
}

// Names lists the names of the formats, text first.
func Names() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}
