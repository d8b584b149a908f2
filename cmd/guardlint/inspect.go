// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
	"github.com/guardlint/guardlint/tf"
)

func inspectCommand(s streams) *cobra.Command {
	var input inputFlags
	var format *choice
	cmd := &cobra.Command{
		Use:   "inspect [PATH...]",
		Short: "Show resources as rules see them",
		Long: "Show every resource with the values that its attributes evaluate to, where these come from, and why those that are not known are\n" +
			"not. Of a directory that holds configuration itself, that root module is shown, as Terraform would plan it; of any other, all root\n" +
			"modules below it. Sensitive values are never shown.",
		Example: "  guardlint inspect envs/prod --var-file prod.tfvars\n  guardlint inspect --format json plan.json",
		RunE: func(c *cobra.Command, paths []string) error {
			options, err := input.options(paths, s)
			if err != nil {
				return err
			}
			options.Itself = true
			write := report.InspectText
			if format.word == "json" {
				write = report.InspectJSON
			}
			var list bytes.Buffer // values are evaluated as they are written, which is part of the work
			cfg, err := within(c.Context(), input.timeout, func(ctx context.Context) (*tf.Config, error) {
				cfg, err := guardlint.Inspect(ctx, options)
				if err == nil {
					err = write(&list, cfg)
				}
				return cfg, err
			})
			if err != nil {
				return err
			}
			if err := writeStdout(s.out, func(w io.Writer) error { _, err := list.WriteTo(w); return err }); err != nil {
				return err
			}
			return unread(s.err, cfg)
		},
	}
	cmd.Flags().SortFlags = false
	format = addChoice(cmd, "format", "f", "format of the list", "text", []string{"text", "json"})
	input.declare(cmd)
	return cmd
}

// unread tells what could not be read.
func unread(w io.Writer, cfg *tf.Config) error {
	status := statusClean
	for _, i := range cfg.Problems() {
		if i.Blocking {
			status = statusIncomplete
			say(w, "%s:%d: %s", i.Range.File, i.Range.Start.Line, i.Message)
		}
	}
	if status != statusClean {
		return outcome(status)
	}
	return nil
}
