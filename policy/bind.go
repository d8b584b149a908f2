// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// bind finds the attribute or block that a comment covers; the zero Range when there is none.
//   - Inside the value of an attribute it covers the attribute.
//   - Behind something on the same line it covers the outermost attribute or block that starts on this line.
//   - Alone on its line it covers the next attribute or block of the body that it stands in.
func bind(src *tf.Source, outline []tf.Range, c comment) tf.Range {
	around, inside := innermost(outline, c.at)
	if inside && isAttribute(src.Bytes, around) {
		return around
	}
	if c.trailing {
		return startingOn(outline, c.at)
	}
	i, _ := slices.BinarySearchFunc(outline, c.at.End.Byte, func(r tf.Range, end int) int { return cmp.Compare(r.Start.Byte, end) })
	if i == len(outline) || (inside && !around.Contains(outline[i])) {
		return tf.Range{}
	}
	return outline[i]
}

// innermost is the smallest range that holds place.
func innermost(outline []tf.Range, place tf.Range) (found tf.Range, ok bool) {
	for _, r := range outline {
		if r.Start.Byte > place.Start.Byte {
			break
		}
		if r.Contains(place) {
			found, ok = r, true // outer before inner
		}
	}
	return found, ok
}

// startingOn is the outermost range that starts on the line of place, before it.
func startingOn(outline []tf.Range, place tf.Range) tf.Range {
	for _, r := range outline {
		if r.Start.Line == place.Start.Line && r.Start.Byte < place.Start.Byte {
			return r
		}
	}
	return tf.Range{}
}

// isAttribute tells an attribute from a block: its name is followed by an equals sign.
func isAttribute(src []byte, r tf.Range) bool {
	rest := src[min(r.Start.Byte, len(src)):min(r.End.Byte, len(src))]
	i := bytes.IndexAny(rest, "={\"")
	return i >= 0 && rest[i] == '='
}

// covers reports whether a finding lies in the bound range: the place it points at, the resource it is about, or a module call
// that leads there.
func covers(bound tf.Range, f *lint.Finding) bool {
	return !bound.IsZero() && (bound.Contains(f.Location) || bound.Contains(f.Declared) ||
		slices.ContainsFunc(f.Calls, func(c tf.ModuleCall) bool { return bound.Contains(c.Range) }))
}
