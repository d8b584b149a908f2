// SPDX-License-Identifier: Apache-2.0

// Package nativesyntax reads Terraform's native syntax into hclsyntax's own nodes, several times faster than hclsyntax, which first gathers all tokens
// of a file. It reads what nearly all configurations are written in and gives up at everything else: at errors, so that they are reported in
// HCL's words, and at what hardly anybody writes. What it gives is what hclsyntax gives, node by node and range by range.
package nativesyntax

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Bounds on what is read here; beyond them Parse gives up, and the caller has to decide whether the text is safe for a parser without bounds.
const (
	maxDepth     = 200       // expressions and blocks within each other
	maxOperators = 1000      // operators, indexes and splats in the value of one argument
	maxTokens    = 2_000_000 // words, signs, comments and lines of heredocs of one file
)

// File is what a text consists of.
type File struct {
	Body     *hclsyntax.Body
	Comments []Comment // in order
}

// Comment is a comment from its first sign to its last, or to the end of its line.
type Comment struct {
	Range  hcl.Range
	Trails bool // something that is no comment precedes it in its line
}

// Parse reads a file from its first byte. The ranges name it by path. When ok is false the text is not read, for whatever reason: parse it with
// hclsyntax to know. The file shares no memory with src.
func Parse(src []byte, path string) (f *File, ok bool) {
	p := &parser{src: string(src), path: path, line: 1, newlines: true}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case givenUp:
			f, ok = nil, false
		default:
			panic(r)
		}
	}()
	p.scan()
	body := p.body(p.tok.from, end)
	return &File{Body: body, Comments: p.comments}, true
}

// Comments finds the comments of any text, by asking hclsyntax for all tokens.
func Comments(src []byte, path string) (found []Comment) {
	tokens, _ := hclsyntax.LexConfig(src, path, hcl.InitialPos) // what is broken is for the parser to say
	last := 0                                                   // the line in which the last token ends
	for _, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenComment:
			found = append(found, Comment{Range: t.Range, Trails: t.Range.Start.Line == last})
		case hclsyntax.TokenNewline:
		default:
			last = t.Range.End.Line
		}
	}
	return found
}

// givenUp is what a parser panics with when it gives up. It does not leave the package.
type givenUp struct{}

func giveUp() { panic(givenUp{}) }

// parser reads a text from left to right and looks one token ahead. The names of its methods say what they read; each begins at the token ahead.
type parser struct {
	src      string
	path     string
	pos      int     // the byte behind the token ahead
	line     int     // of pos
	base     int     // columns of the line are counted from here, as if every sign were a byte
	tok      token   // ahead
	last     hcl.Pos // where the token that was read last ends
	trim     bool    // whether the text that comes next loses the blanks that it begins with
	newlines bool    // whether the end of a line is a token here
	comments []Comment
	pieces   []piece                // of the strings that are being read, the outermost first
	exprs    []hclsyntax.Expression // elements of what is being read, the outermost first

	depth, operators, tokens int
}

// peek is the kind of the token ahead.
func (p *parser) peek() kind {
	for p.tok.kind == newline && !p.newlines {
		p.scan()
	}
	return p.tok.kind
}

// read goes on to the next token and returns the one that was ahead, which is neither a quote nor the beginning of a heredoc.
func (p *parser) read() token {
	p.peek()
	t := p.tok
	p.last = t.to()
	p.scan()
	return t
}

// expect reads a token of a kind.
func (p *parser) expect(k kind) token {
	if p.peek() != k {
		giveUp()
	}
	return p.read()
}

// word reports whether a certain name is ahead.
func (p *parser) word(name string) bool { return p.peek() == ident && p.text(p.tok) == name }

func (p *parser) text(t token) string { return p.src[t.from.Byte : t.from.Byte+t.size] }

func (p *parser) between(from, to hcl.Pos) hcl.Range {
	return hcl.Range{Filename: p.path, Start: from, End: to}
}

func (p *parser) rng(t token) hcl.Range { return p.between(t.from, t.to()) }

// count counts what takes memory.
func (p *parser) count() {
	if p.tokens++; p.tokens > maxTokens {
		giveUp()
	}
}

// enter counts how deep expressions and blocks are in each other. Who calls it takes one from depth when it is done.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		giveUp()
	}
}

// grow counts what makes trees deep without brackets.
func (p *parser) grow() {
	if p.operators++; p.operators > maxOperators {
		giveUp()
	}
}
