// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"bucket \"größe\" 👨‍👩‍👧", "bucket \"größe\" 👨‍👩‍👧"},
		{"a\nb\r\nc\td", "a b  c d"},
		{"\x1b[31mred\x1b[0m \a\x7f\u0085", `\u001b[31mred\u001b[0m \u0007\u007f\u0085`},
		{"user\u202eresu\u2066\u200b\ufeff", `user\u202eresu\u2066\u200b\ufeff`},
		{"line\u2028sep\U000e0041", `line\u2028sep\U000e0041`},
		{"bad \xff utf-8", "bad \ufffd utf-8"},
		{"##[error]x ##vso[task.complete] ##teamcity[x ###[y", "# #[error]x # #vso[task.complete] # #teamcity[x ## #[y"},
		{"## heading [x]", "## heading [x]"},
	} {
		if got := clean(c.text); got != c.want {
			t.Errorf("clean(%q) is %q, want %q", c.text, got, c.want)
		}
	}
}

func TestInert(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"::error::x\n", ": :error::x\n"},
		{"a ::error::x\n", "a ::error::x\n"},
		{"\u00a0 \x1b[1m  ::error::x\n\n::debug::y", "\u00a0 \x1b[1m  : :error::x\n\n: :debug::y"},
		{"#\x1b[0m#[x] ##[y]\n", "#\x1b[0m#[x] # #[y]\n"},
		{":::\n", ": ::\n"},
	} {
		if got := string(inert([]byte(c.text))); got != c.want {
			t.Errorf("inert(%q) is %q, want %q", c.text, got, c.want)
		}
	}
}

// hostileTo is a report in which a text stands wherever the text of a configuration or of a policy pack can get to.
func hostileTo(text string) *lint.Report {
	file := strings.ReplaceAll(text, "\x00", "") // no file system has it
	if file == "" {
		file = "x.tf"
	}
	s := tf.Sources{file: {Path: file, Bytes: []byte(text)}}
	whole := tf.Range{File: file, Start: tf.Pos{Line: 1}, End: tf.Pos{Line: 1 + strings.Count(text, "\n"), Byte: len(text)}}
	middle := whole
	middle.Start.Byte = len(text) / 2
	middle.Start.Line = 1 + strings.Count(text[:len(text)/2], "\n")
	rule := &lint.Rule{ID: text, Title: text, Why: text, Remedy: text, Undecided: text, Severity: lint.High, Pillar: lint.Pillar(text),
		Resources: []string{text}, Controls: []string{text, "fsbp:" + text}, Aliases: []string{text, "tool:" + text}}
	finding := func(v lint.Verdict, at tf.Range) *lint.Finding {
		return &lint.Finding{Rule: rule, Severity: lint.High, Verdict: v, Root: text, Address: text, Message: text, Location: at, Attribute: text,
			Evidence: []tf.Evidence{{Range: whole, Text: text}, {Range: tf.Range{File: "other.tf", Start: tf.Pos{Line: 2}}, Text: text}, {Text: text}},
			Origin:   []tf.Origin{{Range: middle, Text: text}, {Text: text}},
			Calls:    []tf.ModuleCall{{Address: text, Header: whole, Remote: true}}, Declared: whole, Fingerprint: lint.Fingerprint(text, text, text)}
	}
	gone := finding(lint.Violation, whole)
	gone.Suppressed = &lint.Suppression{Kind: text, Reason: text, Until: text, Range: middle}
	r := &lint.Report{Sources: s, Rules: []*lint.Rule{rule},
		Findings:   []*lint.Finding{finding(lint.Violation, whole), finding(lint.Violation, middle), finding(lint.Undecided, middle), gone},
		Incomplete: []tf.Incomplete{{Kind: text, Range: whole, Address: text, Message: text, Blocking: true}, {Kind: text, Message: text}}}
	r.Sort()
	return r
}

var hostileTexts = []string{
	"plain", "", " ", "::error::x", "\n::error file=a::b", "a\r\n::add-mask::x", "\x1b]0;title\x07\x1b[2J", "##[error]", "#\t#[x]", "##vso[task.complete]",
	"\u202e\u2066evil\u2069", "\xff\xc3(", "`|<script>alert(1)</script>|`", "@everyone @a/b", "[text](1) ](2) [", `a\|b\`, "x::y%0A::z,w:v", "\u00a0::stop-commands::t",
	"```\n# x\n```", "- a\n1. b\n+ c", "<!-- --> &lt; &amp;", "${{ secrets.X }} $x$ ~~y~~ **b** _i_", "..\\..\\a", "/etc/passwd", "../../x.tf", strings.Repeat("long ", 100),
	strings.Repeat("あ", 300), "a:b", "%", "é́́", "\t\t\tacl = \"x\"", "`one", "\\u001b",
}

// FuzzFormats checks what every format promises about hostile text, whatever it is.
func FuzzFormats(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := hostileTo(text)
		everything := Options{Docs: "https://example.com/", Blob: "https://example.com/", SARIFUndecided: true, SARIFSuppressed: true}
		for _, name := range Names() {
			out := render(t, name, r, everything)
			checkInert(t, name, out)
			switch name {
			case "json", "sarif":
				if !json.Valid([]byte(out)) {
					t.Errorf("%s is not JSON: %q", name, out)
				}
			case "github":
				checkCommands(t, out)
			case "markdown":
				checkMarkdown(t, out)
			}
		}
		colored := render(t, "text", r, Options{Color: true, Width: 120})
		checkInert(t, "coloured text", ownColors.ReplaceAllString(colored, ""))
		for _, rule := range r.Rules {
			checkInert(t, "rule text", RuleText(rule, Examples{text, text}, Options{}))
			checkMarkdown(t, RuleMarkdown(rule, Examples{}))
			checkInert(t, "rule page", RuleMarkdown(rule, Examples{text, text}))
		}
	})
}

var ownColors = regexp.MustCompile("\x1b\\[(0|1|2|3[0-9]|1;3[0-9])m")

// checkInert requires printable text, and no line that a CI service obeys, unless it is a format of such lines.
func checkInert(t *testing.T, name, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("%s is not UTF-8: %q", name, out)
	}
	for _, c := range out {
		if c != '\n' && c != '\u200c' && c != '\u200d' && unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			t.Errorf("%s holds %U: %q", name, c, out)
			break
		}
	}
	if regexp.MustCompile(`##[\w.-]*\[`).MatchString(out) {
		t.Errorf("%s holds a command of Azure or TeamCity: %q", name, out)
	}
	if name == "github" {
		return
	}
	for line := range strings.Lines(out) {
		if strings.HasPrefix(strings.TrimLeftFunc(line, unicode.IsSpace), "::") {
			t.Errorf("%s has a line that is a command: %q", name, line)
		}
	}
}

// ownCommand is what format github writes: known commands and properties, with nothing in a property that would end it.
var ownCommand = regexp.MustCompile(`^::(error|warning|notice) title=[^:,\n]+(,(file|line|endLine|col|endColumn)=[^:,\n]+)*::[^\n]*$`)

func checkCommands(t *testing.T, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		if !ownCommand.MatchString(strings.TrimSuffix(line, "\n")) {
			t.Errorf("not a command of ours: %q", line)
		}
	}
}

var ownMarkup = strings.NewReplacer("<details>", "", "</details>", "", "<summary>", "", "</summary>", "", "<b>", "", "</b>", "", "<code>", "", "</code>", "", noMention, "")

func checkMarkdown(t *testing.T, out string) {
	t.Helper()
	if strings.Contains(ownMarkup.Replace(out), "<") {
		t.Errorf("markup that is not ours: %q", out)
	}
	if regexp.MustCompile(`@[\w]`).MatchString(regexp.MustCompile(`\]\(\S*\)`).ReplaceAllString(out, "")) {
		t.Errorf("somebody is mentioned: %q", out)
	}
	for line := range strings.Lines(out) {
		if n := bars(line); strings.HasPrefix(line, "|") && n != 3 && n != 5 {
			t.Errorf("a table row has %d bars: %q", n, line)
		}
	}
}

// bars counts the bars of a table row that are not escaped.
func bars(row string) int {
	n := 0
	for i := 0; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '|':
			n++
		}
	}
	return n
}
