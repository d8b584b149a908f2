// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/lint"
)

// RuleText is the page of a rule for a terminal: what RuleMarkdown says, wrapped and coloured as the options ask.
func RuleText(r *lint.Rule, examples Examples, o Options) string {
	p := newPage(o)
	p.line("%s", p.paint(bold, clean(cmp.Or(r.Title, r.ID))))
	p.paragraph(strings.Join([]string{clean(r.ID), r.Severity.String() + " severity", clean(r.Pillar.Title()), onOff(r)}, " · "))
	if len(r.Resources) > 0 {
		p.paragraph("checks " + strings.Join(cleanAll(r.Resources), ", "))
	}
	section := func(heading, text string) {
		p.heading(bold, heading)
		p.paragraph(clean(text))
	}
	section("Why it matters", cmp.Or(r.Why, noReason))
	p.example("Example that violates", examples.Violating)
	p.example("Example that passes", examples.Passing)
	section("What is undecided", undecided(r))
	section("How to fix", remedy(r))
	if facts := settings(r); len(facts) > 0 {
		p.heading(bold, "Settings")
		for _, fact := range facts {
			p.paragraph(strings.ReplaceAll(fact, "`", ""))
		}
	}
	p.heading(bold, "Controls")
	p.controls(r.Controls)
	p.heading(bold, "Aliases in other tools")
	p.paragraph(cmp.Or(strings.Join(cleanAll(r.Aliases), ", "), "None."))
	return string(inert(p.Bytes()))
}

// example writes source as it is, indented and not wrapped.
func (p *page) example(heading, source string) {
	if source == "" {
		return
	}
	p.heading(bold, heading)
	for line := range strings.Lines(strings.Trim(source, "\r\n")) {
		p.line("    %s", cleanLine(line))
	}
}

func (p *page) controls(refs []string) {
	if len(refs) == 0 {
		p.line("None.")
	}
	const column = 14
	for _, f := range frameworks(refs) {
		p.line("%s", clean(f.Title))
		for _, c := range f.controls {
			lines := wrap(clean(c.Title), p.width-column-2)
			if len(lines) == 0 {
				lines = []string{""}
			}
			p.line("  %s %s", pad(clean(c.ID), column-1), lines[0])
			for _, l := range lines[1:] {
				p.line("  %s %s", pad("", column-1), l)
			}
		}
	}
}

// pad fills a cleaned text with spaces to a width in cells.
func pad(s string, width int) string {
	return fmt.Sprintf("%s%s", s, strings.Repeat(" ", max(0, width-displayWidth(s))))
}
