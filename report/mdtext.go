// SPDX-License-Identifier: Apache-2.0

package report

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mdText is a text from anywhere as it may stand within a line or table cell of GitHub-flavoured Markdown: cleaned, nothing in it is
// markup, mentions nobody; what stands between backticks becomes code.
func mdText(s string) string {
	parts := strings.Split(clean(s), "`")
	if len(parts)%2 == 0 { // one backtick has no partner
		last := len(parts) - 1
		parts = append(parts[:last-1], parts[last-1]+"`"+parts[last])
	}
	var b strings.Builder
	for i, part := range parts {
		switch {
		case i%2 == 0:
			b.WriteString(mdEscape(part))
		case part != "":
			b.WriteString(mdCode(part))
		}
	}
	return b.String()
}

// mdHTML is a text as it may stand within an element of HTML, where Markdown has no meaning.
func mdHTML(s string) string { return strings.ReplaceAll(html.EscapeString(clean(s)), "@", noMention) }

const noMention = "@<!-- -->" // a comment keeps an at sign from mentioning somebody

// mdCode is a text in code type. The element, unlike backticks, can hold every character, in tables too.
func mdCode(s string) string {
	s = clean(s)
	if strings.Trim(s, codeSafe) == "" && strings.TrimSpace(s) != "" {
		return "`" + s + "`"
	}
	return "<code>" + mdEscape(s) + "</code>"
}

// codeSafe are the characters that mean themselves between backticks wherever these stand.
const codeSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-.,:;/()[]{}\"'*=+#%!?&"

// mdEscape takes their meaning from the characters of markup.
func mdEscape(s string) string {
	var b strings.Builder
	before := rune(0)
	for i, c := range s {
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):])
		switch {
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '&':
			b.WriteString("&amp;")
		case c == '@':
			b.WriteString(noMention)
		case c == '_' && isWord(before) && isWord(after): // within a word it is no markup
			b.WriteRune(c)
		case strings.ContainsRune("\\`*_[]|~#$", c):
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			b.WriteRune(c)
		}
		before = c
	}
	return b.String()
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' }

// mdBlock is mdText for the start of a line, where a few characters more are markup: lists, and numbers with a period.
func mdBlock(s string) string {
	s = mdText(strings.TrimSpace(s))
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	switch {
	case s == "":
		return s
	case strings.ContainsRune("+-=:", rune(s[0])):
		return `\` + s
	case digits > 0 && digits < len(s) && (s[digits] == '.' || s[digits] == ')'):
		return s[:digits] + `\` + s[digits:]
	}
	return s
}

// mdFence is source code in a fenced block; control characters are cleaned line by line.
func mdFence(language, source string) string {
	fence := "```"
	for strings.Contains(source, fence) {
		fence += "`"
	}
	var b strings.Builder
	b.WriteString(fence + language + "\n")
	for line := range strings.Lines(strings.Trim(source, "\r\n") + "\n") {
		b.WriteString(cleanLine(line) + "\n")
	}
	return b.String() + fence + "\n"
}

// cleanLine is a source line without its end; tabs, which source is indented with, are kept as spaces.
func cleanLine(line string) string {
	return strings.TrimRight(expandTabs([]byte(strings.TrimRight(line, "\r\n")), 0), " ")
}
