// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
)

// readRun is a run as it is read back.
type readRun struct {
	sarifRun
	Results []sarifResult `json:"results"`
}

func sarifOf(t *testing.T, r *lint.Report, o Options) readRun {
	t.Helper()
	var log struct{ Runs []readRun }
	if err := json.Unmarshal([]byte(render(t, "sarif", r, o)), &log); err != nil {
		t.Fatal(err)
	}
	if len(log.Runs) != 1 {
		t.Fatalf("there are %d runs, code scanning wants one", len(log.Runs))
	}
	return log.Runs[0]
}

// What GitHub requires of a file that it is to accept and to show.
func TestSARIFForGitHub(t *testing.T) {
	run := sarifOf(t, fullReport(), with(toolOptions, func(o *Options) { o.SARIFUndecided, o.SARIFSuppressed = true, true }))
	for _, rule := range run.Tool.Driver.Rules {
		if n := len(rule.Properties.Tags); n == 0 || n > 10 || rule.Properties.Tags[0] != "security" {
			t.Errorf("%s has the tags %q", rule.ID, rule.Properties.Tags)
		}
		if rule.ID == rule.Name || rule.Name == "" || rule.Help.Text == "" || rule.Help.Markdown == "" || rule.ShortDescription.Text == "" || rule.FullDescription.Text == "" {
			t.Errorf("%s lacks a description: %+v", rule.ID, rule)
		}
		if !slices.Contains([]string{"9.5", "8.0", "5.5", "2.0"}, rule.Properties.SecuritySeverity) {
			t.Errorf("%s has the security-severity %q", rule.ID, rule.Properties.SecuritySeverity)
		}
	}
	link := regexp.MustCompile(`\]\((\d+)\)`)
	for _, res := range run.Results {
		if run.Tool.Driver.Rules[res.RuleIndex].ID != res.RuleID {
			t.Errorf("%s points to rule %d", res.RuleID, res.RuleIndex)
		}
		ids := make(map[string]bool)
		for _, l := range res.RelatedLocations {
			if id := fmt.Sprint(*l.ID); ids[id] || l.Physical == nil || l.Message.Text == "" {
				t.Errorf("%s: related location %s is repeated or empty", res.RuleID, id)
			} else {
				ids[id] = true
			}
		}
		if strings.Count(res.Message.Text, "](") != len(link.FindAllString(res.Message.Text, -1)) {
			t.Errorf("plain text reads as a link: %q", res.Message.Text)
		}
		for _, m := range link.FindAllStringSubmatch(res.Message.Text, -1) {
			if !ids[m[1]] {
				t.Errorf("%q links to nothing", res.Message.Text)
			}
		}
		for _, l := range append(slices.Clone(res.Locations), res.RelatedLocations...) {
			uri, region := l.Physical.Artifact.URI, l.Physical.Region
			if strings.Contains(uri, ".terraform") || strings.HasPrefix(uri, "/") || strings.Contains(uri, ":") || region.StartLine < 1 {
				t.Errorf("%s cannot be shown at %s line %d", res.RuleID, uri, region.StartLine)
			}
		}
		if p := res.PartialFingerprints; p.Line == "" || p.Ours == "" {
			t.Errorf("%s has the fingerprints %v", res.RuleID, res.PartialFingerprints)
		}
		if res.Kind == "open" && res.Level != "none" || res.Kind == "" && res.Level == "none" {
			t.Errorf("%s has kind %q and level %q", res.RuleID, res.Kind, res.Level)
		}
	}
	if inv := run.Invocations[0]; !inv.ExecutionSuccessful || len(inv.Notifications) != 3 {
		t.Errorf("the invocation is %+v, want success with three notifications", inv)
	}
}

func TestSARIFSelectsFindings(t *testing.T) {
	for _, c := range []struct {
		name       string
		o          Options
		open, gone int
	}{
		{"by default", Options{}, 0, 0},
		{"undecided", Options{SARIFUndecided: true}, 1, 0},
		{"undecided but hidden", Options{SARIFUndecided: true, HideUndecided: true}, 0, 0},
		{"suppressed", Options{SARIFSuppressed: true}, 0, 1},
		{"all", Options{SARIFUndecided: true, SARIFSuppressed: true}, 1, 1},
	} {
		open, gone := 0, 0
		for _, res := range sarifOf(t, fullReport(), c.o).Results {
			if res.Kind == "open" {
				open++
			}
			if len(res.Suppressions) > 0 {
				gone++
			}
		}
		if open != c.open || gone != c.gone {
			t.Errorf("%s: %d undecided and %d suppressed results, want %d and %d", c.name, open, gone, c.open, c.gone)
		}
	}
}

func TestSARIFListsInstances(t *testing.T) {
	for _, res := range sarifOf(t, fullReport(), Options{}).Results {
		if res.Locations[0].Physical.Artifact.URI != "modules/store/main.tf" {
			continue
		}
		var got []string
		for _, l := range res.Locations[0].Logical {
			got = append(got, l.FullyQualifiedName)
		}
		if want := []string{`module.store["a"].aws_s3_bucket.logs`, `module.store["b"].aws_s3_bucket.logs`}; !slices.Equal(got, want) {
			t.Errorf("the instances are %q, want %q", got, want)
		}
		return
	}
	t.Error("the folded result is missing")
}

// Code scanning shows 5,000 results and refuses a run with more than 25,000.
func TestSARIFLimits(t *testing.T) {
	few := sarifOf(t, bigReport(1000), Options{})
	if few.Results[0].Properties.Severity != "low" || few.Results[1].Properties.Severity != "medium" {
		t.Error("a run that is shown as a whole is in order of places")
	}
	if told := SARIFLimit(bigReport(1000), Options{}); told != "" {
		t.Errorf("of 4,000 results it is said that %s", told)
	}
	if told := SARIFLimit(bigReport(1300), Options{}); !strings.HasPrefix(told, "code scanning shows the 5000 worst of 5200 results") {
		t.Errorf("of 5,200 results it is said that %q", told)
	}
	many := sarifOf(t, bigReport(6300), Options{})
	if len(many.Results) != 25000 {
		t.Errorf("there are %d results of 25,200", len(many.Results))
	}
	for i, want := range []string{"critical", "high", "medium", "low"} {
		if got := many.Results[i*6300].Properties.Severity; got != want {
			t.Errorf("result %d is %s, want %s", i*6300, got, want)
		}
	}
	if n := many.Invocations[0].Notifications; len(n) != 1 || !strings.HasPrefix(n[0].Message.Text, "200 results") {
		t.Errorf("the notifications are %+v, want one about 200 results", n)
	}
}

func TestFileURI(t *testing.T) {
	for file, want := range map[string]string{
		"main.tf": "main.tf", "a b/c#d.tf": "a%20b/c%23d.tf", "a:b/c.tf": "a%3Ab/c.tf", "./x.tf": "x.tf", "größe%.tf": "gr%C3%B6%C3%9Fe%25.tf", "a?[0].tf": "a%3F%5B0%5D.tf",
	} {
		if got := fileURI(file); got != want {
			t.Errorf("the URI of %q is %q, want %q", file, got, want)
		}
	}
}

func TestSARIFRule(t *testing.T) {
	many := &lint.Rule{ID: "acme/many_tags", Title: strings.Repeat("ä", 2000), Severity: lint.Low, Resources: []string{"data.aws_iam_policy_document", "aws_s3_bucket"}, Pillar: lint.Data,
		Controls: []string{"fsbp:A.1", "fsbp:A.2", "cwe:CWE-311", "a:1", "b:1", "c:1", "d:1", "e:1", "f:1", "g:1"}}
	rule := newSARIFRule(many, Options{Docs: "https://example.com/"})
	if want := []string{"security", "aws", "data", "external/cwe/cwe-311", "fsbp", "a", "b", "c", "d", "e"}; !slices.Equal(rule.Properties.Tags, want) {
		t.Errorf("the tags are %q, want %q", rule.Properties.Tags, want)
	}
	if rule.Name != "AcmeManyTags" || rule.HelpURI != "" || len(rule.Properties.Controls) != 10 {
		t.Errorf("the rule is %+v", rule)
	}
	if n := len([]rune(rule.ShortDescription.Text)); n != 1024 {
		t.Errorf("the description has %d characters, want 1024", n)
	}
}

func TestLastStep(t *testing.T) {
	for address, want := range map[string]string{
		`aws_s3_bucket.b`: `aws_s3_bucket.b`, `module.a["x.y"].module.b.aws_s3_bucket.b["k.l]\"."]`: `aws_s3_bucket.b["k.l]\"."]`,
		`module.a.data.aws_iam_policy_document.d[0]`: `data.aws_iam_policy_document.d[0]`, `module.a`: `module.a`, `x`: `x`,
	} {
		if got := lastStep(address); got != want {
			t.Errorf("the last step of %s is %s, want %s", address, got, want)
		}
	}
}
