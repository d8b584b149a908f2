// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// Differ reports whether values that are partly unknown differ in what is known. [cty.Value.Equals] finds that out or not, depending on the
// order in which it happens to read the attributes of objects.
func Differ(a, b cty.Value) bool {
	a, _ = a.Unmark()
	b, _ = b.Unmark()
	if eq, _ := a.Equals(b).Unmark(); eq.IsKnown() {
		return eq.False()
	}
	ty := a.Type()
	if !a.IsKnown() || !b.IsKnown() || !ty.Equals(b.Type()) || ty.IsSetType() || !a.CanIterateElements() {
		return false
	}
	x, y := a.ElementIterator(), b.ElementIterator()
	for x.Next() && y.Next() {
		xKey, xElement := x.Element()
		yKey, yElement := y.Element()
		if !xKey.RawEquals(yKey) || Differ(xElement, yElement) {
			return true
		}
	}
	return false
}

// containsFunc is the standard library's, but that an element which differs in what is known is always another one.
var containsFunc = function.New(&function.Spec{
	Params:       stdlib.ContainsFunc.Params(),
	Type:         function.StaticReturnType(cty.Bool),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		found, err := stdlib.ContainsFunc.Call(args)
		if err != nil || found.IsKnown() {
			return found, err
		}
		for _, v := range args[0].Elements() {
			if !Differ(v, args[1]) {
				return found, nil
			}
		}
		return cty.False, nil
	},
})
