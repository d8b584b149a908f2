// SPDX-License-Identifier: Apache-2.0

package lint

import "testing"

func TestTagPatterns(t *testing.T) {
	for _, c := range []struct {
		pattern, word string
		want          bool
	}{
		{"*", "anything", true}, {"data-classification", "DataClassification", true}, {"*classification", "data:classification", true},
		{"backup", "backups", false}, {"true", "yes", true}, {"true", "1", true}, {"true", "no", false}, {"*pii", "contains_pii", true},
		{"*pii", "pii-owner", false},
	} {
		if got := matches(c.pattern, tagWord(c.word)); got != c.want {
			t.Errorf("%q matches %q: %t", c.pattern, c.word, got)
		}
	}
	for pattern, refused := range map[string]bool{"a=b": false, "*=b": false, "a": true, "a=": true, "=b": true} {
		if err := TagPatterns([]string{pattern}); (err != nil) != refused {
			t.Errorf("%q: %v", pattern, err)
		}
	}
}
