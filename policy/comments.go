// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"

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

// comments lists the comments of a file, line by line.
func comments(src *tf.Source, outline *tf.Outline) (found []comment) {
	for _, c := range outline.Comments {
		leading := len(outline.Items) == 0 || c.Start.Byte < outline.Items[0].Start.Byte
		found = append(found, commentLines(src, c, leading)...)
	}
	return found
}

// MayDecide reports whether a file may hold an ignore comment: whether it has one of the words without which there is none.
func MayDecide(src []byte) bool {
	return slices.ContainsFunc(markers, func(m string) bool { return bytes.Contains(src, []byte(m)) })
}

func commentLines(src *tf.Source, c tf.Comment, leading bool) []comment {
	body := string(src.Bytes[c.Start.Byte:c.End.Byte])
	if strings.HasPrefix(body, "/*") {
		body = strings.TrimSuffix(body, "*/")
	}
	var found []comment
	offset := 0
	for i, line := range strings.Split(body, "\n") {
		text := strings.TrimLeft(strings.TrimLeft(strings.TrimLeft(line, " \t"), "#/*"), " \t")
		signs := line[:len(line)-len(text)]
		start := tf.Pos{Line: c.Start.Line + i, Byte: c.Start.Byte + offset + len(signs)}
		offset += len(line) + 1
		if text = strings.TrimRight(text, " \t\r"); text == "" {
			continue
		}
		found = append(found, comment{
			at:       tf.Range{File: src.Path, Start: start, End: tf.Pos{Line: start.Line, Byte: start.Byte + len(text)}},
			text:     text,
			signs:    signs,
			trailing: c.Trails,
			leading:  leading,
		})
	}
	return found
}
