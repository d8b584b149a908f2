// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/parser/nativesyntax"
	"github.com/guardlint/guardlint/tf"
)

// outline is made of a file that is parsed again: few outlines are asked for that nobody announced, and keeping all syntax trees for them
// would be dear.
func outline(src []byte, path string) *tf.Outline {
	parsed, _ := parseConfig(src, path)
	return outlineOf(parsed, src, path)
}

// outline decides whether a file that was parsed keeps its outline.
func (l *loader) outline(path string, parsed *nativesyntax.File) {
	l.mu.Lock()
	src := l.sources[path]
	l.mu.Unlock()
	var outline func() *tf.Outline
	if l.opts.Outlined(src.Bytes) {
		made := outlineOf(parsed, src.Bytes, path)
		outline = func() *tf.Outline { return made }
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	src.Outline = outline
}

// outlineOf knows that hclsyntax, unlike nativesyntax, gives no comments, and that JSON has none.
func outlineOf(parsed *nativesyntax.File, src []byte, path string) *tf.Outline {
	o := &tf.Outline{Items: items(parsed.Body)}
	comments := parsed.Comments
	if len(comments) == 0 && !strings.HasSuffix(path, ".json") {
		comments = nativesyntax.Comments(src, path)
	}
	for _, c := range comments {
		o.Comments = append(o.Comments, tf.Comment{Range: tfRange(c.Range), Trails: c.Trails})
	}
	return o
}

// items lists blocks and attributes, outer before inner.
func items(body *hclsyntax.Body) []tf.Range {
	if body == nil {
		return nil
	}
	var out []tf.Range
	var walk func(*hclsyntax.Body)
	walk = func(b *hclsyntax.Body) {
		for _, a := range b.Attributes {
			out = append(out, tfRange(a.SrcRange))
		}
		for _, nested := range b.Blocks {
			out = append(out, blockRange(nested))
			walk(nested.Body)
		}
	}
	walk(body)
	slices.SortFunc(out, func(a, b tf.Range) int {
		if a.Start.Byte != b.Start.Byte {
			return a.Start.Byte - b.Start.Byte
		}
		return b.End.Byte - a.End.Byte
	})
	return out
}

// blockRange is a block from its type to its closing brace.
func blockRange(b *hclsyntax.Block) tf.Range {
	r := tfRange(b.TypeRange)
	if b.CloseBraceRange.End.Byte > 0 {
		end := tfRange(b.CloseBraceRange)
		r.End = end.End
	} else {
		end := tfRange(b.Body.SrcRange)
		r.End = end.End
	}
	return r
}
