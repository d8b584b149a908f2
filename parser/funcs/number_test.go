// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"strings"
	"testing"
	"time"

	"github.com/zclconf/go-cty/cty"
)

// Written out, these numbers have millions of digits.
func TestNumbersInTemplatesAreBounded(t *testing.T) {
	for _, src := range []string{"${93e32322929}", "x${93e32322929}", "${{ (93e32322929) = 1 }}", "x${9e4000 * 9e4000 * 9e4000}"} {
		start := time.Now()
		v, err := render(src, "template", cty.EmptyObjectVal, nil)
		if err == nil {
			err = Bounded(v)
		}
		if err == nil || !strings.Contains(err.Error(), "too large") {
			t.Errorf("%s: error is %v", src, err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s took %v", src, took)
		}
	}
}
