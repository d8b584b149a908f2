// SPDX-License-Identifier: Apache-2.0

package template

import (
	"strings"
	"testing"
)

func TestTooBroken(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"short":                {"a\n$b%{c}\n", false},
		"long":                 {strings.Repeat("x", 10<<20), false},
		"a dashboard":          {strings.Repeat("a line of a document in JSON, say\n", 5_000), false},
		"lines without end":    {strings.Repeat("x\n", 100_000), true},
		"signs without end":    {strings.Repeat("$", 100_000), true},
		"percents without end": {strings.Repeat("%a", 100_000), true},
	} {
		if got := TooBroken([]byte(c.text)); got != c.want {
			t.Errorf("%s: too broken is %v", name, got)
		}
	}
}
