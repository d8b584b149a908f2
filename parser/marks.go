// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// ephemeral marks a value that Terraform stores nowhere. Such a value is always marked as sensitive too: it never reaches any output.
type ephemeral struct{}

// passing marks a value as ephemeral.
func passing(v cty.Value) cty.Value {
	return v.WithMarks(cty.NewValueMarks(ephemeral{}, tf.Sensitive{}))
}

// unhidden is a value that is not sensitive any more.
func unhidden(v cty.Value) cty.Value {
	plain, marks := v.Unmark()
	delete(marks, tf.Sensitive{})
	return plain.WithMarks(marks)
}

// derived turns the marks of what a value was computed from into those of a computed value: references no longer name the value's
// identity, and encodings no longer describe it.
func derived(v cty.Value) cty.Value {
	if !v.ContainsMarked() {
		return v
	}
	if !v.IsMarked() || (v.IsKnown() && !v.IsNull() && v.CanIterateElements()) {
		plain, paths := v.UnmarkDeepWithPaths()
		for i := range paths {
			paths[i].Marks = derivedMarks(paths[i].Marks)
		}
		return plain.MarkWithPaths(paths)
	}
	plain, marks := v.Unmark()
	return plain.WithMarks(derivedMarks(marks))
}

func derivedMarks(marks cty.ValueMarks) cty.ValueMarks {
	out := make(cty.ValueMarks, len(marks))
	for mark := range marks {
		switch mark := mark.(type) {
		case tf.Ref:
			mark.Derived = true
			out[mark] = struct{}{}
		case *tf.Encoded, *tf.Parts, *tf.Members, *tf.Entries:
		default:
			out[mark] = struct{}{}
		}
	}
	return out
}

// deepMarks is all marks in a value.
func deepMarks(v cty.Value) cty.ValueMarks {
	if !v.ContainsMarked() {
		return nil
	}
	_, marks := v.UnmarkDeep()
	return marks
}

// only keeps the marks of one type.
func only[M comparable](sets ...cty.ValueMarks) cty.ValueMarks {
	var out cty.ValueMarks
	for _, set := range sets {
		for mark := range set {
			if _, ok := mark.(M); ok {
				if out == nil {
					out = make(cty.ValueMarks)
				}
				out[mark] = struct{}{}
			}
		}
	}
	return out
}

func hasWhy(v cty.Value) bool {
	_, marks := v.Unmark()
	return len(only[tf.Why](marks)) > 0
}
