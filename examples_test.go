// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/report"
	"github.com/guardlint/guardlint/tf"
)

// examples takes the examples of a rule's page from its fixtures: a resource that violates the rule and one that passes, each with the
// companions in the same file. Taken is the plainest that gets the same verdict when it stands alone, first among those that were written as
// examples, in a file example.tf or a directory of that name.
func examples(t *testing.T, rule *lint.Rule) report.Examples {
	t.Helper()
	if own, ok := ignoreExamples[rule.ID]; ok {
		return own
	}
	if own, ok := waiverExamples[rule.ID]; ok {
		return own
	}
	if rule.Check == nil { // one configuration shows neither what a change does nor what an account lacks
		return report.Examples{}
	}
	dir := "testdata/" + rule.ID
	cfg, err := guardlint.Inspect(t.Context(), guardlint.Options{Paths: []string{dir}, Base: workingDir(t)})
	if err != nil {
		t.Errorf("%s has no fixtures: %v", rule.ID, err)
		return report.Examples{}
	}
	judged := make(map[tf.Range]lint.Verdict) // the worst for any instance of a block
	others := make(map[tf.Range]int)          // what other rules say: a bad example even where it passes
	for _, f := range lint.Run(t.Context(), cfg, guardlint.Rules(), 1).Findings {
		switch {
		case f.Rule != rule:
			others[f.Declared] += int(f.Severity)
		case judged[f.Declared] != lint.Violation:
			judged[f.Declared] = f.Verdict
		}
	}
	var violating, passing candidates
	for _, root := range cfg.Roots {
		judgeable := slices.Clone(root.Resources)
		for _, typ := range rule.Resources {
			judgeable = append(judgeable, root.Declared(typ)...)
		}
		for _, r := range judgeable {
			if !slices.Contains(rule.Resources, r.TypeName()) || strings.HasSuffix(r.Declared.File, ".json") {
				continue
			}
			kind := slices.Index(rule.Resources, r.TypeName()) // the rule's main type comes first
			all := companions(cfg, rule, r)
			clean := slices.DeleteFunc(slices.Clone(all), func(b block) bool { return judged[b.at] != "" })
			switch judged[r.Declared] {
			case lint.Violation:
				violating.offer(append(all, blockOf(cfg, r)), kind)
			case "":
				passing.offer(append(clean, blockOf(cfg, r)), kind+len(all)-len(clean)+others[r.Declared])
			}
		}
	}
	if len(violating) == 0 || len(passing) == 0 {
		t.Errorf("the fixtures in %s lack an example that violates %s or one that passes", dir, rule.ID)
		return report.Examples{}
	}
	return report.Examples{
		Violating: violating.plainest(func(text string) bool { return alone(t, rule, text) == lint.Violation }),
		Passing:   passing.plainest(func(text string) bool { return alone(t, rule, text) == "" }),
	}
}

// candidates are texts that may become an example, and how hard each is to read.
type candidates []candidate

type candidate struct {
	text string
	cost int
}

func isExample(file string) bool {
	return path.Base(file) == "example.tf" || path.Base(path.Dir(file)) == "example"
}

// elaborate is what makes an example harder to read.
var elaborate = regexp.MustCompile(`\b(dynamic|count|for_each|for|each|local|var|try|merge)\b`)

func (cs *candidates) offer(blocks []block, cost int) {
	text := join(blocks)
	if !isExample(blocks[len(blocks)-1].at.File) {
		cost += 1000
	}
	*cs = append(*cs, candidate{text, cost + len(blocks) + len(elaborate.FindAllString(text, -1))})
}

// plainest returns the first of the cheapest that hold up, or of all when none does.
func (cs candidates) plainest(holdsUp func(text string) bool) string {
	slices.SortStableFunc(cs, func(a, b candidate) int { return cmp.Compare(a.cost, b.cost) })
	for _, c := range cs {
		if holdsUp(c.text) {
			return c.text
		}
	}
	return cs[0].text
}

// alone is the worst verdict of a rule on a text that is a configuration of its own; "" when it passes.
func alone(t *testing.T, rule *lint.Rule, text string) lint.Verdict {
	t.Helper()
	r := scanText(t, text, []*lint.Rule{rule})
	if len(r.Active(lint.Violation)) > 0 {
		return lint.Violation
	}
	if len(r.Findings) > 0 {
		return lint.Undecided
	}
	return ""
}

func scanText(t *testing.T, text string, rules []*lint.Rule) *lint.Report {
	t.Helper()
	return scanWith(t, text, guardlint.Options{Rules: rules})
}

func scanWith(t *testing.T, text string, o guardlint.Options) *lint.Report {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	o.Paths, o.Today = []string{dir}, time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	r, err := guardlint.Scan(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// block is a resource's or data source's block as it is written.
type block struct {
	at   tf.Range
	text string
}

func blockOf(cfg *tf.Config, r *tf.Resource) block {
	return block{r.Declared, string(cfg.Sources[r.Declared.File].Bytes[r.Declared.Start.Byte:r.Declared.End.Byte])}
}

// expectation is a comment that linttest reads.
var expectation = regexp.MustCompile(`(?m)[ \t]*(#|//) (want|maybe)(\[.*\])? .*$`)

// companions lists the blocks beside r's that belong to an example: what the rule looks at and is tied to r by a reference, and the data
// sources that r takes something from.
func companions(cfg *tf.Config, rule *lint.Rule, r *tf.Resource) []block {
	var blocks []block
	own := blockOf(cfg, r)
	for _, other := range r.Root.Resources {
		if other.Declared.File != r.Declared.File || other.Declared == r.Declared || slices.ContainsFunc(blocks, func(b block) bool { return b.at == other.Declared }) {
			continue
		}
		b := blockOf(cfg, other)
		looksAt := slices.Contains(rule.Resources, other.TypeName()) || slices.Contains(rule.Companions, other.TypeName())
		if (looksAt && mentions(b.text, r)) || ((looksAt || other.Data) && mentions(own.text, other)) {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

func mentions(text string, r *tf.Resource) bool {
	name := r.TypeName() + "." + r.Name
	for {
		_, rest, found := strings.Cut(text, name)
		if !found {
			return false
		}
		if rest == "" || !strings.ContainsAny(rest[:1], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") {
			return true
		}
		text = rest
	}
}

// join puts blocks together in the order of their places, without expectations.
func join(blocks []block) string {
	blocks = slices.SortedFunc(slices.Values(blocks), func(a, b block) int { return a.at.Compare(b.at) })
	var texts []string
	for _, b := range blocks {
		var lines []string
		for line := range strings.Lines(b.text) {
			stripped := expectation.ReplaceAllString(strings.TrimRight(line, "\r\n"), "")
			if strings.TrimSpace(stripped) != "" || strings.TrimSpace(line) == "" {
				lines = append(lines, stripped)
			}
		}
		texts = append(texts, strings.Join(lines, "\n")+"\n")
	}
	return strings.Join(texts, "\n")
}

// ignoreExamples are those of the rules about ignore comments, which have no fixtures. TestIgnoreExamples keeps them honest.
var ignoreExamples = map[string]report.Examples{
	"ignore-expired": {
		Violating: `# guardlint:ignore efs-encryption until=2024-06-30 -- the shared cache holds nothing secret until the migration
resource "aws_efs_file_system" "cache" {
  encrypted = false
}
`,
		Passing: `# guardlint:ignore efs-encryption until=2036-06-30 -- the shared cache holds nothing secret until the migration
resource "aws_efs_file_system" "cache" {
  encrypted = false
}
`,
	},
	"ignore-malformed": {
		Violating: `resource "aws_efs_file_system" "cache" {
  encrypted = false # guardlint:ignore efs-encryption
}
`,
		Passing: `resource "aws_efs_file_system" "cache" {
  encrypted = false # guardlint:ignore efs-encryption -- the shared cache holds nothing secret
}
`,
	},
	"ignore-unmatched": {
		Violating: `# guardlint:ignore efs-encryption -- the shared cache holds nothing secret
resource "aws_efs_file_system" "cache" {
  encrypted = true
}
`,
		Passing: `# guardlint:ignore efs-encryption -- the shared cache holds nothing secret
resource "aws_efs_file_system" "cache" {
  encrypted = false
}
`,
	},
}

// waiverExamples are those of the rules about waivers and locks: settings for a file system that is not encrypted.
var waiverExamples = map[string]report.Examples{
	"setting-locked": {
		Violating: lockExample + "# Below, in the project's settings:\n" + waiverExample("aws_efs_file_system.cache", "platform", "2036-06-30"),
		Passing:   lockExample + "# Below, in the project's settings:\nrule \"efs-encryption\" {\n  severity = \"critical\"\n}\n",
	},
	"waiver-expired": {
		Violating: waiverExample("aws_efs_file_system.cache", "platform", "2024-06-30"),
		Passing:   waiverExample("aws_efs_file_system.cache", "platform", "2036-06-30"),
	},
	"waiver-malformed": {
		Violating: strings.Replace(waiverExample("aws_efs_file_system.cache", "", "2036-06-30"), "  owner   = \"\"\n", "", 1),
		Passing:   waiverExample("aws_efs_file_system.cache", "platform", "2036-06-30"),
	},
	"waiver-unmatched": {
		Violating: waiverExample("aws_efs_file_system.shared", "platform", "2036-06-30"),
		Passing:   waiverExample("aws_efs_file_system.cache", "platform", "2036-06-30"),
	},
}

// lockExample is what stands above in the examples about locks.
const lockExample = "# In the organisation's settings, given by --org-config:\nrule \"efs-encryption\" {\n  locked = true\n}\n\n"

func waiverExample(address, owner, expires string) string {
	return fmt.Sprintf("waiver \"efs-encryption\" {\n  address = %q\n  reason  = \"the cache holds nothing secret until the migration\"\n  owner   = %q\n  expires = %q\n}\n", address, owner, expires)
}

func TestWaiverExamples(t *testing.T) {
	for id, e := range waiverExamples {
		for source, want := range map[string]bool{e.Violating: true, e.Passing: false} {
			settings := settingsOf(t, strings.TrimPrefix(source, lockExample))
			if strings.HasPrefix(source, lockExample) {
				settings = settings.Under(settingsOf(t, lockExample))
			}
			r := scanWith(t, "resource \"aws_efs_file_system\" \"cache\" {\n  encrypted = false\n}\n", guardlint.Options{Settings: settings, WholeSettings: true})
			if got := slices.ContainsFunc(r.Findings, func(f *lint.Finding) bool { return f.Rule.ID == id }); got != want {
				t.Errorf("%s is reported: %v, want %v, with\n%s", id, got, want, source)
			}
		}
	}
}

func settingsOf(t *testing.T, text string) *policy.Settings {
	t.Helper()
	settings, err := policy.ParseSettings(&tf.Source{Path: policy.SettingsFile, Bytes: []byte(text)}, guardlint.Rules())
	if err != nil {
		t.Fatal(err)
	}
	return settings
}

func TestIgnoreExamples(t *testing.T) {
	for id, e := range ignoreExamples {
		for source, want := range map[string]bool{e.Violating: true, e.Passing: false} {
			r := scanText(t, source, nil)
			got := slices.ContainsFunc(r.Findings, func(f *lint.Finding) bool { return f.Rule.ID == id })
			if got != want {
				t.Errorf("%s is reported: %v, want %v, in\n%s", id, got, want, source)
			}
		}
	}
}
