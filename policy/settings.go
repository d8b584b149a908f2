// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// SettingsFile is the name of the file that holds a project's settings.
const SettingsFile = ".guardlint.hcl"

// level is where a decision is taken. What is locked on one level cannot be loosened on those below.
type level int

const (
	organisation level = iota // in the organisation's file
	project                   // in the project's file
	place                     // in a comment of the code, on the command line, in a baseline
)

// Settings are what a settings file says, or two of them: a project's below its organisation's. The nil Settings say nothing.
type Settings struct {
	// Source is the project's file, Organisation the one above; nil where there is none.
	Source, Organisation *tf.Source
	// RequiredVersion are constraints on the program's version.
	RequiredVersion []Setting
	// Flags are values for flags of a scan. They hold where neither command line nor environment says otherwise; the first one of a name wins.
	Flags []Setting
	// SkipPaths are globs of paths that shall not be judged.
	SkipPaths []Setting

	rules         []ruleSetting
	parameters    []parameterSetting
	waivers       []waiver
	locks         []lock
	maxWaiverDays maxDays
}

// Setting is a value with the place where it is written.
type Setting struct {
	// Name is the flag's, or the attribute's.
	Name string
	// Values are the value's text, one for each element of a list.
	Values []string
	Range  tf.Range

	level level
}

// ruleSetting is a rule block: what holds for the rules that a name means.
type ruleSetting struct {
	name     string
	enabled  *bool
	severity lint.Severity // 0 leaves it
	at       tf.Range
	level    level
}

// waiver is a waiver block: an exception that somebody answers for.
type waiver struct {
	rule, address, path    string
	reason, owner, expires string
	at                     tf.Range
	level                  level
}

// Sources are the files that the settings were read from.
func (s *Settings) Sources() tf.Sources {
	sources := make(tf.Sources)
	if s != nil {
		for _, src := range []*tf.Source{s.Organisation, s.Source} {
			if src != nil {
				sources[src.Path] = src
			}
		}
	}
	return sources
}

// Under puts a project's settings below those of its organisation: these hold where the project says nothing, and what they lock holds whatever it
// says. Either may be nil.
func (s *Settings) Under(above *Settings) *Settings {
	if above == nil {
		return s
	}
	if s == nil {
		s = &Settings{}
	}
	return &Settings{
		Source: s.Source, Organisation: above.Source,
		RequiredVersion: append(raised(above.RequiredVersion), s.RequiredVersion...),
		Flags:           append(slices.Clone(s.Flags), raised(above.Flags)...),
		SkipPaths:       append(raised(above.SkipPaths), s.SkipPaths...),
		rules:           append(raised(above.rules), s.rules...),
		parameters:      append(raised(above.parameters), s.parameters...),
		waivers:         append(raised(above.waivers), s.waivers...),
		locks:           append(raised(above.locks), s.locks...),
		maxWaiverDays:   s.maxWaiverDays.under(above.maxWaiverDays),
	}
}

// raised are items of a file as the organisation's.
func raised[T any, P interface {
	*T
	raise()
}](items []T) []T {
	items = slices.Clone(items)
	for i := range items {
		P(&items[i]).raise()
	}
	return items
}

func (s *Setting) raise()          { s.level = organisation }
func (s *ruleSetting) raise()      { s.level = organisation }
func (s *parameterSetting) raise() { s.level = organisation }
func (s *waiver) raise()           { s.level = organisation }
func (s *lock) raise()             { s.level = organisation }

// ruling is what the settings make of a rule.
type ruling struct {
	on       bool
	severity lint.Severity
	blocks   []ruleSetting // those that hold
	refused  []ruleSetting // those that would loosen what is locked above
}

// rule finds what holds for a rule: later blocks win over earlier ones, as far as nothing is locked.
func (s *Settings) rule(r *lint.Rule) ruling {
	v := ruling{on: !r.OffByDefault, severity: r.Severity}
	if s == nil {
		return v
	}
	for _, block := range s.rules {
		if !r.Matches(block.name) {
			continue
		}
		off := block.enabled != nil && !*block.enabled && v.on
		lower := block.severity != 0 && block.severity < v.severity
		if (off || lower) && s.lockOn(r, v.severity, block.level) != nil {
			v.refused = append(v.refused, block)
			continue
		}
		v.blocks = append(v.blocks, block)
		if block.enabled != nil {
			v.on = *block.enabled
		}
		v.severity = cmp.Or(block.severity, v.severity)
	}
	return v
}

// Enabled lists the rules that run unless somebody asks for others: those that are on by default, as the settings change it.
func (s *Settings) Enabled(rules []*lint.Rule) []*lint.Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(r *lint.Rule) bool { return !s.rule(r).on })
}

// Disabled reports whether the settings switch a rule off by a block of its own.
func (s *Settings) Disabled(r *lint.Rule) bool {
	v := s.rule(r)
	return !v.on && slices.ContainsFunc(v.blocks, func(b ruleSetting) bool { return b.enabled != nil })
}

// Configured returns the rules with the severities and parameters that the settings give them; a rule that they change is a copy.
func (s *Settings) Configured(rules []*lint.Rule) []*lint.Rule {
	configured := slices.Clone(rules)
	values := s.values()
	for i, r := range configured {
		r = r.With(values)
		if severity := s.rule(configured[i]).severity; severity != r.Severity {
			changed := *r
			changed.Severity = severity
			r = &changed
		}
		configured[i] = r
	}
	return configured
}

// Change is what the settings make of one rule.
type Change struct {
	Rule     *lint.Rule
	Enabled  bool
	Severity lint.Severity
	// Locked is the place that lets nobody below loosen it, or zero.
	Locked tf.Range
	// Range is the last block that changes it; zero when it is locked only.
	Range tf.Range
}

// Changes lists the rules that the settings are about, in the order of rules, with what holds for them in the end.
func (s *Settings) Changes(rules []*lint.Rule) []Change {
	var changes []Change
	for _, r := range rules {
		v := s.rule(r)
		c := Change{Rule: r, Enabled: v.on, Severity: v.severity}
		if n := len(v.blocks); n > 0 {
			c.Range = v.blocks[n-1].at
		}
		if l := s.lockOn(r, v.severity, place); l != nil {
			c.Locked = l.at
		}
		if !c.Range.IsZero() || !c.Locked.IsZero() {
			changes = append(changes, c)
		}
	}
	return changes
}

// maxDays is how many days a waiver may have left; 0 is any number.
type maxDays struct {
	days int
	at   tf.Range
}

// under is the smaller of two limits.
func (m maxDays) under(above maxDays) maxDays {
	if m.days == 0 || (above.days > 0 && above.days < m.days) {
		return above
	}
	return m
}

// MaxWaiverDays is the setting max_waiver_days: how many days a waiver may have left. It has no Values when any number will do; of two the smaller
// holds.
func (s *Settings) MaxWaiverDays() Setting {
	set := Setting{Name: "max-waiver-days", Range: s.maxWaiverDays.at}
	if s.maxWaiverDays.days > 0 {
		set.Values = []string{strconv.Itoa(s.maxWaiverDays.days)}
	}
	return set
}

// Clamp makes findings weigh no more than their rules, as settings may have graded these down.
func Clamp(findings []*lint.Finding) {
	for _, f := range findings {
		f.Severity = min(f.Severity, f.Rule.Severity)
	}
}
