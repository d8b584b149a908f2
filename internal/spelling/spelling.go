// SPDX-License-Identifier: Apache-2.0

// Package spelling finds what a mistyped name means.
package spelling

import (
	"iter"
	"strings"
)

// Nearest is the first of the candidates to which the fewest changes lead from a name, and at most so many; "" when all are farther. Case does
// not count.
func Nearest(name string, candidates iter.Seq[string], most int) string {
	best, limit := "", most+1
	name = strings.ToLower(name)
	for candidate := range candidates {
		if d := distance(name, strings.ToLower(candidate), limit); d < limit {
			best, limit = candidate, d
		}
	}
	return best
}

// distance counts the insertions, deletions and replacements of bytes that turn a into b; limit when they are that many or more.
func distance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return min(row[len(b)], limit)
}
