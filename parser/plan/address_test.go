// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestSteps(t *testing.T) {
	for reference, want := range map[string][]step{
		"var.x":                              {"var", "x"},
		"aws_s3_bucket.b[0].id":              {"aws_s3_bucket", "b", "[0]", "id"},
		`module.m["a.b[c]"].out`:             {"module", "m", `["a.b[c]"]`, "out"},
		`aws_s3_bucket.b["q\"]uote"].tags.x`: {"aws_s3_bucket", "b", `["q\"]uote"]`, "tags", "x"},
		"broken[":                            {"broken", "["},
		"]":                                  {"]"},
		"..":                                 nil,
	} {
		if got := steps(reference); !slices.Equal(got, want) {
			t.Errorf("the steps of %s are %q, want %q", reference, got, want)
		}
	}
}

func TestSplitModule(t *testing.T) {
	for address, want := range map[string][3]string{
		"module.a":                         {"", "a", ""},
		"module.a[0]":                      {"", "a", "[0]"},
		`module.a["x.y"].module.b`:         {`module.a["x.y"]`, "b", ""},
		`module.a.module.b["module.c"]`:    {"module.a", "b", `["module.c"]`},
		`module.a[1].module.b[2].module.c`: {"module.a[1].module.b[2]", "c", ""},
	} {
		parent, name, key := splitModule(address)
		if got := [3]string{parent, name, key}; got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
}

func TestLongest(t *testing.T) {
	got := longest([]string{"aws_x.b[0].id", "aws_x.b[0]", "aws_x.b", "aws_x.bc", "count.index", "aws_x.bc", "each.value.id", "each.value"})
	if want := []string{"aws_x.b[0].id", "aws_x.bc", "count.index", "each.value.id"}; !slices.Equal(got, want) {
		t.Errorf("the longest are %q, want %q", got, want)
	}
}

func TestIsMixed(t *testing.T) {
	tests := []struct {
		references []string
		keyUsed    bool
		want       bool
	}{
		{[]string{"aws_x.y.id"}, false, false},
		{[]string{"var.x"}, false, false},
		{[]string{"aws_x.y", "count.index"}, true, false},
		{[]string{"aws_x.y.id", "count.index"}, false, true},
		{[]string{"var.create", "aws_x.y[0].id", "var.id"}, false, false},
		{[]string{"var.create", "aws_x.y.id"}, false, true},
		{[]string{"aws_x.y.id", "aws_x.z.id"}, false, true},
		{[]string{"local.a", "aws_x.y[0].id"}, false, true},
		{[]string{"each.key", `aws_x.y["a"].id`}, false, true},
	}
	for _, test := range tests {
		if got := isMixed(test.references, test.keyUsed); got != test.want {
			t.Errorf("%q is mixed: %t, want %t", test.references, got, test.want)
		}
	}
}

func TestSameValue(t *testing.T) {
	number := func(s string) json.Number { return json.Number(s) }
	tests := []struct {
		a, b any
		want bool
	}{
		{"443", number("443"), true},
		{number("1.50"), number("1.5"), true},
		{true, "true", true},
		{"a", "b", false},
		{[]any{"a", "b"}, []any{"b", "a"}, true}, // a set
		{[]any{"a"}, []any{"a", "b"}, false},
		{"a", []any{"a"}, false},
		{number("1e999999999"), number("1e999999999"), true},
	}
	for _, test := range tests {
		if got := sameValue(test.a, test.b); got != test.want {
			t.Errorf("%v and %v are the same: %t, want %t", test.a, test.b, got, test.want)
		}
	}
}

// Values that do not have the type that the schema says are taken as they are; none is lost.
func TestConvertMisfits(t *testing.T) {
	same := func(v cty.Value, _ int) cty.Value { return v }
	tests := []struct {
		typ  cty.Type
		v    any
		want cty.Value
	}{
		{cty.Number, "12", cty.NumberIntVal(12)},
		{cty.Number, "many", cty.StringVal("many")},
		{cty.Bool, "true", cty.True},
		{cty.Bool, json.Number("1"), cty.NumberIntVal(1)},
		{cty.String, json.Number("0.10"), cty.StringVal("0.1")},
		{cty.String, true, cty.StringVal("true")},
		{cty.String, []any{"a"}, cty.TupleVal([]cty.Value{cty.StringVal("a")})},
		{cty.Set(cty.String), []any{"b", "a"}, cty.ListVal([]cty.Value{cty.StringVal("b"), cty.StringVal("a")})},
		{cty.Set(cty.String), []any{}, cty.ListValEmpty(cty.String)},
		{cty.List(cty.Number), []any{"x", json.Number("1")}, cty.TupleVal([]cty.Value{cty.StringVal("x"), cty.NumberIntVal(1)})},
		{cty.Map(cty.String), map[string]any{"a": "b"}, cty.MapVal(map[string]cty.Value{"a": cty.StringVal("b")})},
		{cty.Map(cty.String), map[string]any{}, cty.MapValEmpty(cty.String)},
		{cty.List(cty.Object(map[string]cty.Type{"x": cty.Set(cty.Bool)})), nil, cty.NullVal(cty.List(cty.Object(map[string]cty.Type{"x": cty.List(cty.Bool)})))},
		{cty.DynamicPseudoType, map[string]any{"a": nil}, cty.ObjectVal(map[string]cty.Value{"a": cty.NullVal(cty.DynamicPseudoType)})},
	}
	for _, test := range tests {
		if got := convert(test.typ, test.v, nil, nil, same); !got.RawEquals(test.want) {
			t.Errorf("%v as %s is %#v, want %#v", test.v, test.typ.FriendlyName(), got, test.want)
		}
	}
}
