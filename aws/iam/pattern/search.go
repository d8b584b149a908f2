// SPDX-License-Identifier: Apache-2.0

package pattern

import "slices"

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
	room    []uint64 // for sets to come
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
	a.advance, a.stay = make([][]uint64, len(a.letters)), make([][]uint64, len(a.letters))
	for l := range a.letters {
		a.advance[l], a.stay[l] = a.set(), a.set()
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

// set is an empty set of positions. Many are made at once.
func (a *automaton) set() []uint64 {
	n := (a.size + 63) / 64
	if len(a.room) < n {
		a.room = make([]uint64, 64*n)
	}
	set := a.room[:n:n]
	a.room = a.room[n:]
	return set
}

func put(set []uint64, i int) { set[i/64] |= 1 << (i % 64) }

func meet(a, b []uint64) bool {
	for i := range a {
		if a[i]&b[i] != 0 {
			return true
		}
	}
	return false
}

func (a *automaton) isTooLarge() bool      { return a.size > maxPositions }
func (a *automaton) hasEnded(s state) bool { return !meet(s.set, a.none) && a.reaches(s.set, true) }

// alphabet collects the characters that patterns name, and one that none does, which comes first because it makes the plainest examples.
func (a *automaton) alphabet(patterns []Pattern) {
	named := make([]Token, 1, a.size+1)
	named[0] = ':'
	for _, p := range patterns {
		for _, t := range p {
			if t >= 0 {
				named = append(named, t)
			}
		}
	}
	slices.Sort(named)
	other := Token('x')
	for slices.Contains(named, other) {
		other++
	}
	a.letters = slices.Insert(slices.Compact(named), 0, other)
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

// step writes the positions that a letter leads to from those of a set.
func (a *automaton) step(next, set []uint64, letter int) {
	advance, stay := a.advance[letter], a.stay[letter]
	carry := uint64(0)
	for i := range set {
		moved := set[i] & advance[i]
		next[i] = moved<<1 | carry | set[i]&stay[i]
		carry = moved >> 63
	}
	a.pass(next)
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
	like   int // the state before it whose set has the same hash, or -1
}

// states are those that a search came to, each set once.
type states struct {
	list   []state
	latest map[uint64]int // by the hash of the set
}

// add takes a state up whose set is new, and reports whether it is.
func (s *states) add(next state) bool {
	h := hash(next.set)
	like, ok := s.latest[h]
	if !ok {
		like = -1
	}
	for i := like; i >= 0; i = s.list[i].like {
		if slices.Equal(s.list[i].set, next.set) {
			return false
		}
	}
	next.like = like
	s.latest[h] = len(s.list)
	s.list = append(s.list, next)
	return true
}

// hash mixes the words of a set (FNV-1a, a word at a time).
func hash(set []uint64) uint64 {
	h := uint64(14695981039346656037)
	for _, w := range set {
		h = (h ^ w) * 1099511628211
		h ^= h >> 32
	}
	return h
}

// search goes through the sets breadth first.
func (a *automaton) search(b *Budget) (Pattern, Answer) {
	if a.isTooLarge() {
		return nil, Capped
	}
	cost := len(a.letters) * (1 + len(a.start)/8) // of a set
	b.left -= cost
	found := states{latest: make(map[uint64]int)}
	found.add(state{set: a.start, from: -1})
	next := a.set()
	for i := 0; i < len(found.list); i++ {
		from := found.list[i]
		if a.hasEnded(from) {
			return found.path(i), Found
		}
		if b.left -= cost; b.Spent() {
			return nil, Capped
		}
		for l, letter := range a.letters {
			a.step(next, from.set, l)
			if a.reaches(next, false) && found.add(state{set: next, from: i, letter: letter}) {
				next = a.set()
			}
		}
	}
	return nil, None
}

// path are the letters that lead to a state.
func (s *states) path(i int) Pattern {
	text := Pattern{}
	for ; s.list[i].from >= 0; i = s.list[i].from {
		text = append(text, s.list[i].letter)
	}
	slices.Reverse(text)
	return text
}
