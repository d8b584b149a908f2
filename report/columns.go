// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/guardlint/guardlint/tf"
)

// place is a range in the units of a format. Lines and columns count from 1, the end column is exclusive, and what is not known is 0.
type place struct {
	file                   string
	startLine, startColumn int
	endLine, endColumn     int
}

// unit measures a stretch of one line.
type unit func([]byte) int

// codePoints counts Unicode code points; a byte that is not UTF-8 counts as one.
func codePoints(b []byte) int { return utf8.RuneCount(b) }

// utf16Units counts UTF-16 code units.
func utf16Units(b []byte) int {
	n := 0
	for _, c := range string(b) {
		n++
		if c > 0xFFFF {
			n++
		}
	}
	return n
}

// displayWidth is the number of terminal cells that a cleaned text takes.
func displayWidth(s string) int {
	n := 0
	for _, c := range s {
		n += cells(c)
	}
	return n
}

func cells(c rune) int {
	if c < 0x300 {
		return 1
	}
	if unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	if k := width.LookupRune(c).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
		return 2
	}
	return 1
}

// locate converts a range. Columns are known only when the bytes of the file are.
func locate(sources tf.Sources, r tf.Range, count unit) place {
	p := place{file: r.File, startLine: r.Start.Line, endLine: max(r.Start.Line, r.End.Line)}
	if source := sourceOf(sources, r); source != nil {
		if source.IsASCII() { // as most are: lines may be as long as the file
			count = func(b []byte) int { return len(b) }
		}
		p.startColumn = 1 + count(source.Bytes[lineStart(source, r.Start.Byte):r.Start.Byte])
		p.endColumn = 1 + count(source.Bytes[lineStart(source, r.End.Byte):r.End.Byte])
	}
	return p
}

// sourceOf returns the file that a range points into, nil when its bytes are not kept or the range has no lines or does not fit.
func sourceOf(sources tf.Sources, r tf.Range) *tf.Source {
	source := sources[r.File]
	if source == nil || source.Bytes == nil || r.Start.Line < 1 || r.Start.Byte < 0 || r.End.Byte < r.Start.Byte || r.End.Byte > len(source.Bytes) {
		return nil
	}
	return source
}

var byteOrderMark = []byte("\uFEFF")

// lineStart is the offset of the first character of the line that holds the offset. A byte order mark is no character.
func lineStart(source *tf.Source, offset int) int {
	start := source.LineStart(offset)
	if start == 0 && bytes.HasPrefix(source.Bytes, byteOrderMark) && offset >= len(byteOrderMark) {
		start = len(byteOrderMark)
	}
	return start
}

// lineEnd is the offset of the end of the line that holds the offset, before its LF or CRLF.
func lineEnd(text []byte, offset int) int {
	end := len(text)
	if i := bytes.IndexByte(text[offset:], '\n'); i >= 0 {
		end = offset + i
	}
	if end > offset && text[end-1] == '\r' {
		end--
	}
	return end
}

// firstLine cuts a range that covers several lines to its first one, to keep regions tight. Without the text it keeps the line alone.
func firstLine(sources tf.Sources, r tf.Range) tf.Range {
	if r.End.Line <= r.Start.Line {
		return r
	}
	r.End = r.Start
	if source := sourceOf(sources, r); source != nil {
		r.End.Byte = lineEnd(source.Bytes, r.Start.Byte)
	}
	return r
}

// String is the place as people and editors write it, with as much as is known: "main.tf:12:3".
func (p place) String() string {
	file := clean(p.file)
	switch {
	case p.startLine == 0:
		return file
	case p.startColumn == 0:
		return fmt.Sprintf("%s:%d", file, p.startLine)
	}
	return fmt.Sprintf("%s:%d:%d", file, p.startLine, p.startColumn)
}

// where is the start of a range for people, without the column.
func where(r tf.Range) string {
	if r.IsFile() {
		return clean(r.File)
	}
	return place{file: r.File, startLine: r.Start.Line}.String()
}

// spot is the start of a range for people, as exactly as is known.
func spot(sources tf.Sources, r tf.Range) string {
	if r.IsFile() {
		return clean(r.File)
	}
	return locate(sources, r, codePoints).String()
}
