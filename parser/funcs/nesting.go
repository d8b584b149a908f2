// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"fmt"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// CheckNesting returns an error if the tokens of an HCL expression, template
// or file nest deeper than [MaxNesting]. Ask before parsing text that comes
// from others: HCL's parser recurses, a goroutine's stack is limited, and a
// program does not survive its overflow.
func CheckNesting(tokens hclsyntax.Tokens) error {
	var n nesting
	for i, t := range tokens {
		n.brackets = max(0, n.brackets+opens[t.Type])
		if t.Type == hclsyntax.TokenIdent && i > 0 && tokens[i-1].Type == hclsyntax.TokenTemplateControl {
			n.directives = max(0, n.directives+directives[string(t.Bytes)])
		}
		n.conditionals = max(0, n.conditionals+conditional[t.Type])
		n.signs = run(n.signs, t.Type, signs, signs)
		n.splats = run(n.splats, t.Type, splats, traversal)
		if max(n.brackets, n.directives, n.conditionals, n.signs, n.splats) > MaxNesting {
			return fmt.Errorf("%s: expressions nest deeper than %d levels", t.Range, MaxNesting)
		}
	}
	return nil
}

// nesting has the depth so far of each construct for which the parser recurses.
type nesting struct{ brackets, directives, conditionals, signs, splats int }

type tokenSet map[hclsyntax.TokenType]int

var (
	opens = tokenSet{
		hclsyntax.TokenOParen: 1, hclsyntax.TokenCParen: -1,
		hclsyntax.TokenOBrace: 1, hclsyntax.TokenCBrace: -1,
		hclsyntax.TokenOBrack: 1, hclsyntax.TokenCBrack: -1,
		hclsyntax.TokenOQuote: 1, hclsyntax.TokenCQuote: -1,
		hclsyntax.TokenOHeredoc: 1, hclsyntax.TokenCHeredoc: -1,
		hclsyntax.TokenTemplateInterp: 1, hclsyntax.TokenTemplateControl: 1, hclsyntax.TokenTemplateSeqEnd: -1,
	}
	directives  = map[string]int{"if": 1, "endif": -1, "for": 1, "endfor": -1}
	conditional = tokenSet{hclsyntax.TokenQuestion: 1, hclsyntax.TokenColon: -1}
	signs       = tokenSet{hclsyntax.TokenBang: 1, hclsyntax.TokenMinus: 1}
	splats      = tokenSet{hclsyntax.TokenStar: 1}
	// traversal has what may stand between the splats of one expression.
	traversal = tokenSet{
		hclsyntax.TokenStar: 1, hclsyntax.TokenOBrack: 1, hclsyntax.TokenCBrack: 1, hclsyntax.TokenDot: 1,
		hclsyntax.TokenIdent: 1, hclsyntax.TokenNumberLit: 1, hclsyntax.TokenNewline: 1,
	}
)

// run counts the tokens of a set up to the first one that is not allowed
// between them.
func run(n int, t hclsyntax.TokenType, counted, between tokenSet) int {
	if between[t] == 0 {
		return 0
	}
	return n + counted[t]
}
