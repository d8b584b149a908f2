// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// clean makes text from the configuration fit to stand in one line of any format: no control characters (a terminal would obey
// them), no bidirectional or invisible ones (a reader would be deceived), valid UTF-8, and no command of a CI service. White space
// becomes a space, other characters are shown as escapes ("\u001b").
func clean(s string) string {
	if isPlain(s) || !strings.ContainsFunc(s, hostile) && !strings.Contains(s, "##") {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		switch {
		case c == '\n' || c == '\r' || c == '\t':
			b.WriteByte(' ')
		case c == utf8.RuneError:
			b.WriteRune(utf8.RuneError)
		case hostile(c) && c > 0xFFFF:
			fmt.Fprintf(&b, `\U%08x`, c)
		case hostile(c):
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteRune(c)
		}
	}
	return serviceCommand().ReplaceAllString(b.String(), "# #$1[")
}

// isPlain reports whether a text is of printable ASCII alone and begins no command: most are.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '#' {
			return false
		}
	}
	return true
}

// hostile reports whether a character does something to its surroundings instead of showing itself. The two joiners stay, because
// scripts and emoji need them. utf8.RuneError also stands for a byte that is not UTF-8.
func hostile(c rune) bool {
	const zwnj, zwj = '\u200c', '\u200d'
	if c < 0x7F {
		return c < 0x20
	}
	return c == utf8.RuneError || unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && c != zwnj && c != zwj
}

// serviceCommand is what Azure Pipelines ("##vso[task…"), TeamCity ("##teamcity[…") and older GitHub runners ("##[error]") obey
// anywhere in a line.
var serviceCommand = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`##([\w.-]*)\[`) })

// inert is the last pass over formats that are read as lines: it breaks up "::" at the start of a line, which a GitHub runner takes
// for a command, and commands of other services that came about where cleaned texts met.
func inert(text []byte) []byte {
	text = serviceCommand().ReplaceAll(text, []byte("# #$1["))
	if !bytes.Contains(text, []byte("::")) {
		return text
	}
	out := make([]byte, 0, len(text)+8)
	for line := range bytes.Lines(text) {
		start := commandStart(line)
		if bytes.HasPrefix(line[start:], []byte("::")) {
			out = append(append(out, line[:start]...), ": "...)
			start++
			line = line[start:]
		}
		out = append(out, line...)
	}
	return out
}

// commandStart is the offset of the first byte that is neither white space nor part of a colour sequence.
func commandStart(line []byte) int {
	rest := line
	for {
		trimmed := bytes.TrimLeftFunc(rest, unicode.IsSpace)
		trimmed = trimmed[len(colorSequence().Find(trimmed)):]
		if len(trimmed) == len(rest) {
			return len(line) - len(rest)
		}
		rest = trimmed
	}
}

var colorSequence = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("^\x1b\\[[0-9;]*m") })
