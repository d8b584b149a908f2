// SPDX-License-Identifier: Apache-2.0

package report

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// shownFix is the fix that a report may tell of a finding: one of a finding that counts, and whose text can be shown as it is. Else nil.
func shownFix(f *lint.Finding) *tf.Fix {
	if f.Fix == nil || f.Suppressed != nil {
		return nil
	}
	for _, e := range f.Fix.Edits {
		for line := range strings.Lines(e.Text) {
			if line = strings.ReplaceAll(strings.TrimRight(line, "\r\n"), "\t", " "); clean(line) != line {
				return nil
			}
		}
	}
	return f.Fix
}

type jsonFix struct {
	Description string     `json:"description"`
	Safe        bool       `json:"safe"`
	Risk        *string    `json:"risk"`
	Edits       []jsonEdit `json:"edits"`
}

type jsonEdit struct {
	Location  jsonLocation `json:"location"`
	StartByte int          `json:"start_byte"`
	EndByte   int          `json:"end_byte"`
	Text      string       `json:"text"`
}

func newJSONFix(sources tf.Sources, f *lint.Finding) *jsonFix {
	fix := shownFix(f)
	if fix == nil {
		return nil
	}
	j := &jsonFix{Description: clean(fix.Does), Safe: fix.Risk == "", Risk: optional(clean(fix.Risk))}
	for _, e := range fix.Edits {
		j.Edits = append(j.Edits, jsonEdit{newJSONLocation(sources, e.Range), e.Range.Start.Byte, e.Range.End.Byte, e.Text})
	}
	return j
}

type sarifFix struct {
	Description sarifText             `json:"description"`
	Changes     []sarifArtifactChange `json:"artifactChanges"`
}

type sarifArtifactChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion `json:"deletedRegion"`
	Inserted sarifText   `json:"insertedContent"`
}

// fixes tells how a result can be mended, when that is safe: programs that read SARIF apply fixes at a click.
func (s *sarifWriter) fixes(g *group) []sarifFix {
	fix := shownFix(g.Finding)
	if fix == nil || fix.Risk != "" || g.Verdict != lint.Violation {
		return nil
	}
	f := sarifFix{Description: sarifText{clean(fix.Does)}}
	for _, e := range fix.Edits {
		p := locate(s.sources, e.Range, utf16Units)
		if p.startColumn == 0 {
			return nil
		}
		i := slices.IndexFunc(f.Changes, func(c sarifArtifactChange) bool { return c.Artifact.URI == fileURI(e.Range.File) })
		if i < 0 {
			i = len(f.Changes)
			f.Changes = append(f.Changes, sarifArtifactChange{Artifact: sarifArtifact{URI: fileURI(e.Range.File), BaseID: sourceRoot}})
		}
		f.Changes[i].Replacements = append(f.Changes[i].Replacements,
			sarifReplacement{sarifRegion{p.startLine, p.startColumn, p.endLine, p.endColumn}, sarifText{e.Text}})
	}
	return []sarifFix{f}
}
