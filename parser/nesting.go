// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/internal/template"
)

// Limits on files that hclsyntax parses. It parses and evaluates by recursion, and a stack that overflows
// ends the process; and it holds all tokens in memory. What it takes to put strings together, internal/template knows.
const (
	maxNesting   = 500       // brackets, templates and blocks within each other
	maxOperators = 2000      // in one expression
	maxTokens    = 2_000_000 // words and signs
)

// refusal says why native syntax is not parsed, or is nil. Most of it is cleared by a look at its bytes; what looks suspicious is lexed, which does
// not recurse.
func refusal(src []byte, path string) *hcl.Diagnostic {
	looks := look(src)
	if looks.tokens > maxTokens {
		at := hcl.Range{Filename: path, Start: hcl.InitialPos, End: hcl.InitialPos}
		return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Too large", Subject: &at,
			Detail: fmt.Sprintf("the file consists of more than %d words and signs", maxTokens)}
	}
	if !looks.nested && !looks.broken {
		return nil
	}
	tokens, _ := hclsyntax.LexConfig(src, path, hcl.InitialPos)
	if at, deep := tooDeep(tokens); deep {
		return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "Nested too deeply", Subject: &at,
			Detail: fmt.Sprintf("an expression or block nests deeper than %d levels or strings more than %d operators together", maxNesting, maxOperators)}
	}
	if at, long := tooBroken(tokens); long {
		return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "String too long", Subject: &at,
			Detail: "a heredoc of so many lines, or a string of so many signs, would take minutes to parse"}
	}
	return nil
}

// tooDeep finds the place where native syntax nests deeper than is safe to parse.
func tooDeep(tokens hclsyntax.Tokens) (hcl.Range, bool) {
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

// tooBroken finds the string at which putting strings together from their pieces has become too dear: lines of a heredoc are pieces, and so is what
// stands between signs that could begin a template.
func tooBroken(tokens hclsyntax.Tokens) (hcl.Range, bool) {
	copied, pieces, bytes := 0, 0, 0
	for _, t := range tokens {
		if t.Type == hclsyntax.TokenStringLit || t.Type == hclsyntax.TokenQuotedLit {
			pieces++
			bytes += len(t.Bytes)
			continue
		}
		if copied += template.Copies(pieces, bytes); template.TooDear(copied) {
			return t.Range, true
		}
		pieces, bytes = 0, 0
	}
	return hcl.Range{}, false
}

var operator = map[hclsyntax.TokenType]bool{
	hclsyntax.TokenBang: true, hclsyntax.TokenMinus: true, hclsyntax.TokenQuestion: true, hclsyntax.TokenPlus: true, hclsyntax.TokenStar: true,
	hclsyntax.TokenSlash: true, hclsyntax.TokenPercent: true, hclsyntax.TokenAnd: true, hclsyntax.TokenOr: true, hclsyntax.TokenEqualOp: true,
	hclsyntax.TokenNotEqual: true, hclsyntax.TokenLessThan: true, hclsyntax.TokenLessThanEq: true, hclsyntax.TokenGreaterThan: true,
	hclsyntax.TokenGreaterThanEq: true, hclsyntax.TokenDot: true,
}

// outlook is what bytes tell of native syntax, without regard to strings and comments. There is never more in truth, but for a string of blanks, of
// whose three tokens two are counted.
type outlook struct {
	tokens int
	nested bool // it may nest too deeply
	broken bool // strings may consist of too many pieces
}

func look(src []byte) (o outlook) {
	depth, operators, breaks, inWord := 0, 0, 0, false
	for i, c := range src {
		class := byteClass[c]
		if class == blank {
			inWord = false
			continue
		}
		if !inWord || class != word {
			o.tokens++
		}
		inWord = class == word
		switch class {
		case opening:
			depth++
			o.nested = o.nested || depth > maxNesting/2
		case closing:
			depth = max(depth-1, 0)
		case separating:
			operators = 0
		case breaking:
			breaks++
		case operating:
			if c == '=' && (i+1 == len(src) || src[i+1] != '=') { // an assignment
				continue
			}
			if c == '%' {
				breaks++
			}
			operators++
			o.nested = o.nested || operators > maxOperators
		}
	}
	o.broken = template.TooDear(template.Copies(breaks, len(src)))
	return o
}

// What look counts a byte as.
const (
	word = iota
	blank
	opening
	closing
	separating
	operating
	breaking // ends a piece of a string
	other
)

var byteClass = [256]byte{
	' ': blank, '\t': blank, '\r': blank, '\n': breaking, '$': breaking,
	'(': opening, '[': opening, '{': opening, ')': closing, ']': closing, '}': closing, ',': separating,
	'!': operating, '-': operating, '?': operating, '+': operating, '*': operating, '/': operating, '%': operating, '&': operating, '|': operating,
	'<': operating, '>': operating, '.': operating, '=': operating,
	'"': other, '\'': other, '`': other, ':': other, ';': other, '#': other, '@': other, '^': other, '~': other, '\\': other,
}
