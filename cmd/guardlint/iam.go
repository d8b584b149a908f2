// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// iamCommand groups the questions about policies.
func iamCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "iam",
		Short: "Ask what IAM policies allow",
		Long:  "Ask what IAM policies allow, by the rules of the IAM User Guide, \"Policy evaluation logic\". Nothing is asked of AWS.",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("%q is not a command: see `%s --help`", args[0], c.CommandPath())
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error {
			c.SetOut(s.err)
			_ = c.Help()
			return outcome(statusError)
		},
	}
	cmd.AddCommand(simulateCommand(s), iamDiffCommand(s), iamLintCommand(s), whoCanCommand(s), escalationsCommand(s))
	return cmd
}
