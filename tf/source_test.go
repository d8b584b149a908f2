// SPDX-License-Identifier: Apache-2.0

package tf

import "testing"

func TestSourceLines(t *testing.T) {
	s := &Source{Bytes: []byte("ab\n\nc\n")}
	for offset, want := range []int{0, 0, 0, 3, 4, 4, 6} {
		if got := s.LineStart(offset); got != want {
			t.Errorf("the line of offset %d starts at %d, want %d", offset, got, want)
		}
	}
	if !s.IsASCII() || (&Source{Bytes: []byte("é")}).IsASCII() {
		t.Error("a file of one-byte characters is ASCII, another is not")
	}
	if got := new(Source).LineStart(0); got != 0 {
		t.Errorf("the line of an empty file starts at %d", got)
	}
}
