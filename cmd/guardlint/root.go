// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/guardlint/guardlint/lint"
)

const longHelp = `guardlint reads Terraform for AWS, as HCL or as a plan, and says where it breaks a security guardrail.

  guardlint scan                       every root module below this directory
  guardlint scan envs/prod plan.json   a directory and a plan made by terraform show -json
  guardlint PATH                       means guardlint scan PATH

Exit status: 0 clean, 1 a finding at or above --fail-on, 2 usage or internal error, 3 incomplete analysis.`

func rootCommand(s streams) *cobra.Command {
	var version bool
	root := &cobra.Command{
		Use:           "guardlint",
		Short:         "Check Terraform against AWS security guardrails",
		Long:          longHelp,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          unknownCommand,
		RunE: func(c *cobra.Command, _ []string) error {
			if version {
				_, err := fmt.Fprintln(s.out, readVersion())
				return err
			}
			c.SetOut(s.err) // nothing was asked for, and a pipeline must not take that for a clean scan
			_ = c.Help()
			return outcome(statusError)
		},
	}
	root.Flags().BoolVarP(&version, "version", "v", false, "version for guardlint")
	root.SetUsageFunc(usage)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(scanCommand(s), fixCommand(s), inspectCommand(s), rulesCommand(s), explainCommand(s), configCommand(s), baselineCommand(s), waiversCommand(s), initCommand(s), iamCommand(s), versionCommand(s))
	return root
}

// unknownCommand refuses arguments of the root command: they are neither commands nor, as withDefaultCommand found, paths.
func unknownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Sprintf("%q is neither a command nor a path that exists", args[0])
	if near := lint.Nearest(args[0], commandNames(c)); near != "" {
		err += fmt.Sprintf(": did you mean `guardlint %s`", near)
	} else {
		err += ": see `guardlint --help`"
	}
	return errors.New(err)
}

func commandNames(root *cobra.Command) []string {
	names := []string{"help", "completion", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd} // cobra adds these when it runs
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	return names
}

// withDefaultCommand puts "scan" in front of a command line that begins with a path or with a flag of scan.
func withDefaultCommand(root *cobra.Command, args []string) []string {
	if len(args) == 0 || slices.Contains(commandNames(root), args[0]) {
		return args
	}
	switch args[0] {
	case "-h", "--help", "-v", "--version":
		return args
	}
	if !strings.HasPrefix(args[0], "-") {
		if _, err := os.Lstat(args[0]); err != nil {
			return args
		}
	}
	return append([]string{"scan"}, args...)
}

// flagError says what is wrong with a flag and what to do about it.
func flagError(c *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		return fmt.Errorf("--%s: %w", invalid.GetFlag().Name, plainFlagError(err))
	}
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) || unknown.GetSpecifiedShortnames() != "" {
		return fmt.Errorf("%w: see `%s --help`", err, c.CommandPath())
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := lint.Nearest(unknown.GetSpecifiedName(), names); near != "" {
		return fmt.Errorf("unknown flag --%s: did you mean --%s", unknown.GetSpecifiedName(), near)
	}
	return fmt.Errorf("%w: see `%s --help`", err, c.CommandPath())
}
