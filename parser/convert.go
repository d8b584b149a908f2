// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"fmt"

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
	if t.IsSetType() && isLong(plain) && unknownElements(plain) > maxVague {
		return cty.NilVal, errTooVague
	}
	if !plain.IsKnown() || plain.IsNull() || !isUniform(plain.Type(), t.ElementType()) {
		return convert.Convert(v, t)
	}
	if elements := plain.AsValueSlice(); t.IsSetType() {
		return cty.SetVal(elements).WithMarks(marks), nil
	} else {
		return cty.ListVal(elements).WithMarks(marks), nil
	}
}

// maxVague is how many elements that are not known a set may have: it compares each of them with all others.
const maxVague = 1_000

var errTooVague = fmt.Errorf("a set of more than %d elements that are not known is more than this analysis evaluates", maxVague)

// isLong spares short collections a look at their elements.
func isLong(v cty.Value) bool {
	return v.IsKnown() && !v.IsNull() && v.CanIterateElements() && v.LengthInt() > maxVague
}

// unknownElements counts the elements of a list, set or tuple of which something is not known.
func unknownElements(v cty.Value) (n int) {
	elements, _ := elementsOf(v)
	for _, e := range elements {
		if !e.IsWhollyKnown() {
			n++
		}
	}
	return n
}

// isTooVague reports whether a function would put too many elements that are not known into one set.
func isTooVague(name string, args []cty.Value) bool {
	switch name {
	case "toset", "setunion", "setintersection", "setsubtract":
		n := 0
		for _, arg := range args {
			n += unknownElements(arg)
		}
		return n > maxVague
	case "setproduct":
		n, unknown := 1.0, 0
		for _, arg := range args {
			if plain, _ := arg.Unmark(); plain.IsKnown() && !plain.IsNull() && plain.CanIterateElements() {
				n *= float64(plain.LengthInt())
				unknown += unknownElements(arg)
			}
		}
		return unknown > 0 && n > maxVague
	}
	return false
}

// manyElements is the length from which the short way is worth a look at the function.
const manyElements = 100

// asList is an argument, the i-th of a function, as the list that the function makes of it anyway, where that is a long tuple.
func (r *root) asList(name string, i int, v cty.Value) cty.Value {
	if t := v.Type(); !t.IsTupleType() || t.Length() < manyElements || !r.takesList(name, i) {
		return v
	}
	plain, marks := v.Unmark()
	element := plain.Type().TupleElementType(0)
	if element == cty.DynamicPseudoType || !plain.IsKnown() || plain.IsNull() || !isUniform(plain.Type(), element) {
		return v
	}
	return cty.ListVal(plain.AsValueSlice()).WithMarks(marks)
}

func (r *root) takesList(name string, i int) bool {
	if name == "tolist" || name == "toset" {
		return true
	}
	f, ok := r.loader.context.Functions[name]
	if !ok {
		return false
	}
	t := cty.DynamicPseudoType
	if params := f.Params(); i < len(params) {
		t = params[i].Type
	} else if rest := f.VarParam(); rest != nil {
		t = rest.Type
	}
	return t.IsListType() || t.IsSetType()
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
