// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// Absence is what a rule reports of a whole account that declares no resource of its types.
type Absence struct {
	// Of names what is missing, in a word, where a rule asks for several things; it is a part of the fingerprint.
	Of string
	// Message is one sentence in lower case and without a period. Of a regional one the region is added.
	Message string
	// Regional says that every region needs a resource of its own, which the configuration uses.
	Regional bool
	// Counts says whether a resource of these types is what the account needs; nil where each of them is.
	Counts func(*tf.Resource) tf.Truth
	// For are the types without which an account does not need it; empty where every account does.
	For []string
}

// inventory is what one root has to do with a whole account.
type inventory struct {
	file    string // of the first resource
	regions map[string]bool
	has     map[*Absence][]member
	needs   map[*Absence][]member
}

// member is a resource that an account-wide rule is about.
type member struct {
	typ, region string // the region is "" when it is not known
	counts      tf.Truth
}

// inventoryOf notes what a root declares of the types that account-wide rules are about, and the regions it uses.
func inventoryOf(root *tf.Root, rules []*Rule) inventory {
	inv := inventory{regions: make(map[string]bool), has: make(map[*Absence][]member), needs: make(map[*Absence][]member)}
	for _, r := range root.Resources {
		if inv.file == "" {
			inv.file = r.Range.File
		}
		if !strings.HasPrefix(r.Type, "aws_") || r.Data {
			continue
		}
		region, _ := r.Region().Text()
		if region != "" {
			inv.regions[region] = true
		}
		for _, rule := range rules {
			for _, a := range rule.Absent {
				if slices.Contains(rule.Resources, r.Type) {
					inv.has[a] = append(inv.has[a], member{r.Type, region, a.counts(r)})
				}
				if slices.Contains(a.For, r.Type) {
					inv.needs[a] = append(inv.needs[a], member{r.Type, region, r.Exists})
				}
			}
		}
	}
	return inv
}

// counts says whether a resource exists and is what the account needs, in words that outlive its root.
func (a *Absence) counts(r *tf.Resource) tf.Truth {
	if a.Counts == nil {
		return r.Exists
	}
	t := tf.All(r.Exists, a.Counts(r))
	var why []tf.Evidence
	for _, e := range t.Evidence() {
		why = append(why, e.Detached())
	}
	switch {
	case t.IsYes():
		return tf.Yes(why...)
	case t.IsNo():
		return tf.No(why...)
	}
	return tf.Maybe(why...)
}

// accountWide are the rules that report what a whole account lacks.
func accountWide(rules []*Rule) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(rule *Rule) bool { return len(rule.Absent) == 0 })
}

// absences are the findings about what no root of an account declares. What could not be read may declare it.
func absences(rules []*Rule, roots []*tf.Root, inventories []inventory, unread []tf.Incomplete) []*Finding {
	var at tf.Range
	name := ""
	regions := make(map[string]bool)
	for i, inv := range inventories {
		maps.Copy(regions, inv.regions)
		if at.File == "" && inv.file != "" {
			at.File, name = inv.file, roots[i].Name
		}
	}
	if at.File == "" {
		return nil // nothing is declared at all
	}
	var doubts []tf.Evidence
	for _, i := range unread {
		if i.Blocking || i.Kind == "module" {
			doubts = append(doubts, tf.Evidence{Range: i.Range, Text: i.Message})
		}
	}
	var found []*Finding
	for _, rule := range accountWide(rules) {
		for _, a := range rule.Absent {
			where := []string{""}
			if a.Regional && len(regions) > 0 {
				where = slices.Sorted(maps.Keys(regions))
			}
			for _, region := range where {
				t := a.has(inventories, region)
				if t.IsNo() && len(doubts) > 0 {
					t = tf.Maybe(doubts...)
				}
				if !t.IsYes() {
					found = append(found, rule.absence(a, t, region, name, at))
				}
			}
		}
	}
	return found
}

// has says whether an account has what it needs in a region, or anywhere for "", or needs no such thing.
func (a *Absence) has(inventories []inventory, region string) tf.Truth {
	var has, needs []tf.Truth
	for _, inv := range inventories {
		for _, m := range inv.has[a] {
			has = append(has, m.in(region))
		}
		for _, m := range inv.needs[a] {
			needs = append(needs, m.in(region))
		}
	}
	if len(a.For) == 0 {
		return tf.Any(has...)
	}
	return tf.When(tf.Any(needs...), tf.Any(has...))
}

// in says whether the member is one of a region, or of any for "".
func (m member) in(region string) tf.Truth {
	switch {
	case region == "" || m.region == region:
		return m.counts
	case m.region == "":
		return tf.All(m.counts, tf.Maybe(tf.Evidence{Text: "the region of an " + m.typ + " is not known"}))
	}
	return tf.No()
}

func (r *Rule) absence(a *Absence, t tf.Truth, region, root string, at tf.Range) *Finding {
	f := &Finding{Rule: r, Severity: r.Severity, Verdict: Violation, Root: root, Message: a.Message, Location: at,
		Fingerprint: Fingerprint(r.ID, a.Of, region)}
	if region != "" {
		f.Message += " in " + region
	}
	if t.IsMaybe() {
		f.Verdict = Undecided
	}
	for _, e := range t.Evidence() {
		f.Evidence = append(f.Evidence, e.Detached())
	}
	return f
}
