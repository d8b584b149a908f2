// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Text writes the report for people at a terminal: violations by file with the source line and where its value comes from, then
// shortly what is undecided, what could not be analysed, and a summary.
func Text(w io.Writer, r *lint.Report, o Options) error {
	p := newPage(o)
	p.violations(r, o.Frameworks)
	if !o.HideUndecided {
		p.undecided(r)
		if wanted := summarize(r).wanted(); wanted != "" {
			p.line("")
			p.entry(dim, "inputs", plain, "values for these variables may decide them: "+wanted)
		}
	}
	p.incomplete(r, o.Quiet)
	if !o.Quiet {
		p.summary(summarize(r))
	}
	_, err := w.Write(inert(p.Bytes()))
	return err
}

const maxFacts = 5 // evidence and origin lines of one finding

func (p *page) violations(r *lint.Report, frameworks []string) {
	file := "\x00"
	for _, g := range fold(r.Active(lint.Violation), ownPlace) {
		if g.at.File != file {
			file = g.at.File
			p.heading(bold, cmp.Or(clean(file), "(no file)"))
		} else {
			p.line("")
		}
		p.violation(r.Sources, g, frameworks)
	}
}

func (p *page) violation(sources tf.Sources, g *group, frameworks []string) {
	p.entry(severityStyle(g.Severity), strings.ToUpper(g.Severity.String()), bold, g.sentence())
	p.entry(dim, "rule", plain, clean(g.Rule.ID)+" at "+spot(sources, g.at))
	p.snippet(sources, g)
	p.entry(dim, "why", plain, clean(g.Rule.Why))
	p.entry(dim, "fix", plain, clean(g.Rule.Remedy))
	p.facts("controls", controlsIn(g.Rule, frameworks))
	p.facts("because", evidenceFacts(g))
	p.facts("from", originFacts(g.Finding))
	p.entry(dim, "instances", plain, g.listed(asIs))
	p.facts("called", callFacts(g))
}

// facts writes a list of sentences beside one label.
func (p *page) facts(label string, facts []string) {
	for i, fact := range facts {
		if i == maxFacts && len(facts) > maxFacts+1 {
			p.entry(dim, "", dim, fmt.Sprintf("and %d more", len(facts)-maxFacts))
			return
		}
		p.entry(dim, label, plain, fact)
		label = ""
	}
}

// evidenceFacts lists the evidence of a group's first finding; the place is told where it is another line than the finding's.
func evidenceFacts(g *group) []string {
	var facts []string
	for _, e := range g.Evidence {
		fact := clean(e.Text)
		if e.Range.File != g.Location.File || e.Range.Start.Line != g.Location.Start.Line {
			fact = withPlace(e.Text, e.Range)
		}
		if fact != "" && !slices.Contains(facts, fact) {
			facts = append(facts, fact)
		}
	}
	return facts
}

// callFacts are the module calls that the instances of a group come from, each once.
func callFacts(g *group) []string {
	var facts []string
	seen := make(map[string]bool)
	for _, f := range g.all {
		if n := len(f.Calls); n > 0 {
			fact := withPlace(f.Calls[n-1].Address, f.Calls[n-1].Header)
			if !seen[fact] {
				seen[fact] = true
				facts = append(facts, fact)
			}
		}
	}
	return facts
}

func originFacts(f *lint.Finding) []string {
	var facts []string
	for _, step := range f.Origin {
		facts = append(facts, withPlace(step.Text, step.Range))
	}
	return facts
}

// withPlace is a cleaned sentence with the place it is about.
func withPlace(text string, r tf.Range) string {
	if r.IsZero() {
		return clean(text)
	}
	return fmt.Sprintf("%s (%s)", clean(text), where(r))
}

func (p *page) undecided(r *lint.Report) {
	list := doubts(r)
	if len(list) == 0 {
		return
	}
	p.heading(bold, "Undecided: these depend on values that are not known here")
	for _, d := range list {
		p.entry(dim, d.Severity.String(), plain, d.sentence())
		p.entry(dim, "", plain, listed(d.rules, clean)+" at "+spot(r.Sources, d.at))
		p.entry(dim, "", dim, d.fact)
	}
}

func (p *page) incomplete(r *lint.Report, blockingOnly bool) {
	headed := false
	for _, i := range r.Incomplete {
		if blockingOnly && !i.Blocking {
			continue
		}
		if !headed {
			p.heading(bold, "Not analysed")
			headed = true
		}
		st := yellow
		if i.Blocking {
			st = red
		}
		p.entry(st, clean(i.Kind), plain, incompleteSentence(i))
		if at := spot(r.Sources, i.Range); at != "" {
			p.entry(dim, "", dim, at)
		}
	}
}

// incompleteSentence is the message with the address it is about, unless it names it already.
func incompleteSentence(i tf.Incomplete) string {
	message, address := clean(i.Message), clean(i.Address)
	if address == "" || strings.Contains(message, address) {
		return message
	}
	return message + " (" + address + ")"
}

func (p *page) summary(s summary) {
	st := green
	if s.Violations > 0 || s.Blocking > 0 {
		st = red
	}
	if p.Len() > 0 {
		p.line("")
	}
	for _, l := range wrap(s.headline(), p.width) {
		p.line("%s", p.paint(st, l))
	}
	if fixes := s.fixes(); fixes != "" {
		p.paragraph(fixes)
	}
	p.paragraph(s.scope())
}
