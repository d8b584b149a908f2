// SPDX-License-Identifier: Apache-2.0

package pattern

import "testing"

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"", "", true}, {"", "a", false}, {"*", "", true}, {"*", "a\nb/c", true}, {"?", "", false}, {"?", "a", true}, {"?", "ab", false},
		{"a*b*c", "aXbYbZc", true}, {"a*b*c", "aXbYbZ", false}, {"**a", "a", true}, {"*?", "", false}, {"*?", "x", true},
		{"a.b", "axb", false}, {"[ab]", "a", false}, {"*.txt", "é.txt", true}, {"?.txt", "é.txt", true},
		{"?", "\U0001F600", false}, {"??", "\U0001F600", true}, {"*\U0001F600", "x\U0001F600", true},
	} {
		if got := Parse(c.pattern).Match(c.text); got != c.want {
			t.Errorf("%q matches %q: %v", c.pattern, c.text, got)
		}
	}
}

func TestLiteralHasNoWildcards(t *testing.T) {
	p := Parse("a*").AppendLiteral("*?")
	if !p.Match("axx*?") || p.Match("axxbb") {
		t.Error("appended literals match something else than themselves")
	}
	if got := p.String(); got != "a*${*}${?}" {
		t.Errorf("written as %s", got)
	}
	if !Literal("*").IsLiteral() || Parse("*").IsLiteral() {
		t.Error("wildcards and literals are confused")
	}
}

func TestMatchIsNotExponential(t *testing.T) {
	p := Parse("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")
	text := make([]byte, 4000)
	for i := range text {
		text[i] = 'a'
	}
	if p.Match(string(text)) {
		t.Error("there is no b")
	}
}
