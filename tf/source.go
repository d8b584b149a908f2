// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"bytes"
	"slices"
	"sync"
)

// Source is one source file.
type Source struct {
	// Path is relative to Config.Base and slash-separated.
	Path string
	// Bytes is the file's content, less than 2 GB; do not modify it. Nil for files that are not kept, such as large plans.
	Bytes []byte
	// Outline says what stands where in the file; nil when the file has no such structure, or whoever read it was told that nobody will
	// ask. It can be called by several goroutines; do not modify what it returns.
	Outline func() *Outline

	measure sync.Once
	lines   []int32 // offsets at which lines start
	wide    bool    // some character takes several bytes
}

// Outline is what a source file consists of.
type Outline struct {
	Items    []Range   // blocks and attributes as a whole, in order of their start and outer before inner
	Comments []Comment // in order; those of several lines are one
}

// Comment is a comment from its first sign to its last, or to the end of its line.
type Comment struct {
	Range
	Trails bool // something that is no comment precedes it in its line
}

// LineStart is the offset of the first byte of the line that holds an offset, in a time that does not depend on the line's length. It can be
// called by several goroutines.
func (s *Source) LineStart(offset int) int {
	s.measure.Do(s.index)
	i, found := slices.BinarySearch(s.lines, int32(offset))
	if !found {
		i--
	}
	return int(s.lines[i])
}

// IsASCII reports whether every character of the file is one byte. It can be called by several goroutines.
func (s *Source) IsASCII() bool {
	s.measure.Do(s.index)
	return !s.wide
}

func (s *Source) index() {
	s.lines = make([]int32, 1, bytes.Count(s.Bytes, []byte("\n"))+1)
	for i, c := range s.Bytes {
		if c == '\n' {
			s.lines = append(s.lines, int32(i+1))
		}
		s.wide = s.wide || c >= 0x80
	}
}
