// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/lint"
)

// choice is a flag that takes one of a few words.
type choice struct {
	word  string
	words []string
}

func (c *choice) String() string { return c.word }

// Type is shown in the help as what the flag takes.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

func (c *choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return notAmong(word, c.words)
	}
	c.word = word
	return nil
}

func notAmong(word string, words []string) error {
	if near := lint.Nearest(word, words); near != "" {
		return fmt.Errorf("%q is not known: did you mean %q", word, near)
	}
	return fmt.Errorf("%q is not known: use one of %s", word, strings.Join(words, ", "))
}

// addChoice declares a flag that takes one of words, the first by default, and completes them in the shell.
func addChoice(cmd *cobra.Command, name, short, usage string, preset string, words []string) *choice {
	c := &choice{preset, words}
	cmd.Flags().VarP(c, name, short, usage)
	_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)) // fails for unknown flags only
	return c
}
