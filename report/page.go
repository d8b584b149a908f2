// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/lint"
)

// page collects text for a terminal.
type page struct {
	bytes.Buffer
	width int
	color bool
}

const (
	defaultWidth = 80
	minWidth     = 40
	labelWidth   = 10 // of the labels in the left column, after an indent of two
)

func newPage(o Options) *page {
	width := o.Width
	if width == 0 {
		width = defaultWidth
	}
	return &page{width: max(width, minWidth), color: o.Color}
}

// style is a sequence of ANSI attributes.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	green  style = "32"
	yellow style = "33"
	cyan   style = "36"
	red    style = "1;31"
	purple style = "1;35"
)

func severityStyle(s lint.Severity) style {
	switch s {
	case lint.Critical:
		return purple
	case lint.High:
		return red
	case lint.Medium:
		return yellow
	}
	return cyan
}

func (p *page) paint(st style, s string) string {
	if !p.color || st == plain || s == "" {
		return s
	}
	return "\x1b[" + string(st) + "m" + s + "\x1b[0m"
}

func (p *page) line(format string, args ...any) {
	p.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

// heading writes a line that starts a section, with blank lines around it.
func (p *page) heading(st style, text string) {
	if p.Len() > 0 {
		p.line("")
	}
	p.line("%s", p.paint(st, text))
	p.line("")
}

// entry writes a cleaned text, wrapped, beside a label in the left column; a label that is too long stands in a line of its own.
func (p *page) entry(labelStyle style, label string, textStyle style, text string) {
	indent := strings.Repeat(" ", 2+labelWidth)
	if displayWidth(label) >= labelWidth {
		p.line("  %s", p.paint(labelStyle, label))
		label = ""
	}
	lead := "  " + p.paint(labelStyle, label) + strings.Repeat(" ", labelWidth-displayWidth(label))
	for _, l := range wrap(text, p.width-len(indent)) {
		p.line("%s%s", lead, p.paint(textStyle, l))
		lead = indent
	}
}

// paragraph writes a cleaned text, wrapped to the full width.
func (p *page) paragraph(text string) {
	for _, l := range wrap(text, p.width) {
		p.line("%s", l)
	}
}

// wrap breaks a cleaned text at spaces into lines of at most width cells; a word that is longer has a line of its own, uncut, so that
// addresses and paths can be copied. An empty text has no lines.
func wrap(text string, width int) []string {
	var lines []string
	current, used := "", 0
	for _, word := range strings.Fields(text) {
		w := displayWidth(word)
		switch {
		case current == "":
			current, used = word, w
		case used+1+w <= width:
			current, used = current+" "+word, used+1+w
		default:
			lines = append(lines, current)
			current, used = word, w
		}
	}
	if current != "" {
		lines = append(lines, current)
	}
	return lines
}
