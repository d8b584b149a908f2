// SPDX-License-Identifier: Apache-2.0

package guardlint

import (
	"bytes"
	"context"
	"maps"
	"slices"

	"github.com/guardlint/guardlint/fix"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// FixOptions say what Fix may change.
type FixOptions struct {
	// Unsafe admits fixes that have a risk, such as one that replaces the resource.
	Unsafe bool
	// Mark suppresses further findings of each report, those that shall be left as they are; nil is none.
	Mark func(context.Context, *lint.Report) error
}

// Fixed is the outcome of Fix. Nothing was written.
type Fixed struct {
	// Files are those that change, in order of their paths.
	Files []FixedFile
	// Mended are the findings that the changes mend, Failed those whose fix was tried and did not hold.
	Mended, Failed []*lint.Finding
	// Before and After are the reports on what was there and on what would be.
	Before, After *lint.Report
	// Base is the absolute directory that all paths are relative to.
	Base string
}

// FixedFile is a file and what it holds before and after.
type FixedFile struct {
	Path          string
	Before, After []byte
}

// maxRounds bounds how often Fix goes on to what could not be mended together with something else.
const maxRounds = 10

// Fix scans as Scan does and mends what it can, in memory. Every change is proved by another scan: a fix after which its finding still
// stands, or the configuration cannot be read as well as before, is not made. Errors are those of Scan.
func Fix(ctx context.Context, o Options, f FixOptions) (*Fixed, error) {
	report, cfg, err := f.scan(ctx, o)
	if err != nil {
		return nil, err
	}
	s := &session{options: o, wanted: f, sources: cfg.Sources, contents: make(map[string][]byte), failed: make(map[claim]bool),
		Fixed: Fixed{Before: report, After: report, Base: cfg.Base}}
	for range maxRounds {
		merged := fix.Merge(s.untried(), f.Unsafe)
		if len(merged.Findings) == 0 || ctx.Err() != nil {
			break
		}
		if err := s.try(ctx, merged); err != nil {
			return nil, err
		}
	}
	for _, path := range slices.Sorted(maps.Keys(s.contents)) {
		if before := s.sources[path].Bytes; !bytes.Equal(before, s.contents[path]) {
			s.Files = append(s.Files, FixedFile{path, before, s.contents[path]})
		}
	}
	return &s.Fixed, nil
}

func (f FixOptions) scan(ctx context.Context, o Options) (*lint.Report, *tf.Config, error) {
	report, cfg, err := o.scan(ctx)
	if err == nil && f.Mark != nil {
		err = f.Mark(ctx, report)
	}
	return report, cfg, err
}

// session is one run of Fix.
type session struct {
	Fixed
	options  Options
	wanted   FixOptions
	sources  tf.Sources        // as they were
	contents map[string][]byte // of the files that changed
	failed   map[claim]bool
}

// claim is what a finding says, wherever it stands.
type claim struct {
	rule, root, address, message string
	verdict                      lint.Verdict
}

func claimOf(f *lint.Finding) claim { return claim{f.Rule.ID, f.Root, f.Address, f.Message, f.Verdict} }

// untried are the findings whose fix did not fail yet.
func (s *session) untried() []*lint.Finding {
	return slices.DeleteFunc(slices.Clone(s.After.Findings), func(f *lint.Finding) bool { return s.failed[claimOf(f)] })
}

// try makes the edits and scans again. What the fixes did not mend fails, and then nothing was made.
func (s *session) try(ctx context.Context, merged fix.Merged) error {
	contents := maps.Clone(s.contents)
	for file, edits := range merged.Edits {
		after, err := fix.Apply(s.current(file), edits)
		if err == nil {
			after, err = parser.Tidy(file, s.current(file), after)
		}
		if err != nil {
			s.fail(merged.Findings, func(f *lint.Finding) bool { return touches(f, file) })
			return nil
		}
		contents[file] = after
	}
	options := s.options
	options.contents = contents
	report, _, err := s.wanted.scan(ctx, options)
	if err != nil {
		return err
	}
	standing := make(map[claim]bool)
	for _, f := range report.Findings {
		standing[claimOf(f)] = true
	}
	worse := blocking(report) > blocking(s.After)
	if s.fail(merged.Findings, func(f *lint.Finding) bool { return worse || standing[claimOf(f)] }) {
		return nil
	}
	s.After, s.contents = report, contents
	s.Mended = append(s.Mended, merged.Findings...)
	return nil
}

func (s *session) current(file string) []byte {
	if changed, ok := s.contents[file]; ok {
		return changed
	}
	return s.sources[file].Bytes
}

// fail notes which fixes failed, and reports whether any did.
func (s *session) fail(findings []*lint.Finding, did func(*lint.Finding) bool) bool {
	before := len(s.Failed)
	for _, f := range findings {
		if did(f) {
			s.failed[claimOf(f)] = true
			s.Failed = append(s.Failed, f)
		}
	}
	return len(s.Failed) > before
}

func touches(f *lint.Finding, file string) bool {
	return slices.ContainsFunc(f.Fix.Edits, func(e tf.Edit) bool { return e.Range.File == file })
}

func blocking(r *lint.Report) int {
	n := 0
	for _, i := range r.Incomplete {
		if i.Blocking {
			n++
		}
	}
	return n
}
