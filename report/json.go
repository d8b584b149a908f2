// SPDX-License-Identifier: Apache-2.0

package report

import (
	"io"
	"iter"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	jsonv1 "github.com/go-json-experiment/json/v1"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// SchemaVersion is the version of the JSON report. Its first number changes when a reader of the old one could break.
const SchemaVersion = "1.1"

// JSON writes the report as one JSON object, the contract with other programs: docs/report.schema.json describes it. There is one
// finding per resource address; columns count Unicode code points from 1.
func JSON(w io.Writer, r *lint.Report, o Options) error {
	doc := jsonReport{SchemaVersion: SchemaVersion, Incomplete: []jsonIncomplete{}, Summary: summarize(r)}
	doc.Findings.each = func(yield func(jsonFinding) bool) {
		for _, f := range r.Findings {
			if hidden := f.Verdict == lint.Undecided && o.HideUndecided; !hidden && !yield(newJSONFinding(r.Sources, f)) {
				return
			}
		}
	}
	for _, i := range r.Incomplete {
		doc.Incomplete = append(doc.Incomplete, jsonIncomplete{Kind: clean(i.Kind), File: optional(clean(i.Range.File)),
			Line: optional(i.Range.Start.Line), Address: optional(clean(i.Address)), Message: clean(i.Message), Blocking: i.Blocking})
	}
	return writeJSON(w, doc)
}

type jsonReport struct {
	SchemaVersion string            `json:"schema_version"`
	Findings      list[jsonFinding] `json:"findings"`
	Incomplete    []jsonIncomplete  `json:"incomplete"`
	Summary       summary           `json:"summary"`
}

type jsonFinding struct {
	Rule        string           `json:"rule"`
	Severity    string           `json:"severity"`
	Verdict     string           `json:"verdict"`
	Root        string           `json:"root"`
	Plans       []string         `json:"plans,omitzero"`
	Address     string           `json:"address"`
	Attribute   *string          `json:"attribute"`
	Message     string           `json:"message"`
	Why         string           `json:"why"`
	Remedy      string           `json:"remedy"`
	Location    jsonLocation     `json:"location"`
	Origin      []jsonFact       `json:"origin"`
	Evidence    []jsonFact       `json:"evidence"`
	Controls    []string         `json:"controls"`
	Fingerprint string           `json:"fingerprint"`
	Fix         *jsonFix         `json:"fix"`
	Suppressed  *jsonSuppression `json:"suppressed"`
}

// jsonFact is a sentence and the place it is about, if any.
type jsonFact struct {
	Message  string        `json:"message"`
	Location *jsonLocation `json:"location"`
}

type jsonLocation struct {
	File        string `json:"file"`
	StartLine   *int   `json:"start_line"`
	StartColumn *int   `json:"start_column"`
	EndLine     *int   `json:"end_line"`
	EndColumn   *int   `json:"end_column"`
}

type jsonSuppression struct {
	Kind     string        `json:"kind"`
	Reason   string        `json:"reason"`
	Until    *string       `json:"until"`
	Location *jsonLocation `json:"location"`
}

type jsonIncomplete struct {
	Kind     string  `json:"kind"`
	File     *string `json:"file"`
	Line     *int    `json:"line"`
	Address  *string `json:"address"`
	Message  string  `json:"message"`
	Blocking bool    `json:"blocking"`
}

func newJSONFinding(sources tf.Sources, f *lint.Finding) jsonFinding {
	j := jsonFinding{
		Rule: clean(f.Rule.ID), Severity: f.Severity.String(), Verdict: string(f.Verdict), Root: clean(f.Root),
		Address: clean(f.Address), Attribute: optional(clean(f.Attribute)), Message: clean(f.Message),
		Why: clean(f.Rule.Why), Remedy: clean(f.Rule.Remedy), Location: newJSONLocation(sources, f.Location),
		Origin: []jsonFact{}, Evidence: []jsonFact{}, Controls: cleanAll(f.Rule.Controls), Fingerprint: f.Fingerprint,
		Fix: newJSONFix(sources, f),
	}
	if len(f.Plans) > 0 {
		j.Plans = cleanAll(f.Plans)
	}
	for _, step := range f.Origin {
		j.Origin = append(j.Origin, jsonFact{clean(step.Text), optionalLocation(sources, step.Range)})
	}
	for _, e := range f.Evidence {
		j.Evidence = append(j.Evidence, jsonFact{clean(e.Text), optionalLocation(sources, e.Range)})
	}
	if s := f.Suppressed; s != nil {
		j.Suppressed = &jsonSuppression{clean(s.Kind), clean(s.Reason), optional(clean(s.Until)), optionalLocation(sources, s.Range)}
	}
	return j
}

// optionalLocation is null for no place.
func optionalLocation(sources tf.Sources, r tf.Range) *jsonLocation {
	if r.IsZero() {
		return nil
	}
	l := newJSONLocation(sources, r)
	return &l
}

func newJSONLocation(sources tf.Sources, r tf.Range) jsonLocation {
	p := locate(sources, r, codePoints)
	return jsonLocation{clean(p.file), optional(p.startLine), optional(p.startColumn), optional(p.endLine), optional(p.endColumn)}
}

// optional is null in JSON for what is not there.
func optional[T comparable](v T) *T {
	var none T
	if v == none {
		return nil
	}
	return &v
}

// cleanAll never returns nil: a list in JSON is never null.
func cleanAll(texts []string) []string {
	list := make([]string, 0, len(texts))
	for _, s := range texts {
		list = append(list, clean(s))
	}
	return list
}

// writeJSON writes v as it goes: a list is made element by element, so that a large report is never held as a whole.
func writeJSON(w io.Writer, v any) error {
	if err := json.MarshalWrite(w, v, jsonv1.DefaultOptionsV1(), jsontext.EscapeForHTML(false), jsontext.WithIndent("  ")); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// list is a JSON array whose elements are made when they are written.
type list[T any] struct{ each iter.Seq[T] }

// MarshalJSONTo implements json.MarshalerTo.
func (l list[T]) MarshalJSONTo(enc *jsontext.Encoder) error {
	if err := enc.WriteToken(jsontext.BeginArray); err != nil {
		return err
	}
	for v := range l.each {
		if err := json.MarshalEncode(enc, v); err != nil {
			return err
		}
	}
	return enc.WriteToken(jsontext.EndArray)
}

// ahead lets a sequence make its next values while the last ones are used. Whoever stops early does not wait for what was begun.
func ahead[T any](each iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		made, stop := make(chan T, 32), make(chan struct{})
		defer close(stop)
		go func() {
			defer close(made)
			for v := range each {
				select {
				case made <- v:
				case <-stop:
					return
				}
			}
		}()
		for v := range made {
			if !yield(v) {
				return
			}
		}
	}
}
