// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"io"

	"github.com/guardlint/guardlint/lint"
)

// RulesJSON writes a list of rules as a JSON array of {"id","title","severity","pillar","resources","controls","aliases","default_on",
// "fix","parameters"}, in the order given.
func RulesJSON(w io.Writer, rules []*lint.Rule) error {
	list := make([]jsonRule, 0, len(rules))
	for _, r := range rules {
		list = append(list, jsonRule{clean(r.ID), clean(r.Title), r.Severity.String(), clean(string(r.Pillar)), cleanAll(r.Resources),
			cleanAll(r.Controls), cleanAll(r.Aliases), !r.OffByDefault, r.Fix != nil, newJSONParameters(r)})
	}
	return writeJSON(w, list)
}

type jsonRule struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Severity  string   `json:"severity"`
	Pillar    string   `json:"pillar"`
	Resources []string `json:"resources"`
	Controls  []string `json:"controls"`
	Aliases   []string `json:"aliases"`
	DefaultOn bool     `json:"default_on"`
	Fix       bool     `json:"fix"`

	Parameters []jsonParameter `json:"parameters"`
}

type jsonParameter struct {
	Name    string `json:"name"`
	Type    string `json:"type"`
	Default any    `json:"default"`
	Doc     string `json:"doc"`
}

func newJSONParameters(r *lint.Rule) []jsonParameter {
	list := make([]jsonParameter, 0, len(r.Parameters))
	for _, x := range r.Parameters {
		list = append(list, jsonParameter{clean(x.Name), x.TypeName(), x.Default, clean(x.Doc)})
	}
	return list
}

// RulesText writes one line per rule for a terminal: id, severity, whether it is on by default, title. Lines are not wrapped, so that
// they can be searched.
func RulesText(w io.Writer, rules []*lint.Rule, o Options) error {
	p := newPage(o)
	longest := 0
	for _, r := range rules {
		longest = max(longest, displayWidth(clean(r.ID)))
	}
	for _, r := range rules {
		p.line("%s  %s  %s  %s", pad(clean(r.ID), longest), p.paint(severityStyle(r.Severity), fmt.Sprintf("%-8s", r.Severity)),
			p.paint(dim, map[bool]string{true: "off", false: "on "}[r.OffByDefault]), clean(r.Title))
	}
	_, err := w.Write(inert(p.Bytes()))
	return err
}

// RulesMarkdown writes a table of rules, linked to their pages when o.Docs says where these are ("./" for the same directory).
func RulesMarkdown(w io.Writer, rules []*lint.Rule, o Options) error {
	var b bytes.Buffer
	b.WriteString("| Rule | Severity | Pillar | Default | Fix | What is wrong |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, r := range rules {
		d := &digest{o: o}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", d.rule(r), r.Severity, mdText(r.Pillar.Title()),
			map[bool]string{true: "off", false: "on"}[r.OffByDefault], map[bool]string{true: "yes"}[r.Fix != nil], mdText(r.Title))
	}
	_, err := w.Write(inert(b.Bytes()))
	return err
}
