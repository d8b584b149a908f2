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
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/tf"
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
			held.refused = append(held.refused, held.settings.RefuseSkip(f.skipRules, guardlint.Rules())...)
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
	for _, above := range []bool{true, false} {
		s.showFile(table, above)
	}
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
	for _, v := range s.settings.Values(guardlint.Rules()) {
		fmt.Fprintf(table, "parameter %s\t%s\t%s\n", v.Parameter.Name, printable(lint.Show(v.Value)), printable(originOf(v.Range, v.Locked)))
	}
	if s.settings != nil {
		for _, set := range s.settings.RequiredVersion {
			fmt.Fprintf(table, "required_version\t%s\t%s\n", printable(set.Values[0]), placeOf(set))
		}
		for _, set := range s.settings.SkipPaths {
			fmt.Fprintf(table, "skip_paths\t%s\t%s\n", printable(strings.Join(set.Values, ", ")), placeOf(set))
		}
		if days := s.settings.MaxWaiverDays(); days.Values != nil {
			fmt.Fprintf(table, "max_waiver_days\t%s\t%s\n", days.Values[0], placeOf(days))
		}
		for _, c := range s.settings.Changes(guardlint.Rules()) {
			showRule(table, c)
		}
		for _, r := range s.refused {
			fmt.Fprintf(table, "refused\t%s\t%s\n", printable(r.What), printable(placeName(r.Range)))
		}
	}
	return table.Flush()
}

// showFile names the organisation's file or the project's.
func (s settled) showFile(w io.Writer, above bool) {
	name, file := "settings file", "none"
	if above {
		name = "organisation's settings file"
	}
	if s.settings != nil {
		src := s.settings.Source
		if above {
			src = s.settings.Organisation
		}
		if src != nil {
			file = src.Path
		}
	}
	fmt.Fprintf(w, "%s\t%s\t\n", name, printable(file))
}

// showRule writes what holds for a rule, and who says so and locks it.
func showRule(w io.Writer, c policy.Change) {
	fmt.Fprintf(w, "rule %s\t%s, %s\t%s\n", c.Rule.ID, map[bool]string{true: "on", false: "off"}[c.Enabled], c.Severity, printable(originOf(c.Range, c.Locked)))
}

// originOf names the places that say and that lock something.
func originOf(at, locked tf.Range) string {
	origin := cmp.Or(placeName(at), "default")
	if !locked.IsZero() {
		origin += ", locked by " + placeName(locked)
	}
	return origin
}

// placeName is a place of settings; "" for none, which is the command line's.
func placeName(at tf.Range) string {
	if at.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s:%d", at.File, at.Start.Line)
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
