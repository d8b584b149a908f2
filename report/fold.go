// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// group is one place that breaks one rule, with the findings that it causes: the instances of a resource with count or for_each, or
// of a module that is called several times.
type group struct {
	*lint.Finding // the first in the report's order
	all           []*lint.Finding
	at            tf.Range
}

// groupKey tells the groups of one place and rule apart.
type groupKey struct {
	verdict    lint.Verdict
	severity   lint.Severity
	address    string // where there is no line to tell findings apart
	message    string // of what is about no resource
	suppressed bool
}

// fold gathers the findings of one rule, verdict and severity at one place; at says which place counts. Where a finding has no line,
// as in a plan, only the instances of one resource belong together, and of what is about no resource only what says the same. The groups are sorted by place and rule.
func fold(findings []*lint.Finding, at func(*lint.Finding) tf.Range) []*group {
	placed := make([]group, len(findings))
	for i, f := range findings {
		placed[i] = group{Finding: f, at: at(f)}
	}
	slices.SortStableFunc(placed, byPlace)
	var groups []*group
	var index map[groupKey]*group
	for i := range placed {
		if i == 0 || byPlace(placed[i-1], placed[i]) != 0 {
			index = emptied(index)
		}
		f := placed[i].Finding
		key := groupKey{verdict: f.Verdict, severity: f.Severity, suppressed: f.Suppressed != nil}
		if placed[i].at.IsFile() {
			key.address = tf.StripKeys(f.Address)
		}
		if f.Address == "" {
			key.message = f.Message
		}
		g := index[key]
		if g == nil {
			g = &placed[i]
			index[key] = g
			groups = append(groups, g)
		}
		g.all = append(g.all, f)
	}
	return groups
}

// emptied is an empty map: this one unless it is large, because clearing it takes as long as it ever was.
func emptied[K comparable, V any](m map[K]V) map[K]V {
	if m == nil || len(m) > 1000 {
		return make(map[K]V)
	}
	clear(m)
	return m
}

func byPlace(a, b group) int {
	return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.Rule.ID, b.Rule.ID))
}

// bySeverity puts the worst first and keeps the order otherwise.
func bySeverity(groups []*group) []*group {
	sorted := slices.Clone(groups)
	slices.SortStableFunc(sorted, func(a, b *group) int { return cmp.Compare(b.Severity, a.Severity) })
	return sorted
}

// addresses lists the resource instances of the group, each once and cleaned.
func (g *group) addresses() []string {
	var list []string
	seen := make(map[string]bool)
	for _, f := range g.all {
		if !seen[f.Address] {
			seen[f.Address] = true
			list = append(list, clean(f.Address))
		}
	}
	return list
}

// message is what the rule says of the first instance; where it says several things of it at this place, all of them.
func (g *group) message() string {
	var messages []string
	for _, f := range g.all {
		if m := clean(f.Message); f.Address == g.Address && !slices.Contains(messages, m) {
			messages = append(messages, m)
		}
	}
	return cmp.Or(strings.Join(messages, "; "), clean(g.Rule.ID))
}

// instances names the first instance and the number of the others: "aws_s3_bucket.logs[0] and 3 more".
func (g *group) instances() string {
	addresses := g.addresses()
	if len(addresses) > 1 {
		return fmt.Sprintf("%s and %d more", addresses[0], len(addresses)-1)
	}
	return addresses[0]
}

// listed are the addresses of a group of several; show says how one is written. A single address is in the sentence.
func (g *group) listed(show func(string) string) string {
	if addresses := g.addresses(); len(addresses) > 1 {
		return listed(addresses, show)
	}
	return ""
}

// maxListed is how many items of a list a reader will look at; reports for machines have all.
const maxListed = 50

// listed writes items behind each other, and how many more there are; show says how one is written.
func listed(items []string, show func(string) string) string {
	list := make([]string, 0, maxListed+1)
	for _, item := range items[:min(len(items), maxListed)] {
		list = append(list, show(item))
	}
	if n := len(items) - maxListed; n > 0 {
		list = append(list, fmt.Sprintf("and %d more", n))
	}
	return strings.Join(list, ", ")
}

// asIs is how plain text shows what is clean.
func asIs(s string) string { return s }

// sentence is message and instances in one line; an address that the message names already is not repeated.
func (g *group) sentence() string {
	message, instances := g.message(), g.instances()
	if first := clean(g.Address); strings.Contains(message, first) {
		instances = strings.TrimPrefix(strings.TrimPrefix(instances, first), " ")
	}
	about := slices.DeleteFunc([]string{instances, g.inPlans()}, func(s string) bool { return s == "" })
	if len(about) == 0 {
		return message
	}
	return message + " (" + strings.Join(about, ", ") + ")"
}

// inPlans names the plans that the group is about, when several were judged and the place does not say which: "in plans dev.json, prod.json".
func (g *group) inPlans() string {
	plans := g.plans()
	switch {
	case len(plans) == 0, len(plans) == 1 && plans[0] == clean(g.at.File):
		return ""
	case len(plans) == 1:
		return "in plan " + plans[0]
	}
	return "in plans " + listed(plans, asIs)
}

// plans lists the plans of the group, each once and cleaned.
func (g *group) plans() []string {
	var all []string
	for _, f := range g.all {
		for _, name := range cleanAll(f.Plans) {
			if !slices.Contains(all, name) {
				all = append(all, name)
			}
		}
	}
	slices.Sort(all)
	return all
}

// ownPlace is the place that a finding itself points at.
func ownPlace(f *lint.Finding) tf.Range { return f.Location }

// rootFile is where a root module begins by convention.
const rootFile = "main.tf"

// repoPlace is the place in the repository's own files that a finding is shown at where other files cannot be shown: a finding inside
// a downloaded module belongs to the block that calls it, one in a plan that is no file of the repository to the root module.
func repoPlace(f *lint.Finding) tf.Range {
	if !foreign(f, f.Location.File) {
		return f.Location
	}
	for _, call := range slices.Backward(f.Calls) {
		if call.Header.File != "" && !foreign(f, call.Header.File) {
			return call.Header
		}
	}
	if f.Location.IsFile() || strings.Contains(f.Location.File, tf.InArchive+"/") {
		return tf.Range{File: rootFile}
	}
	return f.Location
}

// inner tells the place that a group is about when it is shown at another one, or "".
func (g *group) inner() string {
	switch {
	case g.at == g.Location:
		return ""
	case g.Location.IsFile():
		return "in the plan: " + clean(g.Location.File)
	}
	return "inside the module: " + where(g.Location)
}

// foreign reports whether a file that a finding mentions is not part of the repository: it lies outside the scanned tree or in
// Terraform's download directory, or it belongs to the remote module that declares the finding's resource.
func foreign(f *lint.Finding, file string) bool {
	if outside(file) {
		return true
	}
	remote := slices.ContainsFunc(f.Calls, func(c tf.ModuleCall) bool { return c.Remote })
	return remote && f.Declared.File != "" && path.Dir(file) == path.Dir(f.Declared.File)
}

// outside reports whether a path is no file's, names what an archive holds, or leads out of the scanned tree or into Terraform's download directory, which is never
// committed.
func outside(file string) bool {
	return file == tf.StandardInput || strings.Contains(file, tf.InArchive+"/") || file == ".." || strings.HasPrefix(file, "../") || path.IsAbs(file) || slices.Contains(strings.Split(file, "/"), ".terraform")
}

// suppressed lists the findings that somebody decided shall not count.
func suppressed(r *lint.Report) []*lint.Finding {
	var list []*lint.Finding
	for _, f := range r.Findings {
		if f.Suppressed != nil {
			list = append(list, f)
		}
	}
	return list
}
