// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/tf"
)

// outline lists the ranges of blocks and attributes of a file, outer before inner. The file is parsed again: few outlines are asked for that
// nobody announced, and keeping all syntax trees for them would be dear.
func outline(src []byte, path string) []tf.Range {
	body, _ := parseConfig(src, path)
	return outlineOf(body)
}

// outline decides whether a file that was parsed keeps its outline.
func (l *loader) outline(f *file, keep bool) {
	var outline func() []tf.Range
	if keep {
		ranges := outlineOf(f.body)
		outline = func() []tf.Range { return ranges }
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sources[f.path].Outline = outline
}

func outlineOf(body *hclsyntax.Body) []tf.Range {
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
