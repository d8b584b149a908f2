// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestSameText(t *testing.T) {
	text := cty.StringVal
	unknown := cty.UnknownVal(cty.String)
	input := func(name string) cty.Value { return unknown.Mark(Ref{Address: "var." + name, Input: true}) }
	computed := func(name string) cty.Value {
		return unknown.Mark(Ref{Address: "var." + name, Input: true, Derived: true})
	}
	join := func(parts ...cty.Value) cty.Value { return MarkParts(unknown, parts) }
	tests := []struct {
		name string
		a, b cty.Value
		want state
	}{
		{"known and equal", text("logs"), text("logs"), yes},
		{"known and different", text("logs"), text("log"), no},
		{"the same template", join(text("a-"), input("x"), text("-b")), join(text("a-"), input("x"), text("-b")), yes},
		{"the same, nested", join(join(text("a"), text("-"), input("x")), text("-b")), join(text("a-"), input("x"), text("-b")), yes},
		{"other beginnings", join(text("logs-"), input("x")), join(text("data-"), input("x")), no},
		{"other beginnings, other unknowns", join(text("logs-"), input("x")), join(text("data-"), input("y")), no},
		{"other ends", join(input("x"), text("-logs")), join(input("y"), text("-data")), no},
		{"longer", join(input("x"), text("-copy")), input("x"), no},
		{"longer by something unknown", join(input("x"), input("y")), input("x"), maybe},
		{"one continues the other", join(text("a-"), input("x")), join(text("a-b"), input("y")), maybe},
		{"known, of a template", text("logs-1"), join(text("logs-"), input("x")), maybe},
		{"known, not of a template", text("logs"), join(text("logs-"), input("x")), no},
		{"known, other end", text("logs-1"), join(input("x"), text("-2")), no},
		{"computed alike, perhaps", join(text("a-"), computed("x")), join(text("a-"), computed("x")), maybe},
		{"either of two", input("x").Mark(Ref{Address: "var.y", Input: true}), input("x").Mark(Ref{Address: "var.y", Input: true}), maybe},
		{"a beginning that is known of a value", unknown.Refine().StringPrefixFull("arn:").NewValue(), text("logs"), no},
		{"nothing known", unknown, unknown, maybe},
	}
	root := &Root{}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := NewValue(test.a, "a", Range{}, nil), NewValue(test.b, "b", Range{}, nil)
			if got, back := root.sameText(a, b), root.sameText(b, a); got != test.want || back != test.want {
				t.Errorf("%v and %v the other way, want %v", got, back, test.want)
			}
		})
	}
}
