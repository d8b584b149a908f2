// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/apparentlymart/go-textseg/v15/textseg"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// piece is a part of a string: text, or something interpolated, or a directive.
type piece struct {
	from, to hcl.Pos
	text     string
	verbatim bool // the text is what is written from here to there
	tail     int  // bytes of text that HCL takes for a token of its own; only these are trimmed for what follows
	expr     hclsyntax.Expression
	directive
}

func (s *piece) isText() bool { return s.expr == nil && s.word == "" }

// quotedString reads a string in quotes, whose opening quote is ahead.
func (p *parser) quotedString() hclsyntax.Expression {
	opening, first := p.tok.from, len(p.pieces)
	p.trim = false
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
			p.add(text)
			return
		}
		unescaped = p.escape(append(unescaped, verbatim...))
	}
}

// escape reads a backslash and what it escapes, and adds what that means to a text.
func (p *parser) escape(text []byte) []byte {
	p.pos += 2
	if p.pos > len(p.src) {
		giveUp()
	}
	switch c := p.src[p.pos-1]; c {
	case 'n':
		return append(text, '\n')
	case 'r':
		return append(text, '\r')
	case 't':
		return append(text, '\t')
	case '"', '\\':
		return append(text, c)
	case 'u':
		return p.codePoint(text, 4)
	case 'U':
		return p.codePoint(text, 8)
	}
	giveUp()
	return nil
}

// codePoint reads the digits of an escaped code point.
func (p *parser) codePoint(text []byte, digits int) []byte {
	if len(p.src)-p.pos < digits {
		giveUp()
	}
	code, err := strconv.ParseUint(p.src[p.pos:p.pos+digits], 16, 32)
	if err != nil || code > unicode.MaxRune || !utf8.ValidRune(rune(code)) {
		giveUp()
	}
	p.pos += digits
	return utf8.AppendRune(text, rune(code))
}

// sequence reads what a dollar or percent sign begins: something interpolated, a directive, an escape, or nothing but itself.
func (p *parser) sequence() {
	rest := p.src[p.pos:]
	if len(rest) < 2 || rest[0] != '$' && rest[0] != '%' || rest[1] >= utf8.RuneSelf {
		giveUp()
	}
	from := p.at(p.pos)
	switch {
	case rest[1] == '{':
		p.embedded(rest[0] == '%')
	case rest[1] == rest[0] && strings.HasPrefix(rest[2:], "{"):
		p.pos += 3
		p.add(piece{from: from, to: p.at(p.pos), text: rest[1:3]})
	case unicode.IsSpace(rune(rest[1])) && strings.HasPrefix(rest[2:], "\n"): // HCL takes both signs for one token, which is not trimmed
		giveUp()
	default:
		p.pos++
		p.add(piece{from: from, to: p.at(p.pos), text: rest[:1], verbatim: true})
	}
}

// embedded reads something interpolated, or a directive, to its closing brace.
func (p *parser) embedded(isDirective bool) {
	next := piece{from: p.at(p.pos)}
	p.pos += 2
	if p.follows("~") {
		p.pos++
		p.trimBefore(next.from)
	}
	p.last = p.at(p.pos)
	before := p.within(false)
	p.scan()
	if isDirective {
		next.directive = p.directive()
	} else {
		next.expr = p.expression()
	}
	closing := p.peek()
	if closing != '}' && closing != trimEnd {
		giveUp()
	}
	p.newlines = before
	p.trim = closing == trimEnd
	next.to = p.tok.to()
	p.add(next)
}

// trimBefore takes the blanks from the end of the text that ends at a place.
func (p *parser) trimBefore(place hcl.Pos) {
	if len(p.pieces) == 0 {
		return
	}
	if last := &p.pieces[len(p.pieces)-1]; last.isText() && last.to == place {
		tail := last.text[len(last.text)-last.tail:]
		trimmed := strings.TrimRightFunc(tail, unicode.IsSpace)
		last.text = last.text[:len(last.text)-len(tail)+len(trimmed)]
		last.verbatim = false
	}
}

// add adds a piece to the string that is being read. Text that goes on verbatim is the same piece.
func (p *parser) add(next piece) {
	if next.from == next.to {
		return
	}
	p.count()
	if next.isText() && p.trim {
		next.text, next.verbatim, p.trim = strings.TrimLeftFunc(next.text, unicode.IsSpace), false, false
	}
	next.tail = len(next.text)
	if last := len(p.pieces) - 1; last >= 0 && next.verbatim && p.pieces[last].verbatim && p.pieces[last].to == next.from {
		next.from = p.pieces[last].from
		next.text = p.src[next.from.Byte:next.to.Byte]
		p.pieces[last] = next
		return
	}
	p.pieces = append(p.pieces, next)
}

// heredoc reads a string that goes on to a line with its marker. The line that begins it has been scanned.
func (p *parser) heredoc() hclsyntax.Expression {
	opening, first := p.tok.from, len(p.pieces)
	p.trim = false
	marker, flush := p.marker()
	for fresh := true; !fresh || !p.closes(marker); {
		from := p.at(p.pos)
		p.pass(inHeredoc)
		p.narrow(p.src[from.Byte:p.pos])
		fresh = p.endsLine()
		p.add(piece{from: from, to: p.at(p.pos), text: p.src[from.Byte:p.pos], verbatim: !flush})
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
		if line.isText() {
			lines = append(lines, line)
		}
	}
	for _, line := range lines {
		if least > 0 && altered(line.text[least-1:]) {
			giveUp()
		}
		line.text = line.text[least:]
		line.from.Column += least
		line.from.Byte += least
	}
}

// altered reports whether the blank that a text begins with is one sign together with what follows, such as an accent.
func altered(text string) bool {
	if isASCII(text[1:min(2, len(text))]) {
		return false
	}
	size, _, err := textseg.ScanGraphemeClusters([]byte(text), true)
	return err != nil || size != 1
}

// template makes an expression of the pieces of a string since the first, which ends at pos, and goes on to the token behind it.
func (p *parser) template(first int, opening hcl.Pos) hclsyntax.Expression {
	p.last = p.at(p.pos)
	at := p.between(opening, p.last)
	pieces := p.pieces[first:]
	p.scan()
	if len(pieces) == 1 && pieces[0].expr != nil {
		wrapped := pieces[0].expr
		p.drop(first)
		return &hclsyntax.TemplateWrapExpr{Wrapped: wrapped, SrcRange: at}
	}
	parts, rest := p.parts(pieces)
	if len(rest) > 0 { // an end without a beginning
		giveUp()
	}
	if len(parts) == 0 {
		parts = []hclsyntax.Expression{p.literal("", at.End, at.End)}
	}
	p.drop(first)
	return &hclsyntax.TemplateExpr{Parts: parts, SrcRange: at}
}

// parts makes expressions of pieces, up to a directive that ends something.
func (p *parser) parts(pieces []piece) (parts []hclsyntax.Expression, rest []piece) {
	first := len(p.exprs)
	for len(pieces) > 0 && !pieces[0].ends() {
		var part hclsyntax.Expression
		switch next := &pieces[0]; {
		case next.isText():
			text, n := meld(pieces)
			part = p.literal(text, next.from, pieces[n-1].to)
			pieces = pieces[n:]
		case next.expr != nil:
			part = next.expr
			pieces = pieces[1:]
		default:
			part, pieces = p.directed(pieces)
		}
		p.exprs = append(p.exprs, part)
	}
	return p.since(first), pieces
}

func (p *parser) literal(text string, from, to hcl.Pos) *hclsyntax.LiteralValueExpr {
	return &hclsyntax.LiteralValueExpr{Val: cty.StringVal(text), SrcRange: p.between(from, to)}
}

// drop forgets the pieces since the first.
func (p *parser) drop(first int) {
	clear(p.pieces[first:])
	p.pieces = p.pieces[:first]
}

// meld puts the texts together that the pieces begin with, and says how many these are.
func meld(pieces []piece) (string, int) {
	n, length := 0, 0
	for n < len(pieces) && pieces[n].isText() {
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
