// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// covers reports whether a waiver is about a finding.
func (w waiver) covers(f *lint.Finding) bool {
	if w.address != "" && (f.Address == "" || !matchesAddress(w.address, f.Address)) {
		return false
	}
	if w.path != "" && !underPath(w.path, f.Location.File) && !underPath(w.path, f.Declared.File) {
		return false
	}
	return f.Rule.Matches(w.rule)
}

// matchesAddress reports whether a glob means an address; one without instance keys means all instances. An asterisk stands for anything,
// brackets for themselves.
func matchesAddress(glob, address string) bool {
	return wild(glob, address) || wild(glob, tf.StripKeys(address))
}

// wild matches text against a pattern in which an asterisk stands for any text.
func wild(pattern, text string) bool {
	parts := strings.Split(pattern, "*")
	if len(parts) == 1 {
		return pattern == text
	}
	first, last := parts[0], parts[len(parts)-1]
	if !strings.HasPrefix(text, first) {
		return false
	}
	text = text[len(first):]
	for _, part := range parts[1 : len(parts)-1] {
		_, rest, found := strings.Cut(text, part)
		if !found {
			return false
		}
		text = rest
	}
	return strings.HasSuffix(text, last)
}

// WithWaiversOf are the settings with the waivers of another project's file in place of their own; nil others have none.
func (s *Settings) WithWaiversOf(others *Settings) *Settings {
	if s == nil {
		return nil
	}
	changed := *s
	changed.waivers = slices.DeleteFunc(slices.Clone(s.waivers), func(w waiver) bool { return w.level == project })
	if others != nil {
		changed.waivers, changed.Source = append(changed.waivers, others.waivers...), others.Source
	}
	return &changed
}

// settle applies the settings: paths to skip, then waivers.
func (a *application) settle(s *Settings, whole bool) {
	if s == nil {
		return
	}
	if a.report.Sources == nil {
		a.report.Sources = make(tf.Sources)
	}
	maps.Copy(a.report.Sources, s.Sources())
	a.skip(s)
	for i := range s.waivers {
		a.waive(s, &s.waivers[i], whole && s.waivers[i].level == project) // the organisation's are about many projects
	}
}

// waive marks what a waiver covers and nobody suppressed before, or complains about a waiver that hides nothing.
func (a *application) waive(s *Settings, w *waiver, whole bool) {
	if rule, problem := s.problem(w, a.day); rule != nil {
		a.complainWaiver(rule, w, problem)
		return
	}
	used := false
	for _, f := range a.report.Findings {
		if !w.covers(f) {
			continue
		}
		used = true
		a.suppress(f, lint.Suppression{Kind: "waiver", Reason: w.reason + " (owner: " + w.owner + ")", Range: w.at, Until: w.expires}, w.level, "waiver of "+w.rule+" for "+w.about())
	}
	if !used && whole && !a.blocked() && a.allRan(w.rule) {
		a.complainWaiver(waiverUnmatched, w, "there is no such finding")
	}
}

// problem says why a waiver hides nothing on a day, and the rule about that; nil when it holds.
func (s *Settings) problem(w *waiver, day string) (*lint.Rule, string) {
	switch {
	case w.owner == "":
		return waiverMalformed, "it has no owner"
	case s.maxWaiverDays.days > 0 && w.expires == "":
		return waiverMalformed, fmt.Sprintf("it does not expire, and max_waiver_days is %d", s.maxWaiverDays.days)
	case s.maxWaiverDays.days > 0 && daysBetween(day, w.expires) > s.maxWaiverDays.days:
		return waiverMalformed, fmt.Sprintf("it holds until %s, %d days from now, and max_waiver_days is %d", w.expires, daysBetween(day, w.expires), s.maxWaiverDays.days)
	case w.expires != "" && w.expires < day:
		return waiverExpired, "it held until " + w.expires
	}
	return nil, ""
}

func (a *application) complainWaiver(rule *lint.Rule, w *waiver, why string) {
	a.complain(rule, comment{at: w.at, text: strings.Join([]string{w.rule, w.address, w.path}, "\x00")}, "waiver of %s for %s hides nothing: %s", w.rule, w.about(), why)
}

// about says what a waiver covers.
func (w waiver) about() string {
	if w.path == "" {
		return w.address
	}
	return strings.TrimPrefix(w.address+" in "+w.path, " in ")
}
