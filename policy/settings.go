// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// SettingsFile is the name of the file that holds a project's settings.
const SettingsFile = ".guardlint.hcl"

// Settings are what a settings file says.
type Settings struct {
	// Source is the file itself.
	Source *tf.Source
	// RequiredVersion is a constraint on the program's version, or nil.
	RequiredVersion *Setting
	// Flags are values for flags of a scan, in the order of the file. They hold where neither command line nor environment says otherwise.
	Flags []Setting
	// SkipPaths are globs of paths that shall not be judged.
	SkipPaths []Setting

	rules         []ruleSetting
	waivers       []waiver
	maxWaiverDays int // 0 is no limit
}

// Setting is a value with the place where it is written.
type Setting struct {
	// Name is the flag's, or the attribute's.
	Name string
	// Values are the value's text, one for each element of a list.
	Values []string
	Range  tf.Range
}

// ruleSetting is a rule block: what holds for the rules that a name means.
type ruleSetting struct {
	name     string
	enabled  *bool
	severity lint.Severity // 0 leaves it
	at       tf.Range
}

// waiver is a waiver block: an exception that somebody answers for.
type waiver struct {
	rule, address, path    string
	reason, owner, expires string
	at                     tf.Range
}

// Enabled lists the rules that run unless somebody asks for others: those that are on by default, as the settings change it. Later blocks win
// over earlier ones. Nil settings change nothing.
func (s *Settings) Enabled(rules []*lint.Rule) []*lint.Rule {
	var enabled []*lint.Rule
	for _, r := range rules {
		on := !r.OffByDefault
		for _, block := range s.blocks(r) {
			if block.enabled != nil {
				on = *block.enabled
			}
		}
		if on {
			enabled = append(enabled, r)
		}
	}
	return enabled
}

// Graded returns the rules with the severities that the settings give them; a rule that they change is a copy.
func (s *Settings) Graded(rules []*lint.Rule) []*lint.Rule {
	graded := make([]*lint.Rule, len(rules))
	for i, r := range rules {
		graded[i] = r
		for _, block := range s.blocks(r) {
			if block.severity != 0 && block.severity != graded[i].Severity {
				changed := *r
				changed.Severity = block.severity
				graded[i] = &changed
			}
		}
	}
	return graded
}

// blocks lists the rule blocks that are about a rule.
func (s *Settings) blocks(r *lint.Rule) []ruleSetting {
	if s == nil {
		return nil
	}
	var about []ruleSetting
	for _, block := range s.rules {
		if r.Matches(block.name) {
			about = append(about, block)
		}
	}
	return about
}

// Disabled reports whether the settings switch a rule off by a block of its own.
func (s *Settings) Disabled(r *lint.Rule) bool {
	off := false
	for _, block := range s.blocks(r) {
		if block.enabled != nil {
			off = !*block.enabled
		}
	}
	return off
}

// Change is what the settings make of one rule.
type Change struct {
	Rule     *lint.Rule
	Enabled  bool
	Severity lint.Severity
	// Range is the last block that is about the rule.
	Range tf.Range
}

// Changes lists the rules that a block of the settings is about, in the order of rules, with what holds for them in the end.
func (s *Settings) Changes(rules []*lint.Rule) []Change {
	var changes []Change
	for i, graded := range s.Graded(rules) {
		if blocks := s.blocks(rules[i]); len(blocks) > 0 {
			changes = append(changes, Change{rules[i], slices.Contains(s.Enabled(rules), rules[i]), graded.Severity, blocks[len(blocks)-1].at})
		}
	}
	return changes
}

// MaxWaiverDays is how many days a waiver may have left; 0 is any number.
func (s *Settings) MaxWaiverDays() int { return s.maxWaiverDays }

// Skip removes from a configuration what shall not be judged: root modules and plans below a path to skip, and what could not be read there.
func (s *Settings) Skip(cfg *tf.Config) {
	cfg.Roots = slices.DeleteFunc(slices.Clone(cfg.Roots), func(r *tf.Root) bool { return s.skips(r.Name) })
	cfg.Incomplete = slices.DeleteFunc(slices.Clone(cfg.Incomplete), func(i tf.Incomplete) bool { return s.skips(i.Range.File) })
}

func (s *Settings) skips(path string) bool {
	return s != nil && slices.ContainsFunc(s.SkipPaths, func(set Setting) bool {
		return slices.ContainsFunc(set.Values, func(glob string) bool { return underPath(glob, path) })
	})
}

// Clamp makes findings weigh no more than their rules, as settings may have graded these down.
func Clamp(findings []*lint.Finding) {
	for _, f := range findings {
		f.Severity = min(f.Severity, f.Rule.Severity)
	}
}
