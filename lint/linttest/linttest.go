// SPDX-License-Identifier: Apache-2.0

// Package linttest tests rules by Terraform: a rule's fixtures are configurations with comments that say what the rule finds.
//
//	resource "aws_s3_bucket" "open" {   # want "not blocked"      the rule is violated, with a message that matches
//	  bucket = var.name                 # maybe "known"           the rule is undecided
//	}
//
// A comment binds to the resource, data source or other block that the rule is about whose block encloses it, in every instance and in every module call; one that
// names an address (# want[module.a] "rx", # want[aws_s3_bucket.b["x"]] "rx") to what lies at or below that address. A resource
// without comments passes. In JSON syntax the comment is a property of the resource's body: "//": "want \"rx\"".
package linttest

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// Run tests each rule with the configurations in dir/<rule id>, in parallel subtests named after the rules. rules are all that dir
// has fixtures for. A rule is judged alone, also when it is off by default.
//
// Every subdirectory that holds configuration and is not called as a module is a configuration of its own. A plan.json beside one
// is the plan that Terraform made of it, and is judged by the same comments: what is wanted is violated in the plan too; what may be
// so in the source may be decided either way in the plan; what passes in the source passes or is undecided.
//
// A rule that judges changes needs such plans: they are judged by the comments exactly, and the configuration by itself passes. A plan
// that updates or deletes lies beside the configuration that is planned, and what was there before in the directory before/ below it,
// where the comments about what is deleted stand.
//
// What a rule says of a whole account is tested by the directories below account/, each of which is one: a comment that begins with "lacks" or "may lack"
// instead, wherever it stands, says what the account as a whole is told.
//
// A test fails for a finding nobody wants, for a wanted one that is missing, for fixtures that cannot be read, and when the fixtures
// lack a violation, a resource that passes or, unless the rule says that it always decides, an undecided case.
func Run(t *testing.T, rules []*lint.Rule, dir string) {
	t.Helper()
	for _, orphan := range orphans(rules, dir) {
		t.Errorf("%s has expectations, but there is no such rule", orphan)
	}
	for _, rule := range rules {
		t.Run(rule.ID, func(t *testing.T) {
			t.Parallel()
			for _, problem := range Check(t.Context(), rule, filepath.Join(dir, rule.ID)) {
				t.Error(problem)
			}
		})
	}
}

// Check judges one rule by the fixtures in dir and returns what is wrong, each problem in a sentence that begins with its place.
func Check(ctx context.Context, rule *lint.Rule, dir string) []string {
	c := &checker{rule: rule}
	cfg, err := load(ctx, dir, dir, nil)
	if err != nil {
		return []string{err.Error()}
	}
	expected := c.readExpectations(cfg)
	c.source(ctx, cfg, expected)
	for _, plan := range plans(dir) {
		c.plan(ctx, dir, plan, cfg, expected)
	}
	if len(rule.Absent) > 0 {
		c.accounts(ctx, dir)
	}
	c.coverage(dir)
	return c.problems
}

// checker collects problems and which kinds of cases there are.
type checker struct {
	rule                        *lint.Rule
	problems                    []string
	violated, passed, undecided bool
}

func (c *checker) errorf(at tf.Range, format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf("%s:%d: %s", at.File, at.Start.Line, fmt.Sprintf(format, args...)))
}

// load reads fixtures; contents stand in for what files hold.
func load(ctx context.Context, base, path string, contents map[string][]byte) (*tf.Config, error) {
	abs, err := filepath.Abs(base)
	if err != nil {
		return nil, fmt.Errorf("resolve %s: %w", base, err)
	}
	cfg, err := parser.Load(ctx, []string{path}, parser.Options{Base: abs, Contents: contents, Jobs: 1})
	if err != nil {
		return nil, fmt.Errorf("load fixtures: %w", err)
	}
	return cfg, nil
}

// source judges the configurations as they are written.
func (c *checker) source(ctx context.Context, cfg *tf.Config, expected *expectations) {
	findings := c.judge(ctx, cfg)
	for _, root := range cfg.Roots {
		for _, r := range c.all(root) {
			found := findings[place{root.Name, r.Address}]
			if c.rule.CheckChange != nil { // configuration has no changes
				c.exactly(r, found, nil)
				continue
			}
			c.count(r, found)
			c.exactly(r, found, expected.of(root.Name, r))
		}
	}
}

// all are the resources of a root, and the other blocks that the rule is about.
func (c *checker) all(root *tf.Root) []*tf.Resource {
	all := slices.Clone(root.Resources)
	for _, typ := range c.rule.Resources {
		all = append(all, root.Declared(typ)...)
	}
	return all
}

// exactly requires of one resource what is wanted and nothing else.
func (c *checker) exactly(r *tf.Resource, found []*lint.Finding, wanted []expectation) {
	for _, e := range wanted {
		i := slices.IndexFunc(found, func(f *lint.Finding) bool { return f.Verdict == e.verdict && e.rx.MatchString(f.Message) })
		if i < 0 {
			c.errorf(e.at, "%s: no %s with a message matching %q", r.Address, e.verdict, e.rx)
			continue
		}
		found = slices.Delete(slices.Clone(found), i, i+1)
	}
	for _, f := range found {
		c.errorf(f.Location, "%s: unexpected %s: %s%s", r.Address, f.Verdict, f.Message, because(f))
	}
}

// plan judges a plan by what is expected of the configuration beside it.
func (c *checker) plan(ctx context.Context, dir, plan string, source *tf.Config, expected *expectations) {
	cfg, err := load(ctx, dir, plan, nil)
	if err != nil {
		c.problems = append(c.problems, err.Error())
		return
	}
	rel, _ := filepath.Rel(dir, filepath.Dir(plan))
	i := slices.IndexFunc(source.Roots, func(r *tf.Root) bool { return filepath.ToSlash(rel) == r.Name || rel == "." && r.Name == "" })
	if i < 0 {
		c.problems = append(c.problems, plan+": there is no configuration beside the plan")
		return
	}
	root := source.Roots[i]
	findings := c.judge(ctx, cfg)
	if c.rule.CheckChange != nil {
		c.changes(cfg, root.Name, findings, expected)
		return
	}
	seen := make(map[string]bool)
	for _, planned := range cfg.Roots {
		for _, r := range c.all(planned) {
			seen[r.BaseAddress()] = true
			c.planned(r, findings[place{planned.Name, r.Address}], expected.of(root.Name, r))
		}
	}
	for _, e := range expected.in(root.Name) {
		if e.verdict == lint.Violation && !seen[e.base] && !strings.Contains("."+e.base, ".data.") {
			c.errorf(e.at, "%s is not in the plan", e.base)
		}
	}
}

// changes judges what a plan does. What is expected of a deletion is written where the resource was declared, in before/.
func (c *checker) changes(cfg *tf.Config, root string, findings map[place][]*lint.Finding, expected *expectations) {
	seen := make(map[place]bool)
	for _, planned := range cfg.Roots {
		for _, change := range planned.Changes {
			r, declared := change.Instance(planned), root
			if change.Resource == nil {
				declared = path.Join(root, "before")
			}
			seen[place{declared, r.BaseAddress()}] = true
			found := findings[place{planned.Name, r.Address}]
			c.count(r, found)
			c.exactly(r, found, expected.of(declared, r))
		}
	}
	for _, name := range []string{root, path.Join(root, "before")} {
		for _, e := range expected.in(name) {
			if !seen[place{name, e.base}] {
				c.errorf(e.at, "%s is not so changed by the plan", e.base)
			}
		}
	}
}

func (c *checker) planned(r *tf.Resource, found []*lint.Finding, wanted []expectation) {
	for _, e := range wanted {
		matches := func(f *lint.Finding) bool {
			return (f.Verdict == e.verdict || e.verdict == lint.Undecided) && e.rx.MatchString(f.Message)
		}
		i := slices.IndexFunc(found, matches)
		switch {
		case i >= 0:
			found = slices.Delete(slices.Clone(found), i, i+1)
		case e.verdict == lint.Violation:
			c.errorf(e.at, "%s: no violation in the plan with a message matching %q", r.Address, e.rx)
		}
	}
	for _, f := range found {
		if f.Verdict != lint.Undecided {
			c.errorf(f.Location, "%s: unexpected %s in the plan: %s%s", r.Address, f.Verdict, f.Message, because(f))
		}
	}
}

type place struct{ root, address string }

func (c *checker) judge(ctx context.Context, cfg *tf.Config) map[place][]*lint.Finding {
	report := lint.Run(ctx, cfg, []*lint.Rule{c.rule}, 1)
	for _, i := range report.Incomplete {
		if i.Blocking {
			c.errorf(i.Range, "the fixture cannot be analysed: %s", i.Message)
		}
	}
	findings := make(map[place][]*lint.Finding)
	for _, f := range report.Findings {
		at := place{f.Root, f.Address}
		findings[at] = append(findings[at], f)
	}
	return findings
}

// because spells the evidence of a finding, to help whoever writes the rule.
func because(f *lint.Finding) string {
	var text strings.Builder
	for _, e := range f.Evidence {
		fmt.Fprintf(&text, "\n\t%s:%d: %s", e.Range.File, e.Range.Start.Line, e.Text)
	}
	return text.String()
}

func (c *checker) count(r *tf.Resource, found []*lint.Finding) {
	if len(found) == 0 && slices.Contains(c.rule.Resources, r.TypeName()) {
		c.passed = true
	}
	for _, f := range found {
		c.violated = c.violated || f.Verdict == lint.Violation
		c.undecided = c.undecided || f.Verdict == lint.Undecided
	}
}

// coverage requires the cases without which nobody knows what a rule does.
func (c *checker) coverage(dir string) {
	lacks := func(what string) { c.problems = append(c.problems, dir+": no case "+what) }
	if !c.violated {
		lacks("violates the rule")
	}
	if !c.passed {
		lacks("passes the rule")
	}
	switch {
	case c.rule.Undecided != "" && !c.undecided:
		lacks("leaves the rule undecided, though it says what would")
	case c.rule.Undecided == "" && c.undecided:
		c.problems = append(c.problems, dir+": the rule was undecided, but does not say what leaves it so")
	}
}

// plans lists the plan.json files below dir.
func plans(dir string) []string {
	var found []string
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "plan.json" {
			found = append(found, path)
		}
		return err
	})
	return found
}

// orphans lists the directories in dir that hold expectations but are named like no rule.
func orphans(rules []*lint.Rule, dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return []string{err.Error()}
	}
	var found []string
	for _, e := range entries {
		if e.IsDir() && !slices.ContainsFunc(rules, func(r *lint.Rule) bool { return r.ID == e.Name() }) && hasExpectations(filepath.Join(dir, e.Name())) {
			found = append(found, filepath.Join(dir, e.Name()))
		}
	}
	return found
}

func hasExpectations(dir string) bool {
	found := false
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isConfiguration(path) {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for range comments(path, src) {
			found = true
			return fs.SkipAll
		}
		return nil
	})
	return found
}
