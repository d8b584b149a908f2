// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestEvidenceKnowsThatItIsSensitive(t *testing.T) {
	secret := NewValue(cty.StringVal("hunter2").Mark(Sensitive{}), "password", Range{}, nil)
	inside := NewValue(cty.ObjectVal(map[string]cty.Value{"key": cty.StringVal("hunter2").Mark(Sensitive{})}), "environment", Range{}, nil)
	for _, c := range []struct {
		name     string
		evidence Evidence
		want     bool
	}{
		{"marked value", secret.Because("`password` is set"), true},
		{"marked element", inside.Because("`environment` is set"), true},
		{"plain value", NewValue(cty.True, "encrypted", Range{}, nil).Because("`encrypted` is true"), false},
		{"no value", Evidence{Text: "no companion"}, false},
	} {
		if got := c.evidence.Sensitive(); got != c.want {
			t.Errorf("%s: Sensitive is %t, want %t", c.name, got, c.want)
		}
	}
}
