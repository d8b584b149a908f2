// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// body reads arguments and blocks, and what closes them: a brace, or the end of the file.
func (p *parser) body(start hcl.Pos, closing kind) *hclsyntax.Body {
	b := &hclsyntax.Body{Attributes: hclsyntax.Attributes{}, Blocks: hclsyntax.Blocks{}}
	p.enter()
	for p.peek() != closing {
		if p.peek() == newline {
			p.read()
			continue
		}
		p.item(b)
	}
	p.depth--
	closed := p.read().to()
	b.SrcRange = p.between(start, closed)
	b.EndRange = p.between(closed, closed)
	return b
}

// item reads an argument or a block, and the end of its line.
func (p *parser) item(b *hclsyntax.Body) {
	name := p.expect(ident)
	switch p.peek() {
	case '=':
		a := p.attribute(name)
		if b.Attributes[a.Name] != nil {
			giveUp()
		}
		b.Attributes[a.Name] = a
	case '"', '{', ident:
		b.Blocks = append(b.Blocks, p.block(name))
	default:
		giveUp()
	}
	switch p.peek() {
	case newline:
		p.read()
	case end:
	default:
		giveUp()
	}
}

// attribute reads what follows the name of an argument, to the end of its value.
func (p *parser) attribute(name token) *hclsyntax.Attribute {
	p.operators = 0
	equals := p.expect('=')
	value := p.expression()
	return &hclsyntax.Attribute{
		Name: p.text(name), Expr: value,
		SrcRange: p.between(name.from, p.last), NameRange: p.rng(name), EqualsRange: p.rng(equals),
	}
}

// block reads what follows the type of a block, to its closing brace.
func (p *parser) block(name token) *hclsyntax.Block {
	b := &hclsyntax.Block{Type: p.text(name), TypeRange: p.rng(name)}
	for p.peek() != '{' {
		label, at := p.label()
		b.Labels = append(b.Labels, label)
		b.LabelRanges = append(b.LabelRanges, at)
	}
	opening := p.read()
	b.OpenBraceRange = p.rng(opening)
	if k := p.peek(); k == newline || k == '}' {
		b.Body = p.body(opening.from, '}')
		b.CloseBraceRange = p.between(hcl.Pos{Line: p.last.Line, Column: p.last.Column - 1, Byte: p.last.Byte - 1}, p.last)
		return b
	}
	a := p.attribute(p.expect(ident)) // in the line of the braces
	b.Body = &hclsyntax.Body{
		Attributes: hclsyntax.Attributes{a.Name: a},
		SrcRange:   a.SrcRange, EndRange: p.between(a.SrcRange.End, a.SrcRange.End),
	}
	b.CloseBraceRange = p.rng(p.expect('}'))
	return b
}

// label reads a label of a block: a name, or a quoted one without escapes.
func (p *parser) label() (string, hcl.Range) {
	if p.peek() != '"' {
		name := p.expect(ident)
		return p.text(name), p.rng(name)
	}
	start := p.tok.from
	length := strings.IndexByte(p.src[p.pos:], '"')
	if length < 0 {
		giveUp()
	}
	label := p.src[p.pos : p.pos+length]
	if strings.ContainsAny(label, "\\$%\r\n") || !isASCII(label) {
		giveUp()
	}
	p.pos += length + 1
	p.last = p.at(p.pos)
	p.scan()
	return label, p.between(start, p.last)
}
