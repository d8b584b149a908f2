// SPDX-License-Identifier: Apache-2.0

// Package pattern knows the wildcard patterns of IAM policies, in which `*` stands for any run of characters and `?` for any one: what
// they match, and how the sets of texts that they match relate.
package pattern

import (
	"slices"
	"strings"
	"unicode/utf16"
)

// Token is one element of a pattern: a UTF-16 code unit, a wildcard, or a Symbol. IAM counts code units: `?` stands for one of them.
type Token int32

// The wildcards.
const (
	Run      Token = -1 // any number of code units, none too
	One      Token = -2 // exactly one
	FieldRun Token = -3 // any number of code units that are no colons
	FieldOne Token = -4 // exactly one that is no colon
)

// Symbol is a token that stands for a text nobody knows, of any length: a policy variable, or what is known only after apply. Equal
// numbers stand for equal texts. Runs match it, and nothing else does; no known text holds one.
func Symbol(n int) Token { return firstSymbol + Token(n) }

const firstSymbol Token = 0x10000

// accepts says whether the token matches the unit c, once or any number of times; or all that c matches, when that is a wildcard itself.
func (t Token) accepts(c Token) bool {
	switch t {
	case Run:
		return true
	case FieldRun:
		return c != ':' && c != Run && c != One
	case One:
		return c < firstSymbol && !c.isRun()
	case FieldOne:
		return c != ':' && c < firstSymbol && (c >= 0 || c == FieldOne)
	}
	return t == c
}

// IsSymbol reports whether the token is a Symbol.
func (t Token) IsSymbol() bool { return t >= firstSymbol }

func (t Token) isUnit() bool { return t >= 0 && t < firstSymbol }

func (t Token) isRun() bool { return t == Run || t == FieldRun }

// Pattern is a sequence of tokens that a text as a whole has to match. The nil Pattern matches the empty text.
type Pattern []Token

// Parse reads a pattern as policies write it.
func Parse(s string) Pattern { return make(Pattern, 0, len(s)).Append(s) }

// Literal is the pattern that matches s alone.
func Literal(s string) Pattern { return make(Pattern, 0, len(s)).AppendLiteral(s) }

// Append returns p followed by the pattern s. Like the built-in append it may write into p's array.
func (p Pattern) Append(s string) Pattern {
	p = slices.Grow(p, len(s))
	for len(s) > 0 {
		i := len(fixed(s))
		p = p.AppendLiteral(s[:i])
		switch {
		case i == len(s):
			return p
		case s[i] == '?':
			p = append(p, One)
		case len(p) == 0 || p[len(p)-1] != Run: // two runs are one
			p = append(p, Run)
		}
		s = s[i+1:]
	}
	return p
}

// AppendLiteral returns p followed by the text s, in which nothing is a wildcard.
func (p Pattern) AppendLiteral(s string) Pattern {
	p = slices.Grow(p, len(s))
	for _, r := range s {
		if r < 0x10000 {
			p = append(p, Token(r))
			continue
		}
		high, low := utf16.EncodeRune(r)
		p = append(p, Token(high), Token(low))
	}
	return p
}

// Text is a text made ready for matching with many patterns.
type Text []uint16

// TextOf makes s ready.
func TextOf(s string) Text { return make(Text, 0, len(s)).appendString(s) }

func (t Text) appendString(s string) Text {
	for _, r := range s {
		t = utf16.AppendRune(t, r)
	}
	return t
}

// Match reports whether the whole of s matches.
func (p Pattern) Match(s string) bool {
	var room [128]uint16 // for texts of a usual length, so that none is allocated
	return p.MatchText(Text(room[:0]).appendString(s))
}

// Match reports whether the whole of s matches the pattern that is written in p.
func Match(p, s string) bool {
	if prefix := fixed(p); len(prefix) == len(p) {
		return p == s
	} else if !strings.HasPrefix(s, prefix) {
		return false
	}
	var room [128]Token // as in Pattern.Match
	return Pattern(room[:0]).Append(p).Match(s)
}

// fixed is what a written pattern begins with before its first wildcard.
func fixed(p string) string {
	if i := strings.IndexAny(p, "*?"); i >= 0 {
		return p[:i]
	}
	return p
}

// MatchText reports whether the whole of s matches. It takes time proportional to the product of the lengths at worst: on a mismatch
// only the last run gets one unit more.
func (p Pattern) MatchText(s Text) bool { return match(p, s) }

// match is MatchText of code units, or Includes of tokens. A run within a field ends at a colon that is
// written in the pattern too, so that nothing before it needs to be tried again.
func match[Unit uint16 | Token](p Pattern, s []Unit) bool {
	at, i := 0, 0
	run, resume := -1, 0
	for i < len(s) {
		switch {
		case at < len(p) && p[at].isRun():
			run, resume = at, i
			at++
		case at < len(p) && p[at].accepts(Token(s[i])):
			at++
			i++
		case run >= 0 && p[run].accepts(Token(s[resume])):
			resume++
			at, i = run+1, resume
		default:
			return false
		}
	}
	for at < len(p) && p[at].isRun() {
		at++
	}
	return at == len(p)
}

// Includes reports whether the pattern certainly matches all texts that q does.
func (p Pattern) Includes(q Pattern) bool { return match(p, q) }

// IsLiteral reports whether the pattern has no wildcards.
func (p Pattern) IsLiteral() bool {
	for _, t := range p {
		if t < 0 {
			return false
		}
	}
	return true
}

// Text is the text that a pattern without wildcards matches; wildcards and symbols are left out.
func (p Pattern) Text() string {
	units := make([]uint16, 0, len(p))
	for _, t := range p {
		if t.isUnit() {
			units = append(units, uint16(t))
		}
	}
	return string(utf16.Decode(units))
}

// Lower is the pattern of what p matches, in lower case.
func (p Pattern) Lower() Pattern {
	var out Pattern
	for start := 0; start < len(p); {
		if !p[start].isUnit() {
			out = append(out, p[start])
			start++
			continue
		}
		end := start
		for end < len(p) && p[end].isUnit() {
			end++
		}
		out = out.AppendLiteral(strings.ToLower(p[start:end].Text()))
		start = end
	}
	return out
}

// Split cuts the pattern at the first n-1 separators that are written in it. A run may match separators, but is not cut.
func (p Pattern) Split(separator rune, n int) []Pattern {
	fields := make([]Pattern, 0, n)
	start := 0
	for i, t := range p {
		if t == Token(separator) && len(fields) < n-1 {
			fields = append(fields, p[start:i:i])
			start = i + 1
		}
	}
	return append(fields, p[start:])
}

var escape = strings.NewReplacer("*", "${*}", "?", "${?}")

// String is the pattern as policies write it; a literal wildcard is written as the policy variables ${*} and ${?}, a symbol as "${…}".
func (p Pattern) String() string {
	var b strings.Builder
	units := make([]uint16, 0, len(p))
	flush := func() {
		text := escape.Replace(string(utf16.Decode(units)))
		b.WriteString(text)
		units = units[:0]
	}
	for _, t := range p {
		switch {
		case t.isRun():
			flush()
			b.WriteByte('*')
		case t < 0:
			flush()
			b.WriteByte('?')
		case t >= firstSymbol:
			flush()
			b.WriteString("${…}")
		default:
			units = append(units, uint16(t))
		}
	}
	flush()
	return b.String()
}
