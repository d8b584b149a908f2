// SPDX-License-Identifier: Apache-2.0

package linttest

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/fix"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// Fixes tests the fixes of those rules that have one, in parallel subtests named after the rules. All fixes of a rule are applied to
// its fixtures in dir/<rule id>, those with a risk too. What a file then holds must be in the file of that name with .fixed behind it, which
// at least one of them has; with update all are written, for their author to read.
//
// The files are judged again with the changes by all rules: what was fixed is no longer found, nothing new is, and nothing is left to fix.
// Only other rules that are off by default may ask for more: which key a volume has that is now encrypted.
func Fixes(t *testing.T, rules []*lint.Rule, dir string, update bool) {
	t.Helper()
	for _, rule := range rules {
		if rule.Fix == nil {
			continue
		}
		t.Run(rule.ID, func(t *testing.T) {
			t.Parallel()
			for _, problem := range CheckFixes(t.Context(), rule, rules, filepath.Join(dir, rule.ID), update) {
				t.Error(problem)
			}
		})
	}
}

// CheckFixes judges the fixes of one of all rules by the fixtures in dir, as Fixes does, and returns what is wrong.
func CheckFixes(ctx context.Context, rule *lint.Rule, all []*lint.Rule, dir string, update bool) []string {
	cfg, err := load(ctx, dir, dir, nil)
	if err != nil {
		return []string{err.Error()}
	}
	c := &checker{rule: rule}
	before := lint.Run(ctx, cfg, all, 1)
	merged := fix.Merge(of(rule, before), true)
	for _, f := range merged.Clashing {
		c.errorf(f.Location, "%s: its fix contradicts that of another finding", f.Address)
	}
	if len(merged.Findings) == 0 {
		c.problems = append(c.problems, dir+": the rule has a fix, but no case that is fixed")
	}
	after := make(map[string][]byte)
	for file, edits := range merged.Edits {
		src := cfg.Sources[file].Bytes
		changed, err := fix.Apply(src, edits)
		if err == nil {
			changed, err = parser.Tidy(file, src, changed)
		}
		if err != nil {
			c.errorf(tf.Range{File: file}, "%v", err)
			continue
		}
		after[file] = changed
	}
	c.goldens(dir, after, update)
	if cfg, err = load(ctx, dir, dir, after); err != nil {
		return append(c.problems, err.Error())
	}
	c.improved(before, lint.Run(ctx, cfg, all, 1), merged.Findings)
	return c.problems
}

// of lists the findings of a rule.
func of(rule *lint.Rule, r *lint.Report) []*lint.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f *lint.Finding) bool { return f.Rule != rule })
}

const goldenSuffix = ".fixed"

// goldens compares changed files with what they should be, as far as that is written down.
func (c *checker) goldens(dir string, after map[string][]byte, update bool) {
	compared := 0
	for _, file := range slices.Sorted(maps.Keys(after)) {
		path := filepath.Join(dir, filepath.FromSlash(file)+goldenSuffix)
		if update {
			if err := os.WriteFile(path, after[file], 0o644); err != nil { //nolint:gosec // a fixture
				c.problems = append(c.problems, err.Error())
			}
		}
		want, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			c.problems = append(c.problems, err.Error())
		case !bytes.Equal(want, after[file]):
			c.problems = append(c.problems, path+" is not what the fix makes; -update writes it, for you to read:\n"+fix.Diff(file, want, after[file]))
		}
		compared++
	}
	if compared == 0 {
		c.problems = append(c.problems, dir+": no file *"+goldenSuffix+" says what the fix makes; -update writes it, for you to read")
	}
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, goldenSuffix) {
			return err
		}
		rel, _ := filepath.Rel(dir, strings.TrimSuffix(path, goldenSuffix))
		if after[filepath.ToSlash(rel)] == nil {
			c.problems = append(c.problems, path+" belongs to a file that no fix changes")
		}
		return nil
	})
}

// improved requires that a report is as it was before, less what was fixed.
func (c *checker) improved(before, after *lint.Report, fixed []*lint.Finding) {
	type claim struct {
		rule          *lint.Rule
		root, address string
		verdict       lint.Verdict
	}
	claimOf := func(f *lint.Finding) claim { return claim{f.Rule, f.Root, f.Address, f.Verdict} }
	allowed := make(map[claim]bool)
	for _, f := range before.Findings {
		allowed[claimOf(f)] = true
	}
	worst := make(map[claim]lint.Severity) // of what was fixed
	for _, f := range fixed {
		delete(allowed, claimOf(f))
		worst[claimOf(f)] = f.Severity
	}
	for _, f := range after.Findings {
		if f.Rule.OffByDefault && f.Rule != c.rule { // it asks for more of what is in order
			continue
		}
		if lesser := f.Severity < worst[claimOf(f)]; !allowed[claimOf(f)] && !lesser { // a lesser demand was behind the one that was met
			c.errorf(f.Location, "%s: %s after the fix: %s: %s%s", f.Address, f.Verdict, f.Rule.ID, f.Message, because(f))
		}
	}
	for _, i := range after.Incomplete {
		if i.Blocking {
			c.errorf(i.Range, "after the fix it cannot be analysed: %s", i.Message)
		}
	}
	for _, f := range fix.Merge(of(c.rule, after), true).Findings {
		c.errorf(f.Location, "%s: after the fix there is something to fix: %s", f.Address, f.Fix.Does)
	}
}
