// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/lint"
)

// TestNoisePage measures what the default rules say about configurations of people who take care, in testdata/noise, and keeps the outcome
// in docs/noise.md: who changes a rule sees there what it costs them.
func TestNoisePage(t *testing.T) {
	entries, err := os.ReadDir("testdata/noise")
	if err != nil {
		t.Fatal(err)
	}
	var table, findings strings.Builder
	total := noise{name: "all"}
	for _, e := range entries {
		r, err := guardlint.Scan(t.Context(), guardlint.Options{Paths: []string{"testdata/noise/" + e.Name()}, Base: workingDir(t)})
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range r.Incomplete {
			if i.Blocking {
				t.Errorf("%s: %s", i.Range.File, i.Message)
			}
		}
		n := noise{e.Name(), r.Resources, len(r.Active(lint.Violation)), len(r.Active(lint.Undecided))}
		table.WriteString(n.row())
		total.resources, total.violations, total.undecided = total.resources+n.resources, total.violations+n.violations, total.undecided+n.undecided
		for _, f := range r.Findings {
			fmt.Fprintf(&findings, "- `%s`, %s %s: %s (`%s` of %s)\n", f.Rule.ID, f.Severity, f.Verdict, f.Message, f.Address, e.Name())
		}
	}
	table.WriteString(total.row())
	generated(t, "docs/noise.md", "# Noise\n\n"+
		"A guardrail that cries at careful people is switched off. What the rules that are on by default say about the configurations in\n"+
		"`testdata/noise`, which are written in the style of well-kept community modules and secured as their authors recommend:\n\n"+
		"| Configuration | Resources | Violations | Undecided | Findings per 100 resources |\n| --- | --- | --- | --- | --- |\n"+
		table.String()+"\nEach of them:\n\n"+findings.String())
}

type noise struct {
	name                             string
	resources, violations, undecided int
}

func (n noise) row() string {
	return fmt.Sprintf("| %s | %d | %d | %d | %.1f |\n", n.name, n.resources, n.violations, n.undecided, float64(n.violations+n.undecided)/float64(n.resources)*100)
}
