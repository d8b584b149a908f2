// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/report"
)

// scanFlags are the flags of scan as they were given.
type scanFlags struct {
	inputFlags
	outputFlags
	settingsFlags
	failOn, undecided, minSeverity *choice
	strict, quiet, noForeign       bool
	rules, skipRules, frameworks   []string
}

const scanHelp = `Scan Terraform directories, files and plans.

A directory stands for all root modules below it, a Terraform file for what it declares, a JSON file for a plan made by
terraform show -json, and - for a plan on standard input. Without a path the working directory is scanned.

Every flag can also be set by an environment variable: GUARDLINT_FAIL_ON for --fail-on. A flag wins over its variable, a variable over
the settings file. A flag that may be repeated takes one value per line there.

Exit status: 0 clean, 1 a finding at or above --fail-on, 2 usage or internal error, 3 incomplete analysis.`

const scanExamples = `  guardlint scan envs/prod --var-file prod.tfvars
  terraform show -json plan.tfplan | guardlint scan -
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
	severities := []string{"critical", "high", "medium", "low"}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.outputFlags.declare(cmd)
	f.failOn = addChoice(cmd, "fail-on", "", "lowest severity that makes the exit status 1", "medium", append(slices.Clone(severities), "none"))
	f.undecided = addChoice(cmd, "undecided", "", "what to do with undecided findings: show them, let them count like violations, or leave them out", "report", []string{"report", "fail", "hide"})
	flags.BoolVar(&f.strict, "strict", false, "exit with status 3 when anything is undecided or could not be analysed, also a missing module (default: off)")
	flags.StringSliceVar(&f.rules, "rule", nil, "run only the `RULES` named here, also those that are off by default: ids, globs, or checks of other tools like checkov:CKV_AWS_20 (default: all that are on by default)")
	flags.StringSliceVar(&f.skipRules, "skip-rule", nil, "do not run these `RULES` (default: none is skipped)")
	flags.StringSliceVar(&f.frameworks, "framework", nil, "run only rules that serve a control of these `FRAMEWORKS`, like cis-aws-5.0, also those that are off by default; may be repeated (default: whatever they serve)")
	_ = cmd.RegisterFlagCompletionFunc("framework", completeFrameworks) // fails for unknown flags only
	f.minSeverity = addChoice(cmd, "min-severity", "", "leave out findings below this severity", "low", severities)
	flags.BoolVar(&f.noForeign, "no-foreign-ignores", false, "let ignore comments of other tools hide nothing: checkov:skip, trivy:ignore, tfsec:ignore, kics-scan, ts:skip (default: they count)")
	flags.BoolVarP(&f.quiet, "quiet", "q", false, "write findings only: no summary, no progress (default: off)")
	f.inputFlags.declare(cmd)
	f.settingsFlags.declare(cmd)
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
	stop := showProgress(s.err, f.quiet)
	r, err := within(ctx, f.timeout, func(ctx context.Context) (*lint.Report, error) { return guardlint.Scan(ctx, options) })
	stop()
	if err != nil {
		return err
	}
	if err := write(outputs, r, f.reportOptions(s.out), s.out); err != nil {
		return err
	}
	status := f.status(r)
	f.conclude(s.err, r, outputs, status)
	if status != statusClean {
		return outcome(status)
	}
	return nil
}

// options checks the flags and turns them into what to scan.
func (f *scanFlags) options(paths []string, held settled, s streams) (guardlint.Options, error) {
	o, err := f.inputFlags.options(paths, s)
	if err != nil {
		return o, err
	}
	selected, err := f.selected(held.settings)
	if err != nil {
		return o, err
	}
	o.Rules, o.NoForeignIgnores = selected, f.noForeign
	o.Settings, o.WholeSettings = held.settings, held.whole
	o.MinSeverity, err = lint.ParseSeverity(f.minSeverity.word)
	return o, err
}

// selected lists the rules to run. What --rule names runs whatever the settings say.
func (f *scanFlags) selected(settings *policy.Settings) ([]*lint.Rule, error) {
	for _, id := range f.frameworks {
		if _, err := frameworkNamed(id); err != nil {
			return nil, err
		}
	}
	selected, err := f.pick(settings)
	if err != nil {
		return nil, fmt.Errorf("%w: `guardlint rules` lists all", err)
	}
	if len(selected) == 0 {
		return nil, errors.New("no rule is left to run: --skip-rule, --framework or the settings leave out all")
	}
	return selected, nil
}

func (f *scanFlags) pick(settings *policy.Settings) ([]*lint.Rule, error) {
	all := guardlint.Rules()
	switch {
	case len(f.frameworks) > 0:
		selected, err := lint.SelectServing(all, f.frameworks, f.rules, f.skipRules)
		if len(f.rules) == 0 {
			selected = slices.DeleteFunc(selected, settings.Disabled)
		}
		return selected, err
	case len(f.rules) > 0:
		return lint.Select(all, f.rules, f.skipRules)
	}
	if _, err := lint.Select(all, nil, f.skipRules); err != nil {
		return nil, err
	}
	return slices.DeleteFunc(settings.Enabled(all), func(r *lint.Rule) bool { return slices.ContainsFunc(f.skipRules, r.Matches) }), nil
}

func (f *scanFlags) reportOptions(stdout any) report.Options {
	o := report.Options{
		Tool:  readVersion().tool(),
		Docs:  readVersion().docs(),
		Blob:  blob(),
		Quiet: f.quiet, HideUndecided: f.undecided.word == "hide",
		Color: f.colored(stdout), Width: width(stdout),
		Frameworks:     f.frameworks,
		SARIFUndecided: f.sarifUndecided, SARIFSuppressed: f.sarifSuppressed,
	}
	return o
}
