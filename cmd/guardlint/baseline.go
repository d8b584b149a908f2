// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
)

const baselineHelp = `Keep a list of the findings that are there today, so that scan --baseline reports only what is new.

A baseline knows findings by rule, resource and file, not by lines; it survives moved lines and renamed files. Its findings stay in reports
as suppressed. Write and scan with the same rules.`

func baselineCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{Use: "baseline", Short: "Write or check a list of known findings", Long: baselineHelp, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	cmd.AddCommand(
		judging("write FILE [PATH...]", "Write the findings that count now into a file", "  guardlint baseline write guardlint-baseline.json", s, writeBaseline),
		judging("check FILE [PATH...]", "Compare a baseline with what is found now: exit status 1 when they differ", "  guardlint baseline check guardlint-baseline.json", s, checkBaseline))
	return cmd
}

// judging is a command that scans the paths behind its first argument and does something with the report.
func judging(use, short, example string, s streams, do func(file string, r *lint.Report, s streams) error) *cobra.Command {
	var f judgeFlags
	cmd := &cobra.Command{Use: use, Short: short, Example: example, Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			file, paths := args[0], args[1:]
			held, err := f.settle(c.Flags(), paths)
			if err != nil {
				return err
			}
			options, err := f.options(paths, held, s)
			if err != nil {
				return err
			}
			r, err := within(c.Context(), f.timeout, func(ctx context.Context) (*lint.Report, error) { return guardlint.Scan(ctx, options) })
			if err != nil {
				return err
			}
			return do(file, r, s)
		},
	}
	cmd.Flags().SortFlags = false
	f.declare(cmd)
	return cmd
}

// writeBaseline refuses to write what a broken scan found: the rest would look new later.
func writeBaseline(file string, r *lint.Report, s streams) error {
	if err := whole(r, s); err != nil {
		return err
	}
	if err := writeFile(file, func(w io.Writer) error { return policy.WriteBaseline(w, r) }); err != nil {
		return fmt.Errorf("write the baseline to %s: %w", file, err)
	}
	say(s.err, "%s knows %s", file, findings(len(r.Active(lint.Violation))+len(r.Active(lint.Undecided))))
	return nil
}

func checkBaseline(file string, r *lint.Report, s streams) error {
	known, err := readBaseline(file)
	if err != nil {
		return err
	}
	if err := whole(r, s); err != nil {
		return err
	}
	gone := known.Apply(r)
	fresh := append(r.Active(lint.Violation), r.Active(lint.Undecided)...)
	err = writeStdout(s.out, func(w io.Writer) error {
		for _, f := range fresh {
			fmt.Fprintf(w, "new: %s\n", printable(fmt.Sprintf("%s %s in %s", f.Rule.ID, f.Address, f.Location.File)))
		}
		for _, entry := range gone {
			fmt.Fprintf(w, "gone: %s\n", printable(entry))
		}
		_, err := fmt.Fprintf(w, "%s: %d new, %d gone\n", printable(file), len(fresh), len(gone))
		return err
	})
	if err == nil && len(fresh)+len(gone) > 0 {
		return outcome(statusFindings)
	}
	return err
}

// whole is an outcome when something could not be analysed.
func whole(r *lint.Report, s streams) error {
	if blockingIncomplete(r) == 0 {
		return nil
	}
	for _, i := range r.Incomplete {
		if i.Blocking {
			say(s.err, "%s:%d: %s", i.Range.File, i.Range.Start.Line, i.Message)
		}
	}
	say(s.err, "the analysis is incomplete, so that nothing can be said about a baseline: exit status %d", statusIncomplete)
	return outcome(statusIncomplete)
}

func findings(n int) string {
	if n == 1 {
		return "1 finding"
	}
	return fmt.Sprintf("%d findings", n)
}

const maxBaselineBytes = 1 << 28

// readBaseline reads a baseline; nil for no file.
func readBaseline(file string) (*policy.Baseline, error) {
	if file == "" {
		return nil, nil
	}
	data, err := readAtMost(file, maxBaselineBytes)
	if err != nil {
		return nil, fmt.Errorf("read baseline %s: %w", file, withoutPath(err))
	}
	return policy.ParseBaseline(filepath.ToSlash(file), data)
}

// readAtMost reads a file that was named, which may be a pipe, but not more of it than limit bytes.
func readAtMost(file string, limit int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = errors.New("it is too large")
	}
	return data, err
}
