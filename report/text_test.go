// SPDX-License-Identifier: Apache-2.0

package report

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, nil},
		{"  a  b ", 10, []string{"a b"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"a-very-long-word b", 5, []string{"a-very-long-word", "b"}},
		{"管理 管理", 8, []string{"管理", "管理"}},
		{"管理 管理", 9, []string{"管理 管理"}},
	} {
		if got := wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q wrapped to %d is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// Text keeps to the width, except for words that are longer by themselves.
func TestTextKeepsToItsWidth(t *testing.T) {
	for _, width := range []int{60, 80, 132} {
		for line := range strings.Lines(render(t, "text", fullReport(), Options{Width: width})) {
			line = strings.TrimSuffix(line, "\n")
			if displayWidth(line) > width && len(strings.Fields(line)) > 2 {
				t.Errorf("%d cells at a width of %d: %q", displayWidth(line), width, line)
			}
		}
	}
}

func TestSnippetIsCutAroundItsRegion(t *testing.T) {
	head, mark, tail := strings.Repeat("h", 100), strings.Repeat("m", 20), strings.Repeat("t", 100)
	for _, c := range []struct {
		head, mark, tail string
		width            int
		want             [3]string
	}{
		{"hh", "mm", "tt", 6, [3]string{"hh", "mm", "tt"}},
		{"hh", "mm", "tttt", 6, [3]string{"hh", "mm", "t…"}},
		{head, mark, tail, 40, [3]string{"…" + head[:19], mark, ""}},
		{head, mark + mark + mark, tail, 40, [3]string{"…" + head[:9], mark + "mmmmmmmmm…", ""}},
		{"管管管", "m", "", 4, [3]string{"…管", "m", ""}},
	} {
		h, m, tl := fit(c.head, c.mark, c.tail, c.width)
		if got := [3]string{h, m, tl}; got != c.want {
			t.Errorf("fitted to %d: %q, want %q", c.width, got, c.want)
		}
	}
}

// A line is not quoted when it is about a sensitive value, comes from a file of values, or names a secret and writes it out.
func TestSecretsAreNotQuoted(t *testing.T) {
	for _, format := range Names() {
		out := render(t, format, fullReport(), with(toolOptions, func(o *Options) { o.SARIFSuppressed = true }))
		for _, secret := range []string{"hunter2", "public-read-write"} {
			if strings.Contains(out, secret) {
				t.Errorf("%s shows %s", format, secret)
			}
		}
	}
	for line, want := range map[string]bool{
		`  master_password = "hunter2"`:                 true,
		`  DB_PASSWORD = "hunter2"`:                     true,
		`    "apiKey": "abc",`:                          true,
		`  secret_string = <<EOT`:                       true,
		`  access_key = "AKIAIOSFODNN7EXAMPLE"`:         true,
		`  user_data = "export K=AKIAIOSFODNN7EXAMPLE"`: true,
		`  password = var.password`:                     false,
		`  password = "${var.password}"`:                false,
		`  manage_master_user_password = true`:          false,
		`  minimum_password_length = 8`:                 false,
		`resource "aws_secretsmanager_secret" "db" {`:   false,
		`  acl = "public-read"`:                         false,
	} {
		s := tf.Sources{"x.tf": {Path: "x.tf", Bytes: []byte(line)}}
		at := find(s, "x.tf", line)
		g := &group{Finding: &lint.Finding{Location: at}, at: at}
		if got := mayHoldSecret(g, s["x.tf"].Bytes); got != want {
			t.Errorf("mayHoldSecret of %q is %t, want %t", line, got, want)
		}
	}
}

func TestQuietLeavesOutTheSummary(t *testing.T) {
	r := fullReport()
	quiet := render(t, "text", r, Options{Quiet: true})
	for text, want := range map[string]bool{"10 violations": false, "judged by": false, "more than 100 steps": false, "this block is not closed": true, "may grant read access": true} {
		if got := strings.Contains(quiet, text); got != want {
			t.Errorf("quiet text contains %q: %t, want %t", text, got, want)
		}
	}
	if hidden := render(t, "text", r, Options{HideUndecided: true}); strings.Contains(hidden, "may grant") || !strings.Contains(hidden, "1 undecided") {
		t.Error("hidden undecided findings are listed or not counted")
	}
	if out := render(t, "text", &lint.Report{}, Options{Quiet: true}); out != "" {
		t.Errorf("a quiet scan without findings says %q", out)
	}
}

func TestWritersReturnTheErrorOfTheirWriter(t *testing.T) {
	for _, name := range Names() {
		write, _ := Format(name)
		if err := write(brokenPipe{}, fullReport(), Options{}); !errors.Is(err, errBroken) {
			t.Errorf("%s returns %v", name, err)
		}
	}
	if _, ok := Format("xml"); ok {
		t.Error("there is a format xml")
	}
}

var errBroken = errors.New("broken pipe")

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }
