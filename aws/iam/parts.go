// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"iter"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// Part is a stretch of a Text: known text, or a hole.
type Part struct {
	Literal string
	// Hole says that the stretch is not known, and Why for what reason.
	Hole bool
	Why  string
}

// Parts yields the text's stretches from left to right. The empty text has none.
func (t Text) Parts() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		for _, p := range t.parts {
			part := Part{Literal: p.literal}
			if p.hole != nil {
				part = Part{Hole: true, Why: p.hole.why}
			}
			if !yield(part) {
				return
			}
		}
	}
}

// ParseText reads a document from JSON text. name is what messages call it, and the file of its evidence.
func ParseText(name, text string) *Document {
	return Parse(tf.NewValue(cty.StringVal(text), name, tf.Range{File: name, Start: tf.Pos{Line: 1}}, nil))
}

// Name is the statement for a sentence: `statement "Sid"`, or `statement 2`, counted from 1, when it has no Sid that may be shown.
func (s *Statement) Name() string { return s.label() }

// Name is what messages call the document: the path of the attribute or file that holds it.
func (d *Document) Name() string { return d.value.Path }
