// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// directive is what stands in %{ }. It has no word when it is none.
type directive struct {
	word     string               // if, else, endif, for, endfor
	of       hclsyntax.Expression // the condition, or the collection
	key, val string               // names that a for gives to an element
}

// ends reports whether the directive ends a part of a string.
func (d *directive) ends() bool { return d.word == "else" || d.word == "endif" || d.word == "endfor" }

func (p *parser) directive() directive {
	d := directive{word: p.text(p.expect(ident))}
	switch d.word {
	case "else", "endif", "endfor":
	case "if":
		d.of = p.expression()
	case "for":
		d.key, d.val, d.of = p.elements()
	default:
		giveUp()
	}
	return d
}

// directed makes an expression of a directive and of all up to its end.
func (p *parser) directed(pieces []piece) (hclsyntax.Expression, []piece) {
	p.enter()
	defer func() { p.depth-- }()
	opening := &pieces[0]
	body, rest := p.parts(pieces[1:])
	if opening.word == "for" {
		return p.repeated(opening, body, rest)
	}
	return p.conditional(opening, body, rest)
}

func (p *parser) repeated(opening *piece, body []hclsyntax.Expression, rest []piece) (hclsyntax.Expression, []piece) {
	closing, rest := ending("endfor", rest)
	return &hclsyntax.TemplateJoinExpr{Tuple: &hclsyntax.ForExpr{
		KeyVar: opening.key, ValVar: opening.val, CollExpr: opening.of, ValExpr: p.joined(body, opening.to),
		SrcRange:  p.between(opening.from, closing.to),
		OpenRange: p.between(opening.from, opening.to), CloseRange: p.between(closing.from, closing.to),
	}}, rest
}

func (p *parser) conditional(opening *piece, yes []hclsyntax.Expression, rest []piece) (hclsyntax.Expression, []piece) {
	var no []hclsyntax.Expression
	if len(rest) > 0 && rest[0].word == "else" {
		no, rest = p.parts(rest[1:])
	}
	closing, rest := ending("endif", rest)
	return &hclsyntax.ConditionalExpr{
		Condition: opening.of, TrueResult: p.joined(yes, opening.to), FalseResult: p.joined(no, closing.from),
		SrcRange: p.between(opening.from, closing.to),
	}, rest
}

// ending takes the directive that ends something from the pieces.
func ending(word string, pieces []piece) (closing *piece, rest []piece) {
	if len(pieces) == 0 || pieces[0].word != word {
		giveUp()
	}
	return &pieces[0], pieces[1:]
}

// joined is what a directive holds; where, if that is nothing.
func (p *parser) joined(parts []hclsyntax.Expression, where hcl.Pos) *hclsyntax.TemplateExpr {
	if len(parts) == 0 {
		parts = []hclsyntax.Expression{p.literal("", where, where)}
	}
	return &hclsyntax.TemplateExpr{Parts: parts, SrcRange: hcl.RangeBetween(parts[0].Range(), parts[len(parts)-1].Range())}
}
