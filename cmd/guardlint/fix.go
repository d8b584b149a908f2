// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/fix"
	"github.com/guardlint/guardlint/lint"
)

const fixHelp = `Mend what the rules find, where a literal in the configuration decides.

Every change is proved before anything is written: the files are scanned again as they would be. A file is written whole or not at all.
What is ignored, waived or in the baseline is left alone, and so is what comes from a variable that serves others too, from a downloaded
module, from JSON syntax or from a plan.

Fixes that do more than mend, such as those that make Terraform replace a resource, are applied with --unsafe only.

Exit status: 0 nothing is left to do, 1 a finding at or above --fail-on is left, or with --diff would be changed, 2 usage or internal
error, 3 incomplete analysis.`

const fixExamples = `  guardlint fix --diff
  guardlint fix envs/prod --rule 'rds-*' --unsafe`

// fixFlags are the flags of fix as they were given.
type fixFlags struct {
	judgeFlags
	diff, unsafe bool
	failOn       *choice
	baseline     string
	newSince     string
}

func fixCommand(s streams) *cobra.Command {
	var f fixFlags
	cmd := &cobra.Command{
		Use:     "fix [PATH...]",
		Short:   "Mend what can be mended in the configuration",
		Long:    fixHelp,
		Example: fixExamples,
		RunE: func(c *cobra.Command, paths []string) error {
			held, err := f.settle(c.Flags(), paths)
			if err != nil {
				return err
			}
			return f.run(c.Context(), paths, held, s)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVar(&f.diff, "diff", false, "show the changes as a unified diff and write nothing (default: off)")
	flags.BoolVar(&f.unsafe, "unsafe", false, "apply also fixes that have a risk, such as replacing a resource (default: off)")
	f.failOn = failOnFlag(cmd)
	flags.StringVar(&f.baseline, "baseline", "", "`FILE` written by guardlint baseline write: what it knows is left alone (default: none)")
	flags.StringVar(&f.newSince, "new-since", "", "git `REVISION`: what was there when the checked out state parted from it is left alone (default: nothing is)")
	f.judgeFlags.declare(cmd)
	return cmd
}

func (f *fixFlags) run(ctx context.Context, paths []string, held settled, s streams) error {
	if slices.Contains(paths, "-") {
		return errors.New("a plan on standard input cannot be fixed: name the configuration that it was made from")
	}
	options, err := f.options(paths, held, s)
	if err != nil {
		return err
	}
	known, err := readBaseline(f.baseline)
	if err != nil {
		return err
	}
	before, err := pastOf(ctx, f.newSince, paths)
	if err != nil {
		return err
	}
	defer before.forget()
	mark := func(ctx context.Context, r *lint.Report) error {
		known.Apply(r)
		return before.mark(ctx, options, r, s)
	}
	stop := showProgress(s.err, false)
	done, err := within(ctx, f.timeout, func(ctx context.Context) (*guardlint.Fixed, error) {
		return guardlint.Fix(ctx, options, guardlint.FixOptions{Unsafe: f.unsafe, Mark: mark})
	})
	stop()
	if err != nil {
		return err
	}
	if !f.diff {
		if err := replaceAll(done); err != nil {
			return err
		}
	}
	if err := writeStdout(s.out, func(w io.Writer) error { return f.tell(w, done, terminal(s.out) != nil) }); err != nil {
		return err
	}
	say(s.err, "%s", f.headline(done))
	if status := f.status(done); status != statusClean {
		return outcome(status)
	}
	return nil
}

// tell writes what was done to each file, with --diff also how.
func (f *fixFlags) tell(w io.Writer, done *guardlint.Fixed, toTerminal bool) error {
	for _, file := range done.Files {
		for _, note := range notes(done.Mended, file.Path) {
			if f.diff {
				note = "# " + note
			}
			fmt.Fprintln(w, note)
		}
		if !f.diff {
			continue
		}
		diff := fix.Diff(file.Path, file.Before, file.After)
		if toTerminal {
			diff = harmless(diff)
		}
		if _, err := io.WriteString(w, diff); err != nil {
			return err
		}
	}
	return nil
}

// notes says what findings change in a file, each thing once.
func notes(mended []*lint.Finding, file string) []string {
	var list []string
	for _, m := range mended {
		at := m.Fix.Edits[0].Range
		if at.File != file {
			continue
		}
		note := fmt.Sprintf("%s:%d: %s [%s]", at.File, at.Start.Line, m.Fix.Does, m.Rule.ID)
		if m.Fix.Risk != "" {
			note += ", which " + m.Fix.Risk
		}
		if note = printable(note); !slices.Contains(list, note) {
			list = append(list, note)
		}
	}
	return list
}

// harmless is a diff for a terminal: characters that could do something to it are shown as such.
func harmless(diff string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && harmful(r) {
			return '\ufffd'
		}
		return r
	}, diff)
}

// headline says how many findings were mended and how many were not, and why.
func (f *fixFlags) headline(done *guardlint.Fixed) string {
	left := done.After.Active(lint.Violation)
	risky := 0
	for _, finding := range left {
		if !f.unsafe && fix.Mends(finding, true) && !fix.Mends(finding, false) {
			risky++
		}
	}
	verb := "fixed"
	if f.diff {
		verb = "can be fixed"
	}
	text := fmt.Sprintf("%s %s in %s", findings(len(done.Mended)), verb, fileCount(len(done.Files)))
	if risky > 0 {
		text += fmt.Sprintf(", %d more with --unsafe", risky)
	}
	if hands := len(left) - risky; hands > 0 {
		text += fmt.Sprintf(", %d to be fixed by hand", hands)
	}
	if n := len(done.Failed); n > 0 {
		text += fmt.Sprintf(", of which %d were tried in vain", n)
	}
	return text
}

func fileCount(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}

func (f *fixFlags) status(done *guardlint.Fixed) int {
	rest := scanFlags{failOn: f.failOn, undecided: &choice{word: "report"}}
	if f.diff && len(done.Files) > 0 {
		return statusFindings
	}
	return rest.status(done.After)
}

// unchanged looks that a file is still as it was read, and that its name leads to no other directory.
func unchanged(base string, file guardlint.FixedFile) error {
	path := filepath.Join(base, filepath.FromSlash(file.Path))
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	if root, err := filepath.EvalSymlinks(base); err != nil || !strings.HasPrefix(real, root+string(filepath.Separator)) {
		return errors.New("it is a link out of the repository: nothing was written")
	}
	now, err := os.ReadFile(path)
	if err == nil && !bytes.Equal(now, file.Before) && !bytes.Equal(now, file.After) {
		err = errors.New("it changed in the meantime: nothing was written")
	}
	return err
}

// replaceAll writes the files that change, after it has looked that all are still as they were read.
func replaceAll(done *guardlint.Fixed) error {
	for _, file := range done.Files {
		if err := unchanged(done.Base, file); err != nil {
			return fmt.Errorf("fix %s: %w", file.Path, withoutPath(err))
		}
	}
	for _, file := range done.Files {
		path := filepath.Join(done.Base, filepath.FromSlash(file.Path))
		if err := writeFile(path, func(w io.Writer) error { _, err := w.Write(file.After); return err }); err != nil {
			return fmt.Errorf("fix %s: %w", file.Path, err)
		}
	}
	return nil
}
