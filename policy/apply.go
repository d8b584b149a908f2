// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"cmp"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/guardlint/guardlint/internal/parallel"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Decisions are what people decided besides the comments in the sources, and how these are to be read.
type Decisions struct {
	// Known are all rules that a name may mean, whether they ran or not.
	Known []*lint.Rule
	// Today is the day that dates are compared with.
	Today time.Time
	// Settings are what a settings file says; nil is no file.
	Settings *Settings
	// Whole says that everything was judged that the settings are about, so that a waiver without a finding is one too many.
	Whole bool
	// NoForeign says that ignores written for other tools shall not count.
	NoForeign bool
	// Workspace is Terraform's, which some of those are bound to.
	Workspace string
	// Refused are attempts of flags to loosen what the settings lock; each becomes a finding.
	Refused []Refusal
}

// Apply marks the findings of r that somebody decided shall not count: in comments in cfg's sources and in
// settings. It adds a finding for every comment and waiver that is expired, malformed or without effect, as far as the rules for these
// are among r.Rules. Nothing is deleted, and the report is
// sorted again.
//
// Comments in downloaded modules (below .terraform) are other people's decisions and do not count; nor do those in files that declare
// nothing of what was judged.
func Apply(r *lint.Report, cfg *tf.Config, d Decisions) {
	a := &application{report: r, judged: judgedIn(r), settings: d.Settings, day: d.Today.Format(time.DateOnly), workspace: cmp.Or(d.Workspace, "default"), ran: make(map[string]*lint.Rule), said: make(map[string]int), refused: make(map[string]bool)}
	r.Day = a.day
	for _, rule := range r.Rules {
		a.ran[rule.ID] = rule
	}
	for _, rule := range d.Known {
		if !slices.Contains(Rules(), rule) {
			a.known = append(a.known, rule)
		}
	}
	for _, c := range commentedIn(cfg.Sources, func(path string) bool { return a.judged.files[path] && !downloaded(path) }) {
		a.read(c)
	}
	for _, d := range a.live {
		a.mark(d)
	}
	for _, f := range a.foreign {
		if !d.NoForeign {
			a.markForeign(f)
		}
	}
	a.settle(d.Settings, d.Whole)
	a.refuseLoosening(d.Known, d.Refused)
	for _, d := range a.live {
		a.complainIdle(d)
	}
	r.Findings = append(r.Findings, a.complaints...)
	for _, f := range r.Findings {
		if l := d.Settings.lockOn(f.Rule, f.Severity, place); l != nil {
			f.Locked = &l.at
		}
	}
	r.Sort()
}

func downloaded(path string) bool {
	return strings.HasPrefix(path, ".terraform/") || strings.Contains(path, "/.terraform/")
}

// application is the state of one Apply.
type application struct {
	report     *lint.Report
	judged     judged
	settings   *Settings
	refused    map[string]bool // what was said already about decisions that locks refuse
	known      []*lint.Rule
	ran        map[string]*lint.Rule // by id, as they ran
	day        string
	workspace  string
	live       []*directive
	foreign    []foreign
	complaints []*lint.Finding
	said       map[string]int // how often a comment of the same words was complained about in a file
}

// directive is an ignore that holds, with the place it covers and the names among its own that covered something.
type directive struct {
	comment
	ignore
	outline []tf.Range
	bound   tf.Range
	used    map[string]bool
}

// commented is a file with comments that may be ignores.
type commented struct {
	source   *tf.Source
	outline  []tf.Range
	comments []comment
}

// commentedIn finds such files among those that count, in order. Files are looked at side by side.
func commentedIn(sources tf.Sources, counts func(path string) bool) []commented {
	paths := slices.DeleteFunc(slices.Sorted(maps.Keys(sources)), func(path string) bool { return !counts(path) })
	found := make([]commented, len(paths))
	parallel.Each(len(paths), runtime.GOMAXPROCS(0), func(i int) {
		src := sources[paths[i]]
		if src.Outline != nil && MayDecide(src.Bytes) {
			outline := src.Outline()
			found[i] = commented{source: src, outline: outline.Items, comments: comments(src, outline)}
		}
	})
	return slices.DeleteFunc(found, func(c commented) bool { return len(c.comments) == 0 })
}

// read takes the ignores of a file that hold, and complains about those of our own that do not.
func (a *application) read(file commented) {
	src, outline := file.source, file.outline
	for _, c := range file.comments {
		switch {
		case strings.HasPrefix(c.text, marker):
			a.readOwn(src, outline, c)
		case nearMarker().MatchString(c.text):
			a.complain(malformed, c, "ignore comment hides nothing: it has to begin with %s", marker)
		}
	}
	a.foreign = append(a.foreign, foreignIn(src, outline, file.comments, a.day, a.workspace)...)
}

func (a *application) readOwn(src *tf.Source, outline []tf.Range, c comment) {
	ig, err := parse(strings.TrimPrefix(c.text, marker))
	if err == nil {
		err = a.resolve(ig.names)
	}
	switch {
	case err != nil:
		a.complain(malformed, c, "ignore comment hides nothing: %s", err)
	case ig.until != "" && ig.until < a.day:
		a.complain(expired, c, "ignore of %s held until %s", strings.Join(ig.names, ", "), ig.until)
	default:
		a.live = append(a.live, &directive{c, ig, outline, bind(src, outline, c), make(map[string]bool)})
	}
}

func (a *application) resolve(names []string) error {
	for _, name := range names {
		if len(lint.Matching(a.known, name)) == 0 {
			return lint.UnknownRule(a.known, name)
		}
	}
	return nil
}

// mark suppresses what a directive covers and nobody suppressed before.
func (a *application) mark(d *directive) {
	for _, f := range a.report.Findings {
		if !covers(d.bound, f) {
			continue
		}
		for _, name := range d.names {
			if !f.Rule.Matches(name) {
				continue
			}
			d.used[name] = true
			a.suppress(f, lint.Suppression{Kind: "inline", Reason: d.reason, Range: d.at, Until: d.until}, place, "ignore of "+name)
		}
	}
}

// markForeign suppresses what an ignore of another tool covers and nobody suppressed before.
func (a *application) markForeign(ig foreign) {
	for _, f := range a.report.Findings {
		if f.Suppressed == nil && slices.ContainsFunc(ig.names, f.Rule.Matches) && ig.covers(f) {
			a.suppress(f, lint.Suppression{Kind: ig.kind, Reason: ig.reason, Range: ig.at, Until: ig.until}, place, "ignore comment of "+ig.kind)
		}
	}
}

// complainIdle reports the names of a directive that had no effect although they could have had one: everything was read, and the
// place was judged by the rules that the name means.
func (a *application) complainIdle(d *directive) {
	if a.blocked() {
		return
	}
	idle := slices.DeleteFunc(slices.Clone(d.names), func(name string) bool { return d.used[name] || !a.allRan(name) })
	names := strings.Join(idle, ", ")
	switch {
	case len(idle) == 0:
	case d.bound.IsZero():
		a.complain(unmatched, d.comment, "ignore of %s has no effect: there is no attribute or block it could belong to", names)
	case a.judged.reached(a.report.Sources[d.at.File], d.outline, d.bound):
		a.complain(unmatched, d.comment, "ignore of %s has no effect: there is no such finding in what starts on line %d", names, d.bound.Start.Line)
	}
}

// blocked says that not everything could be read, so that what has no effect now may have one.
func (a *application) blocked() bool {
	return slices.ContainsFunc(a.report.Incomplete, func(i tf.Incomplete) bool { return i.Blocking })
}

// allRan reports whether the rules that a name means ran: some at all, and all that are on by default.
func (a *application) allRan(name string) bool {
	some := false
	for _, rule := range lint.Matching(a.known, name) {
		if a.ran[rule.ID] != nil {
			some = true
		} else if !rule.OffByDefault {
			return false
		}
	}
	return some
}

// complain adds a finding of one of the package's own rules at a comment, if that rule ran.
func (a *application) complain(rule *lint.Rule, c comment, format string, args ...any) {
	if rule = a.ran[rule.ID]; rule == nil || (rule.ID != settingLocked.ID && a.settings.skips(c.at.File, anySetting)) {
		return
	}
	identity := tf.StripKeys(c.at.File + "\x00" + strings.TrimPrefix(c.text, marker)) // as Fingerprint will see it
	a.said[identity]++
	a.complaints = append(a.complaints, &lint.Finding{
		Rule: rule, Severity: rule.Severity, Verdict: lint.Violation,
		Message:     fmt.Sprintf(format, args...),
		Location:    c.at,
		Fingerprint: lint.Fingerprint(rule.ID, identity, strconv.Itoa(a.said[identity])),
	})
}
