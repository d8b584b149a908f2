// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/compliance"
	"github.com/guardlint/guardlint/lint"
)

// Examples are configurations that show a rule, as source text; what is empty is left out of a page.
type Examples struct{ Violating, Passing string }

const (
	alwaysDecides = "The rule always decides."
	noReason      = "No reason is given."
	noRemedy      = "No remedy is given."
	canFix        = "`guardlint fix` makes this change where a literal in the configuration decides, with `--unsafe` where that has a risk."
)

// RuleMarkdown is the page of a rule, with the same headings for every rule. It ends in a newline.
func RuleMarkdown(r *lint.Rule, examples Examples) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", mdText(cmp.Or(r.Title, r.ID)))
	facts := []string{mdCode(r.ID), r.Severity.String() + " severity", mdText(r.Pillar.Title()), onOff(r)}
	if len(r.Resources) > 0 {
		facts = append(facts, "checks "+listed(r.Resources, mdCode))
	}
	b.WriteString(strings.Join(facts, " · ") + "\n")
	section := func(heading, text string) {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", heading, strings.TrimRight(text, "\n"))
	}
	section("Why it matters", mdBlock(cmp.Or(r.Why, noReason)))
	if examples.Violating != "" {
		section("Example that violates", mdFence("terraform", examples.Violating))
	}
	if examples.Passing != "" {
		section("Example that passes", mdFence("terraform", examples.Passing))
	}
	section("What is undecided", mdBlock(undecided(r)))
	section("How to fix", mdBlock(remedy(r)))
	if facts := settings(r); len(facts) > 0 {
		var b strings.Builder
		for _, fact := range facts {
			b.WriteString("- " + mdText(fact) + "\n")
		}
		section("Settings", b.String())
	}
	section("Controls", controlsMarkdown(r.Controls))
	section("Aliases in other tools", aliasesMarkdown(r.Aliases))
	return string(inert([]byte(b.String())))
}

// settings tells what of a rule can be set, and what reports besides single resources; parts between backticks are code.
func settings(r *lint.Rule) []string {
	var facts []string
	for _, x := range r.Parameters {
		facts = append(facts, fmt.Sprintf("`%s`, %s: %s. By default `%s`.", clean(x.Name), x.TypeName(), clean(x.Doc), lint.Show(x.Default)))
	}
	if len(r.Absent) > 0 {
		facts = append(facts, absence(r)+".")
	}
	return facts
}

// absence tells what a whole account is asked for.
func absence(r *lint.Rule) string {
	fact := "With `scope = \"account\"`, a configuration that declares none of these resources violates the rule too"
	if r.Check == nil && r.CheckChange == nil {
		fact = "The rule speaks with `scope = \"account\"` alone: a configuration violates it that declares none of these resources as they are asked for"
	}
	if len(r.Absent) > 1 {
		return "The rule speaks with `scope = \"account\"` alone, of each of these by itself: " + strings.Join(messages(r.Absent), "; ")
	}
	if r.Absent[0].For != nil {
		fact += " if it declares what they are for"
	}
	if r.Absent[0].Regional {
		fact += ", in every region that it uses"
	}
	return fact
}

func messages(absent []*lint.Absence) []string {
	said := make([]string, len(absent))
	for i, a := range absent {
		said[i] = clean(a.Message)
	}
	return said
}

func onOff(r *lint.Rule) string {
	if r.OffByDefault {
		return "off by default"
	}
	return "on by default"
}

// undecided is what keeps the rule from deciding.
func undecided(r *lint.Rule) string {
	if r.Undecided == "" {
		return alwaysDecides
	}
	return "The rule is undecided where " + sentence(r.Undecided)
}

// remedy is what to do, and whether the program can do it.
func remedy(r *lint.Rule) string {
	text := cmp.Or(sentence(r.Remedy), noRemedy)
	if r.Fix != nil {
		text += " " + canFix
	}
	return text
}

// sentence ends a text in a period.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// framework is a framework with those of its controls that a rule serves.
type framework struct {
	compliance.Framework
	controls []compliance.Control
}

// frameworks groups references to controls in the order of compliance.Frameworks. What is not known there comes last, under its own
// name and without titles.
func frameworks(refs []string) []framework {
	list := make([]framework, 0, len(refs))
	for _, f := range compliance.Frameworks() {
		list = append(list, framework{Framework: f})
	}
	for _, ref := range refs {
		id, control, _ := strings.Cut(ref, ":")
		i := slices.IndexFunc(list, func(f framework) bool { return f.ID == id })
		if i < 0 {
			i = len(list)
			list = append(list, framework{Framework: compliance.Framework{ID: id, Title: id}})
		}
		c, ok := compliance.Lookup(ref)
		if !ok {
			c = compliance.Control{Framework: id, ID: control}
		}
		list[i].controls = append(list[i].controls, c)
	}
	return slices.DeleteFunc(list, func(f framework) bool { return len(f.controls) == 0 })
}

func controlsMarkdown(refs []string) string {
	if len(refs) == 0 {
		return "None."
	}
	var b strings.Builder
	for i, f := range frameworks(refs) {
		if i > 0 {
			b.WriteByte('\n')
		}
		title := mdText(f.Title)
		if f.URL != "" {
			title = fmt.Sprintf("[%s](%s)", title, f.URL)
		}
		fmt.Fprintf(&b, "%s\n\n", title)
		for _, c := range f.controls {
			b.WriteString("- " + mdCode(c.ID))
			if c.Title != "" {
				b.WriteString(": " + mdText(c.Title))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func aliasesMarkdown(aliases []string) string {
	if len(aliases) == 0 {
		return "None."
	}
	var b strings.Builder
	for _, a := range aliases {
		tool, check, found := strings.Cut(a, ":")
		if !found {
			tool, check = "", a
		}
		fmt.Fprintf(&b, "- %s\n", strings.TrimSpace(mdText(tool)+" "+mdCode(check)))
	}
	return b.String()
}
