// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/parser/funcs"
)

// A long tuple that a function takes for a list gives what it gives without the short way.
func TestLongListsAreLists(t *testing.T) {
	text, number := cty.StringVal("a"), cty.NumberIntVal(1)
	uniform, mixed := make([]cty.Value, manyElements), make([]cty.Value, manyElements)
	for i := range uniform {
		uniform[i], mixed[i] = text.Mark(i), text
	}
	mixed[7] = number
	r := &root{loader: &loader{context: &hcl.EvalContext{Functions: funcs.NewLibrary(knownMarks).OfValues()}}}
	for _, c := range []struct {
		name string
		v    cty.Value
		list bool
	}{
		{"sort", cty.TupleVal(uniform), true}, {"toset", cty.TupleVal(uniform), true}, {"setunion", cty.TupleVal(uniform).Mark("whole"), true},
		{"sort", cty.TupleVal(mixed), false}, {"sort", cty.TupleVal(uniform[1:]), false}, {"concat", cty.TupleVal(uniform), false},
		{"jsonencode", cty.TupleVal(uniform), false},
	} {
		want := c.v
		if c.list {
			var err error
			if want, err = convert.Convert(c.v, cty.List(cty.String)); err != nil {
				t.Fatal(err)
			}
		}
		if got := r.asList(c.name, 0, c.v); !got.RawEquals(want) {
			t.Errorf("%s is given %#v", c.name, got.Type())
		}
	}
}

// The short way must give what cty's conversion gives.
func TestConvertedIsConvert(t *testing.T) {
	text, marked := cty.StringVal("a"), cty.StringVal("b").Mark("m")
	for _, v := range []cty.Value{
		cty.EmptyTupleVal, cty.TupleVal([]cty.Value{text}), cty.TupleVal([]cty.Value{text, text}), cty.TupleVal([]cty.Value{text, marked}),
		cty.TupleVal([]cty.Value{text, cty.UnknownVal(cty.String)}), cty.TupleVal([]cty.Value{text, cty.NumberIntVal(1)}),
		cty.TupleVal([]cty.Value{text, cty.NullVal(cty.String)}), cty.TupleVal([]cty.Value{text, cty.NullVal(cty.DynamicPseudoType)}),
		cty.TupleVal([]cty.Value{text}).Mark("whole"), cty.ListVal([]cty.Value{text}), cty.UnknownVal(cty.Tuple([]cty.Type{cty.String})),
		cty.NullVal(cty.Tuple([]cty.Type{cty.String})), cty.True,
	} {
		for _, typ := range []cty.Type{cty.List(cty.String), cty.Set(cty.String), cty.List(cty.DynamicPseudoType), cty.Map(cty.String), cty.String} {
			want, wantErr := convert.Convert(v, typ)
			got, err := converted(v, typ)
			if (err == nil) != (wantErr == nil) || err == nil && !got.RawEquals(want) {
				t.Errorf("%#v to %s\n got %#v, %v\nwant %#v, %v", v, typ.FriendlyName(), got, err, want, wantErr)
			}
		}
	}
}
