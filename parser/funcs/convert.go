// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// to makes a function that converts its argument to a type. Elements keep
// their marks, which [stdlib.MakeToFunc] would move to the whole.
func to(want cty.Type) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{*anyParam("v")},
		Type: func(args []cty.Value) (cty.Type, error) {
			got := args[0].Type()
			if !got.Equals(want) && convert.GetConversionUnsafe(got, want) == nil {
				return cty.NilType, function.NewArgErrorf(0, "cannot convert %s to %s", got.FriendlyName(), want.FriendlyNameForConstraint())
			}
			return want, nil
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			v, err := convert.Convert(args[0], want)
			if err != nil {
				return cty.NilVal, whyNot(args[0], want)
			}
			return v, nil
		},
	})
}

// whyNot words the error of a conversion that is possible for the type of v
// but not for its value.
func whyNot(v cty.Value, want cty.Type) error {
	got := v.Type()
	if plain, _ := v.Unmark(); got == cty.String && !plain.IsNull() {
		switch want {
		case cty.Bool:
			return function.NewArgErrorf(0, `cannot convert %q to bool; only the strings "true" or "false" are allowed`, plain.AsString())
		case cty.Number:
			return function.NewArgErrorf(0, "cannot convert %q to number; given string must be a decimal representation of a number", plain.AsString())
		}
	}
	return function.NewArgErrorf(0, "cannot convert %s to %s", got.FriendlyName(), want.FriendlyNameForConstraint())
}
