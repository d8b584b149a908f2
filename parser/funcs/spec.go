// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// onStrings makes a function of the named string parameters. A null argument
// is an error, an unknown one makes the result unknown, and the result carries
// the marks of all arguments and is never null.
func onStrings(ret cty.Type, f func(s []string) (cty.Value, error), params ...string) function.Function {
	return function.New(&function.Spec{
		Params:       stringParams(params),
		Type:         function.StaticReturnType(ret),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			s := make([]string, len(args))
			for i, arg := range args {
				s[i] = arg.AsString()
			}
			return f(s)
		},
	})
}

// unknowable makes a function of strings whose result is an unknown string.
// A call may add arguments for varParam, unless it is nil.
func unknowable(varParam *function.Parameter, params ...string) function.Function {
	return function.New(&function.Spec{
		Params:       stringParams(params),
		VarParam:     varParam,
		Type:         function.StaticReturnType(cty.String),
		RefineResult: notNull,
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) {
			return cty.UnknownVal(cty.String), nil
		},
	})
}

// removed makes a function that Terraform no longer has, whose error says what
// to write instead.
func removed(name, instead string) function.Function {
	return function.New(&function.Spec{
		VarParam: anyParam("vals"),
		Type: func([]cty.Value) (cty.Type, error) {
			return cty.NilType, fmt.Errorf("the %q function was deprecated in Terraform v0.12 and is no longer available; use %s syntax to write a literal %s", name, instead, name)
		},
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) { return cty.DynamicVal, nil },
	})
}

func stringParams(names []string) []function.Parameter {
	params := make([]function.Parameter, len(names))
	for i, name := range names {
		params[i] = function.Parameter{Name: name, Type: cty.String}
	}
	return params
}

// anyParam is a parameter that takes every value as it is: null, unknown, of
// unknown type, marked.
func anyParam(name string) *function.Parameter {
	return &function.Parameter{
		Name: name, Type: cty.DynamicPseudoType,
		AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	}
}

func notNull(b *cty.RefinementBuilder) *cty.RefinementBuilder { return b.NotNull() }
