// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/guardlint/guardlint/internal/git"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/policy"
	"github.com/guardlint/guardlint/tf"
)

// exception is a waiver or an ignore comment, as a list shows it.
type exception struct {
	rule, where, owner, until, state, reason string
	at                                       tf.Range
}

// waived lists the waivers of settings as they stand on a day.
func waived(settings *policy.Settings, today time.Time) []exception {
	var list []exception
	for _, v := range settings.Waivers(today) {
		where := strings.Trim(v.Address+" in "+v.Path, " ")
		where = strings.TrimPrefix(strings.TrimSuffix(where, " in"), "in ")
		list = append(list, exception{v.Rule, where, v.Owner, v.Expires, stateOf(v), v.Reason, v.Range})
	}
	return list
}

// stateOf tells how long a waiver holds, or why it does not.
func stateOf(v policy.Waiver) string {
	switch {
	case v.Problem != "":
		return v.Problem
	case v.Expires == "":
		return "holds"
	}
	return fmt.Sprintf("%d days left", v.DaysLeft)
}

// ignored lists the comments that hide something, in the order of their places.
func ignored(r *lint.Report) []exception {
	by := make(map[tf.Range]*exception)
	count := make(map[tf.Range]int)
	var places []tf.Range
	for _, f := range r.Findings {
		s := f.Suppressed
		if s == nil || !s.InSource() {
			continue
		}
		e := by[s.Range]
		if e == nil {
			e = &exception{where: f.Address, until: s.Until, reason: s.Reason, at: s.Range}
			by[s.Range] = e
			places = append(places, s.Range)
		}
		if !slices.Contains(strings.Split(e.rule, ","), f.Rule.ID) {
			e.rule = strings.TrimPrefix(e.rule+","+f.Rule.ID, ",")
		}
		count[s.Range]++
		e.state = fmt.Sprintf("%s comment hides %s", s.Kind, findings(count[s.Range]))
	}
	slices.SortFunc(places, tf.Range.Compare)
	list := make([]exception, 0, len(places))
	for _, at := range places {
		list = append(list, *by[at])
	}
	return list
}

// list writes exceptions as a table, with their ages.
func listExceptions(w io.Writer, list []exception, age func(tf.Range) string) error {
	if len(list) == 0 {
		_, err := fmt.Fprintln(w, "there are no exceptions")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "RULE\tWHERE\tOWNER\tAGE\tUNTIL\tSTATE\tAT\tREASON")
	for _, e := range list {
		cells := []string{e.rule, e.where, e.owner, age(e.at), e.until, e.state, placeName(e.at), e.reason}
		for i := range cells {
			cells[i] = printable(cells[i])
		}
		fmt.Fprintln(table, strings.Join(cells, "\t"))
	}
	return table.Flush()
}

// ages tells from git's history how old lines are.
type ages struct {
	repository *git.Repository // nil where there is none, or no git
	sources    tf.Sources
	today      time.Time
	lines      map[string][]git.Line
}

func agesIn(ctx context.Context, paths []string, sources tf.Sources, today time.Time) *ages {
	a := &ages{sources: sources, today: today, lines: make(map[string][]git.Line)}
	if repository, err := git.Open(ctx, directoryOf(orHere(paths)[0])); err == nil {
		a.repository = repository
	}
	return a
}

// of is the age of the line that a range starts on: in days, "new" when it is not committed, "" when nobody knows.
func (a *ages) of(ctx context.Context, at tf.Range) string {
	src := a.sources[at.File]
	if a.repository == nil || src == nil {
		return ""
	}
	lines, asked := a.lines[at.File]
	if !asked {
		lines, _ = a.repository.Lines(ctx, at.File) // not committed, or no history: then nobody knows
		a.lines[at.File] = lines
	}
	written := strings.Split(string(src.Bytes), "\n")
	if len(lines) == 0 || at.Start.Line < 1 || at.Start.Line > len(written) {
		return ""
	}
	line, ok := sameLine(lines, at.Start.Line-1, strings.TrimSuffix(written[at.Start.Line-1], "\r"))
	if !ok {
		return "new"
	}
	days := fmt.Sprintf("%d days", max(0, int(a.today.Sub(line.Written).Hours()/24)))
	if line.AtLeast {
		return "at least " + days
	}
	return days
}

// sameLine finds a line of the working tree among the committed ones: in its place, or the first with its text.
func sameLine(lines []git.Line, i int, text string) (git.Line, bool) {
	same := func(l git.Line) bool { return strings.TrimSuffix(l.Text, "\r") == text }
	if i >= len(lines) || !same(lines[i]) {
		i = slices.IndexFunc(lines, same)
	}
	if i < 0 {
		return git.Line{}, false
	}
	return lines[i], true
}
