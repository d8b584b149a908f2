// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"slices"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// lineHashes returns the primaryLocationLineHash of every line of a text, line n at index n-1, exactly as
// github/codeql-action computes it (src/fingerprints.ts), so that an upload never disagrees with the file: a rolling hash over the
// 100 UTF-16 units from the line's first on, white space aside, and the number of its occurrence in the text.
func lineHashes(text []byte) []lineHash { return new(lineHasher).lines(text) }

// lines is lineHashes that uses the memory of the last call, and what that returned, again.
func (h *lineHasher) lines(text []byte) []lineHash {
	*h = lineHasher{newLine: true, seen: emptied(h.seen), out: slices.Grow(h.out[:0], bytes.Count(text, []byte("\n"))+1), leaving: 1}
	for range hashBlock {
		h.leaving *= hashFactor
	}
	for text = h.plain(text); len(text) > 0; text = h.plain(text) {
		r, size := rune(text[0]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text)
		}
		text = text[size:]
		if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
			h.step(uint16(high))
			r = low
		}
		h.step(uint16(r))
	}
	h.step(0xFFFF) // end of file
	for range hashBlock {
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

// lineHasher hashes all units from the first on. What it has after a line's block, less what it had before, is the hash of the block.
type lineHasher struct {
	hash    uint64               // of all units so far
	units   int                  // how many these are
	leaving uint64               // the weight of what was before a block
	open    [hashBlock]lineBlock // the lines whose block is not complete: line n at n modulo the length
	begun   int                  // how many lines have begun; as many as are in out have a complete block
	due     int                  // how many units there are when the next block is complete; 0 when no line is open
	newLine bool
	afterCR bool
	seen    map[uint64]int
	out     []lineHash
}

// lineBlock is the first unit of a line, and what was hashed before it.
type lineBlock struct {
	unit   int
	before uint64
}

func (h *lineHasher) step(c uint16) {
	if c == ' ' || c == '\t' || (h.afterCR && c == '\n') {
		h.afterCR = false
		return
	}
	if h.afterCR = c == '\r'; h.afterCR {
		c = '\n'
	}
	if h.newLine {
		if h.due == 0 {
			h.due = h.units + hashBlock
		}
		h.open[h.begun%hashBlock] = lineBlock{h.units, h.hash}
		h.begun++
	}
	h.newLine = c == '\n'
	h.push(uint64(c))
}

// plain hashes what a text begins with that is most of a line: ASCII behind its first unit. It returns the rest.
func (h *lineHasher) plain(text []byte) []byte {
	if h.newLine || h.afterCR {
		return text
	}
	hash, units := h.hash, h.units // in registers
	for len(text) > 0 {
		c := text[0]
		if c <= ' ' && c != ' ' && c != '\t' || c >= utf8.RuneSelf {
			break
		}
		text = text[1:]
		if c <= ' ' {
			continue
		}
		hash = hashFactor*hash + uint64(c)
		if units++; units == h.due {
			h.hash, h.units = hash, units
			h.complete()
		}
	}
	h.hash, h.units = hash, units
	return text
}

func (h *lineHasher) push(c uint64) {
	h.hash = hashFactor*h.hash + c
	if h.units++; h.units == h.due {
		h.complete()
	}
}

// complete closes the block of the first line that is open.
func (h *lineHasher) complete() {
	line := len(h.out)
	hash := h.hash - h.leaving*h.open[line%hashBlock].before
	h.seen[hash]++
	h.out = append(h.out, lineHash{hash, h.seen[hash]})
	h.due = 0
	if line+1 < h.begun {
		h.due = h.open[(line+1)%hashBlock].unit + hashBlock
	}
}
