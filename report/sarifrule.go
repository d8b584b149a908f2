// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/guardlint/guardlint/lint"
)

const sarifMaxTags = 10 // GitHub shows ten and refuses a file with more than twenty

func newSARIFRule(r *lint.Rule, o Options) sarifRule {
	title := sarifSentence(cmp.Or(r.Title, r.ID))
	rule := sarifRule{
		ID: clean(r.ID), Name: pascalCase(r.ID),
		ShortDescription: sarifText{title},
		FullDescription:  sarifText{sarifSentence(cmp.Or(r.Why, r.Title, r.ID))},
		Help:             sarifMarkdown{Text: helpText(r), Markdown: RuleMarkdown(r, Examples{}) + helpLink(r, o)},
		HelpURI:          rulePage(r, o),
		Default:          sarifConfiguration{sarifLevel(r.Severity)},
		Properties: sarifRuleProperties{Tags: sarifTags(r), Precision: "high", SecuritySeverity: securitySeverity(r.Severity),
			Controls: cleanAll(r.Controls)},
	}
	return rule
}

// securitySeverity is the number by which GitHub grades an alert; it is a property of the rule.
func securitySeverity(s lint.Severity) string {
	switch s {
	case lint.Critical:
		return "9.5"
	case lint.High:
		return "8.0"
	case lint.Medium:
		return "5.5"
	}
	return "2.0"
}

// sarifSentence is a cleaned text that ends in a period and is not longer than a description may be.
func sarifSentence(s string) string {
	s = unlinked(clean(s))
	if runes := []rune(s); len(runes) > sarifMaxText-2 {
		s = string(runes[:sarifMaxText-2]) + "…"
	}
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

func helpText(r *lint.Rule) string {
	return strings.TrimSpace(strings.Join(strings.Fields(unlinked(clean(r.Why+" "+r.Remedy))), " ") + " (" + clean(r.ID) + ")")
}

// builtin is what the ids of rules with a page look like; those of other packs have a slash.
var builtin = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9-]+$`) })

// rulePage is the address of a built-in rule's page.
func rulePage(r *lint.Rule, o Options) string {
	if o.Docs == "" || !builtin().MatchString(r.ID) {
		return ""
	}
	return o.Docs + r.ID + ".md"
}

// helpLink repeats the address in the help, because GitHub does not show helpUri.
func helpLink(r *lint.Rule, o Options) string {
	if page := rulePage(r, o); page != "" {
		return "\n[Documentation](" + page + ")\n"
	}
	return ""
}

// sarifTags are the tags of a rule, most useful first.
func sarifTags(r *lint.Rule) []string {
	tags := []string{"security"}
	seen := map[string]bool{"security": true, "": true}
	add := func(tag string) {
		if tag = clean(tag); !seen[tag] && len(tags) < sarifMaxTags {
			seen[tag] = true
			tags = append(tags, tag)
		}
	}
	for _, typ := range r.Resources {
		if provider, _, ok := strings.Cut(strings.TrimPrefix(typ, "data."), "_"); ok { // not of blocks that belong to no provider
			add(provider)
		}
	}
	add(string(r.Pillar))
	for _, c := range r.Controls {
		if id, ok := strings.CutPrefix(strings.ToLower(c), "cwe:"); ok {
			add("external/cwe/cwe-" + strings.TrimPrefix(id, "cwe-"))
		}
	}
	for _, c := range r.Controls {
		if framework, _, _ := strings.Cut(c, ":"); !strings.EqualFold(framework, "cwe") {
			add(framework)
		}
	}
	return tags
}

// pascalCase makes a SARIF rule name of an id: "s3-bucket-acl" becomes "S3BucketAcl".
func pascalCase(id string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(id, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		runes := []rune(word)
		runes[0] = unicode.ToUpper(runes[0])
		b.WriteString(string(runes))
	}
	return b.String()
}
