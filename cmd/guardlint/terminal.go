// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// colored decides whether text on a stream has colours.
func (f *outputFlags) colored(stream any) bool {
	switch f.color.word {
	case "always":
		return true
	case "never":
		return false
	}
	forced := func(name string) bool { v := os.Getenv(name); return v != "" && v != "0" }
	switch {
	case os.Getenv("NO_COLOR") != "":
		return false
	case forced("FORCE_COLOR") || forced("CLICOLOR_FORCE"):
		return true
	}
	return terminal(stream) != nil && os.Getenv("TERM") != "dumb"
}

// width is the number of columns of the terminal behind a stream, 0 when there is none.
func width(stream any) int {
	f := terminal(stream)
	if f == nil {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return columns
}

const progressAfter = time.Second

// showProgress keeps one line on a terminal while work takes longer than a second. The function it returns ends that and removes the
// line.
func showProgress(stream io.Writer, quiet bool) (stop func()) {
	if quiet || terminal(stream) == nil {
		return func() {}
	}
	quit, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		start, shown := time.Now(), false
		for tick := time.NewTicker(progressAfter); ; {
			select {
			case <-quit:
				tick.Stop()
				if shown {
					fmt.Fprint(stream, "\r\x1b[K")
				}
				return
			case <-tick.C:
				shown = true
				fmt.Fprintf(stream, "\rguardlint: scanning for %ds", int(time.Since(start).Seconds()))
			}
		}
	}()
	return func() { close(quit); <-done }
}
