// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
)

func rulesCommand(s streams) *cobra.Command {
	var format *choice
	var framework string
	cmd := &cobra.Command{
		Use:     "rules [RULE...]",
		Short:   "List the rules",
		Long:    "List all rules, or those that ids, globs or names of other tools mean; or the controls of a framework with the rules that serve them.",
		Example: "  guardlint rules 's3-*'\n  guardlint rules --format json\n  guardlint rules --framework cis-aws-5.0",
		RunE: func(_ *cobra.Command, names []string) error {
			rules, err := named(names)
			if err != nil {
				return err
			}
			if framework != "" {
				return coverage(s, framework, rules, format.word)
			}
			return writeStdout(s.out, func(w io.Writer) error {
				switch format.word {
				case "json":
					return report.RulesJSON(w, rules)
				case "markdown":
					return report.RulesMarkdown(w, rules, report.Options{Docs: readVersion().docs()})
				}
				auto := outputFlags{color: &choice{word: "auto"}}
				return report.RulesText(w, rules, report.Options{Color: auto.colored(s.out), Width: width(s.out)})
			})
		},
		ValidArgsFunction: completeRules,
	}
	format = addChoice(cmd, "format", "f", "format of the list", "text", []string{"text", "json", "markdown"})
	cmd.Flags().StringVar(&framework, "framework", "", "list the controls of a `FRAMEWORK`, like cis-aws-5.0, with the rules that serve each (default: list rules)")
	_ = cmd.RegisterFlagCompletionFunc("framework", completeFrameworks) // fails for unknown flags only
	return cmd
}

// coverage writes which control of a framework the rules serve.
func coverage(s streams, id string, rules []*lint.Rule, format string) error {
	framework, err := frameworkNamed(id)
	if err != nil {
		return err
	}
	return writeStdout(s.out, func(w io.Writer) error {
		switch format {
		case "json":
			return report.CoverageJSON(w, framework, rules)
		case "markdown":
			return report.CoverageMarkdown(w, framework, rules, report.Options{Docs: readVersion().docs()})
		}
		auto := outputFlags{color: &choice{word: "auto"}}
		return report.CoverageText(w, framework, rules, report.Options{Color: auto.colored(s.out), Width: width(s.out)})
	})
}

// named lists the rules that names mean, or all when there are none, in the order of their ids.
func named(names []string) ([]*lint.Rule, error) {
	if len(names) == 0 {
		return guardlint.Rules(), nil
	}
	rules, err := lint.Select(guardlint.Rules(), names, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: `guardlint rules` lists all", err)
	}
	return rules, nil
}

// completeRules offers the ids of rules to the shell.
func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var ids []string
	for _, r := range guardlint.Rules() {
		ids = append(ids, r.ID+"\t"+r.Title)
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
