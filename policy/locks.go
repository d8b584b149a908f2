// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// lock keeps everybody below its level from loosening rules, or from hiding findings that weigh so much.
type lock struct {
	rule      string        // the name of rules, or ""
	severity  lint.Severity // the least that is locked, or 0
	parameter string        // its name, or ""
	at        tf.Range
	level     level
}

func (l lock) holds(r *lint.Rule, severity lint.Severity) bool {
	return (l.rule != "" && r.Matches(l.rule)) || (l.severity != 0 && severity >= l.severity)
}

// lockOn is the first lock above a level on a rule, or on a finding of it, of this severity; nil when there is none. Every lock holds the rule that
// reports what it refuses.
func (s *Settings) lockOn(r *lint.Rule, severity lint.Severity, below level) *lock {
	if s == nil {
		return nil
	}
	for i, l := range s.locks {
		if l.level < below && (r.ID == settingLocked.ID || l.holds(r, severity)) {
			return &s.locks[i]
		}
	}
	return nil
}

func (s *Settings) locksAbove(below level) bool {
	return s != nil && slices.ContainsFunc(s.locks, func(l lock) bool { return l.level < below })
}

// Enforced are the selected rules with those of all that are on and locked, whatever was selected.
func (s *Settings) Enforced(selected, all []*lint.Rule) []*lint.Rule {
	selected = slices.Clone(selected)
	for _, r := range all {
		if v := s.rule(r); v.on && s.lockOn(r, v.severity, place) != nil && !slices.Contains(selected, r) {
			selected = append(selected, r)
		}
	}
	return selected
}

// Refusal is an attempt to loosen what is locked above.
type Refusal struct {
	// What says who attempts it, "--skip-rule s3-*", and what is done instead: it "is refused".
	What string
	// Range is the place; zero for the command line and the environment.
	Range tf.Range
}

// RefuseSkip finds what the command line would leave out against a lock.
func (s *Settings) RefuseSkip(names []string, all []*lint.Rule) []Refusal {
	var refused []Refusal
	for _, name := range names {
		for _, r := range lint.Matching(all, name) {
			if v := s.rule(r); v.on && s.lockOn(r, v.severity, place) != nil {
				refused = append(refused, Refusal{What: fmt.Sprintf("skipping %s does not leave out %s", name, r.ID)})
				break
			}
		}
	}
	return refused
}

// Hold finds the value of a flag. given is what command line or environment say, or nil; preset is the default. A value that would let findings not
// count that are locked above gives way to the next weaker one.
func (s *Settings) Hold(flag string, given *Setting, preset string, all []*lint.Rule) (Setting, []Refusal) {
	var candidates []Setting
	if given != nil {
		given.level = place
		candidates = append(candidates, *given)
	}
	if s != nil {
		for _, set := range s.Flags {
			if set.Name == flag {
				candidates = append(candidates, set)
			}
		}
	}
	candidates = append(candidates, Setting{Name: flag, Values: []string{preset}, level: organisation})
	var refused []Refusal
	for len(candidates) > 1 && s.hurts(candidates[0], candidates[1], all) {
		refused = append(refused, Refusal{fmt.Sprintf("%s = %q does not hold, but %q", attributeName(flag), candidates[0].Values[0], candidates[1].Values[0]), candidates[0].Range})
		candidates = candidates[1:]
	}
	return candidates[0], refused
}

// hurts reports whether a value is looser than the one above it, and would let something not count that is locked.
func (s *Settings) hurts(value, above Setting, all []*lint.Rule) bool {
	order := flagSettings[attributeName(value.Name)].fromLoosest
	i := slices.Index(order, value.Values[0])
	if !s.locksAbove(value.level) || i < 0 || i >= slices.Index(order, above.Values[0]) {
		return false
	}
	limit, err := lint.ParseSeverity(value.Values[0])
	return err != nil || slices.ContainsFunc(all, func(r *lint.Rule) bool {
		v := s.rule(r)
		return v.on && v.severity < limit && s.lockOn(r, v.severity, value.level) != nil
	})
}

// suppress marks a finding that nobody suppressed before, unless something above the level of the decision locks it. who names the decision.
func (a *application) suppress(f *lint.Finding, by lint.Suppression, from level, who string) {
	if l := a.settings.lockOn(f.Rule, f.Severity, from); l != nil {
		a.refuse(who, f.Rule.ID, by.Range, *l)
	} else if f.Suppressed == nil {
		f.Suppressed = &by
	}
}

// refuse reports once that a decision does not hold for a rule.
func (a *application) refuse(who, rule string, at tf.Range, by lock) {
	if key := fmt.Sprint(who, rule, at); !a.refused[key] {
		a.refused[key] = true
		a.complain(settingLocked, comment{at: at, text: who + "\x00" + rule}, "%s does not hide %s: %s locks it", who, rule, placeOf(by.at))
	}
}

// refuseLoosening reports what settings and the command line would loosen.
func (a *application) refuseLoosening(all []*lint.Rule, attempts []Refusal) {
	s := a.settings
	if s == nil || len(s.locks) == 0 {
		return
	}
	a.refuseParameters(all)
	said := make(map[tf.Range]bool)
	for _, r := range all {
		for _, block := range s.rule(r).refused {
			if !said[block.at] {
				said[block.at] = true
				by := s.lockOn(r, s.rule(r).severity, block.level)
				a.complain(settingLocked, comment{at: block.at, text: "rule " + block.name}, "rule block %q does not loosen %s: %s locks it", block.name, r.ID, placeOf(by.at))
			}
		}
	}
	for _, attempt := range attempts {
		at := attempt.Range
		if at.IsZero() {
			at = s.locks[0].at
		}
		a.complain(settingLocked, comment{at: at, text: attempt.What}, "%s: %s locks what would not count", attempt.What, placeOf(s.locks[0].at))
	}
}

func placeOf(at tf.Range) string { return fmt.Sprintf("%s:%d", at.File, at.Start.Line) }
