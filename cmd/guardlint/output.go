// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
)

// outputFlags say which reports go where.
type outputFlags struct {
	format                          *choice
	file                            string
	chosen                          bool // --format or --output was given
	reports                         []string
	color                           *choice
	sarifUndecided, sarifSuppressed bool
	sarifCategory                   string
}

func (f *outputFlags) declare(cmd *cobra.Command) {
	flags := cmd.Flags()
	f.format = addChoice(cmd, "format", "f", "format of the report", "text", report.Names())
	flags.StringVarP(&f.file, "output", "o", "", "`FILE` to write the report to (default: standard output)")
	flags.StringArrayVar(&f.reports, "report", nil, "write a report, `FORMAT[=PATH]`; may be repeated, with at most one on standard output (default: what --format and --output say)")
	f.color = addChoice(cmd, "color", "", "whether text is coloured; auto asks the terminal, NO_COLOR and FORCE_COLOR", "auto", []string{"auto", "always", "never"})
	flags.BoolVar(&f.sarifUndecided, "sarif-undecided", false, "include undecided findings in SARIF (default: off)")
	flags.BoolVar(&f.sarifSuppressed, "sarif-suppressed", false, "include ignored findings in SARIF, marked as suppressed (default: off)")
	flags.StringVar(&f.sarifCategory, "sarif-category", "", "`NAME` that tells several analyses of one commit apart on code scanning; it wins over the category of the upload (default: none)")
}

// output is one report and where it goes; an empty path is standard output.
type output struct {
	format string
	write  report.Writer
	path   string
}

// outputs lists the reports that the flags ask for.
func (f *outputFlags) outputs() ([]output, error) {
	specs := f.reports
	if f.chosen || len(specs) == 0 {
		specs = append([]string{f.format.word + "=" + f.file}, specs...)
	}
	var outputs []output
	taken := make(map[string]bool)
	for _, spec := range specs {
		format, path, _ := strings.Cut(spec, "=")
		writer, ok := report.Format(format)
		if !ok {
			return nil, fmt.Errorf("--report %s: format %w", spec, notAmong(format, report.Names()))
		}
		if path == "-" || path == "" {
			path = ""
		} else {
			path = filepath.Clean(path)
		}
		switch {
		case taken[path] && path == "":
			return nil, errors.New("two reports on standard output: give all but one a file, as in --report json=report.json")
		case taken[path]:
			return nil, fmt.Errorf("two reports go to %s: give each a file of its own", path)
		}
		taken[path] = true
		outputs = append(outputs, output{format, writer, path})
	}
	return outputs, nil
}

// write writes the reports: files first, whole or not at all, then standard output, whose reader may go away.
func write(outputs []output, r *lint.Report, o report.Options, stdout io.Writer) error {
	for _, out := range outputs {
		if out.path == "" {
			continue
		}
		if err := writeFile(out.path, func(w io.Writer) error { return out.write(w, r, o) }); err != nil {
			return fmt.Errorf("write the report to %s: %w", out.path, err)
		}
	}
	for _, out := range outputs {
		if out.path != "" {
			continue
		}
		if err := writeStdout(stdout, func(w io.Writer) error { return out.write(w, r, o) }); err != nil {
			return err
		}
	}
	return nil
}

// writeStdout calls write with a buffer in front of standard output and explains what can go wrong there.
func writeStdout(stdout io.Writer, write func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(stdout, 1<<16)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE):
		return errors.New("write to standard output: its reader stopped before everything was written: read all of it, or use --output")
	}
	return fmt.Errorf("write to standard output: %w", withoutPath(err))
}
