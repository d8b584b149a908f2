// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/guardlint/guardlint"
)

func configCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show the settings that hold",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	var f scanFlags
	show := &cobra.Command{
		Use:   "show [PATH...]",
		Short: "Print every setting with its value and where that comes from",
		Long: "Print the value that every flag of scan would have for these paths, and what the settings file says besides. The origin of a value is\n" +
			"the flag, an environment variable, a line of the settings file, or the default.",
		Example: "  guardlint config show\n  guardlint config show envs/prod --fail-on high",
		RunE: func(c *cobra.Command, paths []string) error {
			held, err := f.settle(c.Flags(), paths)
			if err != nil {
				return err
			}
			return writeStdout(s.out, func(w io.Writer) error { return held.show(w, c.Flags()) })
		},
	}
	f.declare(show)
	cmd.AddCommand(show)
	return cmd
}

// show writes the settings that hold, one a line, with their origins.
func (s settled) show(w io.Writer, flags *pflag.FlagSet) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	file := "none"
	if s.settings != nil {
		file = s.settings.Source.Path
	}
	fmt.Fprintf(table, "settings file\t%s\t\n", file)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" {
			return
		}
		value := f.Value.String()
		if list, ok := f.Value.(pflag.SliceValue); ok {
			value = strings.Join(list.GetSlice(), ", ")
		}
		if f.Name == "jobs" && !f.Changed {
			value = f.DefValue
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", f.Name, printable(value), printable(cmp.Or(s.origins[f.Name], "default")))
	})
	if s.settings != nil {
		for _, set := range s.settings.SkipPaths {
			fmt.Fprintf(table, "skip_paths\t%s\t%s\n", printable(strings.Join(set.Values, ", ")), placeOf(set))
		}
		if days := s.settings.MaxWaiverDays(); days > 0 {
			fmt.Fprintf(table, "max_waiver_days\t%d\t%s\n", days, file)
		}
		for _, c := range s.settings.Changes(guardlint.Rules()) {
			fmt.Fprintf(table, "rule %s\t%s, %s\t%s:%d\n", c.Rule.ID, map[bool]string{true: "on", false: "off"}[c.Enabled], c.Severity, c.Range.File, c.Range.Start.Line)
		}
	}
	return table.Flush()
}

// printable replaces what could do something to a terminal or break a line.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if harmful(r) {
			return '\uFFFD'
		}
		return r
	}, cmp.Or(text, "-"))
}
