// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

const (
	// markdownLimit keeps a summary below the MiB that GitHub takes of one step.
	markdownLimit = 900_000
	markdownRest  = 1_000 // kept free for what is said about what is cut
	markdownTop   = 30    // rows of the table
)

// Markdown writes a job summary or comment in GitHub-flavoured Markdown: the outcome, the worst findings in a table, and details to
// unfold. It is cut below what a job summary may hold, and tells how much is left out.
func Markdown(w io.Writer, r *lint.Report, o Options) error {
	d := &digest{sources: r.Sources, o: o}
	s := summarize(r)
	mark := "✅"
	if s.Violations > 0 {
		mark = "❌"
	} else if s.Blocking > 0 {
		mark = "⚠️"
	}
	fmt.Fprintf(&d.Buffer, "## %s %s: %s\n\n%s.\n", mark, mdText(o.name()), s.headline(), s.scope())
	violations := bySeverity(fold(r.Active(lint.Violation), ownPlace))
	if s.Violations > 0 {
		d.counts(s)
		d.table(violations)
	}
	d.incomplete(r.Incomplete)
	section(d, "Details", violations, d.violation)
	if !o.HideUndecided {
		section(d, "Undecided", worstDoubtsFirst(doubts(r)), d.undecided)
	}
	if s.Suppressed > 0 {
		fmt.Fprintf(&d.Buffer, "\n<details><summary>%d %s</summary>\n", s.Suppressed, s.suppressed()) // it is decided, and may be much
		section(d, "Suppressed", fold(suppressed(r), ownPlace), d.suppressed)
		d.WriteString("\n</details>\n")
	}
	_, err := w.Write(inert(d.Bytes()))
	return err
}

// digest is Markdown of a limited size.
type digest struct {
	bytes.Buffer
	sources tf.Sources
	o       Options
}

// fits writes a block when there is room for it.
func (d *digest) fits(block string) bool {
	if d.Len()+len(block) > markdownLimit-markdownRest {
		return false
	}
	d.WriteString(block)
	return true
}

func (d *digest) counts(s summary) {
	d.WriteString("\n| Severity | Violations |\n| --- | ---: |\n")
	for _, sev := range lint.Severities() {
		if n := *s.BySeverity.of(sev); n > 0 {
			fmt.Fprintf(&d.Buffer, "| %s | %d |\n", sev, n)
		}
	}
}

func (d *digest) table(groups []*group) {
	d.WriteString("\n| Severity | Rule | Where | What |\n| --- | --- | --- | --- |\n")
	for i, g := range groups {
		if i == markdownTop || !d.fits(fmt.Sprintf("| %s | %s | %s | %s |\n", g.Severity, d.rule(g.Rule), d.where(g.at), mdText(g.sentence()))) {
			fmt.Fprintf(&d.Buffer, "\n_%d more are not in this table._\n", len(groups)-i)
			return
		}
	}
}

// section writes items under a heading until there is no more room.
func section[T any](d *digest, title string, items []T, write func(T) string) {
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(&d.Buffer, "\n### %s\n\n", title)
	for i, item := range items {
		if !d.fits(write(item)) {
			fmt.Fprintf(&d.Buffer, "\n_%d more are left out here; other reports have them._\n", len(items)-i)
			return
		}
	}
}

func (d *digest) violation(g *group) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<details><summary><b>%s</b> %s</summary>\n\n", g.Severity, mdHTML(g.sentence()))
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(&b, "- **%s:** %s\n", label, text)
		}
	}
	line("Rule", d.rule(g.Rule))
	line("Where", d.where(g.at))
	line("Why", mdText(g.Rule.Why))
	line("Fix", mdText(g.Rule.Remedy))
	line("Controls", mdList(controlsIn(g.Rule, d.o.Frameworks)))
	line("Because", mdList(evidenceFacts(g)))
	line("From", mdList(originFacts(g.Finding)))
	line("Instances", g.listed(mdCode))
	b.WriteString("\n</details>\n")
	return b.String()
}

func (d *digest) undecided(u *doubt) string {
	rules := ""
	if len(u.rules) > 1 {
		rules = " (" + listed(u.rules, mdCode) + ")"
	}
	return fmt.Sprintf("- **%s** %s: %s%s. %s\n", u.Severity, d.where(u.at), mdText(u.sentence()), rules, mdText(u.fact))
}

// suppressed tells what somebody decided shall not count, with who decided it, where and why.
func (d *digest) suppressed(g *group) string {
	var decisions []string
	for _, f := range g.all {
		s := f.Suppressed
		text := mdText(s.Kind)
		if !s.Range.IsZero() {
			text += " at " + d.where(s.Range)
		}
		if s.Until != "" {
			text += " until " + mdText(s.Until)
		}
		if s.Reason != "" {
			text += ": " + mdText(s.Reason)
		}
		if !slices.Contains(decisions, text) {
			decisions = append(decisions, text)
		}
	}
	return fmt.Sprintf("- **%s** %s, %s: %s (%s)\n", g.Severity, d.rule(g.Rule), d.where(g.at), mdText(g.sentence()), strings.Join(decisions, "; "))
}

func (d *digest) incomplete(list []tf.Incomplete) {
	if len(list) == 0 {
		return
	}
	d.WriteString("\n### Not analysed\n\n")
	for i, entry := range list {
		at := ""
		if !entry.Range.IsZero() {
			at = d.where(entry.Range) + ": "
		}
		if !d.fits(fmt.Sprintf("- %s%s\n", at, mdText(incompleteSentence(entry)))) {
			fmt.Fprintf(&d.Buffer, "\n_%d more are left out here; other reports have them._\n", len(list)-i)
			return
		}
	}
}

func (d *digest) rule(r *lint.Rule) string {
	if page := rulePage(r, d.o); page != "" {
		return fmt.Sprintf("[%s](%s)", mdCode(r.ID), page)
	}
	return mdCode(r.ID)
}

// linkTarget keeps the address of a link within its parentheses.
var linkTarget = strings.NewReplacer("(", "%28", ")", "%29")

// where is a place in code type, linked when the options say where the sources are.
func (d *digest) where(r tf.Range) string {
	text := mdCode(where(r))
	if d.o.Blob == "" || r.File == "" || outside(r.File) {
		return text
	}
	link := d.o.Blob + linkTarget.Replace(fileURI(r.File))
	if r.Start.Line > 0 {
		link += fmt.Sprintf("#L%d", r.Start.Line)
	}
	if r.End.Line > r.Start.Line && r.Start.Line > 0 {
		link += fmt.Sprintf("-L%d", r.End.Line)
	}
	return fmt.Sprintf("[%s](%s)", text, link)
}

func mdList(facts []string) string {
	list := make([]string, 0, len(facts))
	for _, f := range facts[:min(len(facts), maxFacts)] {
		list = append(list, mdText(f))
	}
	if n := len(facts) - maxFacts; n > 0 {
		list = append(list, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(list, "; ")
}
