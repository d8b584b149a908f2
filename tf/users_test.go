// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestUsers(t *testing.T) {
	root := &Root{}
	eip := declare(root, "aws_eip", "aws_eip.a[0]", written{"id": cty.StringVal("eipalloc-1")})
	use := func(address string, v cty.Value) {
		r := declare(root, "aws_thing", address, nil)
		r.Object = func() cty.Value { return cty.ObjectVal(map[string]cty.Value{"list": cty.TupleVal([]cty.Value{v})}) }
	}
	text := cty.UnknownVal(cty.String)
	use("aws_thing.by_id", text.Mark(Ref{Address: "aws_eip.a[0]", Attr: "id"}))
	use("aws_thing.by_address", text.Mark(Ref{Address: "aws_eip.a[0]", Attr: "public_ip", Derived: true}))
	use("aws_thing.of_some_instance", text.Mark(Ref{Address: "aws_eip.a", Attr: "id"}))
	use("aws_thing.whole", text.Mark(Ref{Address: "aws_eip.a[0]"}))
	use("aws_thing.computed_from_whole", text.Mark(Ref{Address: "aws_eip.a[0]", Derived: true}))
	use("aws_thing.by_text", cty.StringVal("eipalloc-1"))
	use("aws_thing.other", text.Mark(Ref{Address: "aws_eip.a[1]", Attr: "id"}))
	use("aws_thing.other_text", cty.StringVal("eipalloc-2"))
	use("aws_thing.input", text.Mark(Ref{Address: "aws_eip.a[0]", Attr: "id", Input: true}))
	for _, c := range []struct{ attrs, want []string }{
		{nil, []string{"by_address", "by_id", "by_text", "computed_from_whole", "of_some_instance", "whole"}},
		{[]string{"id"}, []string{"by_id", "by_text", "of_some_instance", "whole"}},
		{[]string{"public_ip"}, []string{"by_address", "by_text", "whole"}},
	} {
		var got []string
		for _, user := range eip.Users(c.attrs...) {
			got = append(got, user.Address[len("aws_thing."):])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("users of %v: %v, want %v", c.attrs, got, c.want)
		}
	}
}
