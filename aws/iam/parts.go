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
	// Fixed says that a hole is an identity which AWS assigns, such as an ARN or an account id: not empty, and without wildcards.
	Fixed bool
	// Source names the attribute or variable whose value a hole is, so that holes of one source are equal; "" when it is not that simple.
	Source string
}

// Parts yields the text's stretches from left to right. The empty text has none.
func (t Text) Parts() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		if t.literal != "" && !yield(Part{Literal: t.literal}) {
			return
		}
		for _, p := range t.parts {
			part := Part{Literal: p.literal}
			if p.hole != nil {
				part = Part{Hole: true, Why: p.hole.why, Fixed: p.hole.fixed, Source: p.hole.source()}
			}
			if !yield(part) {
				return
			}
		}
	}
}

// ReadText is a string value as far as it is known.
func ReadText(v tf.Value) Text { return textOf(v.Cty()) }

// ParseText reads a document from JSON text. name is what messages call it, and the file of its evidence.
func ParseText(name, text string) *Document {
	return Parse(tf.NewValue(cty.StringVal(text), name, tf.Range{File: name, Start: tf.Pos{Line: 1}}, nil))
}

// Name is the statement for a sentence: `statement "Sid"`, or `statement 2`, counted from 1, when it has no Sid that may be shown.
func (s *Statement) Name() string { return s.label() }

// Name is what messages call the document: the path of the attribute or file that holds it.
func (d *Document) Name() string { return d.value.Path }

// Place is where the document stands: the file, or the resource and the attribute ("aws_iam_role_policy.app.policy") if it was read by
// ParseIn.
func (d *Document) Place() string {
	if d.holder == "" {
		return d.value.Path
	}
	return d.holder + "." + d.value.Path
}

// Because is evidence about the document, at the place where it is written.
func (d *Document) Because(format string, args ...any) tf.Evidence {
	return d.value.Because(format, args...)
}

// IsSensitive reports whether nothing of the document may be shown.
func (d *Document) IsSensitive() bool { return d.value.IsSensitive() }

// Because is evidence about the statement, which names it: `statement "Sid" in `policy` …`.
func (s *Statement) Because(format string, args ...any) tf.Evidence {
	return s.because(format, args...)
}

// Unread is a document of which nothing is known, because of what the sentence says; v is what names it.
func Unread(v tf.Value, why string) *Document {
	return (&Document{value: v}).open("the policy that `%s` names is not known: %s", v.Path, why)
}
