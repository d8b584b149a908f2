// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/tf"
)

const marker = "guardlint:ignore"

// nearMarker is how people write the marker who remember it from another tool.
var nearMarker = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^guardlint\s*[:-]\s*(ignore|skip|disable)\b`) })

// comment is one line of a comment.
type comment struct {
	at       tf.Range // from its first word to the end of the line or comment
	text     string   // without the signs that make or decorate comments
	signs    string   // what precedes the text in the comment's line
	trailing bool     // something else precedes the comment on its line
	leading  bool     // nothing but comments precedes it in the file
}

// comments lists the comments of a file that has an outline, line by line. It costs nothing where none of the markers of ignores occurs. Text in strings and
// heredocs is no comment; JSON has none.
func comments(src *tf.Source) []comment {
	if src.Outline == nil || strings.HasSuffix(src.Path, ".json") || !MayDecide(src.Bytes) {
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

// MayDecide reports whether a file may hold an ignore comment: whether it has one of the words without which there is none.
func MayDecide(src []byte) bool {
	return slices.ContainsFunc(markers, func(m string) bool { return bytes.Contains(src, []byte(m)) })
}

// commentLines splits a comment token.
func commentLines(path string, t hclsyntax.Token, lastLine int) []comment {
	body := string(t.Bytes)
	if strings.HasPrefix(body, "/*") {
		body = strings.TrimSuffix(body, "*/")
	}
	var found []comment
	offset := 0
	for i, line := range strings.Split(body, "\n") {
		text := strings.TrimLeft(strings.TrimLeft(strings.TrimLeft(line, " \t"), "#/*"), " \t")
		signs := line[:len(line)-len(text)]
		start := tf.Pos{Line: t.Range.Start.Line + i, Byte: t.Range.Start.Byte + offset + len(signs)}
		offset += len(line) + 1
		if text = strings.TrimRight(text, " \t\r"); text == "" {
			continue
		}
		found = append(found, comment{
			at:       tf.Range{File: path, Start: start, End: tf.Pos{Line: start.Line, Byte: start.Byte + len(text)}},
			text:     text,
			signs:    signs,
			trailing: t.Range.Start.Line == lastLine,
			leading:  lastLine == 0,
		})
	}
	return found
}
