// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// steps reads what is taken of a value: attributes, elements, splats.
func (p *parser) steps(of hclsyntax.Expression) hclsyntax.Expression {
	for {
		switch p.peek() {
		case '.':
			of = p.dot(of)
		case '[':
			of = p.brackets(of)
		default:
			return of
		}
	}
}

func (p *parser) dot(of hclsyntax.Expression) hclsyntax.Expression {
	dot := p.read()
	if p.peek() == '*' {
		return p.attributeSplat(of, dot)
	}
	step, at := p.step(dot)
	return follow(of, step, at)
}

// step reads an attribute, or an element in its old spelling (list.0), behind a dot.
func (p *parser) step(dot token) (hcl.Traverser, hcl.Range) {
	if p.peek() == number {
		index := p.read()
		if strings.Contains(p.text(index), ".") { // list.0.1
			giveUp()
		}
		at := p.between(dot.from, index.to())
		return hcl.TraverseIndex{Key: p.value(index), SrcRange: at}, at
	}
	name := p.expect(ident)
	at := p.between(dot.from, name.to())
	return hcl.TraverseAttr{Name: p.text(name), SrcRange: at}, at
}

// attributeSplat reads list.*, which only goes as far as there are attributes.
func (p *parser) attributeSplat(of hclsyntax.Expression, dot token) hclsyntax.Expression {
	p.grow()
	marker := p.rng(dot)
	marker.End = p.read().to()
	each := &hclsyntax.AnonSymbolExpr{SrcRange: marker}
	s := &hclsyntax.SplatExpr{Source: of, Each: each, Item: each, SrcRange: hcl.RangeBetween(of.Range(), marker), MarkerRange: marker}
	if p.peek() != '.' {
		return s
	}
	steps := &hclsyntax.RelativeTraversalExpr{Source: each, SrcRange: p.rng(p.tok)}
	for p.peek() == '.' {
		step, at := p.step(p.read())
		steps.Traversal = append(steps.Traversal, step)
		steps.SrcRange.End, s.SrcRange.End = at.End, at.End
	}
	s.Each = steps
	return s
}

// brackets reads an index or a full splat.
func (p *parser) brackets(of hclsyntax.Expression) hclsyntax.Expression {
	opening := p.read()
	if p.peek() == '*' {
		return p.fullSplat(of, opening)
	}
	before := p.within(false)
	key := p.expression()
	at := p.between(opening.from, p.expect(']').to())
	p.newlines = before
	if literal := literalOf(key); literal != nil {
		return follow(of, hcl.TraverseIndex{Key: literal.Val, SrcRange: at}, at)
	}
	p.grow()
	return &hclsyntax.IndexExpr{Collection: of, Key: key, SrcRange: hcl.RangeBetween(of.Range(), at), OpenRange: p.rng(opening), BracketRange: at}
}

// literalOf is the value that an index is written as, if it is a number, a word or a string without anything interpolated.
func literalOf(key hclsyntax.Expression) *hclsyntax.LiteralValueExpr {
	if text, ok := key.(*hclsyntax.TemplateExpr); ok && text.IsStringLiteral() {
		key = text.Parts[0]
	}
	literal, _ := key.(*hclsyntax.LiteralValueExpr)
	return literal
}

// fullSplat reads list[*], and all that is taken of each element.
func (p *parser) fullSplat(of hclsyntax.Expression, opening token) hclsyntax.Expression {
	p.enter()
	p.read()
	marker := p.between(opening.from, p.expect(']').to())
	each := &hclsyntax.AnonSymbolExpr{SrcRange: marker}
	taken := p.steps(each)
	p.depth--
	return &hclsyntax.SplatExpr{Source: of, Each: taken, Item: each, SrcRange: hcl.RangeBetween(of.Range(), taken.Range()), MarkerRange: marker}
}

// follow adds a step to an expression, in place if it is a reference.
func follow(of hclsyntax.Expression, step hcl.Traverser, at hcl.Range) hclsyntax.Expression {
	switch e := of.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		e.Traversal = append(e.Traversal, step)
		e.SrcRange.End = at.End
		return e
	case *hclsyntax.RelativeTraversalExpr:
		e.Traversal = append(e.Traversal, step)
		e.SrcRange.End = at.End
		return e
	default:
		return &hclsyntax.RelativeTraversalExpr{Source: of, Traversal: hcl.Traversal{step}, SrcRange: hcl.RangeBetween(of.Range(), at)}
	}
}
