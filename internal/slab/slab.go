// SPDX-License-Identifier: Apache-2.0

// Package slab keeps small things that live long in few large pieces of memory. Where each has a place of its own among what is soon
// forgotten, it holds the page around it, and the garbage collector visits them one by one.
package slab

import "strings"

// How much is asked for at once: little at first, twice as much the next time, and at last more than the largest size that Go puts side by
// side with others, 32 kB.
const (
	firstValues, mostValues = 8, 512
	firstBytes, mostBytes   = 1 << 10, 64 << 10
)

// Of keeps values of one type. The zero Of is empty; it must not be copied or used by several goroutines at once.
type Of[T any] struct {
	free []T
	last int // values of the last piece
}

// Copy returns a copy of the list without spare capacity, or nil for an empty one.
func (s *Of[T]) Copy(list []T) []T {
	n := len(list)
	if n == 0 {
		return nil
	}
	if len(s.free) < n {
		s.last = min(max(2*s.last, firstValues), mostValues)
		s.free = make([]T, max(n, s.last))
	}
	kept := s.free[:n:n]
	s.free = s.free[n:]
	copy(kept, list)
	return kept
}

// One returns the place of a copy of v.
func (s *Of[T]) One(v T) *T { return &s.Copy([]T{v})[0] }

// Text keeps strings. The zero Text is empty; it must not be copied or used by several goroutines at once.
type Text struct {
	b    *strings.Builder // with the capacity that it had at first: what it returned stays where it is
	size int              // bytes of the last piece
	last string
}

// Copy returns a copy of s. Of two equal ones in a row there is one copy.
func (t *Text) Copy(s string) string {
	if s == "" || s == t.last {
		return t.last[:len(s)]
	}
	if t.b == nil || t.b.Cap()-t.b.Len() < len(s) {
		t.size = min(max(2*t.size, firstBytes), mostBytes)
		t.b = new(strings.Builder)
		t.b.Grow(max(len(s), t.size))
	}
	start := t.b.Len()
	t.b.WriteString(s)
	t.last = t.b.String()[start:]
	return t.last
}
