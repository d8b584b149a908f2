// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// TestEquivalence compares each testdata/*.tf.json with the native file of the same name: same blocks in the same order, same
// arguments, same values or references.
func TestEquivalence(t *testing.T) {
	files, err := filepath.Glob("testdata/*.tf.json")
	if err != nil || len(files) < 5 {
		t.Fatalf("too few cases: %v, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			native, diags := hclsyntax.ParseConfig(read1(t, strings.TrimSuffix(file, ".json")), "native", hcl.InitialPos)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			src := read1(t, file)
			body, diags := Parse(src, file)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			want, got := outline(native.Body.(*hclsyntax.Body)), outline(body)
			if want != got {
				t.Errorf("native:\n%s\nJSON:\n%s", want, got)
			}
			checkRanges(t, src, body)
		})
	}
}

func read1(t *testing.T, path string) []byte {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

var scope = &hcl.EvalContext{
	Variables: map[string]cty.Value{
		"var":   cty.ObjectVal(map[string]cty.Value{"name": cty.StringVal("n"), "flag": cty.True, "list": cty.TupleVal([]cty.Value{cty.StringVal("a"), cty.StringVal("b")})}),
		"local": cty.ObjectVal(map[string]cty.Value{"port": cty.NumberIntVal(22)}),
		"each":  cty.ObjectVal(map[string]cty.Value{"key": cty.StringVal("k"), "value": cty.StringVal("v")}),
	},
	Functions: map[string]function.Function{"upper": stdlib.UpperFunc, "jsonencode": stdlib.JSONEncodeFunc},
}

// outline spells a body so that equal bodies have equal outlines. Expressions that cannot be evaluated in scope are spelt by
// their shape and the references in them.
func outline(body *hclsyntax.Body) string {
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(body.Attributes)) {
		fmt.Fprintf(&out, "%s = %s\n", name, spell(body.Attributes[name].Expr))
	}
	for _, b := range body.Blocks {
		fmt.Fprintf(&out, "%s %q {\n  %s\n}\n", b.Type, b.Labels, strings.ReplaceAll(strings.TrimSpace(outline(b.Body)), "\n", "\n  "))
	}
	return out.String()
}

func spell(expr hclsyntax.Expression) string {
	if v, diags := expr.Value(scope); !diags.HasErrors() {
		return v.GoString()
	}
	switch e := expr.(type) {
	case *hclsyntax.TemplateWrapExpr: // "${x}" is the same as x
		return spell(e.Wrapped)
	case *hclsyntax.TupleConsExpr:
		var items []string
		for _, item := range e.Exprs {
			items = append(items, spell(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case *hclsyntax.ObjectConsExpr:
		var items []string
		for _, item := range e.Items {
			items = append(items, spell(item.KeyExpr.(*hclsyntax.ObjectConsKeyExpr).Wrapped)+": "+spell(item.ValueExpr))
		}
		return "{" + strings.Join(items, ", ") + "}"
	}
	text := fmt.Sprintf("%T", expr)
	for _, ref := range expr.Variables() {
		text += " " + spellTraversal(ref)
	}
	return text
}

func spellTraversal(ref hcl.Traversal) string {
	var text string
	for _, step := range ref {
		switch s := step.(type) {
		case hcl.TraverseRoot:
			text += s.Name
		case hcl.TraverseAttr:
			text += "." + s.Name
		case hcl.TraverseIndex:
			text += "[" + s.Key.GoString() + "]"
		}
	}
	return text
}

// checkRanges requires that each range lies in the file and that what names something covers that name, escapes or not.
func checkRanges(t *testing.T, src []byte, body *hclsyntax.Body) {
	t.Helper()
	text := func(r hcl.Range) string {
		if r.Start.Byte < 0 || r.End.Byte > len(src) || r.Start.Byte > r.End.Byte {
			t.Fatalf("range outside the file: %v", r)
		}
		if want := 1 + strings.Count(string(src[:r.Start.Byte]), "\n"); r.Start.Line != want {
			t.Errorf("range %v says line %d, but byte %d is in line %d", r, r.Start.Line, r.Start.Byte, want)
		}
		return string(src[r.Start.Byte:r.End.Byte])
	}
	for name, a := range body.Attributes {
		if got := text(a.NameRange); got != fmt.Sprintf("%q", name) {
			t.Errorf("name range of %s covers %s", name, got)
		}
		text(a.Expr.Range())
		text(a.SrcRange)
		hclsyntax.VisitAll(a.Expr, func(n hclsyntax.Node) hcl.Diagnostics {
			text(n.Range())
			ref, ok := n.(*hclsyntax.ScopeTraversalExpr)
			if !ok {
				return nil
			}
			for _, step := range ref.Traversal {
				switch s := step.(type) {
				case hcl.TraverseRoot:
					if got := text(s.SrcRange); got != s.Name {
						t.Errorf("range of reference to %s covers %q", s.Name, got)
					}
				case hcl.TraverseAttr:
					if got := text(s.SrcRange); got != "."+s.Name {
						t.Errorf("range of step .%s covers %q", s.Name, got)
					}
				}
			}
			return nil
		})
	}
	for _, b := range body.Blocks {
		text(b.DefRange())
		text(b.Range())
		if got := text(b.TypeRange); len(b.Labels) > 0 && got != "{" && got != fmt.Sprintf("%q", b.Labels[len(b.Labels)-1]) {
			t.Errorf("header of %s %q covers %s", b.Type, b.Labels, got)
		}
		checkRanges(t, src, b.Body)
	}
}

func TestBlocksCoverOnlyThemselves(t *testing.T) {
	src := []byte(`{
  "resource": {
    "aws_sns_topic": {
      "a": {"name": "a"},
      "b": [
        {"name": "b"}
      ]
    }
  }
}`)
	body, diags := Parse(src, "main.tf.json")
	if diags.HasErrors() || len(body.Blocks) != 2 {
		t.Fatal(body.Blocks, diags)
	}
	for i, want := range []string{`"a": {"name": "a"}`, `{"name": "b"}`} {
		r := body.Blocks[i].Range()
		if got := string(src[r.Start.Byte:r.End.Byte]); got != want {
			t.Errorf("block %d covers %q, want %q", i, got, want)
		}
	}
}

func TestPositionsBehindEscapes(t *testing.T) {
	for _, value := range []string{
		`"${upper(var.name)}"`,
		`"a\nb\nc ${var.name}"`,
		`"say \"hi\" ${var.name} \u00e9\ud83d\ude00 ${ local.port }"`,
		`"é😀 ${var.name}\\${var.flag}"`,
		"\"\xff\\t${var.name}\"",
		`"\ud800 ${var.name}\ud800\u0041${var.flag}"`,
		`"${upper(\"a\")}${[for x in var.list : x][0]}${var.list[*]}"`,
		`"%{ if var.flag }\n${var.name}\n%{ else }${local.port}%{ endif }"`,
	} {
		src := []byte("{\"locals\": {\n  \"x\": " + value + "\n}}")
		body, diags := Parse(src, "x.tf.json")
		if diags.HasErrors() {
			t.Errorf("%s: %v", value, diags)
			continue
		}
		refs := body.Blocks[0].Body.Attributes["x"].Expr.Variables()
		if len(refs) == 0 {
			t.Errorf("%s: no references found", value)
		}
		checkRanges(t, src, body)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		src, want string
		line      int
	}{
		{"", "Missing value", 1},
		{"\n[1,", "Missing", 2},
		{`"text"`, "Incorrect JSON value type", 1},
		{"{\n\"locals\": {\"a\": 1,}}", "Trailing comma", 2},
		{"{\n\n\"resources\": {}}", "Unexpected block type", 3},
		{"{\n\"resource\": {\"//\": \"not a comment here\"}}", "Incorrect JSON value type", 2},
		{"{\"resource\": {\n\"aws_sqs_queue\": {}}}", "Missing block label", 2},
		{"{\"resource\": {\"aws_sqs_queue\": {\n\"q\": 1}}}", "Incorrect JSON value type", 2},
		{"{\"resource\": {\"aws_sqs_queue\": {\"q\": {\"lifecycle\":\n true}}}}", "Incorrect JSON value type", 2},
		{"{\"resource\": {\"aws_sqs_queue\": {\"q\": [\n1]}}}", "Incorrect JSON value type", 2},
		{"{\"locals\": {\"a\": 1,\n\"a\": 2}}", "Duplicate argument", 2},
		{"{\"locals\": {\"a\": {\"k\": 1,\n\"k\": 2}}}", "Duplicate object attribute", 2},
		{"{\"locals\": {\"a\":\n\"one\\ntwo ${\"}}", "", 2},
		{"{\"output\": {\"o\": {\"value\": 1, \"depends_on\": [\n\"${aws_sqs_queue.q}\"]}}}", "", 2},
		{"{\"moved\": {\"from\":\n\"a b\", \"to\": \"x.y\"}}", "", 2},
		{"{\"locals\": {\"a\":\n" + strings.Repeat("[", 600) + strings.Repeat("]", 600) + "}}", "JSON is nested too deeply", 2},
		{"{\"locals\": {\"a\":\n\"${" + strings.Repeat("(", 200_000) + "}\"}}", "Expression is nested too deeply", 2},
		{"{\"locals\": {\"a\":\n\"${" + strings.Repeat("-", 200_000) + "1}\"}}", "Expression is nested too deeply", 2},
		{"{\"locals\": {\"a\":\n\"${" + strings.Repeat("(\\\")\\\"+", 100_000) + "}\"}}", "Expression is nested too deeply", 2},
	} {
		body, diags := Parse([]byte(c.src), "x.tf.json")
		short := c.src[:min(len(c.src), 80)]
		if body == nil {
			t.Errorf("%q: no body", short)
		}
		if !diags.HasErrors() {
			t.Errorf("%q: no error", short)
			continue
		}
		d := diags.Errs()[0].(*hcl.Diagnostic)
		if !strings.Contains(d.Summary, c.want) || d.Subject == nil || d.Subject.Start.Line != c.line {
			t.Errorf("%q: got %v at %v, want %q in line %d", short, d.Summary, d.Subject, c.want, c.line)
		}
	}
}

// What one error spoils is unknown; the rest of the file is still there.
func TestErrorsSpoilLittle(t *testing.T) {
	body, diags := Parse([]byte(`{"locals": {"bad": "${", "good": 1}, "bogus": {}, "output": {"o": {"value": 2}}}`), "x.tf.json")
	if !diags.HasErrors() {
		t.Error("no error")
	}
	if got := outline(body); got != "locals [] {\n  bad = cty.DynamicVal\n  good = cty.NumberIntVal(1)\n}\noutput [\"o\"] {\n  value = cty.NumberIntVal(2)\n}\n" {
		t.Errorf("got\n%s", got)
	}
}

func TestDeepButLegal(t *testing.T) {
	src := `{"locals": {"a": ` + strings.Repeat("[", 400) + `"${` + strings.Repeat("(", 400) + "1" + strings.Repeat(")", 400) + `}"` + strings.Repeat("]", 400) + `}}`
	if _, diags := Parse([]byte(src), "x.tf.json"); diags.HasErrors() {
		t.Error(diags)
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.tf.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, seed := range []string{"", "{", "[]", "null", `{"resource": null}`, `{"resource": [[]]}`, `{"dynamic": 1}`,
		`{"resource": {"aws_security_group": {"x": {"dynamic": {"ingress": [null, {"content": []}]}}}}}`,
		`{"locals": {"a": "\ud83d\ude00${"}}`, `{"locals": {"${a}": {"${b}": "%{for x in y}"}}}`, `{"import": [{"to": "a[each.key]"}]}`,
		"{\"locals\": {\"a\": \"\xff\\${1}\"}}", `{"locals": {"a": "$${x} %%{y}"}}`, `{"locals": {"a": 1e999999999}}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		body, diags := Parse(src, "fuzz.tf.json")
		for _, d := range diags {
			if d.Subject == nil || d.Subject.Start.Line < 1 {
				t.Errorf("diagnostic without a place: %v", d)
			}
		}
		walkBodies(body, func(b *hclsyntax.Body) {
			for _, a := range b.Attributes {
				hclsyntax.VisitAll(a.Expr, func(n hclsyntax.Node) hcl.Diagnostics {
					if r := n.Range(); r.Start.Byte < 0 || r.End.Byte > len(src) {
						t.Errorf("range %v outside a file of %d bytes", r, len(src))
					}
					return nil
				})
			}
		})
	})
}

func walkBodies(b *hclsyntax.Body, visit func(*hclsyntax.Body)) {
	visit(b)
	for _, nested := range b.Blocks {
		walkBodies(nested.Body, visit)
	}
}
