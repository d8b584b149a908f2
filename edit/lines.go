// SPDX-License-Identifier: Apache-2.0

package edit

import (
	"bytes"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// indentation is the white space at the start of the line that has an offset.
func (p *page) indentation(offset int) string {
	start := p.lineStart(offset)
	stop := start
	for stop < offset && (p.Src[stop] == ' ' || p.Src[stop] == '\t') {
		stop++
	}
	return string(p.Src[start:stop])
}

func (p *page) lineStart(offset int) int { return bytes.LastIndexByte(p.Src[:offset], '\n') + 1 }

// startsLine reports whether only white space stands before an offset on its line.
func (p *page) startsLine(offset int) bool {
	return len(bytes.Trim(p.Src[p.lineStart(offset):offset], " \t\ufeff")) == 0
}

// lineEnd is the end of the line that has an offset, before the line break. It fails when something begins on the line that goes on in the
// next.
func (p *page) lineEnd(offset int) (int, bool) {
	stop := len(p.Src)
	if i := bytes.IndexByte(p.Src[offset:], '\n'); i >= 0 {
		stop = offset + i
	}
	if stop > offset && p.Src[stop-1] == '\r' {
		stop--
	}
	rest := strings.TrimSpace(string(p.Src[offset:stop]))
	switch {
	case rest == "" || strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, "//"):
		return stop, true
	case strings.HasPrefix(rest, "/*"):
		return stop, strings.Index(rest, "*/") == len(rest)-len("*/")
	}
	return stop, false
}

// followed reports whether a part stands on the line after the one that has an offset.
func (p *page) followed(offset int) bool {
	return slices.ContainsFunc(p.Parts, func(part tf.Part) bool {
		start := part.Range.Start.Byte
		return start > offset && bytes.Count(p.Src[offset:start], []byte("\n")) == 1
	})
}

// end is where a part ends, without the line break that belongs to a heredoc.
func end(src []byte, r tf.Range) int {
	stop := r.End.Byte
	for stop > r.Start.Byte && (src[stop-1] == '\n' || src[stop-1] == '\r') {
		stop--
	}
	return stop
}
