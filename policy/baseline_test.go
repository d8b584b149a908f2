// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// found is a finding "address file:line" of s3-public.
func found(specs ...string) *lint.Report {
	r := &lint.Report{}
	for _, spec := range specs {
		address, place, _ := strings.Cut(spec, " ")
		file, line, _ := strings.Cut(place, ":")
		at := tf.Range{File: file, Start: tf.Pos{Line: len(line)}}
		r.Findings = append(r.Findings, &lint.Finding{Rule: public, Verdict: lint.Violation, Address: address, Location: at, Declared: at,
			Fingerprint: lint.Fingerprint(public.ID, address, "acl")})
	}
	return r
}

func TestBaseline(t *testing.T) {
	old := []string{"a.x a.tf:1", "a.y a.tf:111", "a.x b.tf:1"}
	for name, c := range map[string]struct {
		now       []string
		new, gone string
	}{
		"the same":                  {old, "", ""},
		"moved lines":               {[]string{"a.x a.tf:11111", "a.y a.tf:1", "a.x b.tf:11"}, "", ""},
		"more instances":            {[]string{"a.x[0] a.tf:1", "a.x[\"b\"] a.tf:1", "a.y a.tf:1", "a.x b.tf:1"}, "", ""},
		"a renamed file":            {[]string{"a.x c.tf:1", "a.y c.tf:1", "a.x b.tf:1"}, "", ""},
		"a renamed file, instances": {[]string{"a.x[0] c.tf:1", "a.x[1] c.tf:1", "a.y c.tf:1", "a.x b.tf:1"}, "", ""},
		"another resource":          {append([]string{"a.z a.tf:1"}, old...), "a.z a.tf", ""},
		"another file":              {append([]string{"a.x c.tf:1"}, old...), "a.x c.tf", ""},
		"one mended":                {old[1:], "", "s3-public a.x in a.tf"},
		"one mended, two elsewhere": {[]string{"a.y a.tf:1", "a.x c.tf:1", "a.x d.tf:1", "a.x b.tf:1"}, "a.x d.tf", ""},
		"all mended":                {nil, "", "s3-public a.x in a.tf, s3-public a.y in a.tf, s3-public a.x in b.tf"},
	} {
		var file strings.Builder
		if err := WriteBaseline(&file, found(old...)); err != nil {
			t.Fatal(err)
		}
		b, err := ParseBaseline("base.json", []byte(file.String()))
		if err != nil {
			t.Fatal(err)
		}
		for range 2 { // a baseline can be applied again
			r := found(c.now...)
			gone := b.Apply(r)
			var fresh []string
			for _, f := range r.Findings {
				if f.Suppressed == nil {
					fresh = append(fresh, f.Address+" "+f.Location.File)
				} else if line := strings.Split(file.String(), "\n")[f.Suppressed.Range.Start.Line-1]; !strings.Contains(line, f.Fingerprint) {
					t.Errorf("%s: the finding of %s is known by line %d: %s", name, f.Address, f.Suppressed.Range.Start.Line, line)
				}
			}
			if strings.Join(fresh, ", ") != c.new || strings.Join(gone, ", ") != c.gone {
				t.Errorf("%s: new %q, want %q; gone %q, want %q", name, fresh, c.new, gone, c.gone)
			}
		}
	}
}

func TestBaselineHoldsWhatCounts(t *testing.T) {
	r := found("a.x[0] a.tf:1", "a.x[1] a.tf:1", "a.y a.tf:1", "a.z a.tf:1")
	r.Findings[2].Verdict = lint.Undecided
	r.Findings[3].Suppressed = &lint.Suppression{Kind: "inline"}
	var first, second strings.Builder
	if err := WriteBaseline(&first, r); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(r.Findings)
	if err := WriteBaseline(&second, r); err != nil || first.String() != second.String() {
		t.Errorf("the order of findings shows (%v):\n%s", err, second.String())
	}
	if n := strings.Count(first.String(), "fingerprint"); n != 2 || strings.Contains(first.String(), "a.z") {
		t.Errorf("%d entries:\n%s", n, first.String())
	}
	var empty strings.Builder
	if err := WriteBaseline(&empty, &lint.Report{}); err != nil {
		t.Fatal(err)
	}
	if b, err := ParseBaseline("x", []byte(empty.String())); err != nil || b.Apply(r) != nil {
		t.Errorf("an empty baseline: %v", err)
	}
	var none *Baseline
	if none.Apply(r) != nil {
		t.Error("no baseline knows something")
	}
}

// What was undecided is known as long as it is; a violation stands for both, and one that was there at a revision is known although it was suppressed.
func TestBaselineKnowsVerdicts(t *testing.T) {
	for name, c := range map[string]struct {
		before, now lint.Verdict
		known       bool
	}{
		"as before":  {lint.Undecided, lint.Undecided, true},
		"certain":    {lint.Violation, lint.Violation, true},
		"worse now":  {lint.Undecided, lint.Violation, false},
		"better now": {lint.Violation, lint.Undecided, true},
	} {
		before, now := found("a.x a.tf:1"), found("a.x a.tf:1")
		before.Findings[0].Verdict, now.Findings[0].Verdict = c.before, c.now
		var file strings.Builder
		if err := WriteBaseline(&file, before); err != nil {
			t.Fatal(err)
		}
		b, err := ParseBaseline("base.json", []byte(file.String()))
		if err != nil {
			t.Fatal(err)
		}
		before.Findings[0].Suppressed = &lint.Suppression{Kind: "inline"}
		for kind, known := range map[string]*Baseline{"baseline": b, "new-since": Since("main", before)} {
			now.Findings[0].Suppressed = nil
			known.Apply(now)
			if got := now.Findings[0].Suppressed; (got != nil) != c.known || (got != nil && got.Kind != kind) {
				t.Errorf("%s, %s: %+v", name, kind, got)
			}
		}
	}
}

func TestBaselineErrors(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "base.json: it is no baseline",
		"[]":                          "base.json: it is no baseline",
		`{"version":1}`:               "base.json: it is no baseline",
		`{"version":2,"findings":[]}`: "base.json: its version is 2, and this program knows 1",
		"{\"version\":1,\"findings\":[\n{\"fingerprint\":\"a\"},\n{}]}": "base.json:3: it is no finding",
		"{\"version\":1,\"findings\":[\n1]}":                            "base.json:2: it is no finding",
	} {
		if _, err := ParseBaseline("base.json", []byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}
