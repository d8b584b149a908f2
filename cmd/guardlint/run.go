// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode"

	"golang.org/x/term"
)

// The exit statuses. Another one is 128 and the number of the signal that ended the run.
const (
	statusClean      = 0
	statusFindings   = 1 // a finding at or above --fail-on
	statusError      = 2 // wrong usage, or something failed: nothing can be said about the configuration
	statusIncomplete = 3 // something could not be analysed
)

// streams are where a run reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// outcome is an exit status on its way up through cobra; it has no message because everything was said.
type outcome int

func (o outcome) Error() string { return fmt.Sprintf("exit status %d", int(o)) }

// run executes a command line and returns its exit status. Reports go to s.out, everything else to s.err.
func run(ctx context.Context, args []string, s streams) int {
	root := rootCommand(s)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	root.SetArgs(withDefaultCommand(root, args))
	err := root.ExecuteContext(ctx)
	var done outcome
	var stopped interruption
	switch {
	case err == nil:
		return statusClean
	case errors.As(err, &done):
		return int(done)
	}
	say(s.err, "%s", err)
	if errors.As(err, &stopped) {
		return stopped.status()
	}
	return statusError
}

// terminal returns the file behind a stream if it is a terminal, else nil.
func terminal(stream any) *os.File {
	if f, ok := stream.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return f
	}
	return nil
}

// say writes one line of the program's own to standard error. What names and files bring along can do nothing to a terminal.
func say(w io.Writer, format string, args ...any) {
	fmt.Fprintf(w, "guardlint: %s\n", printable(fmt.Sprintf(format, args...)))
}

// harmful says that a character could do something to a terminal or to the lines of an output.
func harmful(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }
