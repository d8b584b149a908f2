// SPDX-License-Identifier: Apache-2.0

package report

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/guardlint/guardlint/lint"
)

var update = flag.Bool("update", false, "write the goldens in testdata")

var toolOptions = Options{Tool: Tool{"guardlint", "v1.2.3", "https://github.com/guardlint/guardlint"},
	Docs: "https://example.com/rules/", Blob: "https://example.com/blob/main/"}

func with(o Options, change func(*Options)) Options {
	change(&o)
	return o
}

func TestGoldens(t *testing.T) {
	r := fullReport()
	clean := &lint.Report{Rules: r.Rules, Resources: 3, Roots: 1}
	examples := Examples{Violating: "resource \"aws_s3_bucket\" \"b\" {\n\tacl = \"public-read\"\n}\n", Passing: "resource \"aws_s3_bucket\" \"b\" {}\n"}
	rules := func(write func(*strings.Builder) error) string {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for name, got := range map[string]string{
		"report.txt":        render(t, "text", r, toolOptions),
		"color.txt":         render(t, "text", r, with(toolOptions, func(o *Options) { o.Color, o.Width = true, 120 })),
		"quiet.txt":         render(t, "text", r, with(toolOptions, func(o *Options) { o.Quiet, o.HideUndecided, o.Width = true, true, 60 })),
		"clean.txt":         render(t, "text", clean, toolOptions),
		"report.json":       render(t, "json", r, toolOptions),
		"clean.json":        render(t, "json", clean, toolOptions),
		"report.sarif":      render(t, "sarif", r, toolOptions),
		"all.sarif":         render(t, "sarif", r, with(toolOptions, func(o *Options) { o.SARIFUndecided, o.SARIFSuppressed, o.SARIFCategory = true, true, "infra" })),
		"clean.sarif":       render(t, "sarif", clean, Options{}),
		"github.txt":        render(t, "github", r, toolOptions),
		"clean.github.txt":  render(t, "github", clean, toolOptions),
		"compact.txt":       render(t, "compact", r, toolOptions),
		"clean.compact.txt": render(t, "compact", clean, toolOptions),
		"report.md":         render(t, "markdown", r, toolOptions),
		"clean.md":          render(t, "markdown", clean, toolOptions),
		"rule.md":           RuleMarkdown(publicBucket, examples),
		"rule.txt":          RuleText(publicBucket, examples, toolOptions),
		"rule-bare.md":      RuleMarkdown(ownerTag, Examples{}),
		"rule-bare.txt":     RuleText(ownerTag, Examples{}, toolOptions),
		"rules.json":        rules(func(b *strings.Builder) error { return RulesJSON(b, r.Rules) }),
		"rules.txt":         rules(func(b *strings.Builder) error { return RulesText(b, r.Rules, toolOptions) }),
		"rules.md": rules(func(b *strings.Builder) error {
			return RulesMarkdown(b, r.Rules, with(toolOptions, func(o *Options) { o.Docs = "./" }))
		}),
	} {
		golden(t, name, got)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s differs (-want +got); go test ./report -update writes it:\n%s", name, d)
	}
}
