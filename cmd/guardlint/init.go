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
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/policy"
)

// What init writes; the README shows the same.
var (
	//go:embed templates/guardlint.hcl
	settingsTemplate string
	//go:embed templates/pre-commit.yaml
	preCommitTemplate string
	//go:embed templates/workflow.yaml
	workflowTemplate string
)

const initHelp = `Write commented settings into the directory, and what runs guardlint in pre-commit and in GitHub Actions into the top level of its repository.

A file that exists is left alone; of a .pre-commit-config.yaml that exists, the entry to add is printed. --force replaces settings and workflow.`

func initCommand(s streams) *cobra.Command {
	var force bool
	cmd := &cobra.Command{
		Use:   "init [DIRECTORY]",
		Short: "Write commented settings, a pre-commit entry and a workflow",
		Long:  initHelp,
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := orHere(args)[0]
			top, err := topOf(dir)
			if err != nil {
				return err
			}
			return initialise(dir, top, force, s)
		},
	}
	cmd.Flags().BoolVar(&force, "force", false, "replace settings and workflow that exist (default: leave them alone)")
	return cmd
}

// topOf is the top level of the repository that a directory lies in, or the directory itself.
func topOf(dir string) (string, error) {
	places, err := placesOf(dir)
	if err != nil {
		return "", err
	}
	if _, err := os.Lstat(filepath.Join(places.base(), ".git")); err != nil {
		return dir, nil
	}
	return places.base(), nil
}

func initialise(dir, top string, force bool, s streams) error {
	for _, f := range []struct {
		path, text string
		force      bool
	}{
		{filepath.Join(dir, policy.SettingsFile), settingsTemplate, force},
		{filepath.Join(top, ".github", "workflows", "guardlint.yml"), workflowTemplate, force},
	} {
		if _, err := writeNew(f.path, f.text, f.force, s); err != nil {
			return err
		}
	}
	written, err := writeNew(filepath.Join(top, ".pre-commit-config.yaml"), preCommitTemplate, false, s)
	if err != nil || written {
		return err
	}
	say(s.err, "add to it what follows, below repos")
	return writeStdout(s.out, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.TrimPrefix(preCommitTemplate, "repos:\n"))
		return err
	})
}

// writeNew writes a file that does not exist yet, or that force replaces, and says what it did.
func writeNew(path, text string, force bool, s streams) (written bool, err error) {
	switch _, err := os.Lstat(path); {
	case err == nil && !force:
		say(s.err, "%s exists and is left alone", path)
		return false, nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return false, fmt.Errorf("write %s: %w", path, withoutPath(err))
	}
	err = writeFile(path, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("write %s: %w", path, err)
	}
	say(s.err, "wrote %s", path)
	return true, nil
}
