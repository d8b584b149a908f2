// SPDX-License-Identifier: Apache-2.0

package compliance

import (
	"cmp"
	"strings"
)

// compareIDs orders identifiers as a reader expects: runs of digits count as
// numbers, everything else as text without regard to case. Identifiers that
// differ only in case or leading zeros fall back to their bytes, so that the
// order is total.
func compareIDs(a, b string) int {
	for x, y := a, b; x != "" || y != ""; {
		var p, q string
		p, x = chunk(x)
		q, y = chunk(y)
		if c := compareChunks(p, q); c != 0 {
			return c
		}
	}
	return strings.Compare(a, b)
}

// chunk splits the longest run of digits, or of anything else, off the front.
func chunk(s string) (head, tail string) {
	if s == "" {
		return "", ""
	}
	first := isDigit(rune(s[0]))
	end := strings.IndexFunc(s, func(r rune) bool { return isDigit(r) != first })
	if end < 0 {
		end = len(s)
	}
	return s[:end], s[end:]
}

func compareChunks(p, q string) int {
	if p == "" || q == "" || !isDigit(rune(p[0])) || !isDigit(rune(q[0])) {
		return strings.Compare(strings.ToLower(p), strings.ToLower(q))
	}
	p, q = strings.TrimLeft(p, "0"), strings.TrimLeft(q, "0")
	return cmp.Or(cmp.Compare(len(p), len(q)), strings.Compare(p, q)) // a number of any length
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
