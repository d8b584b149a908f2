// SPDX-License-Identifier: Apache-2.0

package nativesyntax

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// check compares what Parse makes of a text with what hclsyntax makes of it.
func check(t *testing.T, src []byte) (read bool) {
	t.Helper()
	got, ok := Parse(src, "main.tf")
	if !ok {
		return false
	}
	want, diags := hclsyntax.ParseConfig(src, "main.tf", hcl.InitialPos)
	if len(diags) > 0 {
		t.Fatalf("read, but HCL says %v\n%s", diags, src)
	}
	if comments := Comments(src, "main.tf"); !reflect.DeepEqual(got.Comments, comments) {
		t.Fatalf("comments are %v, want %v\n%s", got.Comments, comments, src)
	}
	if reflect.DeepEqual(got.Body, want.Body) {
		return true
	}
	if diff := cmp.Diff(want.Body, hcl.Body(got.Body), exactly); diff != "" {
		t.Fatalf("not what HCL reads (-want +got):\n%s\n%s", diff, src)
	}
	return true
}

var exactly = cmp.Options{
	cmp.Exporter(func(reflect.Type) bool { return true }),
	cmp.Comparer(func(a, b cty.Value) bool { return a.RawEquals(b) }),
	cmp.Comparer(func(a, b *hclsyntax.Operation) bool { return a == b }),
}

// values are written behind "x = " in tests.
var values = []string{
	`1`, `0.5`, `12345678901234567890`, `-1`, `!true`, `false`, `null`, `a-b`, `_a`, `- - 1`,
	`a.b`, `a.b.c["d"].e[0]`, `a[b]`, `a["${b}"]`, `a["x-${b}"].c`, `a[true]`, `a.0`, `a.0.b`, `a[0][1]`, `(a).b`, `f(a)[0].c`, `[1][0]`, `{}.a`, `"x".y`,
	`a.*`, `a.*.b`, `a.*.b.c.0.d`, `a[*]`, `a[*].b`, `a[*].b[0].c`, `a[*][*].b`, `a.*.b[0]`, `f(a).*.b`, `a[*].b.*.c`,
	`1 + 2 * 3 - 4 / 5 % 6`, `a && b || c && !d`, `a == b != c`, `a < b`, `a <= b`, `a > b`, `a >= b`, `(1 + 2) * 3`, `-a.b`, `!f(x).y`, `a ? b : c ? d : e`, `a ? {} : []`,
	`f()`, `f(a)`, `f(a, b)`, `f(a, b,)`, `f(a...)`, "f(\n  a,\n  b, # c\n)", `f(\n)`, `provider::aws::arn_parse(a)`, `f(g(h()))`, "f\n", `a::b::c()`,
	`[]`, `[1]`, `[1, 2,]`, "[\n  1,\n  2\n]", "[ # one\n 1, // two\n /* three */ 2\n]", `[[], [[]]]`,
	`{}`, `{ a = 1 }`, `{ a = 1, b = 2 }`, `{ a : 1, "b" : 2, (c) : 3, "${d}" = 4, e.f = 5 }`, "{\n  a = 1\n  b = 2,\n\n  c = [\n  ]\n}", "{ # c\n a = 1 // d\n}", "{\n}",
	`[for x in y : x]`, `[for k, v in y : "${k}" if v != null]`, `{ for k, v in y : k => v }`, `{ for k, v in y : k => v... if v }`, "[\n for x in y :\n x\n]", "{\n for x in y : x => x\n}",
	`""`, `"a"`, `"a b"`, `"${a}"`, `"a${b}c${d}"`, `"${a}${b}"`, `"\n\r\t\"\\"`, `"a\"b"`, `"$"`, `"%"`, `"$$"`, `"$a%b"`, `"$${a}"`, `"%%{a}"`, `"a$${b}${c}"`, `"$$${a}"`, `"${"${a}"}"`,
	`"${"a"}"`, `"${a ? "b" : "c"}"`, `"${f("x", {y = "z"})}"`, "\"${\n a\n}\"", `"é"`, `"aé${b}ü" == "c"`, `["日本", "e\u0301", "x"]`, `"🙂${a}" == b`, `"\u00e9"`, `"%{if a}b%{endif}"`, `"${~ a ~}"`, `"$é"`, `"e\né"`,
	"<<EOT\nEOT\n", "<<EOT\na\nEOT\n", "<<EOT\na ${b} c\n  d\n EOT\n", "<<-EOT\n    a\n      b\n    EOT\n", "<<-EOT\n    a\n\n  ${b}c\n      d ${e}\n    EOT\n", "<<-EOT\n  ${a}\n    b\n  EOT\n",
	"<<-EOT\n  a\n   \n   b\n  EOT\n", "<<EOT\n$${a} %%{b} $ % $$\nEOT\n", "<<EOT\n\\n \"q\"\nEOT\n", "<<-EOT\n\t\ta\n\tb\n\tEOT\n", "<<-EOT\n  é\n   ${é}\n  EOT\n", "<<EOT\né${a}b\nEOT\n", "<<-A-B\n x\n A-B\n",
	"<<EOT\r\n a\r\nEOT\r\n", "<<-EOT\r\n  a\r\n\r\n  b\r\n  EOT\r\n", "<<EOT\nEOTX\nEOT x\nEOT\n", "<<EOT\n${<<IN\nx\nIN\n}\nEOT\n", "f(<<EOT\na\nEOT\n)", "[<<EOT\na\nEOT\n, 1]", "<<-EOT\n  $a\n   b\n  EOT\n", "<<-EOT\n   \u00a0a\n  EOT\n", "<<-EOT\n  \u032ba\n  EOT\n", "<<-EOT\n  \u0e33a\n   b\n  EOT\n", "<<-EOT\n  é\n    ü\n  EOT\n",
	`1 /* é */ + 2`, "1 # é", "(1 /* a\nb */ + 2)", `1e3`, `1.2.3`, `1...`, `"unclosed`, "\"a\nb\"", `a.`, `a..b`, `a b`, `[1 2]`, `{a}`, `f(`, `)`, `~a`, `a & b`, `é`, `a.é`, "<<EOT", "<<EOT\nx", `1E+3`, `1e-2`, `1e`, `1.e`, `1.e3`, `0x10`, `1.2e3.4`, `a.0.e`, `a.0.e1`, `1e999999`,
	`"%{if a}b%{else}c%{endif}"`, `"%{if a}%{endif}"`, `"%{ if a ~} b %{ else ~} c %{~ endif ~} d"`, `"%{for a in b}${a},%{endfor}"`, `"%{for k, v in b}%{if k}${v}%{endif}%{endfor}x"`, `"a %{~ if b ~} c %{~ endif ~} d"`,
	`"%{else}"`, `"%{endif}"`, `"%{if a}"`, `"%{if a}%{endfor}"`, `"%{if a}%{else}%{else}%{endif}"`, `"%{for a b}%{endfor}"`, `"%{for a in b}%{else}%{endfor}"`, `"%{what}"`, `"%{}"`, `"%{if a} ${"x ${b ~}"} %{endif}"`, `" ${"${~ a}"}"`, `" ${~ a ~}  ${~ b ~} "`,
	`"a  $  ${~ b ~}  $  c"`, `"$${~  ${~ a}"`, `"\u00e9\U0001F600"`, `"\u00e"`, `"\ud800"`, `"\U00110000"`, `"\u00e9é" == "e\u0301"`, `"\uuuuu"`, `"%{ if { a = 1 ~} }%{ endif }"`, `{ a = b ~}`, `"%%{~ a"`, `"%{ for in in in }%{ endfor }"`,
	"<<EOT\n%{ for a in b ~}\n  ${a}\n%{ endfor ~}\nEOT\n", "<<-EOT\n    a\n    %{ if b ~}\n    c\n    %{ else }\n      d\n    %{ endif ~}\n  e\n  EOT\n", "<<-EOT\n  a  \n    ${~ b ~}\n  \n  c ${~ d}\n  EOT\n", "<<EOT\n  \n  ${~ a}\nEOT\n", "<<-EOT\n ${a ~}\n\n  b\n EOT\n", "<<EOT\n$\n$$\n%\n${a}$\nEOT\n", "<<-EOT\n  $ ${~ a}\n %\n  EOT\n", "<<EOT x\nEOT\n",
}

// texts are whole files.
var texts = []string{
	"", "\n", " ", "# c", "# c\n", "/* c */", "// é", "\n\n  a = 1", "a = 1", "a = 1 # c", "a = 1 /* c */", "a = 1\r\nb = 2\r\n", "a = 1\na = 2\n", "\ta\t=\t1\n",
	"b {\n}\n", "b {}", "b { a = 1 }", "b { a = 1 } # c\n", "b {\n  a = 1\n\n  # c\n  c \"d\" e {\n  }\n}\n", "resource \"a\" \"b\" {\n  a = 1\n}", "b \"é\" {\n}\n", "b \"a${b}\" {\n}\n", "b { # c\n}\n", "b { /* c */ }\n",
	"b { a = [\n 1\n] }\n", "b {\n a = 1 }\n", "b { a = 1\n}\n", "b { c {} }\n", "b { a = 1, b = 2 }\n", "b\n{\n}\n", "b {", "b {\n} c {\n}\n", "\"a\" = 1\n", "a.b = 1\n", "= 1\n", "\ufeffa = 1\n", "   \nb {\n}\n", "\x00", "a = \"\xff\"\n", "# \xff\na = 1\n", "/* \xff */ a = 1\n",
	"b /* é */ {\n}\n", "a = 1 ; b = 2\n", "b \"c\" \"d\" { e = \"f\" }\n", "a = \"é\" # x\n", "# a\n// b\r\n/* c */ /* d\n*/ e = 1 # f\n\n  # g\nb { # h\n} /* i */ # j\n/*k*/", "a = <<EOT\n# no\n${ # yes\nb /* yes */}\nEOT\n# yes\n", "a = [ # b\n\n# c\n1] # d\n", "# é\na = 1 # é", "/* a\n é */ a = 1\n",
}

func TestSameAsHCL(t *testing.T) {
	for _, text := range texts {
		check(t, []byte(text))
	}
	for _, v := range values {
		check(t, []byte("x = "+v))
		check(t, []byte("x = "+v+"\ny = 1\n"))
		check(t, []byte("b \"l\" {\n  x = "+v+"\n}\n"))
		check(t, []byte("b { x = "+v+" }\n"))
		check(t, []byte("x = [("+v+"), {\n a = "+v+"\n}]\n"))
		check(t, []byte(strings.ReplaceAll("x = [f("+v+",\n1), \"${"+v+"}\"] # c\n", "\n", "\r\n")))
		for _, w := range values {
			check(t, []byte("x = "+v+" == "+w+"\n"))
		}
	}
}

// TestTree holds that the configurations of this repository are read here, nearly all of them, and as HCL reads them.
func TestTree(t *testing.T) {
	files := sources(t)
	read := 0
	for path, src := range files {
		if check(t, src) {
			read++
		} else {
			t.Logf("%s is left to HCL", path)
		}
	}
	if len(files) < 300 || read < len(files)*97/100 {
		t.Errorf("%d of %d files are read", read, len(files))
	}
}

// sources are the configurations of this repository.
func sources(t testing.TB) map[string][]byte {
	files := map[string][]byte{}
	for _, dir := range []string{"testdata", "examples"} {
		err := filepath.WalkDir(filepath.Join("..", "..", dir), func(path string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".tf" {
				return err
			}
			files[path], err = os.ReadFile(path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// What is left to HCL is left for a reason: errors, and what few people write.
func TestGivesUp(t *testing.T) {
	for name, text := range map[string]string{
		"error":                    "a = [1 2]",
		"argument twice":           "a = 1\na = 1\n",
		"directive without end":    `a = "%{ if b }c"`,
		"no code point":            `a = "\ud800"`,
		"many dots":                "a = 1.2.3",
		"name of many letters":     "é = 1",
		"not UTF-8":                "a = \"\xff\"",
		"nested deeply":            "a = " + strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth),
		"blocks in blocks":         strings.Repeat("a {\n", maxDepth) + strings.Repeat("}\n", maxDepth),
		"negated often":            "a = " + strings.Repeat("!", maxDepth) + "b",
		"splats of splats":         "a = b" + strings.Repeat("[*]", maxDepth),
		"strings in strings":       "a = " + strings.Repeat(`"${`, maxDepth) + "b" + strings.Repeat(`}"`, maxDepth),
		"a long sum":               "a = 1" + strings.Repeat(" + 1", maxOperators+1),
		"indexes of indexes":       "a = b" + strings.Repeat("[c]", maxOperators+1),
		"directives in each other": `a = "` + strings.Repeat("%{ if b }", maxDepth) + strings.Repeat("%{ endif }", maxDepth) + `"`,
		"alternatives":             "a = " + strings.Repeat("b ? c : ", maxDepth) + "d",
		"a long list":              "a = [" + strings.Repeat("b,", maxTokens/2+1) + "]",
		"many comments":            strings.Repeat("/**/", maxTokens+1),
		"a string of many pieces":  `a = "` + strings.Repeat("a$${", maxTokens/2+1) + `"`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, ok := Parse([]byte(text), "main.tf"); ok {
				t.Error("it is read")
			}
		})
	}
}

// Long strings are read in linear time, in which hclsyntax takes minutes.
func TestLongStrings(t *testing.T) {
	for _, text := range []string{
		"a = <<EOT\n" + strings.Repeat("x\n", 200_000) + "EOT\n",
		"a = <<-EOT\n" + strings.Repeat("  x\n", 200_000) + "EOT\n",
		`a = "` + strings.Repeat("$a", 100_000) + `"`,
		`a = "` + strings.Repeat(`\n`, 200_000) + `"`,
		"/*" + strings.Repeat("\n", 200_000) + "*/ a = 1",
		strings.Repeat("# é\n", 100_000),
	} {
		start := time.Now()
		if _, ok := Parse([]byte(text), "main.tf"); !ok {
			t.Errorf("%.20q... is not read", text)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%.20q... took %v", text, took)
		}
	}
}

// BenchmarkParse reports how much longer hclsyntax takes for the configurations of this repository.
func BenchmarkParse(b *testing.B) {
	files := sources(b)
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		for path, src := range files {
			Parse(src, path)
		}
		between := time.Now()
		for path, src := range files {
			hclsyntax.ParseConfig(src, path, hcl.InitialPos)
		}
		ours += between.Sub(start)
		theirs += time.Since(between)
	}
	b.ReportMetric(float64(theirs)/float64(ours), "hclsyntax/this")
}

func FuzzParse(f *testing.F) {
	for _, text := range texts {
		f.Add([]byte(text))
	}
	for _, v := range values {
		f.Add([]byte("x = " + v + "\n"))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) < 4<<10 {
			check(t, src)
		}
	})
}
