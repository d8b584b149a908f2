// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// passThrough has the functions of which every known string in the result is
// one of the strings in the arguments.
var passThrough = map[string]bool{
	// the argument itself
	"convert": true, "ephemeralasnull": true, "nonsensitive": true, "sensitive": true, "try": true,
	"tobool": true, "tolist": true, "tomap": true, "tonumber": true, "toset": true, "tostring": true,
	// one of several
	"coalesce": true, "coalescelist": true, "element": true, "lookup": true, "one": true,
	// some of them, or all in other company
	"chunklist": true, "compact": true, "concat": true, "distinct": true, "flatten": true, "matchkeys": true,
	"merge": true, "reverse": true, "setintersection": true, "setproduct": true, "setsubtract": true,
	"setunion": true, "slice": true, "sort": true, "values": true, "zipmap": true,
}

// PassThrough reports whether the named function hands its argument, or what
// is nested in its arguments, on unchanged: if it does, an element of the
// result that carries the mark of an object's attribute is that attribute and
// not a text made of it. The name may begin with "core::".
//
// keys and transpose do not count, for keys carry no marks of their own. join
// does not either, see [JoinPassesThrough].
func PassThrough(name string) bool {
	return passThrough[strings.TrimPrefix(name, "core::")]
}

// JoinPassesThrough reports whether a call of join with these arguments hands
// on one string unchanged, as in the idiom join("", aws_instance.this.*.id) of
// old modules: if the lists have exactly one known element, or if the
// separator is empty and all other elements are empty strings.
func JoinPassesThrough(args []cty.Value) bool {
	if len(args) == 0 {
		return false
	}
	sep, _ := args[0].Unmark()
	glue := !sep.IsKnown() || textArg(args, 0) != ""
	elements, texts := 0, 0
	for _, list := range args[1:] {
		list, _ := list.Unmark()
		if !list.IsKnown() || list.IsNull() || !list.CanIterateElements() || !list.Length().IsKnown() {
			return false
		}
		for _, v := range list.Elements() {
			elements++
			if v, _ := v.Unmark(); !v.IsKnown() || v.IsNull() || v.Type() != cty.String || v.AsString() != "" {
				texts++
			}
		}
	}
	return elements == 1 || texts == 1 && !glue
}
