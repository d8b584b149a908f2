// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// converted is convert.Convert, with a short way for a tuple whose elements all have the type that the list or set wants: cty compares the
// types of a tuple's elements pair by pair, which takes a second for ten thousand addresses.
func converted(v cty.Value, t cty.Type) (cty.Value, error) {
	if t.IsPrimitiveType() && v.Type() == t {
		return v, nil
	}
	if !t.IsListType() && !t.IsSetType() {
		return convert.Convert(v, t)
	}
	plain, marks := v.Unmark()
	if !plain.IsKnown() || plain.IsNull() || !isUniform(plain.Type(), t.ElementType()) {
		return convert.Convert(v, t)
	}
	if elements := plain.AsValueSlice(); t.IsSetType() {
		return cty.SetVal(elements).WithMarks(marks), nil
	} else {
		return cty.ListVal(elements).WithMarks(marks), nil
	}
}

// isUniform reports whether t is a tuple type of at least one element that has nothing but elements of type e.
func isUniform(t, e cty.Type) bool {
	if !t.IsTupleType() || t.Length() == 0 {
		return false
	}
	for _, element := range t.TupleElementTypes() {
		if !element.Equals(e) {
			return false
		}
	}
	return true
}
