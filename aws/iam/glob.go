// SPDX-License-Identifier: Apache-2.0

package iam

// token is one element of a pattern: a rune, or a wildcard.
type token rune

const (
	anyRun token = -1 // `*`, or a hole
	anyOne token = -2 // `?`
)

// tokens reads a text as a pattern.
func tokens(t Text) []token {
	return patternOf(t, func(r rune) token {
		switch r {
		case '*':
			return anyRun
		case '?':
			return anyOne
		}
		return token(r)
	})
}

// escapeGlob reads a text as a pattern whose only wildcards are its holes.
func escapeGlob(t Text) []token { return patternOf(t, func(r rune) token { return token(r) }) }

func patternOf(t Text, read func(rune) token) []token {
	var pattern []token
	for _, p := range t.parts {
		if p.hole != nil {
			pattern = append(pattern, anyRun)
			continue
		}
		for _, r := range p.literal {
			pattern = append(pattern, read(r))
		}
	}
	return pattern
}

// glob reports whether s matches the pattern, in time proportional to the product of their lengths at worst: on a mismatch only the
// last run wildcard is given one more character.
func glob(pattern []token, s string) bool {
	text := []rune(s)
	p, i := 0, 0
	star, resume := -1, 0
	for i < len(text) {
		switch {
		case p < len(pattern) && pattern[p] == anyRun:
			star, resume = p, i
			p++
		case p < len(pattern) && (pattern[p] == anyOne || pattern[p] == token(text[i])):
			p++
			i++
		case star >= 0:
			resume++
			p, i = star+1, resume
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == anyRun {
		p++
	}
	return p == len(pattern)
}
