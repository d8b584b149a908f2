// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

const baselineVersion = 1

// Baseline is a list of findings that were there when somebody started to look, so that only newer ones count.
type Baseline struct {
	path    string // of the file it was read from, or ""
	since   string // what a revision is called whose findings it lists, or ""
	entries []*baselineEntry
}

// baselineEntry is one known finding. Its key is fingerprint and file; rule and address are for people.
type baselineEntry struct {
	Rule        string `json:"rule"`
	Address     string `json:"address,omitempty"`
	File        string `json:"file"`
	Fingerprint string `json:"fingerprint"`
	// Undecided says that it was not certain, so that a violation is news.
	Undecided bool `json:"undecided,omitempty"`

	line int // in the baseline's file, or in File at the revision
	used bool

	refused *lint.Finding // that it knows and must not mark
}

func (e *baselineEntry) key() [2]string { return [2]string{e.Fingerprint, e.File} }

func keyOf(f *lint.Finding) [2]string { return [2]string{f.Fingerprint, home(f).File} }

// home is where a finding is at home: where its resource is declared, whichever root calls it.
func home(f *lint.Finding) tf.Range {
	if f.Declared.File != "" {
		return f.Declared
	}
	return f.Location
}

// entriesOf lists what is to be known of findings, one for each key and in a stable order: a violation stands for what is undecided.
func entriesOf(findings []*lint.Finding) []*baselineEntry {
	entries := make([]*baselineEntry, 0, len(findings))
	for _, f := range findings {
		entries = append(entries, &baselineEntry{Rule: f.Rule.ID, Address: tf.StripKeys(f.Address), File: home(f).File, Fingerprint: f.Fingerprint,
			Undecided: f.Verdict == lint.Undecided, line: home(f).Start.Line})
	}
	certainty := map[bool]int{false: 0, true: 1}
	slices.SortStableFunc(entries, func(a, b *baselineEntry) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Address, b.Address), cmp.Compare(a.Fingerprint, b.Fingerprint),
			cmp.Compare(certainty[a.Undecided], certainty[b.Undecided]))
	})
	return slices.CompactFunc(entries, func(a, b *baselineEntry) bool { return a.key() == b.key() })
}

// free are the findings that are not locked.
func free(findings []*lint.Finding) []*lint.Finding {
	return slices.DeleteFunc(findings, func(f *lint.Finding) bool { return f.Locked != nil })
}

// Since is the baseline of a revision: it knows whatever was found there, suppressed or not. name is what the revision is called in reports.
func Since(name string, there *lint.Report) *Baseline {
	return &Baseline{since: name, entries: entriesOf(there.Findings)}
}

// WriteBaseline writes the findings of a report that nobody suppressed and nobody locked, undecided ones too, one a line in a stable order. The error is w's.
func WriteBaseline(w io.Writer, r *lint.Report) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n  \"version\": %d,\n  \"findings\": [", baselineVersion)
	separator := "\n"
	for _, e := range entriesOf(free(slices.Concat(r.Active(lint.Violation), r.Active(lint.Undecided)))) {
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%s    %s", separator, line)
		separator = ",\n"
	}
	b.WriteString("\n  ]\n}\n")
	_, err := w.Write(b.Bytes())
	return err
}

// ParseBaseline reads what WriteBaseline wrote; path is its name in messages and reports. The error names the line.
func ParseBaseline(path string, data []byte) (*Baseline, error) {
	b := &Baseline{path: path}
	var doc struct {
		Version  int               `json:"version"`
		Findings []json.RawMessage `json:"findings"`
	}
	if err := json.Unmarshal(data, &doc); err != nil || doc.Findings == nil {
		return nil, fmt.Errorf("%s: it is no baseline: `guardlint baseline write` makes one", path)
	}
	if doc.Version != baselineVersion {
		return nil, fmt.Errorf("%s: its version is %d, and this program knows %d", path, doc.Version, baselineVersion)
	}
	offset := bytes.Index(data, []byte(`"findings"`))
	for _, raw := range doc.Findings {
		offset += bytes.Index(data[offset:], raw) // raw is a stretch of data
		e := &baselineEntry{line: 1 + bytes.Count(data[:offset], []byte("\n"))}
		offset += len(raw)
		if err := json.Unmarshal(raw, e); err != nil || e.Fingerprint == "" {
			return nil, fmt.Errorf("%s:%d: it is no finding of a baseline", path, e.line)
		}
		b.entries = append(b.entries, e)
	}
	return b, nil
}

// Apply marks the findings of a report that the baseline knows and nobody else suppressed, and returns the entries that know none, as "rule address
// in file". An entry knows the findings of its fingerprint in its file. One whose file has none of them any more knows those in a file that no
// other entry knows: the file was renamed. What was undecided and is a violation now is not known. A baseline of a file does not mark what is
// locked, and adds a finding about that; a revision decides nothing and marks it too, except attempts to loosen what is locked. A nil baseline knows
// nothing.
func (b *Baseline) Apply(r *lint.Report) (gone []string) {
	if b == nil {
		return nil
	}
	exact := make(map[[2]string]*baselineEntry)
	for _, e := range b.entries {
		e.used, e.refused = false, nil
		exact[e.key()] = e
	}
	for _, f := range r.Findings {
		b.know(f, exact[keyOf(f)])
	}
	idle := make(map[string][]*baselineEntry) // by fingerprint
	for _, e := range b.entries {
		if !e.used {
			idle[e.Fingerprint] = append(idle[e.Fingerprint], e)
		}
	}
	for _, f := range r.Findings {
		key := keyOf(f)
		if left := idle[f.Fingerprint]; exact[key] == nil && len(left) > 0 {
			exact[key], idle[f.Fingerprint] = left[0], left[1:]
		}
		b.know(f, exact[key])
	}
	b.refuse(r)
	for _, e := range b.entries {
		if !e.used {
			gone = append(gone, strings.Replace(fmt.Sprintf("%s %s in %s", e.Rule, e.Address, e.File), "  ", " ", 1))
		}
	}
	return gone
}

// know marks a finding that an entry knows. What others suppressed is known too.
func (b *Baseline) know(f *lint.Finding, e *baselineEntry) {
	if e == nil || (e.Undecided && f.Verdict == lint.Violation) {
		return
	}
	e.used = true
	switch {
	case f.Suppressed != nil, f.Rule.ID == settingLocked.ID:
	case b.since == "" && f.Locked != nil:
		e.refused = f
	default:
		f.Suppressed = b.suppression(e)
	}
}

// refuse reports that the baseline knows what is locked.
func (b *Baseline) refuse(r *lint.Report) {
	i := slices.IndexFunc(r.Rules, func(rule *lint.Rule) bool { return rule.ID == settingLocked.ID })
	var refused []*baselineEntry
	for _, e := range b.entries {
		if e.refused != nil {
			refused = append(refused, e)
		}
	}
	if i < 0 || len(refused) == 0 {
		return
	}
	first, others := refused[0], ""
	if n := len(refused) - 1; n > 0 {
		others = fmt.Sprintf(", nor %d more", n)
	}
	at := b.suppression(first).Range
	r.Findings = append(r.Findings, &lint.Finding{Rule: r.Rules[i], Severity: r.Rules[i].Severity, Verdict: lint.Violation, Location: at, Locked: first.refused.Locked,
		Message:     fmt.Sprintf("baseline does not hide %s of %s%s: %s locks it", first.Rule, first.Address, others, placeOf(*first.refused.Locked)),
		Fingerprint: lint.Fingerprint(settingLocked.ID, b.path, "")})
	r.Sort()
}

// suppression tells where the baseline has an entry from.
func (b *Baseline) suppression(e *baselineEntry) *lint.Suppression {
	if b.since != "" {
		return &lint.Suppression{Kind: "new-since", Reason: fmt.Sprintf("it was there at %s, in %s:%d", b.since, e.File, e.line)}
	}
	return &lint.Suppression{Kind: "baseline", Reason: "it was there when the baseline was written",
		Range: tf.Range{File: b.path, Start: tf.Pos{Line: e.line}, End: tf.Pos{Line: e.line}}}
}
