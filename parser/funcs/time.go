// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"time"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// timeCmpFunc compares two timestamps and returns -1, 0 or 1.
var timeCmpFunc = onStrings(cty.Number, func(s []string) (cty.Value, error) {
	var t [2]time.Time
	for i := range t {
		// stdlib reads timestamps more strictly than time.Parse, and explains
		if _, err := stdlib.TimeAdd(cty.StringVal(s[i]), cty.StringVal("0s")); err != nil {
			return cty.NilVal, function.NewArgErrorf(i, "%w", err)
		}
		var err error
		if t[i], err = time.Parse(time.RFC3339, s[i]); err != nil {
			return cty.NilVal, function.NewArgErrorf(i, "%w", err)
		}
	}
	return cty.NumberIntVal(int64(t[0].Compare(t[1]))), nil
}, "timestamp_a", "timestamp_b")
