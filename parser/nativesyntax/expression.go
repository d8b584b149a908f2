// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

func (p *parser) expression() hclsyntax.Expression {
	p.enter()
	condition := p.operation(1)
	if p.peek() == '?' {
		p.read()
		yes := p.expression()
		p.expect(':')
		no := p.expression()
		condition = &hclsyntax.ConditionalExpr{
			Condition: condition, TrueResult: yes, FalseResult: no,
			SrcRange: hcl.RangeBetween(condition.Range(), no.Range()),
		}
	}
	p.depth--
	return condition
}

// operation reads terms between operators that bind at least so strongly.
func (p *parser) operation(strength int) hclsyntax.Expression {
	left := p.term()
	for {
		op, binds := operator(p.peek())
		if binds < strength {
			return left
		}
		p.grow()
		p.read()
		right := p.operation(binds + 1)
		left = &hclsyntax.BinaryOpExpr{LHS: left, Op: op, RHS: right, SrcRange: hcl.RangeBetween(left.Range(), right.Range())}
	}
}

// operator is what a token between two terms does, and how strongly it binds them; not at all, if it is no operator.
func operator(k kind) (*hclsyntax.Operation, int) {
	switch k {
	case or:
		return hclsyntax.OpLogicalOr, 1
	case and:
		return hclsyntax.OpLogicalAnd, 2
	case equal:
		return hclsyntax.OpEqual, 3
	case notEqual:
		return hclsyntax.OpNotEqual, 3
	case '>':
		return hclsyntax.OpGreaterThan, 4
	case greaterEqual:
		return hclsyntax.OpGreaterThanOrEqual, 4
	case '<':
		return hclsyntax.OpLessThan, 4
	case lessEqual:
		return hclsyntax.OpLessThanOrEqual, 4
	case '+':
		return hclsyntax.OpAdd, 5
	case '-':
		return hclsyntax.OpSubtract, 5
	case '*':
		return hclsyntax.OpMultiply, 6
	case '/':
		return hclsyntax.OpDivide, 6
	case '%':
		return hclsyntax.OpModulo, 6
	}
	return nil, 0
}

// term reads an operand and what is taken of it.
func (p *parser) term() hclsyntax.Expression { return p.steps(p.operand()) }

func (p *parser) operand() hclsyntax.Expression {
	switch p.peek() {
	case '"':
		return p.quotedString()
	case heredoc:
		return p.heredoc()
	case ident:
		return p.named(p.read())
	case number:
		return p.numeral()
	case '[':
		return p.tuple()
	case '{':
		return p.object()
	case '(':
		return p.parentheses()
	case '-':
		return p.unary(hclsyntax.OpNegate)
	case '!':
		return p.unary(hclsyntax.OpLogicalNot)
	}
	giveUp()
	return nil
}

// named reads what begins with a name: a reference, a call, or a word for a value.
func (p *parser) named(name token) hclsyntax.Expression {
	if k := p.peek(); k == '(' || k == colons {
		return p.call(name)
	}
	switch word := p.text(name); word {
	case "true":
		return &hclsyntax.LiteralValueExpr{Val: cty.True, SrcRange: p.rng(name)}
	case "false":
		return &hclsyntax.LiteralValueExpr{Val: cty.False, SrcRange: p.rng(name)}
	case "null":
		return &hclsyntax.LiteralValueExpr{Val: cty.NullVal(cty.DynamicPseudoType), SrcRange: p.rng(name)}
	default:
		path := make(hcl.Traversal, 1, 3)
		path[0] = hcl.TraverseRoot{Name: word, SrcRange: p.rng(name)}
		return &hclsyntax.ScopeTraversalExpr{Traversal: path, SrcRange: p.rng(name)}
	}
}

func (p *parser) numeral() hclsyntax.Expression {
	t := p.read()
	return &hclsyntax.LiteralValueExpr{Val: p.value(t), SrcRange: p.rng(t)}
}

func (p *parser) value(number token) cty.Value {
	v, err := cty.ParseNumberVal(p.text(number))
	if err != nil {
		giveUp()
	}
	return v
}

func (p *parser) unary(op *hclsyntax.Operation) hclsyntax.Expression {
	p.enter()
	sign := p.read()
	operand := p.term()
	p.depth--
	return &hclsyntax.UnaryOpExpr{Op: op, Val: operand, SrcRange: hcl.RangeBetween(p.rng(sign), operand.Range()), SymbolRange: p.rng(sign)}
}

// within reads something in brackets, where lines end as nothing or as a token, and returns the mode to go back to behind them.
func (p *parser) within(newlines bool) (before bool) {
	before, p.newlines = p.newlines, newlines
	return before
}

func (p *parser) parentheses() hclsyntax.Expression {
	opening := p.read()
	before := p.within(false)
	inner := p.expression()
	closing := p.expect(')')
	p.newlines = before
	return &hclsyntax.ParenthesesExpr{Expression: inner, SrcRange: p.between(opening.from, closing.to())}
}

// call reads the rest of a function's name, and its arguments.
func (p *parser) call(name token) hclsyntax.Expression {
	c := &hclsyntax.FunctionCallExpr{Name: p.text(name), NameRange: p.rng(name)}
	for p.peek() == colons {
		p.read()
		part := p.expect(ident)
		c.Name += "::" + p.text(part)
		c.NameRange.End = part.to()
	}
	c.OpenParenRange = p.rng(p.expect('('))
	before := p.within(false)
	first := len(p.exprs)
	for p.peek() != ')' {
		p.exprs = append(p.exprs, p.expression())
		if p.peek() == ellipsis {
			p.read()
			c.ExpandFinal = true
			break
		}
		if !p.separated(')') {
			break
		}
	}
	c.Args = p.since(first)
	c.CloseParenRange = p.rng(p.expect(')'))
	p.newlines = before
	return c
}

// separated reads the comma behind an element. There is none if what closes the elements is ahead.
func (p *parser) separated(closing kind) bool {
	if p.peek() == closing {
		return false
	}
	p.expect(',')
	return true
}

// since takes the elements that were read since there were so many.
func (p *parser) since(first int) []hclsyntax.Expression {
	if first == len(p.exprs) {
		return nil
	}
	taken := slices.Clone(p.exprs[first:])
	clear(p.exprs[first:])
	p.exprs = p.exprs[:first]
	return taken
}

func (p *parser) tuple() hclsyntax.Expression {
	opening := p.read()
	before := p.within(false)
	defer func() { p.newlines = before }()
	if p.word("for") {
		return p.forEach(opening, ']')
	}
	first := len(p.exprs)
	for p.peek() != ']' {
		p.exprs = append(p.exprs, p.expression())
		if !p.separated(']') {
			break
		}
	}
	elements := p.since(first)
	return &hclsyntax.TupleConsExpr{Exprs: elements, SrcRange: p.between(opening.from, p.expect(']').to()), OpenRange: p.rng(opening)}
}

func (p *parser) object() hclsyntax.Expression {
	opening := p.read()
	before := p.within(false)
	defer func() { p.newlines = before }()
	if p.word("for") {
		return p.forEach(opening, '}')
	}
	p.newlines = true
	o := &hclsyntax.ObjectConsExpr{OpenRange: p.rng(opening)}
	for {
		switch p.peek() {
		case newline:
			p.read()
			continue
		case '}':
			o.SrcRange = p.between(opening.from, p.read().to())
			return o
		}
		o.Items = append(o.Items, p.pair())
		switch p.peek() {
		case ',', newline:
			p.read()
		case '}':
		default:
			giveUp()
		}
	}
}

func (p *parser) pair() hclsyntax.ObjectConsItem {
	computed := p.peek() == '('
	key := &hclsyntax.ObjectConsKeyExpr{Wrapped: p.expression(), ForceNonLiteral: computed}
	if k := p.peek(); k != '=' && k != ':' {
		giveUp()
	}
	p.read()
	return hclsyntax.ObjectConsItem{KeyExpr: key, ValueExpr: p.expression()}
}

// elements reads what names a for gives to elements, and of what these are.
func (p *parser) elements() (key, val string, of hclsyntax.Expression) {
	val = p.text(p.expect(ident))
	if p.peek() == ',' {
		p.read()
		key, val = val, p.text(p.expect(ident))
	}
	if !p.word("in") {
		giveUp()
	}
	p.read()
	return key, val, p.expression()
}

// forEach reads a for expression behind its opening bracket.
func (p *parser) forEach(opening token, closing kind) hclsyntax.Expression {
	f := &hclsyntax.ForExpr{OpenRange: p.rng(opening)}
	p.read()
	f.KeyVar, f.ValVar, f.CollExpr = p.elements()
	p.expect(':')
	f.ValExpr = p.expression()
	if closing == '}' {
		p.expect(arrow)
		f.KeyExpr, f.ValExpr = f.ValExpr, p.expression()
		if p.peek() == ellipsis {
			p.read()
			f.Group = true
		}
	}
	if p.word("if") {
		p.read()
		f.CondExpr = p.expression()
	}
	closed := p.expect(closing)
	f.CloseRange = p.rng(closed)
	f.SrcRange = p.between(opening.from, closed.to())
	return f
}
