// SPDX-License-Identifier: Apache-2.0

package report

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The characters that have a meaning are those of GitHub-flavoured Markdown, https://github.github.com/gfm/.
func TestMarkdownText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"aws_s3_bucket is _open_", `aws_s3_bucket is \_open\_`},
		{"a | b < c & d", `a \| b &lt; c &amp; d`},
		{"`acl` is \"x\"", "`acl` is \"x\""},
		{"`a|b` and ` alone", "<code>a\\|b</code> and \\` alone"},
		{"**x** [y](z) #1", `\*\*x\*\* \[y\](z) \#1`},
		{"@team", "@<!-- -->team"},
	} {
		if got := mdText(c.text); got != c.want {
			t.Errorf("mdText(%q) is %q, want %q", c.text, got, c.want)
		}
	}
	for text, want := range map[string]string{"- a": `\- a`, "12. a": `12\. a`, "12 a": "12 a", "# a": `\# a`, "": ""} {
		if got := mdBlock(text); got != want {
			t.Errorf("mdBlock(%q) is %q, want %q", text, got, want)
		}
	}
	if got, want := mdFence("hcl", "a = <<X\n```\nX\n"), "````hcl\na = <<X\n```\nX\n````\n"; got != want {
		t.Errorf("a block is %q, want %q", got, want)
	}
}

// A job summary may hold a MiB; what is cut is counted.
func TestMarkdownIsCut(t *testing.T) {
	out := render(t, "markdown", bigReport(2000), toolOptions)
	if len(out) > markdownLimit {
		t.Errorf("the summary has %d bytes, the limit is %d", len(out), markdownLimit)
	}
	shown := strings.Count(out, "<details>")
	m := regexp.MustCompile(`_(\d+) more are left out here`).FindStringSubmatch(out)
	if m == nil || shown < 1000 || shown != strings.Count(out, "</details>") {
		t.Fatalf("%d details are shown and %q are said to be left out", shown, m)
	}
	if rest := atoi(t, m[1]); shown+rest != 8000 {
		t.Errorf("%d shown and %d left out make not 8000", shown, rest)
	}
	if !strings.Contains(out, "_7970 more are not in this table._") {
		t.Error("the table does not tell that it is cut")
	}
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
