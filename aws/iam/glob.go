// SPDX-License-Identifier: Apache-2.0

package iam

import "unicode/utf8"

// glob reports whether s matches a pattern in which `*` stands for any run of characters and `?` for any one, in time proportional to the
// product of their lengths at worst: on a mismatch only the last run is given one more character.
func glob(pattern, s string) bool { return globOf(pattern, s, func(b byte) byte { return b }) }

// globFold is glob without regard to the case of letters, for patterns of ASCII.
func globFold(pattern, s string) bool { return globOf(pattern, s, lowerByte) }

func lowerByte(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b += 'a' - 'A'
	}
	return b
}

func globOf(pattern, s string, fold func(byte) byte) bool {
	p, i := 0, 0
	star, resume := -1, 0
	for i < len(s) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, resume = p, i
			p++
		case p < len(pattern) && pattern[p] == '?':
			p++
			i += width(s[i:])
		case p < len(pattern) && fold(pattern[p]) == fold(s[i]):
			p++
			i++
		case star >= 0:
			resume += width(s[resume:])
			p, i = star+1, resume
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == '*' {
		p++
	}
	return p == len(pattern)
}

// width is how many bytes the first character has.
func width(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}
