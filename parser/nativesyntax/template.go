// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// piece is a part of a string: text, or what is interpolated.
type piece struct {
	from, to hcl.Pos
	text     string
	verbatim bool                 // the text is what is written from here to there
	expr     hclsyntax.Expression // instead of text
}

// quotedString reads a string in quotes, whose opening quote is ahead.
func (p *parser) quotedString() hclsyntax.Expression {
	opening, first := p.tok.from, len(p.pieces)
	for {
		p.quotedText()
		if p.follows(`"`) {
			p.pos++
			break
		}
		p.sequence()
	}
	return p.template(first, opening)
}

// quotedText reads text and escapes within quotes.
func (p *parser) quotedText() {
	from := p.at(p.pos)
	var unescaped []byte // nil, as long as all is verbatim
	for done := from.Byte; ; done = p.pos {
		p.pass(inQuotes)
		verbatim := p.src[done:p.pos]
		if !p.follows(`\`) {
			p.narrow(p.src[from.Byte:p.pos])
			text := piece{from: from, to: p.at(p.pos), text: verbatim, verbatim: unescaped == nil}
			if unescaped != nil {
				text.text = string(append(unescaped, verbatim...))
			}
			p.piece(text)
			return
		}
		unescaped = append(append(unescaped, verbatim...), p.escape())
	}
}

// escape reads a backslash and what it escapes. Code points are left to HCL.
func (p *parser) escape() byte {
	p.pos += 2
	if p.pos <= len(p.src) {
		switch c := p.src[p.pos-1]; c {
		case 'n':
			return '\n'
		case 'r':
			return '\r'
		case 't':
			return '\t'
		case '"', '\\':
			return c
		}
	}
	giveUp()
	return 0
}

// sequence reads what a dollar or percent sign begins: something interpolated, an escape, or nothing but itself. Directives are left to HCL.
func (p *parser) sequence() {
	rest := p.src[p.pos:]
	if len(rest) < 2 || rest[0] != '$' && rest[0] != '%' || rest[1] >= utf8.RuneSelf || strings.HasPrefix(rest, "%{") {
		giveUp()
	}
	from := p.at(p.pos)
	switch {
	case rest[1] == '{':
		p.interpolation()
	case rest[1] == rest[0] && strings.HasPrefix(rest[2:], "{"):
		p.pos += 3
		p.piece(piece{from: from, to: p.at(p.pos), text: rest[1:3]})
	default:
		p.pos++
		p.piece(piece{from: from, to: p.at(p.pos), text: rest[:1], verbatim: true})
	}
}

func (p *parser) interpolation() {
	p.pos += 2
	if p.follows("~") {
		giveUp()
	}
	p.last = p.at(p.pos)
	before := p.within(false)
	p.scan()
	value := p.expression()
	if p.peek() != '}' {
		giveUp()
	}
	p.newlines = before
	p.piece(piece{expr: value})
}

// piece adds one to the string that is being read. Text that goes on is the same piece.
func (p *parser) piece(next piece) {
	if next.expr == nil && next.from == next.to {
		return
	}
	if last := len(p.pieces) - 1; last >= 0 && next.verbatim && p.pieces[last].verbatim && p.pieces[last].to == next.from {
		p.pieces[last].to = next.to
		p.pieces[last].text = p.src[p.pieces[last].from.Byte:next.to.Byte]
		return
	}
	if p.tokens++; p.tokens > maxTokens {
		giveUp()
	}
	p.pieces = append(p.pieces, next)
}

// heredoc reads a string that goes on to a line with its marker. The line that begins it has been scanned.
func (p *parser) heredoc() hclsyntax.Expression {
	opening, first := p.tok.from, len(p.pieces)
	marker, flush := p.marker()
	for fresh := true; !fresh || !p.closes(marker); {
		from := p.at(p.pos)
		p.pass(inHeredoc)
		p.narrow(p.src[from.Byte:p.pos])
		fresh = p.endsLine()
		p.piece(piece{from: from, to: p.at(p.pos), text: p.src[from.Byte:p.pos], verbatim: !flush})
		if !fresh {
			p.sequence()
		}
	}
	if flush {
		p.flush(p.pieces[first:])
	}
	return p.template(first, opening)
}

// marker is what closes the heredoc that has been opened, and whether the indent of its lines does not count.
func (p *parser) marker() (marker string, flush bool) {
	text, ended := strings.CutSuffix(p.text(p.tok), "\n")
	marker, flush = strings.CutPrefix(strings.TrimSuffix(text[2:], "\r"), "-")
	if !ended || marker == "" || class[marker[0]]&begins == 0 {
		giveUp()
	}
	for i := range len(marker) {
		if class[marker[i]]&goesOn == 0 {
			giveUp()
		}
	}
	return marker, flush
}

// closes reports whether the line holds the marker alone, and goes behind it.
func (p *parser) closes(marker string) bool {
	line, _, ended := strings.Cut(p.src[p.pos:], "\n")
	if !ended || strings.TrimSpace(line) != marker {
		return false
	}
	line = strings.TrimSuffix(line, "\r")
	if !isASCII(line) || strings.Contains(line, "\r") {
		giveUp()
	}
	p.pos += len(line)
	return true
}

// endsLine goes over the end of a line, if that comes next.
func (p *parser) endsLine() bool {
	switch {
	case p.follows("\n"):
		p.pos++
	case p.follows("\r\n"):
		p.pos += 2
	default:
		return false
	}
	p.line++
	p.base = p.pos
	return true
}

// flush takes from the lines of a heredoc as many blanks as all of them begin with. Blank lines do not count.
func (p *parser) flush(pieces []piece) {
	least := math.MaxInt
	var lines []*piece
	for i := range pieces {
		if i > 0 && !strings.HasSuffix(pieces[i-1].text, "\n") {
			continue
		}
		line := &pieces[i]
		text := strings.TrimLeftFunc(line.text, unicode.IsSpace)
		if text == "" && strings.HasSuffix(line.text, "\n") {
			continue
		}
		blanks := line.text[:len(line.text)-len(text)]
		if !isASCII(blanks) || strings.Contains(blanks, "\r") {
			giveUp()
		}
		least = min(least, len(blanks))
		if line.expr == nil {
			lines = append(lines, line)
		}
	}
	for _, line := range lines {
		line.text = line.text[least:]
		line.from.Column += least
		line.from.Byte += least
	}
}

// template makes an expression of the pieces of a string since the first, which ends at pos, and goes on to the token behind it.
func (p *parser) template(first int, opening hcl.Pos) hclsyntax.Expression {
	p.last = p.at(p.pos)
	at := p.between(opening, p.last)
	pieces := p.pieces[first:]
	if len(pieces) == 0 {
		pieces = []piece{{from: p.last, to: p.last}}
	}
	p.scan()
	if len(pieces) == 1 && pieces[0].expr != nil {
		wrapped := pieces[0].expr
		p.drop(first)
		return &hclsyntax.TemplateWrapExpr{Wrapped: wrapped, SrcRange: at}
	}
	part := len(p.exprs)
	for len(pieces) > 0 {
		if value := pieces[0].expr; value != nil {
			p.exprs = append(p.exprs, value)
			pieces = pieces[1:]
			continue
		}
		text, n := meld(pieces)
		literal := &hclsyntax.LiteralValueExpr{Val: cty.StringVal(text), SrcRange: p.between(pieces[0].from, pieces[n-1].to)}
		p.exprs = append(p.exprs, literal)
		pieces = pieces[n:]
	}
	p.drop(first)
	return &hclsyntax.TemplateExpr{Parts: p.since(part), SrcRange: at}
}

// drop forgets the pieces since the first.
func (p *parser) drop(first int) {
	clear(p.pieces[first:])
	p.pieces = p.pieces[:first]
}

// meld puts the texts together that the pieces begin with, and says how many these are.
func meld(pieces []piece) (string, int) {
	n, length := 0, 0
	for n < len(pieces) && pieces[n].expr == nil {
		length += len(pieces[n].text)
		n++
	}
	if n == 1 {
		return pieces[0].text, 1
	}
	var text strings.Builder
	text.Grow(length)
	for _, p := range pieces[:n] {
		text.WriteString(p.text)
	}
	return text.String(), n
}
