// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bytes"
	"cmp"
	"flag"
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
	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/compliance"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/report"
)

// The documentation of rules is written by this test: `go test . -update`. Without -update it fails for what is stale.

var update = flag.Bool("update", false, "rewrite the generated documentation")

func TestRulePages(t *testing.T) {
	wanted := map[string]bool{"README.md": true}
	for _, rule := range guardlint.Rules() {
		wanted[rule.ID+".md"] = true
		generated(t, "docs/rules/"+rule.ID+".md", report.RuleMarkdown(rule, examples(t, rule)))
	}
	generated(t, "docs/rules/README.md", rulesIndex(t))
	pages, err := os.ReadDir("docs/rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		if !wanted[page.Name()] {
			stale(t, filepath.Join("docs/rules", page.Name()), func(name string) error { return os.Remove(name) })
		}
	}
}

func TestComplianceMatrix(t *testing.T) {
	generated(t, "docs/compliance.md", complianceMatrix(t))
}

// TestDefaultsPage writes what leaving out an argument means, as rules take it.
func TestDefaultsPage(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "# Defaults\n\nWhat leaving out an argument means. Rules judge by it, and findings quote it. The AWS provider, release %s, decides, or the service,\n"+
		"to which the provider then sends nothing. `id` stands for the object as such.\n\n"+
		"| Type | Argument | Left out it is | Since | Source | For the rules |\n| --- | --- | --- | --- | --- | --- |\n", schema.ProviderVersion)
	provider := "[AWS provider](https://registry.terraform.io/providers/hashicorp/aws/" + schema.ProviderVersion + "/docs/"
	list := func(typ, page string) {
		for _, d := range schema.Defaults(typ) {
			cells := []string{"`" + typ + "`", "`" + d.Path + "`", d.Text, d.Since, cmp.Or(d.Source, page), d.Effect}
			fmt.Fprintf(&b, "| %s |\n", strings.ReplaceAll(strings.Join(cells, " | "), "|  |", "| |"))
		}
	}
	for typ := range schema.ResourceTypes() {
		list(typ, provider+"resources/"+strings.Replace(strings.TrimPrefix(typ, "aws_"), "alb", "lb", 1)+")")
	}
	for typ := range schema.DataSourceTypes() {
		list("data."+typ, provider+"data-sources/"+strings.TrimPrefix(typ, "aws_")+")")
	}
	generated(t, "docs/defaults.md", b.String())
}

func TestReadme(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := between(t, string(data), "rules", readmeRules())
	readme = between(t, readme, "excerpt", readmeExcerpt(t))
	generated(t, "README.md", readme)
}

// generated compares a file with what it must hold, or writes it.
func generated(t *testing.T, name, want string) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	if string(got) == want {
		return
	}
	stale(t, name, func(name string) error {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		return os.WriteFile(name, []byte(want), 0o666)
	})
}

func stale(t *testing.T, name string, mend func(name string) error) {
	t.Helper()
	if !*update {
		t.Errorf("%s is stale: run `go test . -update`", name)
		return
	}
	if err := mend(name); err != nil {
		t.Fatal(err)
	}
}

// between replaces what stands between <!-- name:begin --> and <!-- name:end -->.
func between(t *testing.T, text, name, content string) string {
	t.Helper()
	begin, end := "<!-- "+name+":begin -->\n", "<!-- "+name+":end -->"
	head, rest, found := strings.Cut(text, begin)
	_, tail, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatalf("there is no place for %q", name)
	}
	return head + begin + content + end + tail
}

func rulesIndex(t *testing.T) string {
	t.Helper()
	all := guardlint.Rules()
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Rules\n\nAll %d rules. [Compliance](../compliance.md) says which controls of which frameworks they serve.\n\n", len(all))
	if err := report.RulesMarkdown(&b, all, report.Options{Docs: "./"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func complianceMatrix(t *testing.T) string {
	t.Helper()
	serving := make(map[string][]string) // control → links to rules
	for _, rule := range guardlint.Rules() {
		for _, ref := range rule.Controls {
			if _, ok := compliance.Lookup(ref); !ok {
				t.Errorf("rule %s names the unknown control %s", rule.ID, ref)
			}
			serving[ref] = append(serving[ref], fmt.Sprintf("[%s](rules/%s.md)", rule.ID, rule.ID))
		}
	}
	var b strings.Builder
	b.WriteString("# Compliance\n\nWhich rules serve which control. A rule checks what Terraform can show of a control, which is rarely all of it: passing them is not\ncompliance. Titles are paraphrased; the frameworks' own texts are binding.\n")
	for _, framework := range compliance.Frameworks() {
		controls := compliance.Controls(framework.ID)
		served := slices.DeleteFunc(slices.Clone(controls), func(c compliance.Control) bool { return len(serving[c.Ref()]) == 0 })
		fmt.Fprintf(&b, "\n## %s\n\n`%s`, [published here](%s): rules for %d of its %d controls that are known here.\n", framework.Title, framework.ID, framework.URL, len(served), len(controls))
		if len(served) == 0 {
			continue
		}
		b.WriteString("\n| Control | What it asks for | Rules |\n| --- | --- | --- |\n")
		for _, c := range served {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", c.ID, strings.ReplaceAll(c.Title, "|", `\|`), strings.Join(serving[c.Ref()], ", "))
		}
	}
	return b.String()
}

// readmeRules is one line per service.
func readmeRules() string {
	byService := make(map[string][]*lint.Rule)
	var services []string
	all := guardlint.Rules()
	for _, rule := range all {
		if byService[rule.Service()] == nil {
			services = append(services, rule.Service())
		}
		byService[rule.Service()] = append(byService[rule.Service()], rule)
	}
	slices.SortFunc(services, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(byService[b]), len(byService[a])), cmp.Compare(a, b))
	})
	var b strings.Builder
	fmt.Fprintf(&b, "%d rules, [described in full](docs/rules/README.md) and [mapped to compliance frameworks](docs/compliance.md).\n\n| About | Rules |\n| --- | --- |\n", len(all))
	for _, service := range services {
		var links []string
		for _, rule := range byService[service] {
			_, short, _ := strings.Cut(rule.ID, "-")
			links = append(links, fmt.Sprintf("[%s](docs/rules/%s.md)", short, rule.ID))
		}
		fmt.Fprintf(&b, "| %s | %s |\n", service, strings.Join(links, ", "))
	}
	return b.String()
}

// readmeExcerpt is what scanning the insecure example prints, cut to the first finding and the summary.
func readmeExcerpt(t *testing.T) string {
	t.Helper()
	r, err := guardlint.Scan(t.Context(), guardlint.Options{Paths: []string{"examples/insecure"}, Base: workingDir(t), Today: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	violations := r.Active(lint.Violation)
	if len(violations) == 0 {
		return ""
	}
	first := *r
	first.Findings, first.Incomplete = violations[:1], nil
	paragraphs := strings.Split(strings.TrimSpace(text(t, r, report.Options{})), "\n\n")
	return "```console\n$ guardlint scan examples/insecure\n" + text(t, &first, report.Options{Quiet: true}) + "\n…\n\n" + paragraphs[len(paragraphs)-1] + "\n```\n"
}

func text(t *testing.T, r *lint.Report, o report.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Text(&out, r, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func workingDir(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestLinks follows the relative links of the documentation.
func TestLinks(t *testing.T) {
	var pages []string
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/rules/*.md", "examples/*.md", "examples/*/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range links(string(data)) {
			file, _, _ := strings.Cut(link, "#")
			if file == "" || strings.Contains(link, "://") || strings.HasPrefix(link, "mailto:") {
				continue
			}
			if _, err := os.Stat(filepath.FromSlash(path.Join(path.Dir(filepath.ToSlash(page)), file))); err != nil {
				t.Errorf("%s links to %s, which does not exist", page, link)
			}
		}
	}
}

var codeSpan = regexp.MustCompile("`[^`]*`")

// links lists the targets of Markdown links outside of code.
func links(markdown string) []string {
	var targets []string
	code := false
	for line := range strings.Lines(markdown) {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			code = !code
		}
		line = codeSpan.ReplaceAllString(line, "")
		for !code {
			_, rest, found := strings.Cut(line, "](")
			target, after, closed := strings.Cut(rest, ")")
			if !found || !closed {
				break
			}
			targets, line = append(targets, target), after
		}
	}
	return targets
}
