// SPDX-License-Identifier: Apache-2.0

package git

import (
	"bufio"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Line is a committed line of a file.
type Line struct {
	Text string
	// Written is when the change was made that brought it.
	Written time.Time
	// AtLeast says that the history here ends with that commit, so that the line may be older.
	AtLeast bool
}

// Lines tells how old the lines of a file are, as it is in the commit that is checked out. The path is slash-separated and relative to the top. The working tree is
// not read, so that no filter runs.
func (r *Repository) Lines(ctx context.Context, path string) ([]Line, error) {
	var lines []Line
	args := []string{"blame", "--line-porcelain", "--no-textconv", "HEAD", "--", path}
	err := r.stream(ctx, nil, args, func(out *bufio.Reader) error {
		var line Line
		for {
			text, err := out.ReadString('\n')
			if err != nil {
				return ignoreEOF(err)
			}
			text = strings.TrimSuffix(text, "\n")
			key, value, _ := strings.Cut(text, " ")
			switch {
			case strings.HasPrefix(text, "\t"): // the line itself ends what is said about it
				line.Text = text[1:]
				lines = append(lines, line)
				line = Line{}
			case key == "author-time":
				seconds, err := strconv.ParseInt(value, 10, 64)
				if err != nil {
					return fmt.Errorf("git answered %q", text)
				}
				line.Written = time.Unix(seconds, 0).UTC()
			case key == "boundary":
				line.AtLeast = true
			}
		}
	})
	if err != nil {
		return nil, fmt.Errorf("tell the age of %s: %w", path, err)
	}
	if shallow, err := r.line(ctx, "rev-parse", "--is-shallow-repository"); err != nil || shallow != "true" {
		for i := range lines {
			lines[i].AtLeast = false // the boundary is the first commit of all
		}
	}
	return lines, nil
}
