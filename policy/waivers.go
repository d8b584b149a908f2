// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"fmt"
	"strings"
	"time"

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

// settle applies the settings: paths to skip, then waivers.
func (a *application) settle(s *Settings, whole bool) {
	if s == nil {
		return
	}
	if a.report.Sources == nil {
		a.report.Sources = make(tf.Sources)
	}
	a.report.Sources[s.Source.Path] = s.Source
	a.skip(s)
	for i := range s.waivers {
		a.waive(s, &s.waivers[i], whole)
	}
}

func (a *application) skip(s *Settings) {
	for _, f := range a.report.Findings {
		for _, set := range s.SkipPaths {
			for _, glob := range set.Values {
				if f.Suppressed == nil && f.Declared.File != "" && underPath(glob, f.Declared.File) {
					f.Suppressed = &lint.Suppression{Kind: "skip", Reason: "skip_paths has " + glob, Range: set.Range}
				}
			}
		}
	}
}

// waive marks what a waiver covers and nobody suppressed before, or complains about a waiver that hides nothing.
func (a *application) waive(s *Settings, w *waiver, whole bool) {
	latest := ""
	if s.maxWaiverDays > 0 {
		day, _ := time.Parse(time.DateOnly, a.day) // a.day is a day
		latest = day.AddDate(0, 0, s.maxWaiverDays).Format(time.DateOnly)
	}
	switch {
	case w.owner == "":
		a.complainWaiver(waiverMalformed, w, "it has no owner")
	case latest != "" && w.expires == "":
		a.complainWaiver(waiverMalformed, w, fmt.Sprintf("it does not expire, and max_waiver_days is %d", s.maxWaiverDays))
	case latest != "" && w.expires > latest:
		a.complainWaiver(waiverMalformed, w, fmt.Sprintf("it expires on %s, and max_waiver_days allows %s today", w.expires, latest))
	case w.expires != "" && w.expires < a.day:
		a.complainWaiver(waiverExpired, w, "it held until "+w.expires)
	default:
		used := false
		for _, f := range a.report.Findings {
			if !w.covers(f) {
				continue
			}
			used = true
			if f.Suppressed == nil {
				f.Suppressed = &lint.Suppression{Kind: "waiver", Reason: w.reason + " (owner: " + w.owner + ")", Range: w.at, Until: w.expires}
			}
		}
		if !used && whole && !a.blocked() && a.allRan(w.rule) {
			a.complainWaiver(waiverUnmatched, w, "there is no such finding")
		}
	}
}

func (a *application) complainWaiver(rule *lint.Rule, w *waiver, why string) {
	about := w.address
	if w.path != "" {
		about = strings.TrimPrefix(about+" in "+w.path, " in ")
	}
	a.complain(rule, comment{at: w.at, text: strings.Join([]string{w.rule, w.address, w.path}, "\x00")}, "waiver of %s for %s hides nothing: %s", w.rule, about, why)
}
