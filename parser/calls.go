// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"bytes"
	"unicode/utf8"
)

// callSources finds the sources of the module calls in native syntax without parsing it, which takes a fiftieth of the time. It is not ok where
// that takes a parser: heredocs, comments over several lines, sources that are no plain strings, and what Terraform would refuse.
func callSources(src []byte) (sources []string, ok bool) {
	s := callScanner{src: src, fresh: true}
	for s.at < len(src) {
		if !s.step() {
			return nil, false
		}
	}
	return s.sources, len(s.open) == 0
}

// callScanner goes through a file and knows in which brackets and strings it is.
type callScanner struct {
	src     []byte
	at      int
	open    []byte // '{', '[', '(', '"', and '$' for what is interpolated in a string
	fresh   bool   // the line, or the block, has had nothing but blanks so far
	word    string // with which the block at the top begins
	sources []string
}

func (s *callScanner) step() bool {
	if s.innermost() == '"' {
		return s.text()
	}
	switch c := s.src[s.at]; c {
	case ' ', '\t', '\r':
		s.at++
		return true
	case '\n':
		s.fresh = true
		s.at++
		return true
	case '#':
		return s.comment()
	case '/':
		if s.next('/') {
			return s.comment()
		}
		return !s.next('*') && s.pass()
	case '<':
		return !s.next('<') && s.pass()
	case '"', '[', '(':
		s.open = append(s.open, c)
		return s.pass()
	case '{':
		s.open = append(s.open, c)
		s.at++
		s.fresh = true
		return true
	case '}', ']', ')':
		return s.close(c)
	default:
		if s.fresh && isWordByte(c) {
			return s.begin()
		}
		return s.pass()
	}
}

// pass goes over one byte that means nothing here.
func (s *callScanner) pass() bool {
	s.at++
	s.fresh = false
	return true
}

func (s *callScanner) innermost() byte {
	if len(s.open) == 0 {
		return 0
	}
	return s.open[len(s.open)-1]
}

// next reports whether a byte follows the one that the scanner is at.
func (s *callScanner) next(c byte) bool { return s.at+1 < len(s.src) && s.src[s.at+1] == c }

// comment goes to the end of the line.
func (s *callScanner) comment() bool {
	length := bytes.IndexByte(s.src[s.at:], '\n')
	if length < 0 {
		length = len(s.src) - s.at
	}
	s.at += length
	return true
}

// text goes over a byte of a string, an escape, or the beginning of what is interpolated.
func (s *callScanner) text() bool {
	switch c := s.src[s.at]; {
	case c == '\n':
		return false
	case c == '"':
		s.open = s.open[:len(s.open)-1]
		return s.pass()
	case c == '\\' && s.at+1 < len(s.src) && s.src[s.at+1] != '\n':
		s.at += 2
	case (c == '$' || c == '%') && s.next(c) && s.at+2 < len(s.src) && s.src[s.at+2] == '{':
		s.at += 3
	case (c == '$' || c == '%') && s.next('{'):
		s.open = append(s.open, '$')
		s.at += 2
	default:
		s.at++
	}
	return true
}

// close leaves the innermost brackets, which must be of that kind.
func (s *callScanner) close(c byte) bool {
	opened := s.innermost()
	if c == '}' && opened != '{' && opened != '$' || c == ']' && opened != '[' || c == ')' && opened != '(' {
		return false
	}
	s.open = s.open[:len(s.open)-1]
	return s.pass()
}

// begin reads the word that a line or a block begins with, and the source if it is one of a call.
func (s *callScanner) begin() bool {
	start := s.at
	for s.at < len(s.src) && isWordByte(s.src[s.at]) {
		s.at++
	}
	word := string(s.src[start:s.at])
	s.fresh = false
	if len(s.open) == 0 {
		s.word = word
	}
	if word == "source" && s.word == "module" && len(s.open) == 1 {
		return s.source()
	}
	return true
}

// source reads what is written after the name of the argument: an equals sign and a plain string, and nothing else in the line.
func (s *callScanner) source() bool {
	line := s.src[s.at:]
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	value, ok := bytes.CutPrefix(bytes.TrimLeft(line, " \t"), []byte("="))
	value, quoted := bytes.CutPrefix(bytes.TrimLeft(value, " \t"), []byte(`"`))
	length := bytes.IndexByte(value, '"')
	if !ok || !quoted || length < 0 || bytes.ContainsFunc(value[:length], func(r rune) bool { return r == '\\' || r == '$' || r == '%' || r >= utf8.RuneSelf }) {
		return false
	}
	rest := bytes.TrimLeft(value[length+1:], " \t\r")
	if len(rest) > 0 && rest[0] != '}' && rest[0] != '#' && !bytes.HasPrefix(rest, []byte("//")) {
		return false
	}
	s.sources = append(s.sources, string(value[:length]))
	s.at += len(line) - len(rest)
	return true
}

func isWordByte(c byte) bool {
	return c == '_' || c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}
