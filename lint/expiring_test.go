// SPDX-License-Identifier: Apache-2.0

package lint

import "testing"

func TestExpiring(t *testing.T) {
	r := &Report{Day: "2026-12-15", Findings: []*Finding{{}, {Suppressed: &Suppression{}}, {Suppressed: &Suppression{Until: "2027-01-14"}}, {Suppressed: &Suppression{Until: "2027-01-15"}}}}
	if n := r.Expiring(30); n != 1 {
		t.Errorf("%d expire within 30 days, want 1", n)
	}
	if n := r.Expiring(31); n != 2 {
		t.Errorf("%d expire within 31 days, want 2", n)
	}
	if r.Day = ""; r.Expiring(30) != 0 {
		t.Error("without a day something expires")
	}
}
