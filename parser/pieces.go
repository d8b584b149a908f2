// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"bytes"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// parseBlocks parses configuration that consists of blocks only, one block after the other. hclsyntax collects all tokens before it parses, in a
// slice that grows: for a whole file it allocates several times what it needs for one block at a time.
//
// The blocks are the same as those of the whole file. Scanning goes from left to right, so a piece that parses without a complaint leaves the scanner
// outside of every string, heredoc and comment, where the next piece begins. With anything else (an attribute between the blocks, an error,
// too deep a nesting, a keyword in a heredoc that looks like the beginning of a block) ok is false, and the whole file has to be parsed.
func parseBlocks(src []byte, path string) (body *hclsyntax.Body, ok bool) {
	body = &hclsyntax.Body{Attributes: hclsyntax.Attributes{}}
	start := hcl.InitialPos
	for rest := src; len(rest) > 0; {
		piece := rest[:pieceEnd(rest)]
		if refusal(piece, path) != nil {
			return nil, false
		}
		parsed, diags := hclsyntax.ParseConfig(piece, path, start)
		part := parsed.Body.(*hclsyntax.Body)
		if len(diags) > 0 || len(part.Attributes) > 0 {
			return nil, false
		}
		body.Blocks = append(body.Blocks, part.Blocks...)
		start.Line += bytes.Count(piece, newline)
		start.Byte += len(piece)
		rest = rest[len(piece):]
	}
	return body, true
}

// minPiece is how many bytes are parsed together at least; smaller pieces cost more than their tokens save.
const minPiece = 1024

var newline = []byte("\n")

// pieceEnd is the offset of the first line that seems to begin a block after another one ended; the length of src when there is none.
func pieceEnd(src []byte) int {
	ended := false // the last line that is neither blank nor a comment ends with a brace
	for at := 0; at < len(src); {
		length := bytes.IndexByte(src[at:], '\n') + 1
		if length == 0 {
			break
		}
		line := bytes.TrimRight(src[at:at+length], " \t\r\n")
		switch {
		case ended && at >= minPiece && beginsBlock(line):
			return at
		case len(line) > 0 && line[0] != '#':
			ended = line[len(line)-1] == '}'
		}
		at += length
	}
	return len(src)
}

// beginsBlock reports whether a line begins with the type of a block that stands at the top of files.
func beginsBlock(line []byte) bool {
	word, _, _ := bytes.Cut(line, []byte(" "))
	switch string(word) {
	case "resource", "data", "variable", "output", "module", "locals", "provider", "terraform", "moved", "import", "removed", "check", "ephemeral":
		return true
	}
	return false
}
