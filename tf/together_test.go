// SPDX-License-Identifier: Apache-2.0

package tf

import "testing"

func TestWith(t *testing.T) {
	resource := func(exists Truth, needs ...string) *Resource {
		return &Resource{Block: &Block{Exists: exists}, Needs: needs}
	}
	why := Evidence{Text: "`count` is not known"}
	bucket := resource(Maybe(why), "module", "count")
	tests := []struct {
		name  string
		other *Resource
		want  string
	}{
		{"exists anyway", resource(Yes()), "yes"},
		{"needs the same", resource(Maybe(why), "module", "count"), "yes"},
		{"needs less", resource(Maybe(why), "module"), "yes"},
		{"needs something else", resource(Maybe(why), "module", "another count"), "maybe"},
		{"may not exist, for reasons unknown", resource(Maybe(why)), "maybe"},
		{"does not exist", resource(No(why)), "no"},
	}
	for _, tt := range tests {
		if got := bucket.With(tt.other); got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}
