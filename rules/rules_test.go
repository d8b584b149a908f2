// SPDX-License-Identifier: Apache-2.0

package rules_test

import (
	"flag"
	"regexp"
	"strings"
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
		for field, given := range map[string]bool{
			"ID": r.ID != "", "Title": r.Title != "", "Why": r.Why != "", "Remedy": r.Remedy != "", "Pillar": r.Pillar != "",
			"Severity": r.Severity >= lint.Low && r.Severity <= lint.Critical, "Resources": len(r.Resources) > 0,
			"Controls, one at least": len(r.Controls) > 0, "Check, CheckChange or Absent": r.Check != nil || r.CheckChange != nil || r.Absent != nil,
		} {
			if !given {
				t.Errorf("%s lacks %s", r.ID, field)
			}
		}
	}
}

// TestParameters wants each name once and as settings spell it, and a default that is itself allowed.
func TestParameters(t *testing.T) {
	seen := make(map[string]bool)
	for _, x := range lint.Parameters(rules.All()) {
		if seen[x.Name] || !snakeCase.MatchString(x.Name) || x.Doc == "" || strings.HasSuffix(x.Doc, ".") || x.TypeName() == "" {
			t.Errorf("parameter %+v", x)
		}
		seen[x.Name] = true
		if x.Check != nil && x.Check(x.Default) != nil {
			t.Errorf("the default of %s is refused: %v", x.Name, x.Check(x.Default))
		}
	}
}

var snakeCase = regexp.MustCompile(`^[a-z]+(_[a-z0-9]+)*$`)
