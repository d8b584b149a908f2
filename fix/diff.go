// SPDX-License-Identifier: Apache-2.0

package fix

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

const context = 3 // unchanged lines around a change

// Diff shows how a file changes, as a unified diff that `git apply` and `patch -p1` understand; "" when it does not. Lines end where the
// file's do, also in a carriage return.
func Diff(path string, before, after []byte) string {
	hunks := hunksOf(linesOf(string(before), string(after)))
	if len(hunks) == 0 {
		return ""
	}
	var out strings.Builder
	fmt.Fprintf(&out, "--- %s\n+++ %s\n", diffName("a/"+path), diffName("b/"+path))
	for _, h := range hunks {
		h.write(&out)
	}
	return out.String()
}

// diffName is a path as git writes it: quoted when it holds something unusual.
func diffName(path string) string {
	if quoted := fmt.Sprintf("%+q", path); strings.Contains(quoted, `\`) || strings.ContainsAny(path, "\t\"") {
		return gitQuote(path)
	}
	if strings.Contains(path, " ") {
		return path + "\t"
	}
	return path
}

// gitQuote quotes a path as C would, byte by byte.
func gitQuote(path string) string {
	var out strings.Builder
	out.WriteByte('"')
	for i := range len(path) {
		switch c := path[i]; {
		case c == '"' || c == '\\':
			out.WriteString(`\` + string(rune(c)))
		case c < 0x20 || c >= 0x7f:
			fmt.Fprintf(&out, `\%03o`, c)
		default:
			out.WriteByte(c)
		}
	}
	out.WriteByte('"')
	return out.String()
}

// line is one line of a diff with its sign: ' ', '-' or '+'. The text keeps its line break.
type line struct {
	sign byte
	text string
}

// linesOf compares two texts line by line.
func linesOf(before, after string) []line {
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // the same diff on every machine
	a, b, table := dmp.DiffLinesToChars(before, after)
	var lines []line
	for _, d := range dmp.DiffCharsToLines(dmp.DiffMain(a, b, false), table) {
		sign := map[diffmatchpatch.Operation]byte{diffmatchpatch.DiffEqual: ' ', diffmatchpatch.DiffDelete: '-', diffmatchpatch.DiffInsert: '+'}[d.Type]
		for text := range strings.Lines(d.Text) {
			lines = append(lines, line{sign, text})
		}
	}
	return lines
}

// hunk is a run of changes with the lines around them; the numbers are of its first line before and after.
type hunk struct {
	before, after int
	lines         []line
}

// hunksOf gathers changes whose contexts touch.
func hunksOf(lines []line) []hunk {
	var hunks []hunk
	from, to := 0, 0 // of the hunk that is being gathered
	before, after, counted := 1, 1, 0
	flush := func() {
		for ; counted < from; counted++ { // what lies between hunks did not change
			before, after = before+1, after+1
		}
		if from == to {
			return
		}
		h := hunk{before, after, lines[from:to]}
		before, after, counted = before+h.count('-'), after+h.count('+'), to
		hunks = append(hunks, h)
	}
	for i, l := range lines {
		if l.sign == ' ' {
			continue
		}
		if start := max(i-context, 0); start > to || to == 0 {
			flush()
			from = start
		}
		to = min(i+1+context, len(lines))
	}
	flush()
	return hunks
}

// count is how many of a hunk's lines are in the text that has the lines of a sign.
func (h hunk) count(sign byte) int {
	n := 0
	for _, l := range h.lines {
		if l.sign == ' ' || l.sign == sign {
			n++
		}
	}
	return n
}

func (h hunk) write(out *strings.Builder) {
	fmt.Fprintf(out, "@@ -%s +%s @@\n", span(h.before, h.count('-')), span(h.after, h.count('+')))
	for _, l := range h.lines {
		out.WriteByte(l.sign)
		out.WriteString(l.text)
		if !strings.HasSuffix(l.text, "\n") {
			out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// span is the lines of a hunk: the first, and how many when it is not one. Of no lines the one in front counts.
func span(first, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", first-1)
	case 1:
		return strconv.Itoa(first)
	}
	return fmt.Sprintf("%d,%d", first, n)
}
