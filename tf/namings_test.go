// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// fixed is a content with the attribute "to".
type fixed struct{ to cty.Value }

func (c fixed) Attr(name string) Value {
	if name != "to" || c.to == cty.NilVal {
		return Absent(name, Range{}, nil)
	}
	return NewValue(c.to, name, Range{}, nil)
}
func (fixed) Blocks(string) Blocks            { return Blocks{} }
func (fixed) Names() (attrs, blocks []string) { return nil, nil }

func TestElementsNameTheirOwn(t *testing.T) {
	ref := func(v cty.Value, names ...string) cty.Value {
		for _, name := range names {
			v = v.Mark(Ref{Address: "aws_x." + name, Attr: "id"})
		}
		return v
	}
	unknown := cty.UnknownVal(cty.String)
	tests := []struct {
		name string
		to   cty.Value
		want string // how sure it is that a is named
	}{
		{"its own element", cty.ListVal([]cty.Value{ref(unknown, "a"), ref(unknown, "b")}), "yes"},
		{"one element, either", cty.ListVal([]cty.Value{ref(unknown, "a", "b")}), "maybe"},
		{"either, and surely", cty.ListVal([]cty.Value{ref(unknown, "a", "b"), ref(unknown, "a")}), "yes"},
		{"a set shares its marks", cty.SetVal([]cty.Value{ref(cty.StringVal("x"), "a"), ref(cty.StringVal("y"), "b")}), "yes"},
		{"a value, either", ref(unknown, "a", "b"), "maybe"},
		{"a list of unknown length, either", ref(cty.UnknownVal(cty.List(cty.String)), "a", "b"), "maybe"},
		{"computed from it", unknown.Mark(Ref{Address: "aws_x.a", Attr: "id", Derived: true}), "maybe"},
		{"another's name, computed from it", ref(unknown, "b").Mark(Ref{Address: "aws_x.a", Attr: "id", Derived: true}), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := &Root{}
			a := &Resource{Block: &Block{Content: fixed{}, Exists: Yes()}, Address: "aws_x.a", Type: "aws_x", Root: root}
			c := &Resource{Block: &Block{Content: fixed{test.to}, Exists: Yes()}, Address: "aws_y.c", Type: "aws_y", Root: root}
			root.Resources = []*Resource{a, c}
			links := a.Linked("aws_y", "to", "id")
			var got string
			for _, link := range links.Items {
				got += link.Sure.String()
			}
			if got != test.want {
				t.Errorf("links are sure: %q, want %q", got, test.want)
			}
		})
	}
}
