// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// MergePlans makes one finding of those that differ only by the plan, where several plans were judged: environments and workspaces of one
// configuration. Each finding then names its plans. Call it last, when it is decided what counts.
func (r *Report) MergePlans() {
	if len(r.Plans) < 2 {
		return
	}
	merged := make(map[string]*Finding)
	r.Findings = slices.DeleteFunc(r.Findings, func(f *Finding) bool {
		if !slices.Contains(r.Plans, f.Root) {
			return false
		}
		key := f.apartFromPlan()
		first := merged[key]
		if first == nil {
			merged[key], f.Plans = f, []string{f.Root}
			return false
		}
		if !slices.Contains(first.Plans, f.Root) {
			first.Plans = append(first.Plans, f.Root)
		}
		return true
	})
}

// apartFromPlan is all that is said of a finding, without the plan.
func (f *Finding) apartFromPlan() string {
	place := func(at tf.Range) string {
		if at.File == f.Root {
			at.File = ""
		}
		return fmt.Sprint(at)
	}
	said := []string{f.Rule.ID, f.Severity.String(), string(f.Verdict), f.Address, f.Message, f.Attribute, place(f.Location)}
	for _, e := range f.Evidence {
		said = append(said, e.Text, place(e.Range))
	}
	for _, step := range f.Origin {
		said = append(said, step.Text, place(step.Range))
	}
	if s := f.Suppressed; s != nil {
		said = append(said, s.Kind, s.Reason, s.Until, place(s.Range))
	}
	return strings.Join(said, "\x00")
}
