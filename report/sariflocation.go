// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
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
	path := (&url.URL{Path: strings.TrimPrefix(file, "./")}).EscapedPath()
	return strings.ReplaceAll(path, ":", "%3A") // what stands before a colon would be a scheme
}

// related lists where the value came from, where the evidence is, and the place inside a module that has no own file in the
// repository; each place once, with an id from 1 on.
func (s *sarifWriter) related(g *group) ([]sarifLocation, map[tf.Range]int) {
	var list []sarifLocation
	var ids map[tf.Range]int // made by need: most results have none
	add := func(at tf.Range, text string) {
		if len(list) < sarifMaxRelated {
			id := len(list) + 1
			l := s.location(at)
			l.ID, l.Message = &id, &sarifText{unlinked(clean(text))}
			list = append(list, l)
			if ids == nil {
				ids = make(map[tf.Range]int)
			}
			ids[at] = id
		}
	}
	if inner := g.inner(); inner != "" {
		add(g.at, inner)
	}
	elsewhere := func(at tf.Range) bool {
		return !at.IsZero() && at != g.at && ids[at] == 0 && !foreign(g.Finding, at.File)
	}
	for _, step := range g.Origin {
		if elsewhere(step.Range) {
			add(step.Range, step.Text)
		}
	}
	for _, e := range g.Evidence {
		if elsewhere(e.Range) {
			add(e.Range, e.Text)
		}
	}
	return list, ids
}

// flows is the way of the deciding value from where it is written to where it decides, when that leads through several files: GitHub
// shows it as a path.
func (s *sarifWriter) flows(g *group) []sarifCodeFlow {
	var steps []sarifStep
	add := func(at tf.Range, text string) {
		l := s.location(at)
		l.Message = &sarifText{unlinked(clean(text))}
		steps = append(steps, sarifStep{l})
	}
	through := false
	for _, step := range slices.Backward(g.Origin[:min(len(g.Origin), sarifMaxSteps-1)]) {
		if !step.Range.IsZero() && !foreign(g.Finding, step.Range.File) {
			add(step.Range, step.Text)
			through = through || step.Range.File != g.at.File
		}
	}
	if !through {
		return nil
	}
	add(g.at, g.message())
	return []sarifCodeFlow{{[]sarifThreadFlow{{steps}}}}
}

// sarifMessage is what GitHub shows at the line: the fact, the reason, and where the value comes from, linked to related locations by
// their ids.
func sarifMessage(g *group, ids map[tf.Range]int) string {
	sentences := []string{unlinked(g.sentence()) + "."}
	if facts := evidenceFacts(g); len(facts) > 0 {
		lead := "Because "
		if g.Verdict == lint.Undecided {
			lead = "Undecided because "
		}
		sentences = append(sentences, lead+unlinked(strings.Join(facts[:min(len(facts), 3)], "; "))+".")
	}
	if inner := g.inner(); inner != "" {
		sentences = append(sentences, unlinked(strings.ToUpper(inner[:1])+inner[1:])+".")
	}
	var steps []string
	for _, step := range g.Origin {
		if id := ids[step.Range]; id > 0 {
			steps = append(steps, fmt.Sprintf("[%s](%d)", linkText.Replace(cmp.Or(clean(step.Text), where(step.Range))), id))
		} else {
			steps = append(steps, unlinked(clean(step.Text)))
		}
	}
	if len(steps) > 0 {
		sentences = append(sentences, "The value comes from "+strings.Join(steps, ", ")+".")
	}
	return strings.Join(sentences, " ")
}

// unlinked keeps plain text from being read as a link of SARIF: "[text](id)".
func unlinked(s string) string { return strings.ReplaceAll(s, "](", "] (") }

// linkText keeps the text of a link within its brackets.
var linkText = strings.NewReplacer("[", "(", "]", ")", `\`, "/")
