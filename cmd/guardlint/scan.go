// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
)

// scanFlags are the flags of scan as they were given.
type scanFlags struct {
	judgeFlags
	outputFlags
	failOn, undecided *choice
	strict, quiet     bool
	changedOnly       bool
	baseline          string
	newSince          string
}

const scanHelp = `Scan Terraform directories, files and plans.

A directory stands for all root modules below it or, where there is no configuration, for the plans in it; a Terraform file for what
it declares, any other file for a plan made by terraform show -json, gzipped or not, and - for a plan on standard input. Without a path
the working directory is scanned.

Every flag can also be set by an environment variable: GUARDLINT_FAIL_ON for --fail-on. A flag wins over its variable, a variable over
the settings file. A flag that may be repeated takes one value per line there.

Exit status: 0 clean, 1 a finding at or above --fail-on, 2 usage or internal error, 3 incomplete analysis.`

const scanExamples = `  guardlint scan envs/prod --var-file prod.tfvars
  terraform show -json plan.tfplan | guardlint scan -
  guardlint scan plans/ --changed-only
  guardlint scan --report text --report sarif=guardlint.sarif
  guardlint scan --rule 's3-*' --min-severity high --fail-on high`

func scanCommand(s streams) *cobra.Command {
	var f scanFlags
	cmd := &cobra.Command{
		Use:     "scan [PATH...]",
		Short:   "Scan directories, files and plans",
		Long:    scanHelp,
		Example: scanExamples,
		RunE: func(c *cobra.Command, paths []string) error {
			held, err := f.settle(c.Flags(), paths)
			if err != nil {
				return err
			}
			f.chosen = c.Flags().Changed("format") || c.Flags().Changed("output")
			return f.scan(c.Context(), paths, held, s)
		},
	}
	f.declare(cmd)
	return cmd
}

func (f *scanFlags) declare(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.SortFlags = false
	f.outputFlags.declare(cmd)
	f.failOn = failOnFlag(cmd)
	f.undecided = addChoice(cmd, "undecided", "", "what to do with undecided findings: show them, let them count like violations, or leave them out", "report", []string{"report", "fail", "hide"})
	flags.BoolVar(&f.strict, "strict", false, "exit with status 3 when anything is undecided or could not be analysed, also a missing module (default: off)")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "write findings only: no summary, no progress (default: off)")
	flags.BoolVar(&f.changedOnly, "changed-only", false, "judge of plans only what they create or change, and what that belongs to (default: everything that will exist)")
	flags.StringVar(&f.baseline, "baseline", "", "`FILE` written by guardlint baseline write: what it knows does not count (default: none)")
	flags.StringVar(&f.newSince, "new-since", "", "git `REVISION`: what was there when the checked out state parted from it does not count (default: everything counts)")
	f.judgeFlags.declare(cmd)
}

func failOnFlag(cmd *cobra.Command) *choice {
	return addChoice(cmd, "fail-on", "", "lowest severity that makes the exit status 1", "medium", append(severityNames(), "none"))
}

// scan runs the pipeline, writes the reports and returns the outcome.
func (f *scanFlags) scan(ctx context.Context, paths []string, held settled, s streams) error {
	outputs, err := f.outputs()
	if err != nil {
		return err
	}
	options, err := f.options(paths, held, s)
	if err != nil {
		return err
	}
	options.ChangedOnly = f.changedOnly
	known, err := readBaseline(f.baseline)
	if err != nil {
		return err
	}
	before, err := pastOf(ctx, f.newSince, paths)
	if err != nil {
		return err
	}
	defer before.forget()
	options.Loaded = tuneCollector(paths).loaded
	stop := showProgress(s.err, f.quiet)
	r, err := within(ctx, f.timeout, func(ctx context.Context) (*lint.Report, error) {
		r, err := guardlint.Scan(ctx, options)
		if err == nil {
			err = before.mark(ctx, options, r, s)
		}
		return r, err
	})
	stop()
	if err != nil {
		return err
	}
	known.Apply(r)
	r.MergePlans()
	shown := f.reportOptions(s.out)
	if err := write(outputs, r, shown, s.out); err != nil {
		return err
	}
	status := f.status(r)
	f.conclude(s.err, r, outputs, shown, status)
	if status != statusClean {
		return outcome(status)
	}
	return nil
}

func (f *scanFlags) reportOptions(stdout any) report.Options {
	o := report.Options{
		Tool:  readVersion().tool(),
		Docs:  readVersion().docs(),
		Blob:  blob(),
		Quiet: f.quiet, HideUndecided: f.undecided.word == "hide", UndecidedCounts: f.undecided.word == "fail",
		Color: f.colored(stdout), Width: width(stdout),
		Frameworks:     f.frameworks,
		SARIFUndecided: f.sarifUndecided, SARIFSuppressed: f.sarifSuppressed, SARIFCategory: f.sarifCategory,
	}
	return o
}
