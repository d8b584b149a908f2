// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// distinctFunc drops elements of a list that equal an earlier one.
var distinctFunc = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.DynamicPseudoType)}},
	Type:         func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() {
			return cty.UnknownVal(ty), nil
		}
		var seen valueSet
		var kept []cty.Value
		for _, v := range args[0].Elements() {
			if seen.add(v) {
				kept = append(kept, v)
			}
		}
		return listOf(ty.ElementType(), kept), nil
	},
})

// matchKeysFunc keeps the values whose keys, at the same position in a second
// list, occur in a third.
var matchKeysFunc = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "values", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "keys", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "searchset", Type: cty.List(cty.DynamicPseudoType)},
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		if ty, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()}); ty == cty.NilType {
			return cty.NilType, errors.New("keys and searchset must be of the same type")
		}
		return args[0].Type(), nil
	},
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		if args[0].LengthInt() != args[1].LengthInt() {
			return cty.NilVal, errors.New("length of keys and values should be equal")
		}
		keyTy, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()})
		keys, err1 := convert.Convert(args[1], keyTy)
		search, err2 := convert.Convert(args[2], keyTy)
		if err := errors.Join(err1, err2); err != nil {
			return cty.NilVal, err
		}
		if !keys.IsWhollyKnown() || !search.IsWhollyKnown() {
			return cty.UnknownVal(ty), nil
		}
		var wanted valueSet
		for _, v := range search.Elements() {
			wanted.add(v)
		}
		var kept []cty.Value
		for i, v := range args[0].Elements() {
			if wanted.has(keys.Index(i)) {
				kept = append(kept, v)
			}
		}
		return listOf(ty.ElementType(), kept), nil
	},
})

// transposeFunc turns a map of lists of strings around: each string becomes a
// key whose list has the keys it was found under.
var transposeFunc = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "values", Type: cty.Map(cty.List(cty.String))}},
	Type:         function.StaticReturnType(cty.Map(cty.List(cty.String))),
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() {
			return cty.UnknownVal(ty), nil
		}
		under := map[string][]cty.Value{}
		for key, list := range args[0].Elements() {
			if list.IsNull() {
				return cty.NilVal, errors.New("input must not contain null list")
			}
			for _, v := range list.Elements() {
				if v.IsNull() {
					return cty.NilVal, errors.New("input list must not contain null string")
				}
				under[v.AsString()] = append(under[v.AsString()], key)
			}
		}
		if len(under) == 0 {
			return cty.MapValEmpty(ty.ElementType()), nil
		}
		out := make(map[string]cty.Value, len(under))
		for s, keys := range maps.All(under) {
			out[s] = cty.ListVal(keys)
		}
		return cty.MapVal(out), nil
	},
})

// listOf is [cty.ListVal] that also makes an empty list of the element type.
func listOf(element cty.Type, vs []cty.Value) cty.Value {
	if len(vs) == 0 {
		return cty.ListValEmpty(element)
	}
	return cty.ListVal(vs)
}

// valueSet is a set of known values. The zero valueSet is empty.
type valueSet map[int][]cty.Value

func (s valueSet) has(v cty.Value) bool {
	return slices.ContainsFunc(s[v.Hash()], v.RawEquals)
}

// add reports whether v was not yet in s.
func (s *valueSet) add(v cty.Value) bool {
	if s.has(v) {
		return false
	}
	if *s == nil {
		*s = valueSet{}
	}
	h := v.Hash()
	(*s)[h] = append((*s)[h], v)
	return true
}
