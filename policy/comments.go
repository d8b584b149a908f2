// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/tf"
)

const marker = "guardlint:ignore"

// comment is one line of a comment that begins with the marker.
type comment struct {
	at       tf.Range // from the marker to the end of the line or comment
	text     string   // what follows the marker
	trailing bool     // something else precedes the comment on its line
}

// comments finds the ignore comments of a file. It costs nothing where the marker does not occur. Text in strings and heredocs is no
// comment; JSON has none.
func comments(src *tf.Source) []comment {
	if !bytes.Contains(src.Bytes, []byte(marker)) || strings.HasSuffix(src.Path, ".json") {
		return nil
	}
	tokens, _ := hclsyntax.LexConfig(src.Bytes, src.Path, hcl.InitialPos) // a broken file is reported by the parser
	var found []comment
	lastLine := 0 // where the last token that is neither comment nor line end stopped
	for _, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenComment:
			found = append(found, commentLines(src.Path, t, lastLine)...)
		case hclsyntax.TokenNewline:
		default:
			lastLine = t.Range.End.Line
		}
	}
	return found
}

// commentLines splits a comment token and keeps the lines that begin with the marker, behind the signs that make or decorate comments.
// A comment that is itself commented out ("# # guardlint:ignore") does not count.
func commentLines(path string, t hclsyntax.Token, lastLine int) []comment {
	body := string(t.Bytes)
	if strings.HasPrefix(body, "/*") {
		body = strings.TrimSuffix(body, "*/")
	}
	var found []comment
	offset := 0
	for i, line := range strings.Split(body, "\n") {
		content := strings.TrimLeft(strings.TrimLeft(strings.TrimLeft(line, " \t"), "#/*"), " \t")
		if text, ok := strings.CutPrefix(content, marker); ok {
			start := tf.Pos{Line: t.Range.Start.Line + i, Byte: t.Range.Start.Byte + offset + len(line) - len(content)}
			content = strings.TrimRight(content, " \t\r")
			found = append(found, comment{
				at:       tf.Range{File: path, Start: start, End: tf.Pos{Line: start.Line, Byte: start.Byte + len(content)}},
				text:     text,
				trailing: t.Range.Start.Line == lastLine,
			})
		}
		offset += len(line) + 1
	}
	return found
}
