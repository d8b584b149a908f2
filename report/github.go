// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/guardlint/guardlint/lint"
)

// githubMax is how many annotations of each kind GitHub keeps of one step; it drops others silently.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
const githubMax = 10

// GitHub writes workflow commands that annotate the changed files of a pull request: the worst of each kind, at most ten, and a
// notice that counts the rest. Critical and high are errors, medium is a warning, low a notice. Undecided findings are only told
// in number, unless they count like violations.
func GitHub(w io.Writer, r *lint.Report, o Options) error {
	var b bytes.Buffer
	var left summary
	room := map[string]int{"error": githubMax, "warning": githubMax, "notice": githubMax - 1} // one notice is for the rest
	for _, a := range githubAnnotations(r, o) {
		if room[a.kind] > 0 {
			room[a.kind]--
			a.write(&b)
		} else {
			left.add(a)
		}
	}
	if !o.HideUndecided && !o.UndecidedCounts {
		left.Undecided = len(r.Active(lint.Undecided))
	}
	for _, i := range r.Incomplete {
		if !i.Blocking {
			left.Incomplete++
		}
	}
	if rest := left.parts(); len(rest) > 0 {
		annotation{kind: "notice", title: o.name(), message: "not annotated: " + strings.Join(rest, ", ")}.write(&b)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// add counts what an annotation would have shown.
func (s *summary) add(a annotation) {
	switch {
	case a.severity == 0:
		s.Incomplete++
	case a.undecided:
		s.Undecided += a.findings
	default:
		s.Violations += a.findings
		*s.BySeverity.of(a.severity) += a.findings
	}
}

// annotation is one workflow command. Severity is 0 for what could not be analysed.
type annotation struct {
	kind, title, message string
	severity             lint.Severity
	undecided            bool
	findings             int
	at                   place
}

// githubAnnotations lists what counts by severity and then what blocks the analysis.
func githubAnnotations(r *lint.Report, o Options) []annotation {
	counting := r.Active(lint.Violation)
	if o.UndecidedCounts {
		counting = append(counting, r.Active(lint.Undecided)...)
	}
	var list []annotation
	for _, g := range bySeverity(fold(counting, repoPlace)) {
		a := annotation{kind: githubKind(g.Severity), severity: g.Severity, undecided: g.Verdict == lint.Undecided, findings: len(g.all),
			at: locate(r.Sources, g.at, codePoints), title: fmt.Sprintf("%s (%s)", clean(g.Rule.ID), g.Severity), message: githubMessage(g)}
		if a.undecided {
			a.title = fmt.Sprintf("%s (%s, undecided)", clean(g.Rule.ID), g.Severity)
		}
		list = append(list, a)
	}
	for _, i := range r.Incomplete {
		if i.Blocking {
			list = append(list, annotation{kind: "error", at: locate(r.Sources, firstLine(r.Sources, i.Range), codePoints),
				title: "not analysed (" + clean(i.Kind) + ")", message: incompleteSentence(i)})
		}
	}
	return list
}

func githubKind(s lint.Severity) string {
	switch s {
	case lint.Critical, lint.High:
		return "error"
	case lint.Medium:
		return "warning"
	}
	return "notice"
}

// githubMessage has a paragraph each for the fact, the reason and the remedy.
func githubMessage(g *group) string {
	paragraphs := []string{g.sentence()}
	if facts := evidenceFacts(g); len(facts) > 0 {
		lead := "because "
		if g.Verdict == lint.Undecided {
			lead = "undecided because "
		}
		paragraphs = append(paragraphs, lead+strings.Join(facts[:min(len(facts), 3)], "; "))
	}
	if list := g.listed(asIs); list != "" {
		paragraphs = append(paragraphs, "instances: "+list)
	}
	if inner := g.inner(); inner != "" {
		paragraphs = append(paragraphs, inner)
	}
	for _, p := range []string{g.Rule.Why, g.Rule.Remedy} {
		if p != "" {
			paragraphs = append(paragraphs, clean(p))
		}
	}
	return strings.Join(paragraphs, "\n")
}

func (a annotation) write(b *bytes.Buffer) {
	var props []string
	add := func(name, value string) {
		if value != "" && value != "0" {
			props = append(props, name+"="+escapeProperty(value))
		}
	}
	add("title", a.title)
	add("file", clean(a.at.file))
	add("line", fmt.Sprint(a.at.startLine))
	add("endLine", fmt.Sprint(a.at.endLine))
	if a.at.startLine == a.at.endLine { // a runner removes the columns of other regions
		add("col", fmt.Sprint(a.at.startColumn))
		if a.at.endColumn > a.at.startColumn {
			add("endColumn", fmt.Sprint(a.at.endColumn))
		}
	}
	fmt.Fprintf(b, "::%s %s::%s\n", a.kind, strings.Join(props, ","), escapeData(a.message))
}

var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string {
	return dataEscapes.Replace(serviceCommand().ReplaceAllString(s, "# #$1["))
}

func escapeProperty(s string) string { return propertyEscapes.Replace(s) }
