// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// written is a body that holds attributes alone.
type written map[string]cty.Value

func (w written) Attr(name string) Value {
	if v, ok := w[name]; ok {
		return NewValue(v, name, Range{File: "main.tf"}, nil)
	}
	return Absent(name, Range{File: "main.tf"}, nil)
}

func (w written) Blocks(string) Blocks { return Blocks{} }

func (w written) Names() (attrs, blocks []string) { return nil, nil }

func declare(root *Root, typ, address string, attrs written) *Resource {
	r := &Resource{Block: &Block{Content: attrs, Exists: Yes()}, Address: address, Type: typ, Root: root}
	root.Resources = append(root.Resources, r)
	return r
}

func TestFollow(t *testing.T) {
	root := &Root{}
	declare(root, "aws_db_instance", "aws_db_instance.a", written{"identifier": cty.StringVal("primary")})
	declare(root, "aws_db_instance", "aws_db_instance.b[0]", written{})
	declare(root, "aws_db_instance", "aws_db_instance.b[1]", written{})
	unknown := func(marks ...any) cty.Value { return cty.UnknownVal(cty.String).WithMarks(cty.NewValueMarks(marks...)) }
	tests := []struct {
		name   string
		source cty.Value
		want   string
	}{
		{"nothing", cty.NullVal(cty.String), "no"},
		{"an empty name", cty.StringVal(""), "no"},
		{"a name", cty.StringVal("primary"), "yes"},
		{"a name that is declared elsewhere", cty.StringVal("other"), "maybe"},
		{"a reference", unknown(Ref{Address: "aws_db_instance.a", Attr: "arn"}), "yes"},
		{"a reference to an instance", unknown(Ref{Address: "aws_db_instance.b[1]", Attr: "id"}), "yes"},
		{"a reference to some instance", unknown(Ref{Address: "aws_db_instance.b", Attr: "id"}), "maybe"},
		{"computed from a reference", unknown(Ref{Address: "aws_db_instance.a", Attr: "arn", Derived: true}), "maybe"},
		{"one of two", unknown(Ref{Address: "aws_db_instance.b[0]", Attr: "id"}, Ref{Address: "aws_db_instance.b[1]", Attr: "id"}), "maybe"},
		{"a reference to another type", unknown(Ref{Address: "data.aws_db_instance.d", Attr: "id"}), "maybe"},
		{"a variable without a value", unknown(Ref{Address: "var.source", Input: true}), "maybe"},
	}
	for _, tt := range tests {
		replica := &Resource{Block: &Block{Content: written{"source": tt.source}, Exists: Yes()}, Address: "aws_db_instance.r", Type: "aws_db_instance", Root: root}
		if got := replica.Follow("source", "identifier", "aws_db_instance").Exist(); got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestSameRegion(t *testing.T) {
	in := func(region cty.Value) *Resource {
		return &Resource{Block: &Block{Content: written{}}, Region: func() Value { return NewValue(region, "region", Range{}, nil) }}
	}
	variable := cty.UnknownVal(cty.String).Mark(Ref{Address: "var.region", Input: true})
	tests := []struct {
		name string
		a, b cty.Value
		want string
	}{
		{"one name", cty.StringVal("eu-west-1"), cty.StringVal("eu-west-1"), "yes"},
		{"two names", cty.StringVal("eu-west-1"), cty.StringVal("eu-central-1"), "no"},
		{"neither says", cty.NullVal(cty.String), cty.NullVal(cty.String), "yes"},
		{"one says", cty.StringVal("eu-west-1"), cty.NullVal(cty.String), "maybe"},
		{"one variable", variable, variable, "yes"},
		{"a variable and a name", variable, cty.StringVal("eu-west-1"), "maybe"},
	}
	for _, tt := range tests {
		if got := in(tt.a).SameRegion(in(tt.b)); got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
