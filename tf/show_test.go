// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestShow(t *testing.T) {
	unknown := cty.UnknownVal(cty.String)
	for want, v := range map[string]cty.Value{
		`"x"`:               cty.StringVal("x"),
		"true":              cty.True,
		"3":                 cty.NumberIntVal(3),
		"null":              cty.NullVal(cty.List(cty.String)),
		"a collection of 2": cty.ListVal([]cty.Value{unknown, cty.StringVal("x")}),
		"a value":           unknown,
		"a sensitive value": cty.StringVal("x").Mark(Sensitive{}),
	} {
		if got := NewValue(v, "a", Range{}, nil).Show(); got != want {
			t.Errorf("%#v shows as %s, want %s", v, got, want)
		}
	}
}
