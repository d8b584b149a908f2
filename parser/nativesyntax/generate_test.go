// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"strings"
	"testing"
)

// FuzzWritten compares what Parse and hclsyntax make of texts that are mostly valid: the fuzzer's bytes choose among the rules of a grammar.
func FuzzWritten(f *testing.F) {
	for _, seed := range []string{"", "\x00\x01\x02\x03\x04\x05\x06\x07", strings.Repeat("\x0b\x1f\x2d\x05\x91\xa7\x3c", 9), strings.Repeat("\x13\x0c\x02\x17\x2a\x07", 12)} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		if len(choices) > 400 {
			return
		}
		w := writer{choices: choices}
		w.file()
		check(t, []byte(w.String()))
	})
}

// writer writes a file by a grammar. When its choices are used up it takes the first alternative, which is short, everywhere.
type writer struct {
	strings.Builder
	choices []byte
	depth   int
}

func (w *writer) choose(n int) int {
	if len(w.choices) == 0 || w.depth > 8 {
		return 0
	}
	c := int(w.choices[0]) % n
	w.choices = w.choices[1:]
	return c
}

// one writes one of some texts, in which a percent sign and a letter stand for something to be written there.
func (w *writer) one(texts ...string) {
	w.depth++
	text := texts[w.choose(len(texts))]
	for {
		before, after, more := strings.Cut(text, "%")
		w.WriteString(before)
		if !more {
			break
		}
		w.part(after[0])
		text = after[1:]
	}
	w.depth--
}

func (w *writer) part(letter byte) {
	switch letter {
	case 'x':
		w.one("a", "1", "%q", "true", "null", "-%x", "!%x", "(%b%x%b)", "%x %o %x", "%x ? %x : %x", "%f", "[%l]", "{%p}", "%x.%n", "%x[%b%x%b]", "%x[*]", "%x.*.%n", "%x.0", "%h", "[%bfor %n in %x%b:%x]", "{for %n, %n in %x : %x => %x... if %x%b}", "1.5e-3", "{%bfor %n in %x : %x => %x}")
	case 'o':
		w.one("+", "-", "*", "/", "%%", "==", "!=", "<", "<=", ">", ">=", "&&", "||")
	case 'n':
		w.one("b", "for", "in", "if", "c-d", "_e9", "é", "null")
	case 'f':
		w.one("f()", "f(%b%x%b,%b%x%b)", "p::g(%x...)", "f(%x,%b)")
	case 'l':
		w.one("", "%b%x%b", "%b%x%b,%b%l", " %x, # c\n %x\n")
	case 'p':
		w.one("", " %n = %x ", "\n%n = %x\n%p", " (%x) : %x, %p", " %q = %x # c\n %p", "\n\n")
	case 'b': // between tokens in brackets
		w.one("", " ", "\n", " # c é\n", "/* c\né */", "\t", "\r\n", "// c\n")
	case 'q':
		w.one(`"a"`, `""`, `"%t"`, `"${%x}"`, `"%t%t%t"`)
	case 't':
		w.one("a", " ", "é", "🙂e\u0301", `\n\"\\`, `\u00e9`, "$", "%%", "$${", "%%%%{", "${%x}", "${~ %x ~}", "%%{if %x}%t%%{endif}", "%%{~ if %x ~}%t%%{ else ~}%t%%{~ endif ~}", "%%{for %n in %x ~} %t%%{ endfor }", "  ", "~")
	case 'h':
		w.one("<<E\n%s%sE\n", "<<-E\n%i%s%i%s%iE\n", "<<-E\r\n%iE\r\n")
	case 's':
		w.one("a\n", "%t\n", "\n", "%t%t%t\n", "%t\r\n", "  \n", "E %t\n")
	case 'i':
		w.one("  ", "", "    ", "\t", "\u00a0")
	case '%':
		w.WriteByte('%')
	}
}

func (w *writer) file() {
	for len(w.choices) > 0 {
		w.one("a = %x\n", "\n", "# c\n", "b \"l\" %n {\n  a = %x\n}\n", "b { a = %x } /* c */ // d\n", "b {}\n", "  /* é */ a = %x # é\r\n", "b {\n  b \"%t\" {\n\n  }\n  c=%x\n}\n", "d = %x", "\"e\" = 1\n")
	}
}
