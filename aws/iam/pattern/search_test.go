// SPDX-License-Identifier: Apache-2.0

package pattern

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAlgebra(t *testing.T) {
	for _, c := range []struct {
		p      string
		others []string
		want   Answer // of a text that p matches and the others do not
	}{
		{"a", []string{"a"}, None}, {"a", []string{"b"}, Found}, {"a?", []string{"a*"}, None}, {"a*", []string{"a?"}, Found},
		{"*", []string{"?*"}, Found}, {"?*", []string{"*"}, None}, {"*", []string{"", "?*"}, None}, {"**", []string{"*"}, None},
		{"a*b", []string{"a*", "*c"}, None}, {"*a*", []string{"a*", "*a"}, Found}, {"s3:Get*", []string{"s3:*"}, None},
		{"s3:*", []string{"s3:Get*", "s3:Put*"}, Found}, {"?", []string{"a", "b", "c"}, Found}, {"a.b", []string{"a?b"}, None}, {"a?b", []string{"a.b"}, Found},
	} {
		others := make([]Pattern, len(c.others))
		for i, o := range c.others {
			others[i] = Parse(o)
		}
		witness, got := Minus(Parse(c.p), others...)
		if got != c.want {
			t.Errorf("%s minus %v: %d, want %d", c.p, c.others, got, c.want)
		}
		if got == Found && !Parse(c.p).Match(witness.Text()) {
			t.Errorf("%s does not match the witness %q", c.p, witness)
		}
	}
}

// An ARN's first five fields are matched one by one.
func TestARN(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"*", "*", true}, {"arn:aws:s3:::b/*", "arn:aws:s3:::b/k:1", true}, {"arn:aws:*:b/k", "arn:aws:s3:::b/k", false},
		{"arn:*:*:*:*:*", "arn:aws:s3:::b", true}, {"arn:aws:s3*:::b", "arn:aws:s3:x:::b", false}, {"arn:*s:s3:::b", "arn:aws:s3:::b", true},
		{"arn:aws:?3:::?", "arn:aws:s3:::b", true}, {"arn:aws:s3::?:b", "arn:aws:s3::::b", false}, {"arn:aws:s3", "arn:aws:s3", false},
		{"arn:aws:s3:*a*b:1:c", "arn:aws:s3:aab:1:c", true}, {"arn:aws:s3:*a:1:c", "arn:aws:s3:b:1:c", false},
	} {
		if got := Parse(c.pattern).ARN().Match(c.text); got != c.want {
			t.Errorf("%s matches %s: %v", c.pattern, c.text, got)
		}
	}
	if _, got := Meet(Parse("arn:aws:*:b").ARN(), Parse("*")); got != Found { // the nil pattern matches the empty text
		t.Errorf("the pattern of too few fields and everything: %d", got)
	}
	if _, got := Meet(Parse("arn:aws:s3:*:*:x").ARN(), Parse("arn:aws:s3:a:b:c:x").ARN()); got != None {
		t.Error("a run crossed the border of its field")
	}
}

// A symbol equals itself only, and runs take it; single wildcards do not, for nobody knows its length.
func TestSymbols(t *testing.T) {
	named := func(n int) Pattern { return append(Parse("b/"), Symbol(n)) }
	for _, c := range []struct {
		name string
		p, q Pattern
		want Answer
	}{
		{"the same", named(1), named(1), None}, {"another", named(1), named(2), Found}, {"run", named(1), Parse("b/*"), None},
		{"one", named(1), Parse("b/?"), Found}, {"text", named(1), Parse("b/x"), Found}, {"the other way", Parse("b/*"), named(1), Found},
	} {
		if _, got := Minus(c.p, c.q); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// TestSearchAgainstBruteForce compares with all texts of up to five letters. Patterns of up to four tokens that differ at all differ there.
func TestSearchAgainstBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	texts := words("ab:", 5)
	draw := func() Pattern {
		var p Pattern
		for range random.IntN(5) {
			p = append(p, []Token{'a', 'b', ':', Run, One}[random.IntN(5)])
		}
		for i := range max(0, slices.Index(p, ':')) { // a field ends at a colon
			p[i] = map[Token]Token{Run: FieldRun, One: FieldOne, 'a': 'a', 'b': 'b'}[p[i]]
		}
		return p
	}
	for range 4000 {
		var all [][]Pattern
		for range 1 + random.IntN(2) {
			list := []Pattern{draw()}
			if random.IntN(2) == 0 {
				list = append(list, draw())
			}
			all = append(all, list)
		}
		var none []Pattern
		for range random.IntN(3) {
			none = append(none, draw())
		}
		fits := func(s string) bool {
			matches := func(p Pattern) bool { return p.Match(s) }
			for _, list := range all {
				if !slices.ContainsFunc(list, matches) {
					return false
				}
			}
			return !slices.ContainsFunc(none, matches)
		}
		witness, got := Search(all, none)
		if got == Found && !fits(witness.Text()) {
			t.Fatalf("%v without %v: the witness %q does not fit", all, none, witness)
		}
		if i := slices.IndexFunc(texts, fits); i >= 0 && got != Found {
			t.Fatalf("%v without %v: %d, but %q fits", all, none, got, texts[i])
		}
		if exists := NewBudget(defaultSteps).Exists(all, none); exists != got {
			t.Fatalf("%v without %v: %d, but a search says %d", all, none, exists, got)
		}
	}
}

// What is told without a search is what a search finds. Symbols and single wildcards do not go together here: a search tries only symbols that are
// named in patterns which matter, and Exists leaves more of them out.
func TestExistsIsSearch(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for i := range 20000 {
		tokens := [][]Token{{'a', 'b', ':', Run, FieldRun, One, FieldOne}, {'a', 'b', ':', Run, FieldRun, Symbol(0), Symbol(1)}}[i%2]
		draw := func() Pattern {
			p := make(Pattern, random.IntN(6))
			for i := range p {
				p[i] = tokens[random.IntN(len(tokens))]
			}
			return slices.CompactFunc(p, func(a, b Token) bool { return a.isRun() && b.isRun() })
		}
		all := make([][]Pattern, 1+random.IntN(3))
		for i := range all {
			all[i] = append([]Pattern{draw()}, draw())[:1+random.IntN(2)]
		}
		none := []Pattern{draw(), draw()}[:random.IntN(3)]
		_, want := Search(all, none)
		if got := NewBudget(defaultSteps).Exists(all, none); got != want {
			t.Fatalf("%d without %d: %d, but a search says %d", all, none, got, want)
		}
	}
}

func TestRegionsAgainstBruteForce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	texts := words("abx", 4)
	for range 500 {
		patterns := make([]Pattern, random.IntN(4))
		for i := range patterns {
			for range random.IntN(4) {
				patterns[i] = append(patterns[i], []Token{'a', 'b', Run, One}[random.IntN(4)])
			}
		}
		found, complete := NewBudget(defaultSteps).Regions(Parse("*"), patterns, 100)
		if !complete {
			t.Fatalf("regions of %v are given up", patterns)
		}
		signs := make(map[string]bool)
		for _, text := range found {
			signs[signature(patterns, text.Text())] = true
		}
		for _, s := range texts {
			if !signs[signature(patterns, s)] {
				t.Fatalf("regions of %v: none is like %q", patterns, s)
			}
		}
	}
}

func signature(patterns []Pattern, s string) string {
	var b strings.Builder
	for _, p := range patterns {
		if p.Match(s) {
			b.WriteByte('1')
		} else {
			b.WriteByte('0')
		}
	}
	return b.String()
}

// words are all words of up to n of the letters.
func words(letters string, n int) []string {
	all, last := []string{""}, []string{""}
	for range n {
		var next []string
		for _, w := range last {
			for _, l := range letters {
				next = append(next, w+string(l))
			}
		}
		all, last = append(all, next...), next
	}
	return all
}

// A search that would not end is given up.
func TestSearchIsBounded(t *testing.T) {
	hard := func(k int) Pattern { return Parse("*a" + strings.Repeat("?", k)) } // needs 2^k sets of positions
	start := time.Now()
	if _, got := Search([][]Pattern{{hard(24)}, {hard(25)}}, []Pattern{hard(23), Parse("*b" + strings.Repeat("?", 20)), Parse("*a*a*")}); got == None {
		t.Error("there is such a text, or the search gives up")
	}
	if _, got := Search([][]Pattern{{Parse(strings.Repeat("a", maxPositions) + "*")}}, []Pattern{Parse("b*"), Parse("*c")}); got != Capped {
		t.Errorf("patterns that are too long: %d", got)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("a*", "?b", "ab")
	f.Add("arn:*:s3:::b/*", "*", "arn:aws:s3:::b/?")
	f.Fuzz(func(t *testing.T, p, q, n string) {
		if len(p)+len(q)+len(n) > 60 {
			t.Skip()
		}
		witness, got := Search([][]Pattern{{Parse(p)}, {Parse(q).ARN(), Parse(q)}}, []Pattern{Parse(n)})
		if s := (Text)(units(witness)); got == Found && (!Parse(p).MatchText(s) || !Parse(q).MatchText(s) && !Parse(q).ARN().MatchText(s) || Parse(n).MatchText(s)) {
			t.Errorf("%q and %q without %q: %q does not fit", p, q, n, witness)
		}
	})
}

func units(p Pattern) []uint16 {
	out := make([]uint16, len(p))
	for i, t := range p {
		out[i] = uint16(t)
	}
	return out
}

func BenchmarkSearch(b *testing.B) {
	all := [][]Pattern{{Parse("arn:aws:s3:::reports-*/*").ARN()}, {Parse("arn:*:s3:::*/2026/*").ARN()}}
	none := []Pattern{Parse("arn:aws:s3:::reports-secret/*").ARN(), Parse("arn:aws:s3:::*/private/*").ARN()}
	for b.Loop() {
		if _, got := Search(all, none); got != Found {
			b.Fatal(got)
		}
	}
}
