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
	// Message is one sentence in lower case and without a period. Of a regional one the region is added.
	Message string
	// Regional says that every region needs a resource of its own, which the configuration uses.
	Regional bool
	// For are the types without which nothing is missed; nil for what every account must have.
	For []string
}

// inventory is what one root has to do with a whole account.
type inventory struct {
	file    string // of the first resource
	regions map[string]bool
	has     map[string][]member // by type
}

// member is a resource that an account may have only one of, in a region or at all.
type member struct {
	region string // "" when it is not known
	exists tf.Truth
}

// inventoryOf notes what a root declares of the types that account-wide rules are about, and the regions it uses.
func inventoryOf(root *tf.Root, wanted map[string]bool) inventory {
	inv := inventory{regions: make(map[string]bool), has: make(map[string][]member)}
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
		if wanted[r.Type] {
			inv.has[r.Type] = append(inv.has[r.Type], member{region, r.Exists})
		}
	}
	return inv
}

// accountTypes are the types whose absence rules report.
func accountTypes(rules []*Rule) map[string]bool {
	types := make(map[string]bool)
	for _, rule := range rules {
		if rule.Absent != nil {
			for _, t := range slices.Concat(rule.Resources, rule.Absent.For) {
				types[t] = true
			}
		}
	}
	return types
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
	for _, rule := range rules {
		if rule.Absent == nil || !isMissed(rule.Absent, inventories) {
			continue
		}
		where := []string{""}
		if rule.Absent.Regional && len(regions) > 0 {
			where = slices.Sorted(maps.Keys(regions))
		}
		for _, region := range where {
			t := declared(rule, inventories, region)
			if t.IsNo() && len(doubts) > 0 {
				t = tf.Maybe(doubts...)
			}
			if f := absence(rule, t, region, name, at); f != nil {
				found = append(found, f)
			}
		}
	}
	return found
}

// isMissed says whether an account declares something for which it needs what is absent.
func isMissed(absent *Absence, inventories []inventory) bool {
	uses := func(typ string) bool {
		return slices.ContainsFunc(inventories, func(inv inventory) bool { return len(inv.has[typ]) > 0 })
	}
	return absent.For == nil || slices.ContainsFunc(absent.For, uses)
}

// declared says whether something of a rule's types exists in a region, or anywhere for "".
func declared(rule *Rule, inventories []inventory, region string) tf.Truth {
	var ts []tf.Truth
	for _, inv := range inventories {
		for _, typ := range rule.Resources {
			for _, m := range inv.has[typ] {
				switch {
				case region == "" || m.region == region:
					ts = append(ts, m.exists)
				case m.region == "":
					ts = append(ts, tf.All(m.exists, tf.Maybe(tf.Evidence{Text: "the region of an " + typ + " is not known"})))
				}
			}
		}
	}
	return tf.Any(ts...)
}

func absence(rule *Rule, t tf.Truth, region, root string, at tf.Range) *Finding {
	if t.IsYes() {
		return nil
	}
	f := &Finding{Rule: rule, Severity: rule.Severity, Verdict: Violation, Root: root, Message: rule.Absent.Message, Location: at,
		Fingerprint: Fingerprint(rule.ID, "", region)}
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
