// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Limits on how a file may nest. hclsyntax parses and evaluates by recursion, and a stack that overflows ends the process.
const (
	maxNesting   = 500  // brackets, templates and blocks within each other
	maxOperators = 2000 // in one expression
)

// tooDeep finds the place where native syntax nests deeper than is safe to parse. Most files are cleared by a look at their bytes; what looks
// suspicious is lexed, which does not recurse.
func tooDeep(src []byte, path string) (hcl.Range, bool) {
	if !suspicious(src) {
		return hcl.Range{}, false
	}
	tokens, _ := hclsyntax.LexConfig(src, path, hcl.InitialPos)
	var open []hclsyntax.TokenType
	operators := 0
	for _, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc,
			hclsyntax.TokenTemplateInterp:
			open = append(open, t.Type)
		case hclsyntax.TokenTemplateControl:
			open = append(open, t.Type)
			operators++ // directives nest without brackets
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
			hclsyntax.TokenTemplateSeqEnd:
			open = open[:max(len(open)-1, 0)]
		case hclsyntax.TokenComma:
			operators = 0
		case hclsyntax.TokenNewline:
			if len(open) == 0 || open[len(open)-1] == hclsyntax.TokenOBrace { // elsewhere an expression goes on
				operators = 0
			}
		default:
			if operator[t.Type] {
				operators++
			}
		}
		if len(open) > maxNesting || operators > maxOperators {
			return t.Range, true
		}
	}
	return hcl.Range{}, false
}

var operator = map[hclsyntax.TokenType]bool{
	hclsyntax.TokenBang: true, hclsyntax.TokenMinus: true, hclsyntax.TokenQuestion: true, hclsyntax.TokenPlus: true, hclsyntax.TokenStar: true,
	hclsyntax.TokenSlash: true, hclsyntax.TokenPercent: true, hclsyntax.TokenAnd: true, hclsyntax.TokenOr: true, hclsyntax.TokenEqualOp: true,
	hclsyntax.TokenNotEqual: true, hclsyntax.TokenLessThan: true, hclsyntax.TokenLessThanEq: true, hclsyntax.TokenGreaterThan: true,
	hclsyntax.TokenGreaterThanEq: true, hclsyntax.TokenDot: true,
}

// suspicious counts brackets and operators without regard to strings and comments: what stays below the limits so, does so in truth.
func suspicious(src []byte) bool {
	depth, operators := 0, 0
	for i, c := range src {
		switch byteClass[c] {
		case 0:
		case opening:
			if depth++; depth > maxNesting/2 {
				return true
			}
		case closing:
			depth = max(depth-1, 0)
		case separating:
			operators = 0
		case operating:
			if c == '=' && (i+1 == len(src) || src[i+1] != '=') { // an assignment
				continue
			}
			if operators++; operators > maxOperators {
				return true
			}
		}
	}
	return false
}

// What suspicious counts a byte as.
const (
	opening = iota + 1
	closing
	separating
	operating
)

var byteClass = [256]byte{
	'(': opening, '[': opening, '{': opening, ')': closing, ']': closing, '}': closing, ',': separating,
	'!': operating, '-': operating, '?': operating, '+': operating, '*': operating, '/': operating, '%': operating, '&': operating, '|': operating,
	'<': operating, '>': operating, '.': operating, '=': operating,
}
