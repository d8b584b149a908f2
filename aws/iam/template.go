// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"errors"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// fromParts reads JSON text that has holes. A hole inside a JSON string becomes a hole of that string. A hole elsewhere stands for a
// value: one whose structure is known (jsonencode of something partly unknown) is put in its place, any other leaves that value
// unknown. When such a hole breaks the grammar, as one that brings its own comma does, outer says which hole it was.
func fromParts(parts []cty.Value) (n node, outer string, err error) {
	t, ok := tf.NewJSONTemplate(parts)
	if !ok {
		return node{}, "", errors.New("the text uses every character that could mark its holes")
	}
	if hole, ok := t.Outer(); ok {
		outer = whyUnknown(hole)
	}
	n, err = fromJSON(t.Text(), func(s string) node { return fromPieces(t.Pieces(s)) })
	return n, outer, err
}

// fromPieces is what a string of the text stands for.
func fromPieces(pieces []cty.Value) node {
	if len(pieces) > 1 {
		texts := make([]Text, len(pieces))
		for i, p := range pieces {
			texts[i] = textOf(p)
		}
		return node{kind: isText, text: join(texts...)}
	}
	if literal, ok := textOf(pieces[0]).Known(); ok {
		return node{kind: isText, text: literalText(literal)}
	}
	if encoded, ok := tf.EncodedOf(pieces[0]); ok {
		return fromValue(encoded)
	}
	return node{why: whyUnknown(pieces[0])}
}
