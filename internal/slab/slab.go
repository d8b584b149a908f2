// SPDX-License-Identifier: Apache-2.0

// Package slab keeps small things that live long in few large pieces of memory. Where each has a place of its own among what is soon
// forgotten, it holds the page around it, and the garbage collector visits them one by one.
package slab

import (
	"hash/maphash"
	"strings"
)

// How much is asked for at once: little at first, twice as much the next time, and at last more than the largest size that Go puts side by
// side with others, 32 kB.
const (
	firstValues, mostValues = 8, 512
	firstBytes, mostBytes   = 1 << 10, 64 << 10
	lateTexts               = 1 << 11
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
	seed maphash.Seed
	late []string // of all strings that share a place here, the one that was kept last
}

// Copy returns a copy of s. What was copied not long before is not copied again: sentences and names repeat.
func (t *Text) Copy(s string) string {
	if s == "" {
		return ""
	}
	if t.late == nil {
		t.seed, t.late = maphash.MakeSeed(), make([]string, lateTexts)
	}
	late := &t.late[maphash.String(t.seed, s)%lateTexts]
	if *late != s {
		*late = t.add(s)
	}
	return *late
}

func (t *Text) add(s string) string {
	if t.b == nil || t.b.Cap()-t.b.Len() < len(s) {
		t.size = min(max(2*t.size, firstBytes), mostBytes)
		t.b = new(strings.Builder)
		t.b.Grow(max(len(s), t.size))
	}
	start := t.b.Len()
	t.b.WriteString(s)
	return t.b.String()[start:]
}
