// SPDX-License-Identifier: Apache-2.0

package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/policy"
)

// What init writes and prints; the README shows the same.
var (
	//go:embed templates/guardlint.hcl
	settingsTemplate string
	//go:embed templates/pre-commit.yaml
	preCommitTemplate string
	//go:embed templates/workflow.yaml
	workflowTemplate string
)

func initCommand(s streams) *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:   "init [DIRECTORY]",
		Short: "Write commented settings, and print how to run guardlint in pre-commit and GitHub Actions",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			file := filepath.Join(append(args, policy.SettingsFile)...)
			if err := writeSettings(file, force); err != nil {
				return err
			}
			say(s.err, "wrote %s", file)
			return writeStdout(s.out, func(w io.Writer) error {
				_, err := fmt.Fprintf(w, "# .pre-commit-config.yaml\n%s\n# .github/workflows/guardlint.yml\n%s", preCommitTemplate, workflowTemplate)
				return err
			})
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "replace a settings file that exists (default: refuse)")
	return cmd
}

func writeSettings(file string, force bool) error {
	_, err := os.Lstat(file)
	switch {
	case err == nil && !force:
		return fmt.Errorf("%s exists: use --force to replace it", file)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("write %s: %w", file, withoutPath(err))
	}
	err = writeFile(file, func(w io.Writer) error {
		_, err := io.WriteString(w, settingsTemplate)
		return err
	})
	if err != nil {
		return fmt.Errorf("write %s: %w", file, err)
	}
	return nil
}
