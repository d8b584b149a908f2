// SPDX-License-Identifier: Apache-2.0

package pattern

import (
	"encoding/binary"
	"slices"
)

// Answer is whether a text was found.
type Answer int8

// The answers. Capped means that the search was given up: there may be one.
const (
	None Answer = iota
	Found
	Capped
)

// maxPositions bounds how long the patterns of a search may be together.
const maxPositions = 1 << 12

// Budget bounds the work of searches, so that none hangs: a million steps take about a second.
type Budget struct{ left int }

// NewBudget allows a number of steps.
func NewBudget(steps int) *Budget { return &Budget{steps} }

// Spent reports whether nothing is left: searches are given up from now on.
func (b *Budget) Spent() bool { return b.left <= 0 }

// defaultSteps are those of a search by itself.
const defaultSteps = 1 << 19

// Search is Budget.Search with a budget of its own.
func Search(all [][]Pattern, none []Pattern) (Pattern, Answer) {
	return NewBudget(defaultSteps).Search(all, none)
}

// Search looks for a text that matches a pattern of every list in all, and no pattern of none. The text that it finds is one of the
// shortest, written as a pattern without wildcards; it holds symbols where only these fit.
//
// All patterns are run side by side as automata whose states are sets of positions. Texts differ only in the characters that some pattern
// names, so that one other character stands for all others.
func (b *Budget) Search(all [][]Pattern, none []Pattern) (Pattern, Answer) {
	if b.Spent() {
		return nil, Capped
	}
	all, none = slices.Clone(all), slices.Clone(none)
	for i, list := range all {
		if len(list) == 0 {
			return nil, None
		}
		if slices.ContainsFunc(list, Pattern.isConstant) && !slices.ContainsFunc(list, func(p Pattern) bool { return !p.isConstant() }) {
			return firstOf(list, slices.Delete(all, i, i+1), none)
		}
	}
	none = slices.DeleteFunc(none, func(n Pattern) bool {
		return slices.ContainsFunc(all, func(list []Pattern) bool {
			return !slices.ContainsFunc(list, func(p Pattern) bool { return !Apart(p, n) })
		})
	})
	for _, list := range all {
		if !slices.ContainsFunc(list, func(p Pattern) bool {
			return !slices.ContainsFunc(none, func(n Pattern) bool { return slices.Equal(n, p) })
		}) {
			return nil, None
		}
	}
	all = slices.DeleteFunc(all, func(list []Pattern) bool { return slices.ContainsFunc(list, Pattern.isEverything) })
	if len(none) == 0 && len(all) <= 1 {
		return shortest(all...), Found
	}
	return newAutomaton(all, none).search(b)
}

func (p Pattern) isEverything() bool { return len(p) == 1 && p[0] == Run }

// shortest is the shortest text that matches one of the patterns of a list; without a list it is empty.
func shortest(lists ...[]Pattern) Pattern {
	found := Pattern{}
	for _, list := range lists {
		for i, p := range list {
			text := make(Pattern, 0, len(p))
			for _, t := range p {
				switch {
				case t.isRun():
				case t < 0:
					text = append(text, 'x')
				default:
					text = append(text, t)
				}
			}
			if i == 0 || len(text) < len(found) {
				found = text
			}
		}
	}
	return found
}

// firstOf is the first of some texts that matches a pattern of every list and none of none.
func firstOf(texts []Pattern, all [][]Pattern, none []Pattern) (Pattern, Answer) {
	for _, text := range texts {
		matches := func(p Pattern) bool { return match(p, text) }
		misses := func(list []Pattern) bool { return !slices.ContainsFunc(list, matches) }
		if misses(none) && !slices.ContainsFunc(all, misses) {
			return text, Found
		}
	}
	return nil, None
}

// isConstant reports whether the pattern has no wildcards; symbols are none.
func (p Pattern) isConstant() bool {
	return !slices.ContainsFunc(p, func(t Token) bool { return t < 0 })
}

// Apart reports whether the beginnings or the ends of two patterns show that no text matches both. It may miss that.
func Apart(p, q Pattern) bool {
	for i := range min(len(p), len(q)) {
		if a, b := p[i], q[i]; a < 0 || b < 0 {
			break
		} else if a != b {
			return true
		}
	}
	for i := range min(len(p), len(q)) {
		if a, b := p[len(p)-1-i], q[len(q)-1-i]; a < 0 || b < 0 {
			return false
		} else if a != b {
			return true
		}
	}
	return p.isConstant() && q.isConstant() && len(p) != len(q)
}

// automaton runs patterns side by side. Every pattern has a position before each of its tokens and one at its end.
type automaton struct {
	letters []Token
	advance [][]uint64 // by letter: the positions that it leads to the next one
	stay    [][]uint64 // by letter: the positions that it leads back to
	runs    []uint64   // positions before a run, which may be passed without a letter
	start   []uint64
	all     []mask // one for each list
	none    []uint64
	size    int
}

// mask are the positions of a list's patterns, and those among them at which a pattern has matched.
type mask struct{ positions, ends []uint64 }

func newAutomaton(all [][]Pattern, none []Pattern) *automaton {
	a := &automaton{}
	patterns := append(slices.Concat(all...), none...)
	for _, p := range patterns {
		a.size += len(p) + 1
	}
	if a.size > maxPositions {
		return a
	}
	a.alphabet(patterns)
	a.start, a.runs, a.none = a.set(), a.set(), a.set()
	for range a.letters {
		a.advance, a.stay = append(a.advance, a.set()), append(a.stay, a.set())
	}
	at := 0
	for _, list := range all {
		m := mask{a.set(), a.set()}
		for _, p := range list {
			end := a.add(p, at)
			for i := at; i <= end; i++ {
				put(m.positions, i)
			}
			put(m.ends, end)
			at = end + 1
		}
		a.all = append(a.all, m)
	}
	for _, p := range none {
		at = a.add(p, at) + 1
		put(a.none, at-1)
	}
	a.pass(a.start)
	return a
}

func (a *automaton) set() []uint64 { return make([]uint64, (a.size+63)/64) }
func put(set []uint64, i int)      { set[i/64] |= 1 << (i % 64) }
func meet(a, b []uint64) bool {
	return slices.ContainsFunc(both(a, b), func(w uint64) bool { return w != 0 })
}
func (a *automaton) isTooLarge() bool      { return a.size > maxPositions }
func (a *automaton) hasEnded(s state) bool { return !meet(s.set, a.none) && a.reaches(s.set, true) }

func both(a, b []uint64) []uint64 {
	out := make([]uint64, len(a))
	for i := range a {
		out[i] = a[i] & b[i]
	}
	return out
}

// alphabet collects the characters that patterns name, and one that none does.
func (a *automaton) alphabet(patterns []Pattern) {
	named := map[Token]bool{':': true}
	for _, p := range patterns {
		for _, t := range p {
			if t >= 0 {
				named[t] = true
			}
		}
	}
	other := Token('x')
	for named[other] {
		other++
	}
	named[other] = true
	for t := range named {
		a.letters = append(a.letters, t)
	}
	slices.SortFunc(a.letters, func(x, y Token) int { // the other character makes the plainest examples
		return int(rank(x, other) - rank(y, other))
	})
}

func rank(t, other Token) Token {
	if t == other {
		return -1
	}
	return t
}

// add enters a pattern whose first position is at, and returns its last.
func (a *automaton) add(p Pattern, at int) int {
	put(a.start, at)
	for i, t := range p {
		if t.isRun() {
			put(a.runs, at+i)
		}
		for l, letter := range a.letters {
			switch {
			case !t.accepts(letter):
			case t.isRun():
				put(a.stay[l], at+i)
			default:
				put(a.advance[l], at+i)
			}
		}
	}
	return at + len(p)
}

// pass adds the positions behind runs.
func (a *automaton) pass(set []uint64) {
	for changed := true; changed; {
		changed = false
		carry := uint64(0)
		for i := range set {
			next := set[i] | (set[i]&a.runs[i])<<1 | carry
			carry = (set[i] & a.runs[i]) >> 63
			changed = changed || next != set[i]
			set[i] = next
		}
	}
}

func (a *automaton) step(set []uint64, letter int) []uint64 {
	next := make([]uint64, len(set))
	advance, stay := a.advance[letter], a.stay[letter]
	carry := uint64(0)
	for i := range set {
		moved := set[i] & advance[i]
		next[i] = moved<<1 | carry | set[i]&stay[i]
		carry = moved >> 63
	}
	a.pass(next)
	return next
}

// reaches reports whether every list still has a pattern that can match, or has one that has.
func (a *automaton) reaches(set []uint64, ended bool) bool {
	for _, m := range a.all {
		positions := m.positions
		if ended {
			positions = m.ends
		}
		if !meet(set, positions) {
			return false
		}
	}
	return true
}

// state is a set of positions, and how it was come to.
type state struct {
	set    []uint64
	from   int
	letter Token
}

// search goes through the sets breadth first.
func (a *automaton) search(b *Budget) (Pattern, Answer) {
	if a.isTooLarge() {
		return nil, Capped
	}
	cost := len(a.letters) * (1 + len(a.start)/8) // of a set
	b.left -= cost
	states := []state{{set: a.start, from: -1}}
	seen := map[string]bool{key(a.start): true}
	for i := 0; i < len(states); i++ {
		if a.hasEnded(states[i]) {
			return path(states, i), Found
		}
		if b.left -= cost; b.Spent() {
			return nil, Capped
		}
		for l, letter := range a.letters {
			next := a.step(states[i].set, l)
			if k := key(next); !seen[k] && a.reaches(next, false) {
				seen[k] = true
				states = append(states, state{next, i, letter})
			}
		}
	}
	return nil, None
}

func key(set []uint64) string {
	out := make([]byte, 0, 8*len(set))
	for _, w := range set {
		out = binary.LittleEndian.AppendUint64(out, w)
	}
	return string(out)
}

func path(states []state, i int) Pattern {
	text := Pattern{}
	for ; states[i].from >= 0; i = states[i].from {
		text = append(text, states[i].letter)
	}
	slices.Reverse(text)
	return text
}
