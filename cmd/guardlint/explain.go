// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/report"
)

func explainCommand(s streams) *cobra.Command {
	var format *choice
	cmd := &cobra.Command{
		Use:     "explain RULE",
		Short:   "Explain a rule: why it matters, what to do, which controls it serves",
		Long:    "Explain a rule, or all rules that a glob or the name of a check in another tool means.",
		Example: "  guardlint explain s3-bucket-public-access-block\n  guardlint explain checkov:CKV_AWS_20",
		RunE: func(_ *cobra.Command, names []string) error {
			if len(names) == 0 {
				return errors.New("explain which rule: `guardlint rules` lists all")
			}
			rules, err := named(names)
			if err != nil {
				return err
			}
			auto := outputFlags{color: &choice{word: "auto"}}
			o := report.Options{Color: auto.colored(s.out), Width: width(s.out)}
			return writeStdout(s.out, func(w io.Writer) error {
				for i, r := range rules {
					page := report.RuleText(r, report.Examples{}, o)
					if format.word == "markdown" {
						page = report.RuleMarkdown(r, report.Examples{})
					}
					if i > 0 {
						page = "\n" + page
					}
					if _, err := io.WriteString(w, page); err != nil {
						return err
					}
				}
				return nil
			})
		},
		ValidArgsFunction: completeRules,
	}
	format = addChoice(cmd, "format", "f", "format of the page", "text", []string{"text", "markdown"})
	return cmd
}
