// SPDX-License-Identifier: Apache-2.0

package spelling

import (
	"slices"
	"testing"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b        string
		limit, want int
	}{
		{"", "", 9, 0}, {"a", "", 9, 1}, {"", "ab", 9, 2}, {"kitten", "sitting", 9, 3}, {"flaw", "lawn", 9, 2}, {"same", "same", 1, 0},
		{"kitten", "sitting", 2, 2}, {"a", "abcdef", 3, 3},
	} {
		if got := distance(c.a, c.b, c.limit); got != c.want {
			t.Errorf("from %q to %q are %d changes (at most %d), want %d", c.a, c.b, got, c.limit, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"GetObject", "GetObjectAcl", "PutObject", "ListBucket"}
	for _, c := range []struct {
		name string
		most int
		want string
	}{
		{"getobjct", 2, "GetObject"}, {"GetObjectAlc", 2, "GetObjectAcl"}, {"Gutobject", 2, "GetObject"}, {"DeleteTable", 2, ""}, {"GetObject", 0, "GetObject"}, {"GetObjec", 0, ""},
	} {
		if got := Nearest(c.name, slices.Values(names), c.most); got != c.want {
			t.Errorf("nearest to %q is %q, want %q", c.name, got, c.want)
		}
	}
}
