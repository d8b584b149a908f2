// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/guardlint/guardlint/tf"
)

// snippet quotes the line that a group points at, underlines the region and shows which block it is in. It quotes nothing when there
// is no source or the line may hold a secret.
func (p *page) snippet(sources tf.Sources, g *group) {
	source := sourceOf(sources, g.at)
	if source == nil {
		return
	}
	text := source.Bytes
	region := firstLine(sources, g.at)
	start, end := lineStart(source, region.Start.Byte), lineEnd(text, region.Start.Byte)
	why := ""
	switch {
	case end-start > maxQuoted:
		why = fmt.Sprintf("it has %d bytes", end-start)
	case mayHoldSecret(g, text[start:end]):
		why = "it may hold a secret"
	}
	if why != "" {
		p.line("")
		p.entry(dim, "", dim, "the source line is not shown because "+why)
		p.line("")
		return
	}
	p.line("")
	gutter := max(6, len(fmt.Sprint(g.at.Start.Line))+2)
	if d := g.Declared; d.File == g.at.File && d.Start.Line < g.at.Start.Line && sourceOf(sources, d) != nil {
		header := expandTabs(text[lineStart(source, d.Start.Byte):lineEnd(text, d.Start.Byte)], 0)
		p.quote(gutter, fmt.Sprint(d.Start.Line), cutEnd(header, p.width-gutter-3))
		if d.Start.Line+1 < g.at.Start.Line {
			p.quote(gutter, "", "…")
		}
	}
	head := expandTabs(text[start:region.Start.Byte], 0)
	mark := expandTabs(text[region.Start.Byte:max(region.Start.Byte, min(region.End.Byte, end))], displayWidth(head))
	tail := expandTabs(text[min(end, max(region.Start.Byte, region.End.Byte)):end], displayWidth(head)+displayWidth(mark))
	head, mark, tail = fit(head, mark, tail, p.width-gutter-3)
	st := severityStyle(g.Severity)
	line := head + p.paint(st, mark) + tail
	if joined := head + mark + tail; serviceCommand().MatchString(joined) { // a colour in its middle would hide it from inert
		line = joined
	}
	p.quote(gutter, fmt.Sprint(g.at.Start.Line), line)
	under := strings.Repeat(" ", displayWidth(head)) + p.paint(st, strings.Repeat("^", max(1, displayWidth(mark))))
	if g.at.End.Line > g.at.Start.Line {
		under += p.paint(dim, fmt.Sprintf(" to line %d", g.at.End.Line))
	}
	p.quote(gutter, "", under)
	p.line("")
}

// maxQuoted is the length in bytes of the longest source line that is quoted.
const maxQuoted = 10_000

// quote writes a source line behind its number; the bar keeps what the line says from being taken for anything else.
func (p *page) quote(gutter int, number, text string) {
	p.line("%s %s", p.paint(dim, fmt.Sprintf("%*s |", gutter, number)), text)
}

// expandTabs cleans a stretch of a source line that starts at a display column, with tab stops every four cells.
func expandTabs(line []byte, column int) string {
	var b strings.Builder
	for i, part := range strings.Split(string(line), "\t") {
		if i > 0 {
			n := 4 - column%4
			b.WriteString(strings.Repeat(" ", n))
			column += n
		}
		part = clean(part)
		b.WriteString(part)
		column += displayWidth(part)
	}
	return b.String()
}

// fit cuts the parts of a line to a width, the underlined middle last.
func fit(head, mark, tail string, width int) (string, string, string) {
	if displayWidth(head)+displayWidth(mark) > width {
		head = cutStart(head, max(width/4, width-displayWidth(mark)))
	}
	mark = cutEnd(mark, width-displayWidth(head))
	return head, mark, cutEnd(tail, width-displayWidth(head)-displayWidth(mark))
}

// cutEnd keeps at most width cells of a text's beginning; an ellipsis tells that there is more.
func cutEnd(s string, width int) string {
	if displayWidth(s) <= width {
		return s
	}
	if width < 1 {
		return ""
	}
	used := 1
	for i, c := range s {
		if used += cells(c); used > width {
			return s[:i] + "…"
		}
	}
	return s
}

// cutStart keeps at most width cells of a text's end.
func cutStart(s string, width int) string {
	used := displayWidth(s)
	if used <= width {
		return s
	}
	for used+1 > width && s != "" {
		c, n := utf8.DecodeRuneInString(s)
		used -= cells(c)
		s = s[n:]
	}
	return "…" + s
}

// mayHoldSecret reports whether the line of a group must not be quoted: it is about a sensitive value, it comes from a file of
// variable values, or it gives a literal to something that sounds like a secret.
func mayHoldSecret(g *group, line []byte) bool {
	for _, f := range g.all {
		for _, e := range f.Evidence {
			if e.Sensitive() {
				return true
			}
		}
	}
	if base := path.Base(g.at.File); strings.HasSuffix(base, ".tfvars") || strings.HasSuffix(base, ".tfvars.json") {
		return true
	}
	return secretLiteral().Match(line) || accessKey().Match(line)
}

var (
	secretLiteral = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)[\w-]*(password|passwd|passphrase|secret|token|credential|private_?key|api_?key|access_?key)[\w-]*"?\s*[=:]\s*("[^"$%]|<<)`)
	})
	accessKey = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(AKIA|ASIA)[A-Z0-9]{12,}\b`) })
)
