// SPDX-License-Identifier: Apache-2.0

package lint_test

import (
	"slices"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// A rule's copy has other values; the rule itself, and other rules, keep theirs.
func TestParameterValues(t *testing.T) {
	limit := &lint.Parameter{Name: "limit", Default: []int{1}}
	strict := &lint.Parameter{Name: "strict", Default: false}
	var seen []int
	read := func(p *lint.Pass, c *tf.Change) {
		seen = lint.Of[[]int](p, limit)
		if lint.Of[bool](p, strict) {
			t.Error("a parameter that the rule does not declare has a value")
		}
	}
	rule := changeRule(read)
	rule.Parameters = []*lint.Parameter{limit}
	changed := rule.With(map[string]any{"limit": []int{2, 3}, "strict": true, "other": "x"})
	for _, c := range []struct {
		rule *lint.Rule
		want []int
	}{{changed, []int{2, 3}}, {rule, []int{1}}, {changeRule(read).With(map[string]any{"limit": []int{2}}), []int{1}}} {
		if lint.Run(t.Context(), changing(), []*lint.Rule{c.rule}, 1); !slices.Equal(seen, c.want) {
			t.Errorf("the rule saw %v, want %v", seen, c.want)
		}
	}
	if list := lint.Parameters([]*lint.Rule{rule, changed, {Parameters: []*lint.Parameter{strict, limit}}}); !slices.Equal(list, []*lint.Parameter{limit, strict}) {
		t.Errorf("parameters %v", list)
	}
	for want, value := range map[string]any{"[]": []int{}, "[80, 443]": []int{80, 443}, `["a", "b\""]`: []string{"a", `b"`}, "true": true} {
		if got := lint.Show(value); got != want {
			t.Errorf("shown as %s, want %s", got, want)
		}
	}
}
