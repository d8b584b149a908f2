// SPDX-License-Identifier: Apache-2.0

package compliance

import (
	"strings"
	"testing"
)

func TestBeyond(t *testing.T) {
	if len(beyond()) != strings.Count(beyondTSV, "\n") {
		t.Error("a control is listed twice")
	}
	for ref, reason := range beyond() {
		c, ok := Lookup(ref)
		if !ok || reason == "" || strings.HasSuffix(reason, ".") {
			t.Errorf("%s: known %v, reason %q", ref, ok, reason)
		}
		if Beyond(c) != reason {
			t.Errorf("%s: %q, want %q", ref, Beyond(c), reason)
		}
	}
	if c, _ := Lookup("fsbp:S3.8"); Beyond(c) != "" {
		t.Errorf("fsbp:S3.8 cannot be judged: %s", Beyond(c))
	}
}
