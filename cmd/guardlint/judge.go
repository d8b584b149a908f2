// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
)

// judgeFlags say what to read, by which rules to judge it, and where the settings are.
type judgeFlags struct {
	inputFlags
	settingsFlags
	rules, skipRules, frameworks []string
	minSeverity                  *choice
	scope                        *choice
	noForeign                    bool
}

func severityNames() []string {
	var names []string
	for _, s := range lint.Severities() {
		names = append(names, s.String())
	}
	return names
}

func (f *judgeFlags) declare(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringSliceVar(&f.rules, "rule", nil, "run only the `RULES` named here, also those that are off by default: ids, globs, or checks of other tools like checkov:CKV_AWS_20 (default: all that are on by default)")
	flags.StringSliceVar(&f.skipRules, "skip-rule", nil, "do not run these `RULES` (default: none is skipped)")
	flags.StringSliceVar(&f.frameworks, "framework", nil, "run only rules that serve a control of these `FRAMEWORKS`, like cis-aws-5.0, also those that are off by default; may be repeated (default: whatever they serve)")
	_ = cmd.RegisterFlagCompletionFunc("framework", completeFrameworks) // fails for unknown flags only
	f.minSeverity = addChoice(cmd, "min-severity", "", "leave out findings below this severity", "low", severityNames())
	f.scope = addChoice(cmd, "scope", "", "what the paths hold: a workload, or the whole account, so that what an account needs and they lack is missing", "workload", []string{"workload", "account"})
	flags.BoolVar(&f.noForeign, "no-foreign-ignores", false, "let ignore comments of other tools hide nothing: checkov:skip, trivy:ignore, tfsec:ignore, kics-scan, ts:skip (default: they count)")
	f.inputFlags.declare(cmd)
	f.settingsFlags.declare(cmd)
}

// options checks the flags and turns them into what to scan.
func (f *judgeFlags) options(paths []string, held settled, s streams) (guardlint.Options, error) {
	o, err := f.inputFlags.options(paths, s)
	if err != nil {
		return o, err
	}
	selected, err := f.selected(held)
	if err != nil {
		return o, err
	}
	o.Rules, o.NoForeignIgnores, o.WholeAccount = selected, f.noForeign, f.scope.word == "account"
	o.Settings, o.WholeSettings = held.settings, held.whole
	o.Refused = append(held.refused, held.settings.RefuseSkip(f.skipRules, guardlint.Rules())...)
	o.MinSeverity, err = lint.ParseSeverity(f.minSeverity.word)
	return o, err
}

// selected lists the rules to run. What --rule names runs whatever the settings say.
func (f *judgeFlags) selected(held settled) ([]*lint.Rule, error) {
	for _, id := range f.frameworks {
		if _, err := frameworkNamed(id); err != nil {
			return nil, fmt.Errorf("%s: %w", cmp.Or(held.origins["framework"], "--framework"), err)
		}
	}
	selected, err := f.pick(held.settings)
	if err != nil {
		return nil, fmt.Errorf("%w: `guardlint rules` lists all", err)
	}
	selected = held.settings.Enforced(selected, guardlint.Rules())
	if len(selected) == 0 {
		return nil, errors.New("no rule is left to run: --skip-rule, --framework or the settings leave out all")
	}
	return selected, nil
}

func (f *judgeFlags) pick(settings *policy.Settings) ([]*lint.Rule, error) {
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
