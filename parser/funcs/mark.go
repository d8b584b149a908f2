// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// ofMarks has the functions that set, remove or look for the marks of s. They
// leave all other marks alone.
func ofMarks(s Scope) map[string]function.Function {
	return map[string]function.Function{
		"sensitive": onMarked(func(v cty.Value) cty.Value {
			if s.Sensitive == nil {
				return v
			}
			return v.Mark(s.Sensitive)
		}),
		"nonsensitive": onMarked(func(v cty.Value) cty.Value {
			return without(v, s.Sensitive)
		}),
		"issensitive": onMarked(func(v cty.Value) cty.Value {
			switch {
			case s.Sensitive != nil && v.HasMark(s.Sensitive):
				return cty.True
			case !v.IsKnown():
				// it may turn out to be sensitive
				return cty.UnknownVal(cty.Bool).RefineNotNull()
			default:
				return cty.False
			}
		}),
		"ephemeralasnull": onMarked(func(v cty.Value) cty.Value {
			return ephemeralAsNull(v, s.Ephemeral)
		}),
	}
}

// onMarked makes a function of one value of any kind.
func onMarked(f func(cty.Value) cty.Value) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{*anyParam("value")},
		Type:   func(args []cty.Value) (cty.Type, error) { return f(args[0]).Type(), nil },
		Impl:   func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f(args[0]), nil },
	})
}

// without removes a mark from v but not from what is nested in it.
func without(v cty.Value, mark any) cty.Value {
	if mark == nil || !v.HasMark(mark) {
		return v
	}
	plain, marks := v.Unmark()
	delete(marks, mark)
	return plain.WithMarks(marks)
}

// ephemeralAsNull replaces v, and what is nested in it, by null where it
// carries the mark.
func ephemeralAsNull(v cty.Value, mark any) cty.Value {
	if mark == nil || !v.HasMarkDeep(mark) {
		return v
	}
	out, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if !v.HasMark(mark) {
			return v, nil
		}
		_, marks := v.Unmark()
		delete(marks, mark)
		return cty.NullVal(v.Type()).WithMarks(marks), nil
	})
	if err != nil {
		return cty.DynamicVal // cannot happen: the callback makes no errors
	}
	return out
}
