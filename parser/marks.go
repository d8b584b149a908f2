// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/ctymarks"

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
	if !tf.IsMarked(v) {
		return v
	}
	v, err := v.WrangleMarksDeep(func(mark any, _ cty.Path) (ctymarks.WrangleAction, error) {
		switch changed := tf.DerivedMark(mark); changed {
		case mark:
			return ctymarks.WrangleKeep, nil
		case nil:
			return ctymarks.WrangleDrop, nil
		default:
			return ctymarks.WrangleReplace(changed), nil
		}
	})
	if err != nil {
		panic(err) // the function above returns none
	}
	return v
}

func derivedMarks(marks cty.ValueMarks) cty.ValueMarks {
	out := make(cty.ValueMarks, len(marks))
	for mark := range marks {
		if mark = tf.DerivedMark(mark); mark != nil {
			out[mark] = struct{}{}
		}
	}
	return out
}

// deepMarks is all marks in a value.
func deepMarks(v cty.Value) cty.ValueMarks {
	var out cty.ValueMarks
	for mark := range tf.MarksOf[any](v) {
		if out == nil {
			out = make(cty.ValueMarks)
		}
		out[mark] = struct{}{}
	}
	return out
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
	for range cty.ValueMarksOfType[tf.Why](v) {
		return true
	}
	return false
}
