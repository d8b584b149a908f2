// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// lengthFunc counts the characters of a string, the elements of a collection
// or the attributes of an object. The length of a tuple or object follows from
// its type, even if its value is unknown.
var lengthFunc = function.New(&function.Spec{
	Params: []function.Parameter{{
		Name: "value", Type: cty.DynamicPseudoType,
		AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	}},
	Type: func(args []cty.Value) (cty.Type, error) {
		switch ty := args[0].Type(); {
		case ty == cty.String, ty == cty.DynamicPseudoType, ty.IsCollectionType(), ty.IsTupleType(), ty.IsObjectType():
			return cty.Number, nil
		default:
			return cty.NilType, function.NewArgErrorf(0, "argument must be a string, a collection type, or a structural type")
		}
	},
	RefineResult: func(b *cty.RefinementBuilder) *cty.RefinementBuilder {
		return b.NotNull().NumberRangeLowerBound(cty.Zero, true)
	},
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		v, marks := args[0].Unmark()
		n, err := length(v)
		if err != nil {
			return cty.NilVal, err
		}
		return n.WithMarks(marks), nil
	},
})

func length(v cty.Value) (cty.Value, error) {
	switch ty := v.Type(); {
	case ty == cty.String:
		return stdlib.Strlen(v)
	case ty.IsTupleType():
		return cty.NumberIntVal(int64(ty.Length())), nil
	case ty.IsObjectType():
		return cty.NumberIntVal(int64(len(ty.AttributeTypes()))), nil
	case ty == cty.DynamicPseudoType:
		return cty.UnknownVal(cty.Number), nil
	default:
		return v.Length(), nil
	}
}

// allTrueFunc and anyTrueFunc follow Kleene's logic: one element that decides
// the answer decides it although others are unknown. Null counts as false.
var (
	allTrueFunc = decidedBy(false)
	anyTrueFunc = decidedBy(true)
)

// decidedBy makes a function of a list of bool whose result is decisive if any
// element is, and otherwise the opposite.
func decidedBy(decisive bool) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			result := cty.BoolVal(!decisive)
			for _, v := range args[0].Elements() {
				switch {
				case !v.IsKnown():
					result = cty.UnknownVal(cty.Bool)
				case (!v.IsNull() && v.True()) == decisive:
					return cty.BoolVal(decisive), nil
				}
			}
			return result, nil
		},
	})
}

// coalesceFunc returns the first argument that is neither null nor an empty
// string, converted to the type that suits all of them. The result carries the
// marks of the arguments that were looked at, which are those up to the chosen
// one, or all when an unknown one leaves the choice open.
var coalesceFunc = function.New(&function.Spec{
	VarParam: anyParam("vals"),
	Type: func(args []cty.Value) (cty.Type, error) {
		types := make([]cty.Type, len(args))
		for i, arg := range args {
			types[i] = arg.Type()
		}
		ty, _ := convert.UnifyUnsafe(types)
		if ty == cty.NilType {
			return cty.NilType, errors.New("all arguments must have the same type")
		}
		return ty, nil
	},
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		var seen []cty.ValueMarks
		open := false
		for i, arg := range args {
			v, err := convert.Convert(arg, ty)
			if err != nil {
				return cty.NilVal, function.NewArgError(i, err)
			}
			plain, marks := v.Unmark()
			switch {
			case !plain.IsKnown():
				open = true
			case plain.IsNull(), plain.Type() == cty.String && plain.AsString() == "":
			case open:
				_, marks = v.UnmarkDeep()
				return cty.UnknownVal(ty).WithMarks(append(seen, marks)...), nil
			default:
				return v.WithMarks(seen...), nil
			}
			seen = append(seen, marks)
		}
		if open {
			return cty.UnknownVal(ty).WithMarks(seen...), nil
		}
		return cty.NilVal, errors.New("no non-null, non-empty-string arguments")
	},
})

// oneFunc returns the only element of a list, set or tuple, or null if there
// is none.
var oneFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType, AllowMarked: true}},
	Type: func(args []cty.Value) (cty.Type, error) {
		switch ty := args[0].Type(); {
		case ty.IsListType() || ty.IsSetType():
			return ty.ElementType(), nil
		case ty.IsTupleType() && ty.Length() == 0:
			return cty.DynamicPseudoType, nil
		case ty.IsTupleType() && ty.Length() == 1:
			return ty.TupleElementType(0), nil
		}
		return cty.NilType, errNotOne
	},
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		list, marks := args[0].Unmark()
		n := list.Length()
		if !n.IsKnown() {
			return cty.UnknownVal(ty).WithMarks(marks), nil
		}
		switch list.LengthInt() {
		case 0:
			return cty.NullVal(ty).WithMarks(marks), nil
		case 1:
			return list.AsValueSlice()[0].WithMarks(marks), nil
		}
		return cty.NilVal, errNotOne
	},
})

var errNotOne = function.NewArgErrorf(0, "must be a list, set, or tuple value with either zero or one elements")

// indexFunc finds the position of a value in a list or tuple.
var indexFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "list", Type: cty.DynamicPseudoType},
		{Name: "value", Type: cty.DynamicPseudoType},
	},
	Type:         function.StaticReturnType(cty.Number),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		list, want := args[0], args[1]
		if ty := list.Type(); !ty.IsListType() && !ty.IsTupleType() {
			return cty.NilVal, errors.New("argument must be a list or tuple")
		}
		if list.LengthInt() == 0 {
			return cty.NilVal, errors.New("cannot search an empty list")
		}
		for i, v := range list.Elements() {
			switch eq := v.Equals(want); {
			case Differ(v, want):
			case !eq.IsKnown():
				return cty.UnknownVal(cty.Number), nil
			default:
				return i, nil
			}
		}
		return cty.NilVal, errors.New("item not found")
	},
})

// lookupFunc returns the element of a map or object under a key, or the
// default if there is none. The result carries the marks of the map, the key
// and what was found, not those of other elements.
var lookupFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "inputMap", Type: cty.DynamicPseudoType, AllowMarked: true},
		{Name: "key", Type: cty.String, AllowMarked: true},
	},
	VarParam: &function.Parameter{
		Name: "default", Type: cty.DynamicPseudoType,
		AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		if len(args) > 3 {
			return cty.NilType, fmt.Errorf("lookup() takes two or three arguments, got %d", len(args))
		}
		key, _ := args[1].Unmark()
		switch ty := args[0].Type(); {
		case ty.IsMapType():
			return lookupInMap(ty.ElementType(), args[2:])
		case ty.IsObjectType() && key.IsKnown():
			return lookupInObject(ty, key.AsString(), args[2:])
		case ty.IsObjectType():
			return cty.DynamicPseudoType, nil
		}
		return cty.NilType, function.NewArgErrorf(0, "lookup() requires a map as the first argument")
	},
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		mapVal, mapMarks := args[0].Unmark()
		key, keyMarks := args[1].Unmark()
		v, err := lookup(mapVal, key, args[2:], ty)
		if err != nil {
			return cty.NilVal, err
		}
		return v.WithMarks(mapMarks, keyMarks), nil
	},
})

func lookupInMap(element cty.Type, fallback []cty.Value) (cty.Type, error) {
	for _, v := range fallback {
		if _, err := convert.Convert(v, element); err != nil {
			return cty.NilType, function.NewArgErrorf(2, "the default value must have the same type as the map elements")
		}
	}
	return element, nil
}

func lookupInObject(ty cty.Type, name string, fallback []cty.Value) (cty.Type, error) {
	switch {
	case ty.HasAttribute(name):
		return ty.AttributeType(name), nil
	case len(fallback) > 0:
		return fallback[0].Type(), nil
	}
	return cty.NilType, function.NewArgErrorf(0, "the given object has no attribute %q", name)
}

// lookup finds key in a map or object without marks of its own.
func lookup(m, key cty.Value, fallback []cty.Value, ty cty.Type) (cty.Value, error) {
	if m.Type().IsObjectType() {
		if m.Type().HasAttribute(key.AsString()) {
			return m.GetAttr(key.AsString()), nil
		}
	} else if m.HasIndex(key).True() {
		return m.Index(key), nil
	}
	if len(fallback) == 0 {
		return cty.NilVal, function.NewArgErrorf(1, "lookup failed to find key %q", key.AsString())
	}
	return convert.Convert(fallback[0], ty)
}
