// SPDX-License-Identifier: Apache-2.0

package rules_test

import (
	"flag"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/lint/linttest"
	"github.com/guardlint/guardlint/rules"
)

// TestRules judges each rule by its fixtures in testdata/<rule id>; -run TestRules/<rule id> picks one.
func TestRules(t *testing.T) {
	linttest.Run(t, rules.All(), "../testdata")
}

var update = flag.Bool("update", false, "write what the fixes make of the fixtures")

// TestFixes judges the fix of each rule that has one by its fixtures and the files *.fixed beside them.
func TestFixes(t *testing.T) {
	linttest.Fixes(t, rules.All(), "../testdata", *update)
}

func TestMetadata(t *testing.T) {
	seen := make(map[string]bool)
	for _, r := range rules.All() {
		if seen[r.ID] {
			t.Errorf("%s is listed twice", r.ID)
		}
		seen[r.ID] = true
		if r.ID == "" || r.Title == "" || r.Why == "" || r.Remedy == "" || r.Pillar == "" || (r.Check == nil && r.CheckChange == nil) || len(r.Resources) == 0 || len(r.Controls) == 0 {
			t.Errorf("%s lacks metadata: %+v", r.ID, r)
		}
		if r.Severity < lint.Low || r.Severity > lint.Critical {
			t.Errorf("%s has no severity", r.ID)
		}
	}
}
