// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// mark is the type of marks in tests.
type mark string

const secret mark = "sensitive"

// testScope is the directory in which the transcripts were recorded.
func testScope() Scope {
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return Scope{
		FS: fstest.MapFS{
			"outside.txt":                file("outside"),
			"repo/module/hello.tftpl":    file("hello ${name}!"),
			"repo/module/plain.txt":      file("plain\n"),
			"repo/module/bin.dat":        file("\xff\xfe"),
			"repo/module/big.bin":        file(strings.Repeat("x", 1001)),
			"repo/module/pipe":           {Mode: fs.ModeNamedPipe},
			"repo/module/loop.tftpl":     file("%{ for x in xs ~}\nitem ${x}\n%{ endfor ~}\n"),
			"repo/module/recurse.tftpl":  file(`${templatefile("recurse.tftpl", {})}`),
			"repo/module/strref.tftpl":   file(`${templatestring("x", {})}`),
			"repo/module/only.tftpl":     file("${xs}"),
			"repo/module/bad.tftpl":      file("a ${"),
			"repo/module/fn.tftpl":       file(`${upper("abc")}-${core::lower("X")}`),
			"repo/module/sub/a.txt":      file("a"),
			"repo/module/sub/c.json":     file("c"),
			"repo/module/sub/deep/b.txt": file("b"),
		},
		BaseDir:     "repo/module",
		MaxFileSize: 1000,
		Sensitive:   secret,
	}
}

func testContext(s Scope) *hcl.EvalContext {
	return &hcl.EvalContext{
		Functions: Table(s),
		Variables: map[string]cty.Value{"local": cty.ObjectVal(map[string]cty.Value{
			"unk":     cty.DynamicVal, // an attribute of a resource without state
			"unkstr":  cty.UnknownVal(cty.String),
			"unknum":  cty.UnknownVal(cty.Number),
			"unklist": cty.UnknownVal(cty.List(cty.String)),
			"unkany":  cty.DynamicVal,
			"secret":  cty.StringVal("s3cret").Mark(secret),
			"tmpl":    cty.StringVal("hello ${name}!"),
		})},
	}
}

func eval(t testing.TB, ctx *hcl.EvalContext, src string) (cty.Value, hcl.Diagnostics) {
	t.Helper()
	expr, diags := hclsyntax.ParseExpression([]byte(src), "<console-input>", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("parse %s: %v", src, diags)
	}
	return expr.Value(ctx)
}

// TestConsole replays what `terraform console` (1.11.4) printed. In the
// transcripts a line with > is the input; ! stands for the essential part of
// an error message.
func TestConsole(t *testing.T) {
	ctx := testContext(testScope())
	files, err := filepath.Glob("testdata/*.console")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts", err)
	}
	for _, file := range files {
		for _, c := range transcript(t, file) {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".console")+"/"+c.in, func(t *testing.T) {
				v, diags := eval(t, ctx, c.in)
				want, isError := strings.CutPrefix(c.out, "! ")
				switch {
				case isError && !diags.HasErrors():
					t.Errorf("got %s\nwant error %q", printed(v, ""), want)
				case isError:
					if got := strings.Join(strings.Fields(diags.Error()), " "); !strings.Contains(got, want) {
						t.Errorf("got error %q\nwant %q", got, want)
					}
				case diags.HasErrors():
					t.Errorf("got error %v\nwant %s", diags, want)
				case printed(v, "") != want:
					t.Errorf("got %s\nwant %s", printed(v, ""), want)
				}
			})
		}
	}
}

type console struct{ in, out string }

func transcript(t testing.TB, file string) []console {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []console
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		if in, ok := strings.CutPrefix(line, "> "); ok {
			cases = append(cases, console{in: in})
		} else if line != "" && !strings.HasPrefix(line, "#") {
			last := &cases[len(cases)-1]
			last.out = strings.TrimPrefix(last.out+"\n"+line, "\n")
		}
	}
	return cases
}

// printed writes a value as the console does.
func printed(v cty.Value, indent string) string {
	sensitive := v.HasMark(secret)
	v, _ = v.Unmark()
	switch ty := v.Type(); {
	case !v.IsKnown():
		return "(known after apply)"
	case sensitive:
		return "(sensitive value)"
	case v.IsNull():
		return printedNull(ty)
	case ty == cty.String:
		return string(hclQuote(v.AsString()))
	case ty == cty.Number:
		return v.AsBigFloat().Text('f', -1)
	case ty == cty.Bool:
		return strconv.FormatBool(v.True())
	case ty.IsTupleType():
		return printedElements(v, "[", "]", indent)
	case ty.IsListType():
		return printedElements(v, "tolist([", "])", indent)
	case ty.IsSetType():
		return printedElements(v, "toset([", "])", indent)
	case ty.IsMapType():
		return printedElements(v, "tomap({", "})", indent)
	case ty.IsObjectType():
		return printedElements(v, "{", "}", indent)
	}
	return fmt.Sprintf("%#v", v)
}

func printedNull(ty cty.Type) string {
	switch {
	case ty == cty.DynamicPseudoType:
		return "null"
	case ty.IsPrimitiveType():
		return "to" + ty.FriendlyName() + "(null)"
	}
	kind := strings.Fields(ty.FriendlyName())[0]
	return fmt.Sprintf("to%s(null) /* of %s */", kind, strings.Join(strings.Fields(ty.FriendlyName())[2:], " "))
}

func printedElements(v cty.Value, open, shut, indent string) string {
	if v.LengthInt() == 0 {
		return open + shut
	}
	ty := v.Type()
	var b strings.Builder
	b.WriteString(open + "\n")
	inner := indent + "  "
	for key, element := range v.Elements() {
		b.WriteString(inner)
		if ty.IsMapType() || ty.IsObjectType() {
			fmt.Fprintf(&b, "%q = %s\n", key.AsString(), printed(element, inner))
		} else {
			fmt.Fprintf(&b, "%s,\n", printed(element, inner))
		}
	}
	b.WriteString(indent + shut)
	return b.String()
}

// hclQuote escapes what an HCL string literal must.
func hclQuote(s string) []byte {
	out := []byte{'"'}
	for _, r := range s {
		switch r {
		case '"', '\\':
			out = append(out, '\\', byte(r))
		case '\n':
			out = append(out, `\n`...)
		default:
			out = append(out, string(r)...)
		}
	}
	return append(out, '"')
}

// TestEveryFunctionHasACase looks for each name in the transcripts.
func TestEveryFunctionHasACase(t *testing.T) {
	var all strings.Builder
	files, _ := filepath.Glob("testdata/*.console")
	n := 0
	for _, file := range files {
		for _, c := range transcript(t, file) {
			all.WriteString(" " + c.in)
			n++
		}
	}
	for _, name := range Names() {
		if !strings.Contains(all.String(), " "+name+"(") {
			t.Errorf("no case calls %s", name)
		}
	}
	if n < 250 {
		t.Errorf("only %d cases", n)
	}
}

// TestNames compares with the functions that the Terraform 1.13 documentation
// lists, and with the additions of later versions and of OpenTofu.
func TestNames(t *testing.T) {
	want := strings.Fields(`
abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt can ceil
chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains csvdecode
dirname distinct element endswith ephemeralasnull file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5
fileset filesha1 filesha256 filesha512 flatten floor format formatdate formatlist indent index issensitive join
jsondecode jsonencode keys length list log lookup lower map matchkeys max md5 merge min nonsensitive one parseint
pathexpand plantimestamp pow range regex regexall replace reverse rsadecrypt sensitive setintersection setproduct
setsubtract setunion sha1 sha256 sha512 signum slice sort split startswith strcontains strrev substr sum templatefile
templatestring textdecodebase64 textencodebase64 timeadd timecmp timestamp title tobool tolist tomap tonumber toset
tostring transpose trim trimprefix trimspace trimsuffix try upper urlencode uuid uuidv5 values yamldecode yamlencode
zipmap`)
	want = append(want, "convert")                                   // later
	want = append(want, "base64gunzip", "cidrcontains", "urldecode") // OpenTofu
	slices.Sort(want)
	if got := Names(); !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	table := Table(Scope{})
	for _, name := range want {
		for _, n := range []string{name, "core::" + name} {
			if _, ok := table[n]; !ok {
				t.Errorf("table has no %s", n)
			}
		}
	}
	if len(table) != 2*len(want)+len(ofProviders) {
		t.Errorf("table has %d functions, want %d: %v", len(table), 2*len(want), slices.Sorted(maps.Keys(table)))
	}
}
