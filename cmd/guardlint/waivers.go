// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/report"
)

func waiversCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{Use: "waivers", Short: "List the waivers of the settings, or check that they hold", Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() }}
	cmd.AddCommand(waiversList(s), waiversCheck(s))
	return cmd
}

func waiversList(s streams) *cobra.Command {
	var f settingsFlags
	cmd := &cobra.Command{
		Use:   "list [PATH]",
		Short: "List the waivers with owner, last day and reason",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			held, err := f.settle(c.Flags(), paths)
			if err != nil {
				return err
			}
			return writeStdout(s.out, func(w io.Writer) error { return listWaivers(w, held.settings.Waivers(time.Now().UTC())) })
		},
	}
	f.declare(cmd)
	return cmd
}

func listWaivers(w io.Writer, waivers []policy.Waiver) error {
	if len(waivers) == 0 {
		_, err := fmt.Fprintln(w, "there are no waivers")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "RULE\tWHERE\tOWNER\tUNTIL\tSTATE\tAT\tREASON")
	for _, v := range waivers {
		where := strings.Trim(v.Address+" in "+v.Path, " ")
		where = strings.TrimPrefix(strings.TrimSuffix(where, " in"), "in ")
		cells := []string{v.Rule, where, v.Owner, v.Expires, stateOf(v), fmt.Sprintf("%s:%d", v.Range.File, v.Range.Start.Line), v.Reason}
		for i := range cells {
			cells[i] = printable(cells[i])
		}
		fmt.Fprintln(table, strings.Join(cells, "\t"))
	}
	return table.Flush()
}

// stateOf tells how long a waiver holds, or why it does not.
func stateOf(v policy.Waiver) string {
	switch {
	case v.Problem != "":
		return v.Problem
	case v.Expires == "":
		return "holds"
	}
	return fmt.Sprintf("%d days left", v.DaysLeft)
}

// waiversCheck runs all rules, because a waiver without a finding is only seen where its rule ran.
func waiversCheck(s streams) *cobra.Command {
	var f judgeFlags
	cmd := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "Scan, and report waivers and ignore comments that are expired, malformed or without effect: exit status 1",
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
