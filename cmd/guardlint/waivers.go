// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
	"github.com/guardlint/guardlint/tf"
)

func waiversCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{Use: "waivers", Short: "List the waivers, or check them and the ignore comments", Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	cmd.AddCommand(waiversList(s), waiversCheck(s))
	return cmd
}

func waiversList(s streams) *cobra.Command {
	var f settingsFlags
	cmd := &cobra.Command{
		Use:   "list [PATH]",
		Short: "List the waivers with owner, age, last day and reason",
		Long:  "List the waivers of the settings. Their age is that of their lines in git, when there is a repository and a git program.",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			held, err := f.settle(c.Flags(), paths)
			if err != nil {
				return err
			}
			today := time.Now().UTC()
			old := agesIn(c.Context(), paths, held.settings.Sources(), today)
			return writeStdout(s.out, func(w io.Writer) error {
				return listExceptions(w, waived(held.settings, today), func(at tf.Range) string { return old.of(c.Context(), at) })
			})
		},
	}
	f.declare(cmd)
	return cmd
}

// waiversCheck runs all rules, because a waiver without a finding is only seen where its rule ran.
func waiversCheck(s streams) *cobra.Command {
	var f judgeFlags
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Scan, list all waivers and ignore comments, and report those that are expired, malformed or without effect: exit status 1",
		RunE: func(c *cobra.Command, paths []string) error {
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
			today := time.Now().UTC()
			old := agesIn(c.Context(), paths, r.Sources, today)
			list := append(waived(held.settings, today), ignored(r)...)
			err = writeStdout(s.out, func(w io.Writer) error {
				return listExceptions(w, list, func(at tf.Range) string { return old.of(c.Context(), at) })
			})
			if err != nil {
				return err
			}
			return checkWaivers(r, s)
		},
	}
	cmd.Flags().SortFlags = false
	f.declare(cmd)
	return cmd
}

func checkWaivers(r *lint.Report, s streams) error {
	status := statusClean
	err := writeStdout(s.out, func(w io.Writer) error {
		for _, f := range r.Active(lint.Violation) {
			if len(f.Rule.Resources) > 0 {
				continue // a guardrail's
			}
			status = statusFindings
			fmt.Fprintf(w, "%s:%d: %s (%s)\n", printable(f.Location.File), f.Location.Start.Line, printable(f.Message), f.Rule.ID)
		}
		_, err := fmt.Fprintln(w, report.Suppressed(r))
		return err
	})
	if err != nil {
		return err
	}
	if blockingIncomplete(r) > 0 {
		status = cmp.Or(status, statusIncomplete)
		say(s.err, "the analysis is incomplete, so that decisions without effect are not told")
	}
	if status != statusClean {
		return outcome(status)
	}
	return nil
}
