// SPDX-License-Identifier: Apache-2.0

package report

import (
	"testing"

	"github.com/guardlint/guardlint/tf"
)

// Code points and UTF-16 units are those of the Unicode standard: 管 is U+7BA1 (one unit), 𝔸 is U+1D538 (two), e\u0301 is a letter and its accent.
func TestUnits(t *testing.T) {
	for _, c := range []struct {
		text                       string
		codePoints, units, display int
	}{
		{"", 0, 0, 0},
		{"acl", 3, 3, 3},
		{"\t", 1, 1, 1},
		{"管理", 2, 2, 4},
		{"𝔸", 1, 2, 1},
		{"e\u0301", 2, 2, 1},
		{"👍", 1, 2, 2},
		{"\xff\xfe", 2, 2, 2},
	} {
		if got := codePoints([]byte(c.text)); got != c.codePoints {
			t.Errorf("%q has %d code points, want %d", c.text, got, c.codePoints)
		}
		if got := utf16Units([]byte(c.text)); got != c.units {
			t.Errorf("%q has %d UTF-16 units, want %d", c.text, got, c.units)
		}
		if got := displayWidth(c.text); got != c.display {
			t.Errorf("%q takes %d cells, want %d", c.text, got, c.display)
		}
	}
}

func TestLocate(t *testing.T) {
	s := sources()
	for _, c := range []struct {
		name        string
		at          tf.Range
		points, utf place
		describedAs string
	}{
		{name: "after wide and astral characters", at: find(s, "main.tf", `["0.0.0.0/0"]`),
			points: place{"main.tf", 13, 28, 13, 41}, utf: place{"main.tf", 13, 29, 13, 42}, describedAs: "main.tf:13:28"},
		{name: "behind a byte order mark", at: find(s, "windows.tf", "resource"),
			points: place{"windows.tf", 1, 1, 1, 9}, utf: place{"windows.tf", 1, 1, 1, 9}, describedAs: "windows.tf:1:1"},
		{name: "several lines that end in CRLF", at: find(s, "windows.tf", "(\r\n    false\r\n  )"),
			points: place{"windows.tf", 3, 15, 5, 4}, utf: place{"windows.tf", 3, 15, 5, 4}, describedAs: "windows.tf:3:15"},
		{name: "a file that is not kept", at: tf.Range{File: "plan.json", Start: tf.Pos{Line: 7, Byte: 90}, End: tf.Pos{Line: 8, Byte: 99}},
			points: place{"plan.json", 7, 0, 8, 0}, utf: place{"plan.json", 7, 0, 8, 0}, describedAs: "plan.json:7"},
		{name: "a file alone", at: tf.Range{File: "plan.json"},
			points: place{file: "plan.json"}, utf: place{file: "plan.json"}, describedAs: "plan.json"},
		{name: "a range behind the end", at: tf.Range{File: "main.tf", Start: tf.Pos{Line: 900, Byte: 9000}, End: tf.Pos{Line: 900, Byte: 9001}},
			points: place{"main.tf", 900, 0, 900, 0}, utf: place{"main.tf", 900, 0, 900, 0}, describedAs: "main.tf:900"},
	} {
		got := locate(s, c.at, codePoints)
		if got != c.points {
			t.Errorf("%s: in code points %+v, want %+v", c.name, got, c.points)
		}
		if got.String() != c.describedAs {
			t.Errorf("%s: is %q, want %q", c.name, got, c.describedAs)
		}
		if got := locate(s, c.at, utf16Units); got != c.utf {
			t.Errorf("%s: in UTF-16 units %+v, want %+v", c.name, got, c.utf)
		}
	}
}

func TestFirstLine(t *testing.T) {
	s := sources()
	cut := locate(s, firstLine(s, find(s, "windows.tf", "(\r\n    false\r\n  )")), codePoints)
	if want := (place{"windows.tf", 3, 15, 3, 16}); cut != want {
		t.Errorf("the first line is %+v, want %+v", cut, want)
	}
	missing := tf.Range{File: "plan.json", Start: tf.Pos{Line: 7, Byte: 90}, End: tf.Pos{Line: 8, Byte: 99}}
	if got, want := locate(s, firstLine(s, missing), codePoints), (place{"plan.json", 7, 0, 7, 0}); got != want {
		t.Errorf("without the text the first line is %+v, want %+v", got, want)
	}
}
