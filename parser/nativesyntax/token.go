// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"strings"
	"unicode/utf8"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"
)

// token is a word or a sign. Tokens stand in one line and consist of ASCII; a heredoc's only begins it.
type token struct {
	kind kind
	size int // in bytes
	from hcl.Pos
}

func (t token) to() hcl.Pos {
	return hcl.Pos{Line: t.from.Line, Column: t.from.Column + t.size, Byte: t.from.Byte + t.size}
}

// kind is the sign itself, if it is one of a single byte, or one of these.
type kind byte

const (
	end kind = 128 + iota
	newline
	ident
	number
	heredoc // <<EOT and the end of the line
	equal
	notEqual
	lessEqual
	greaterEqual
	and
	or
	arrow
	ellipsis
	colons
	trimEnd // ~} behind something interpolated
)

// What a byte may be.
const (
	begins = 1 << iota // a name
	goesOn             // a name
	digit
	sign      // a token of its own
	inQuotes  // itself, in a string
	inHeredoc // itself, in a line of a heredoc
)

var class = func() (table [256]byte) {
	for c := range table {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '_':
			table[c] = begins | goesOn
		case '0' <= c && c <= '9':
			table[c] = digit | goesOn
		case c == '-':
			table[c] = sign | goesOn
		case strings.IndexByte("[](){}.,*/%+=<>!?:\"", byte(c)) >= 0:
			table[c] = sign
		}
		if strings.IndexByte("$%\r\n", byte(c)) < 0 {
			table[c] |= inHeredoc
			if c != '"' && c != '\\' {
				table[c] |= inQuotes
			}
		}
	}
	return table
}()

// at is the position of a byte in the current line.
func (p *parser) at(offset int) hcl.Pos {
	return hcl.Pos{Line: p.line, Column: offset - p.base + 1, Byte: offset}
}

// scan looks at the token that begins at pos or behind it.
func (p *parser) scan() {
	p.count()
	p.blanks()
	p.tok = token{from: p.at(p.pos)}
	if p.pos == len(p.src) {
		p.tok.kind = end
		return
	}
	switch c := p.src[p.pos]; {
	case class[c]&begins != 0:
		p.tok.kind = ident
		p.pass(goesOn)
		if p.pos < len(p.src) && p.src[p.pos] >= 0x80 { // part of the name, perhaps
			giveUp()
		}
	case class[c]&digit != 0:
		p.number()
	case c == '\n', c == '#', p.follows("\r\n"), p.follows("//"):
		p.tok.kind = newline
		p.toNextLine()
		if c == '#' || c == '/' {
			p.comment(p.tok.from)
		}
		if p.src[p.pos-1] != '\n' { // a comment in the last line is nothing
			p.tok = token{kind: end, from: p.at(p.pos)}
		}
	case p.follows("<<"):
		p.tok.kind = heredoc
		p.toNextLine()
	default:
		p.sign()
	}
	p.tok.size = p.pos - p.tok.from.Byte
}

func (p *parser) follows(text string) bool { return strings.HasPrefix(p.src[p.pos:], text) }

// pass goes over bytes of a class.
func (p *parser) pass(of byte) {
	for p.pos < len(p.src) && class[p.src[p.pos]]&of != 0 {
		p.pos++
	}
}

// blanks goes over what separates tokens, and over comments that end where something may follow in the line.
func (p *parser) blanks() {
	for {
		for p.pos < len(p.src) && (p.src[p.pos] == ' ' || p.src[p.pos] == '\t') {
			p.pos++
		}
		if !p.follows("/*") {
			return
		}
		length := strings.Index(p.src[p.pos+2:], "*/")
		if length < 0 {
			giveUp()
		}
		from := p.at(p.pos)
		p.over(p.pos + 2 + length + 2)
		p.comment(from)
	}
}

// comment notes a comment that ends at pos.
func (p *parser) comment(from hcl.Pos) {
	p.count()
	p.comments = append(p.comments, Comment{Range: p.between(from, p.at(p.pos)), Trails: from.Line == p.last.Line})
}

// toNextLine goes to the beginning of the next line, or to the end of the text.
func (p *parser) toNextLine() {
	if length := strings.IndexByte(p.src[p.pos:], '\n'); length >= 0 {
		p.over(p.pos + length + 1)
		return
	}
	p.over(len(p.src))
}

// over goes over text that may be of several lines and of any signs.
func (p *parser) over(to int) {
	text := p.src[p.pos:to]
	p.pos = to
	if lines := strings.Count(text, "\n"); lines > 0 {
		checkSigns(text)
		p.line += lines
		text = text[strings.LastIndexByte(text, '\n')+1:]
		p.base = to - len(text)
	}
	p.narrow(text)
}

// narrow makes up for signs of several bytes in a text of one line that has been counted as bytes. HCL counts columns in grapheme clusters.
func (p *parser) narrow(text string) {
	if checkSigns(text) {
		return
	}
	signs, err := textseg.TokenCount([]byte(text), textseg.ScanGraphemeClusters)
	if err != nil {
		giveUp()
	}
	p.base += len(text) - signs
}

// checkSigns reports whether all signs are of one byte.
func checkSigns(text string) (ascii bool) {
	if isASCII(text) {
		return true
	}
	if !utf8.ValidString(text) {
		giveUp()
	}
	return false
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// number goes over a number, which does not end with a dot. HCL takes 1.2.3 for one, and then complains.
func (p *parser) number() {
	p.tok.kind = number
	for at := p.pos; at < len(p.src); {
		switch c := p.src[at]; {
		case class[c]&digit != 0:
			at++
			p.pos = at
		case c == '.':
			at++
		case c == 'e' || c == 'E':
			at++
			if at < len(p.src) && (p.src[at] == '+' || p.src[at] == '-') {
				at++
			}
			if at == len(p.src) || class[p.src[at]]&digit == 0 {
				return
			}
		default:
			return
		}
	}
}

// sign goes over a sign of up to three bytes, the longest that is one.
func (p *parser) sign() {
	c := p.src[p.pos]
	if class[c]&sign == 0 && c != '&' && c != '|' && c != '~' {
		giveUp()
	}
	p.tok.kind = kind(c)
	p.pos++
	var next byte
	if p.pos < len(p.src) {
		next = p.src[p.pos]
	}
	switch {
	case next == '=' && strings.IndexByte("=!<>", c) >= 0:
		p.tok.kind = map[byte]kind{'=': equal, '!': notEqual, '<': lessEqual, '>': greaterEqual}[c]
	case c == '=' && next == '>':
		p.tok.kind = arrow
	case c == '&' && next == '&':
		p.tok.kind = and
	case c == '|' && next == '|':
		p.tok.kind = or
	case c == ':' && next == ':':
		p.tok.kind = colons
	case c == '.' && p.follows(".."):
		p.tok.kind = ellipsis
		p.pos++
	case c == '~' && next == '}':
		p.tok.kind = trimEnd
	case c == '&', c == '|', c == '~':
		giveUp()
	default:
		return
	}
	p.pos++
}
