// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// location is a place as GitHub resolves it: a relative URI and a region of one line. A file without known lines is shown at its
// first line, because a region is required.
func (s *sarifWriter) location(r tf.Range) sarifLocation {
	p := locate(s.sources, firstLine(s.sources, r), utf16Units)
	region := sarifRegion{p.startLine, p.startColumn, p.endLine, p.endColumn}
	if p.startLine == 0 {
		region = sarifRegion{StartLine: 1}
	}
	if region.EndColumn > 0 && region.EndLine == region.StartLine && region.EndColumn <= region.StartColumn {
		region.EndColumn = 0 // nothing to underline: the place is an insertion point
	}
	return sarifLocation{Physical: &sarifPhysical{sarifArtifact{URI: fileURI(r.File), BaseID: sourceRoot}, &region}}
}

// fileURI is the percent-encoded relative reference of a slash-separated path.
func fileURI(file string) string {
	return (&url.URL{Path: strings.TrimPrefix(file, "./")}).String()
}

// relatedPlace is a place that a message links to by its id.
type relatedPlace struct {
	sarifLocation
	linkText string
}

// related lists where the value came from, where the evidence is, and the place inside a module that has no own file in the
// repository; each place once, numbered from 1.
func (s *sarifWriter) related(g *group) []relatedPlace {
	var list []relatedPlace
	seen := map[tf.Range]bool{g.at: true}
	add := func(at tf.Range, text, link string) {
		if len(list) < sarifMaxRelated && !at.IsZero() {
			l := s.location(at)
			id := len(list) + 1
			l.ID, l.Message = &id, &sarifText{unlinked(text)}
			list = append(list, relatedPlace{l, link})
		}
	}
	if g.at != g.Location {
		add(g.at, "inside the module: "+where(g.Location), "")
	}
	for _, step := range g.Origin {
		if !seen[step.Range] && !foreign(g.Finding, step.Range.File) {
			seen[step.Range] = true
			add(step.Range, clean(step.Text), clean(step.Text))
		}
	}
	for _, e := range g.Evidence {
		if !seen[e.Range] && !foreign(g.Finding, e.Range.File) {
			seen[e.Range] = true
			add(e.Range, clean(e.Text), "")
		}
	}
	return list
}

// sarifMessage is what GitHub shows at the line: the fact, the reason, and links to where the value comes from.
func sarifMessage(g *group, related []relatedPlace) string {
	var b strings.Builder
	b.WriteString(unlinked(g.sentence()) + ".")
	facts := evidenceFacts(g)
	if len(facts) > 3 {
		facts = facts[:3]
	}
	if len(facts) > 0 {
		lead := " Because "
		if g.Verdict == lint.Undecided {
			lead = " Undecided because "
		}
		b.WriteString(lead + unlinked(strings.Join(facts, "; ")) + ".")
	}
	if g.at != g.Location {
		b.WriteString(" Inside the module: " + unlinked(where(g.Location)) + ".")
	}
	lead := " See "
	for _, l := range related {
		if l.linkText != "" {
			fmt.Fprintf(&b, "%s[%s](%d)", lead, linkText.Replace(l.linkText), *l.ID)
			lead = ", "
		}
	}
	if lead == ", " {
		b.WriteByte('.')
	}
	return b.String()
}

// unlinked keeps plain text from being read as a link of SARIF: "[text](id)".
func unlinked(s string) string { return strings.ReplaceAll(s, "](", "] (") }

// linkText keeps the text of a link within its brackets.
var linkText = strings.NewReplacer("[", "(", "]", ")", `\`, "/")
