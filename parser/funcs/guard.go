// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// guard makes of f a function that refuses to start or return what goes beyond
// the limits of this package, and whose errors tell neither a value with the
// mark sensitive nor where this program was built.
//
// All arguments pass to f as they are, so that f alone decides what becomes of
// unknown, null and marked ones. Only where f would drop the marks of arguments
// because others are unknown, the result gets them back: nothing that can
// become part of the result later is missing from its marks.
func guard(f function.Function, l limit, sensitive any) function.Function {
	params := f.Params()
	forgets := slices.ContainsFunc(append(params, rest(f)...), func(p function.Parameter) bool {
		// such marks are f's to keep, but f is not called for an unknown argument
		return p.AllowMarked && !p.AllowUnknown
	})
	for i := range params {
		params[i] = *open(&params[i])
	}
	return function.New(&function.Spec{
		Params:   params,
		VarParam: open(f.VarParam()),
		Type:     function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			v, err := bounded(f, l, args)
			if err != nil {
				return cty.NilVal, discreet(err, args, sensitive)
			}
			if forgets && !v.IsKnown() && (l.nested || slices.ContainsFunc(args, isUnknown)) {
				v = withAllMarks(v, args)
			}
			return v, nil
		},
	})
}

// open is anyParam with the name and type of p.
func open(p *function.Parameter) *function.Parameter {
	if p == nil {
		return nil
	}
	all := anyParam(p.Name)
	all.Type = p.Type
	return all
}

// rest has the parameter for further arguments of f, if there is one.
func rest(f function.Function) []function.Parameter {
	if p := f.VarParam(); p != nil {
		return []function.Parameter{*p}
	}
	return nil
}

func isUnknown(v cty.Value) bool { return !v.IsKnown() }

func withAllMarks(v cty.Value, args []cty.Value) cty.Value {
	for _, arg := range args {
		if arg.ContainsMarked() {
			_, marks := arg.UnmarkDeep()
			v = v.WithMarks(marks)
		}
	}
	return v
}

func bounded(f function.Function, l limit, args []cty.Value) (cty.Value, error) {
	for i, arg := range args {
		if err := shallow(arg); err != nil {
			return cty.NilVal, function.NewArgError(i, err)
		}
	}
	if l.args != nil {
		if err := l.args(args); err != nil {
			return cty.NilVal, err
		}
	}
	v, err := f.Call(args)
	switch {
	case err != nil:
		return cty.NilVal, err
	case l.deep:
		return v, Bounded(v)
	default:
		return v, shallow(v)
	}
}

// shallow is [Bounded] without what is nested in v.
func shallow(v cty.Value) error {
	v, _ = v.Unmark()
	switch ty := v.Type(); {
	case !v.IsKnown() || v.IsNull():
		return nil
	case ty == cty.String:
		return fits(len(v.AsString()))
	case ty == cty.Number:
		_, err := digits(v)
		return err
	case v.CanIterateElements() && v.LengthInt() > MaxElements:
		return errTooMany
	}
	return nil
}

// discreet words an error for readers who may not see sensitive arguments.
func discreet(err error, args []cty.Value, sensitive any) error {
	if p := (function.PanicError{}); errors.As(err, &p) {
		err = errors.New("the function cannot handle these arguments")
	}
	if sensitive == nil {
		return err
	}
	for i, arg := range args {
		if arg.HasMarkDeep(sensitive) {
			return function.NewArgErrorf(i, "the function fails for a sensitive value, which is not shown")
		}
	}
	return err
}
