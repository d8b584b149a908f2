// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// MaxDepth bounds the nesting of JSON values and of brackets in an expression, maxOperators the operators of one source. Parsers
// recurse: without bounds a small hostile file exhausts the stack, which no program survives.
const (
	MaxDepth     = 500
	maxOperators = 100_000
)

// TooDeep tells whether what the tokens spell nests deeper than MaxDepth or strings together more operators than a recursive
// parser can bear, and where. Lexing does not recurse, so it is the question to ask before parsing.
func TooDeep(tokens hclsyntax.Tokens) (at hcl.Range, deep bool) {
	depth, operators := 0, 0
	for _, token := range tokens {
		switch token.Type {
		case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc,
			hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			depth++
			if token.Type == hclsyntax.TokenTemplateControl {
				operators++ // if and for directives nest without brackets
			}
		case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
			hclsyntax.TokenTemplateSeqEnd:
			depth--
		case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenQuestion, hclsyntax.TokenPlus, hclsyntax.TokenStar,
			hclsyntax.TokenSlash, hclsyntax.TokenPercent, hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenEqualOp,
			hclsyntax.TokenNotEqual, hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq, hclsyntax.TokenGreaterThan,
			hclsyntax.TokenGreaterThanEq:
			operators++
		}
		if depth > MaxDepth || operators > maxOperators {
			return token.Range, true
		}
	}
	return hcl.Range{}, false
}

// tooDeepText asks TooDeep of a template or expression, unless it is plainly too short to be.
func tooDeepText(s string, m mode) bool {
	if len(s) < MaxDepth {
		return false
	}
	lex := hclsyntax.LexTemplate
	if m == reference {
		lex = hclsyntax.LexExpression
	}
	tokens, _ := lex([]byte(s), "", hcl.InitialPos)
	_, deep := TooDeep(tokens)
	return deep
}

// tooDeepJSON tells whether arrays and objects nest deeper than MaxDepth, and where.
func tooDeepJSON(src []byte) (at int, deep bool) {
	depth, quoted := 0, false
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case quoted && c == '\\':
			i++
		case quoted && c < ' ': // the JSON scanner ends a string here
			quoted = false
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > MaxDepth {
				return i, true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return 0, false
}
