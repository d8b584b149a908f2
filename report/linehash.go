// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// lineHashes returns the primaryLocationLineHash of every line of a text, line n at index n-1, exactly as
// github/codeql-action computes it (src/fingerprints.ts), so that an upload never disagrees with the file: a rolling hash over the
// 100 UTF-16 units from the line's first on, white space aside, and the number of its occurrence in the text.
func lineHashes(text []byte) []lineHash {
	lines := bytes.Count(text, []byte("\n")) + 1
	h := lineHasher{newLine: true, seen: make(map[uint64]int, lines), out: make([]lineHash, 0, lines), leaving: 1}
	for range hashBlock {
		h.leaving *= hashFactor
	}
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
			h.step(uint16(high))
			r = low
		}
		h.step(uint16(r))
	}
	h.step(0xFFFF) // end of file
	for range hashBlock {
		h.emit()
		h.push(0)
	}
	return h.out
}

// lineHash is the hash of a line and the number of its occurrence.
type lineHash struct {
	hash uint64
	n    int
}

func (l lineHash) String() string { return strconv.FormatUint(l.hash, 16) + ":" + strconv.Itoa(l.n) }

const (
	hashBlock  = 100        // units hashed for one line
	hashFactor = uint64(37) // arithmetic is modulo 2^64
)

type lineHasher struct {
	window  [hashBlock]uint64
	starts  [hashBlock]bool // a line starts with the unit in this slot
	slot    int
	hash    uint64
	leaving uint64 // the weight of the unit that leaves the window
	newLine bool
	afterCR bool
	seen    map[uint64]int
	out     []lineHash
}

func (h *lineHasher) step(c uint16) {
	if c == ' ' || c == '\t' || (h.afterCR && c == '\n') {
		h.afterCR = false
		return
	}
	if h.afterCR = c == '\r'; h.afterCR {
		c = '\n'
	}
	h.emit()
	h.starts[h.slot] = h.newLine
	h.newLine = c == '\n'
	h.push(uint64(c))
}

// emit gives out the hash of the line whose first unit is about to leave the window.
func (h *lineHasher) emit() {
	if h.starts[h.slot] {
		h.starts[h.slot] = false
		h.seen[h.hash]++
		h.out = append(h.out, lineHash{h.hash, h.seen[h.hash]})
	}
}

func (h *lineHasher) push(c uint64) {
	h.hash = hashFactor*h.hash + c - h.leaving*h.window[h.slot]
	h.window[h.slot] = c
	h.slot = (h.slot + 1) % hashBlock
}
