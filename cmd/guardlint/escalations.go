// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/aws/iam/escalate"
	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/tf"
)

func escalationsCommand(s streams) *cobra.Command {
	var input inputFlags
	var format *choice
	cmd := &cobra.Command{
		Use:   "escalations [PATH...]",
		Short: "List which principals of a configuration can gain rights, and how",
		Long: "List the roles, users, groups and permission sets of a configuration or a plan that can certainly gain rights which they do not\n" +
			"have, by all policies that they carry and their boundaries. What is not known counts as nothing.\n\n" +
			"Exit status: 0 nobody can, 1 somebody can, 2 usage or internal error, 3 nobody can, but something could not be read.",
		Example: "  guardlint iam escalations envs/prod",
		RunE: func(c *cobra.Command, paths []string) error {
			if len(paths) == 0 {
				paths = []string{"."}
			}
			d, err := readDeclared(c.Context(), &input, paths, s)
			if err != nil {
				return err
			}
			found := escalationsOf(d.cfg)
			write := escalationsText
			if format.word == "json" {
				write = escalationsJSON
			}
			if err := writeStdout(s.out, func(w io.Writer) error { return write(w, found) }); err != nil {
				return err
			}
			if len(found) > 0 {
				return outcome(statusFindings)
			}
			return unread(io.Discard, d.cfg)
		},
	}
	cmd.Flags().SortFlags = false
	format = addChoice(cmd, "format", "f", "format of the list", "text", []string{"text", "json"})
	input.declare(cmd)
	return cmd
}

// escalation is a way in which a principal can gain rights.
type escalation struct {
	Root      string       `json:"root"`
	Principal string       `json:"principal"`
	Way       escalate.Way `json:"way"`
	Because   string       `json:"because"`
	File      string       `json:"file"` // where the decisive statement is written
	Line      int          `json:"line"`
}

func escalationsOf(cfg *tf.Config) []escalation {
	found := []escalation{}
	for _, root := range cfg.Roots {
		for _, p := range principals.Of(root).List {
			ways := escalate.Ways(p)
			for _, way := range slices.Sorted(maps.Keys(ways)) {
				because := ways[way].Evidence()[0]
				at := because.Range
				if cfg.Sources[at.File] == nil { // in a policy that is not written here
					at = p.Resource.Range
				}
				found = append(found, escalation{root.Name, p.Resource.Address, way, because.Text, at.File, at.Start.Line})
			}
		}
	}
	return found
}

func escalationsText(w io.Writer, found []escalation) error {
	if len(found) == 0 {
		fmt.Fprintln(w, "nobody")
	}
	for _, e := range found {
		fmt.Fprintf(w, "%s:%d: %s: %s: %s\n", e.File, e.Line, e.Principal, e.Way, e.Because)
	}
	return nil
}

func escalationsJSON(w io.Writer, found []escalation) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(found)
}
