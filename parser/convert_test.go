// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

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
