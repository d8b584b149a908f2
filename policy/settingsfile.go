// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

const (
	maxSettingsBytes = 1 << 18
	maxSettingsDepth = 50
)

// flagSetting is an attribute that stands for a flag of a scan.
type flagSetting struct {
	list        bool
	fromLoosest []string // the values by how much they let not count, most first; nil where a lock does not ask
}

// flagSettings are by the flag's name with underscores.
var flagSettings = map[string]flagSetting{
	"fail_on":            {fromLoosest: []string{"none", "critical", "high", "medium", "low"}},
	"framework":          {list: true},
	"min_severity":       {fromLoosest: []string{"critical", "high", "medium", "low"}},
	"no_foreign_ignores": {},
	"scope":              {fromLoosest: []string{"workload", "account"}},
	"strict":             {fromLoosest: []string{"false", "true"}},
	"undecided":          {fromLoosest: []string{"hide", "report", "fail"}},
}

// FlagNames lists the flags that settings can stand for.
func FlagNames() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(flagSettings)) {
		names = append(names, strings.ReplaceAll(name, "_", "-"))
	}
	return names
}

// attributeName is how settings write a flag's name.
func attributeName(flag string) string { return strings.ReplaceAll(flag, "-", "_") }

// ParseSettings reads a settings file, src.Path being its name in messages and reports. known are the rules that it may name. The error is
// about the first thing that is wrong and begins with its file and line.
func ParseSettings(src *tf.Source, known []*lint.Rule) (*Settings, error) {
	if err := guardSettings(src); err != nil {
		return nil, err
	}
	file, diags := hclsyntax.ParseConfig(src.Bytes, src.Path, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, diagError(diags)
	}
	r := &settingsReader{known: known, s: &Settings{Source: src}}
	if err := r.file(file.Body.(*hclsyntax.Body)); err != nil {
		return nil, err
	}
	return r.s, nil
}

// settingsReader reads one file. Every method returns the first error.
type settingsReader struct {
	known []*lint.Rule
	s     *Settings
}

func (r *settingsReader) file(body *hclsyntax.Body) error {
	names := append(slices.Collect(maps.Keys(flagSettings)), "required_version", "skip_paths", "max_waiver_days")
	readers := map[string]func(*hclsyntax.Block) error{"parameters": r.parameters, "rule": r.rule, "severity": r.severity, "waiver": r.waiver}
	if err := onlyKnown(body, names, slices.Sorted(maps.Keys(readers))); err != nil {
		return err
	}
	for _, a := range attributes(body) {
		if err := r.attribute(a); err != nil {
			return err
		}
	}
	for _, b := range body.Blocks {
		switch {
		case b.Type == "parameters" && len(b.Labels) > 0:
			return errorAt(b.DefRange(), "a parameters block has no label")
		case b.Type != "parameters" && len(b.Labels) != 1:
			return errorAt(b.DefRange(), "a %s block has one label, what it is about", b.Type)
		}
		if err := readers[b.Type](b); err != nil {
			return err
		}
	}
	return nil
}

func (r *settingsReader) attribute(a *hclsyntax.Attribute) (err error) {
	set := Setting{Name: strings.ReplaceAll(a.Name, "_", "-"), Range: rangeOf(a.SrcRange), level: project}
	switch flag, isFlag := flagSettings[a.Name]; {
	case isFlag && flag.list:
		set.Values, err = value[[]string](a, "a list of strings")
		r.s.Flags = append(r.s.Flags, set)
	case isFlag:
		set.Values, err = single(a)
		r.s.Flags = append(r.s.Flags, set)
	case a.Name == "required_version":
		set.Values, err = single(a)
		r.s.RequiredVersion = append(r.s.RequiredVersion, set)
	case a.Name == "skip_paths":
		set.Values, err = value[[]string](a, "a list of strings")
		r.s.SkipPaths = append(r.s.SkipPaths, set)
		for _, glob := range set.Values {
			if err == nil {
				err = checkPathGlob(a, glob)
			}
		}
	default:
		limit := maxDays{at: set.Range}
		limit.days, err = value[int](a, "a number of days")
		r.s.maxWaiverDays = limit
		if err == nil && limit.days < 1 {
			err = errorAt(a.SrcRange, "max_waiver_days is less than 1")
		}
	}
	return err
}

func (r *settingsReader) rule(b *hclsyntax.Block) error {
	if err := cmp.Or(onlyKnown(b.Body, []string{"enabled", "locked", "severity"}, nil), r.knownRule(b)); err != nil {
		return err
	}
	set := ruleSetting{name: b.Labels[0], at: rangeOf(b.DefRange()), level: project}
	for _, a := range attributes(b.Body) {
		var err error
		switch a.Name {
		case "enabled":
			var on bool
			on, err = value[bool](a, "true or false")
			set.enabled = &on
		case "locked":
			err = r.lock(a, lock{rule: set.name, at: set.at})
		default:
			set.severity, err = severity(a)
		}
		if err != nil {
			return err
		}
	}
	r.s.rules = append(r.s.rules, set)
	return nil
}

// severity reads what holds for findings that weigh at least what the label says.
func (r *settingsReader) severity(b *hclsyntax.Block) error {
	if err := onlyKnown(b.Body, []string{"locked"}, nil); err != nil {
		return err
	}
	least, err := lint.ParseSeverity(b.Labels[0])
	if err != nil {
		return errorAt(b.LabelRanges[0], "%s", err)
	}
	for _, a := range attributes(b.Body) {
		if err := r.lock(a, lock{severity: least, at: rangeOf(b.DefRange())}); err != nil {
			return err
		}
	}
	return nil
}

// lock adds a lock when the attribute is true.
func (r *settingsReader) lock(a *hclsyntax.Attribute, l lock) error {
	locked, err := value[bool](a, "true or false")
	if err == nil && locked {
		l.level = project
		r.s.locks = append(r.s.locks, l)
	}
	return err
}

func severity(a *hclsyntax.Attribute) (lint.Severity, error) {
	name, err := value[string](a, "a string")
	if err != nil {
		return 0, err
	}
	s, err := lint.ParseSeverity(name)
	if err != nil {
		return 0, errorAt(a.SrcRange, "%s", err)
	}
	return s, nil
}

func (r *settingsReader) waiver(b *hclsyntax.Block) error {
	if err := cmp.Or(onlyKnown(b.Body, []string{"address", "path", "reason", "owner", "expires"}, nil), r.knownRule(b)); err != nil {
		return err
	}
	w := waiver{rule: b.Labels[0], at: rangeOf(b.DefRange()), level: project}
	fields := map[string]*string{"address": &w.address, "path": &w.path, "reason": &w.reason, "owner": &w.owner, "expires": &w.expires}
	for _, a := range attributes(b.Body) {
		text, err := value[string](a, "a string")
		if err != nil {
			return err
		}
		if text = strings.TrimSpace(text); text == "" {
			return errorAt(a.SrcRange, "%s is empty", a.Name)
		}
		switch {
		case a.Name == "expires" && !isDay(text):
			return errorAt(a.SrcRange, "expires is not a day like 2027-06-30")
		case a.Name == "path":
			if err := checkPathGlob(a, text); err != nil {
				return err
			}
		}
		*fields[a.Name] = text
	}
	switch {
	case w.address == "" && w.path == "":
		return errorAt(b.DefRange(), "the waiver covers nothing: give it an address or a path; \"*\" is every address")
	case w.reason == "":
		return errorAt(b.DefRange(), "the waiver gives no reason")
	}
	r.s.waivers = append(r.s.waivers, w)
	return nil
}

func (r *settingsReader) knownRule(b *hclsyntax.Block) error {
	if len(lint.Matching(r.known, b.Labels[0])) == 0 {
		return errorAt(b.LabelRanges[0], "%s", lint.UnknownRule(r.known, b.Labels[0]))
	}
	return nil
}
