// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/compliance"
	"github.com/guardlint/guardlint/lint"
)

// coverage is one control of a framework and the rules that serve it.
type coverage struct {
	compliance.Control
	rules  []string // ids
	beyond string   // why it cannot be judged from Terraform, or ""
}

func (c coverage) verdict() string {
	switch {
	case len(c.rules) > 0:
		return strings.Join(c.rules, ", ")
	case c.beyond != "":
		return "not judged from Terraform: " + c.beyond
	}
	return "not covered yet"
}

// coverageOf lists the controls of a framework in its order, and counts those that rules serve.
func coverageOf(framework string, rules []*lint.Rule) (list []coverage, served int) {
	for _, control := range compliance.Controls(framework) {
		c := coverage{Control: control, rules: []string{}, beyond: compliance.Beyond(control)}
		for _, r := range rules {
			for _, ref := range r.Controls {
				if ref == control.Ref() {
					c.rules = append(c.rules, clean(r.ID))
				}
			}
		}
		if len(c.rules) > 0 {
			served++
		}
		list = append(list, c)
	}
	return list, served
}

func coverageSentence(framework compliance.Framework, served, known int) string {
	return fmt.Sprintf("%s: rules for %d of the %d controls that are known here. A rule checks what Terraform can show of a control; passing is not compliance.",
		framework.Title, served, known)
}

// controlsIn lists the references of a rule to controls of frameworks.
func controlsIn(r *lint.Rule, frameworks []string) []string {
	var refs []string
	for _, ref := range r.Controls {
		if id, _, _ := strings.Cut(ref, ":"); slices.Contains(frameworks, id) {
			refs = append(refs, clean(ref))
		}
	}
	return refs
}

// CoverageText writes which of the rules serve which control of a framework, and which controls have none.
func CoverageText(w io.Writer, framework compliance.Framework, rules []*lint.Rule, o Options) error {
	list, served := coverageOf(framework.ID, rules)
	p := newPage(o)
	p.line("%s", coverageSentence(framework, served, len(list)))
	for _, c := range list {
		p.line("")
		p.line("%s  %s", p.paint(bold, c.ID), c.Title)
		for _, id := range c.rules {
			p.line("  %s", id)
		}
		if len(c.rules) == 0 {
			p.line("  %s", p.paint(dim, c.verdict()))
		}
	}
	_, err := w.Write(inert(p.Bytes()))
	return err
}

// CoverageMarkdown writes the same as a table, its rules linked to their pages when the options say where these are.
func CoverageMarkdown(w io.Writer, framework compliance.Framework, rules []*lint.Rule, o Options) error {
	list, served := coverageOf(framework.ID, rules)
	d := &digest{o: o}
	byID := make(map[string]*lint.Rule, len(rules))
	for _, r := range rules {
		byID[clean(r.ID)] = r
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\n\n| Control | What it asks for | Rules |\n| --- | --- | --- |\n", mdText(coverageSentence(framework, served, len(list))))
	for _, c := range list {
		links := make([]string, 0, len(c.rules))
		for _, id := range c.rules {
			links = append(links, d.rule(byID[id]))
		}
		cell := strings.Join(links, ", ")
		if cell == "" {
			cell = "_" + mdText(c.verdict()) + "_"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", mdText(c.ID), mdText(c.Title), cell)
	}
	_, err := w.Write(inert(b.Bytes()))
	return err
}

// CoverageJSON writes the same as {"framework","title","url","controls":[{"id","title","rules","beyond"}]}; beyond says why a control cannot
// be judged from Terraform and is null where it can.
func CoverageJSON(w io.Writer, framework compliance.Framework, rules []*lint.Rule) error {
	list, _ := coverageOf(framework.ID, rules)
	doc := jsonCoverage{framework.ID, framework.Title, framework.URL, make([]jsonControl, 0, len(list))}
	for _, c := range list {
		doc.Controls = append(doc.Controls, jsonControl{c.ID, c.Title, c.rules, optional(c.beyond)})
	}
	return writeJSON(w, doc)
}

type jsonCoverage struct {
	Framework string        `json:"framework"`
	Title     string        `json:"title"`
	URL       string        `json:"url"`
	Controls  []jsonControl `json:"controls"`
}

type jsonControl struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Rules  []string `json:"rules"`
	Beyond *string  `json:"beyond"`
}
