// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// TestLimits calls functions with what would take all memory or minutes.
func TestLimits(t *testing.T) {
	ctx := testContext(testScope())
	mega := strings.Repeat("a", 1<<20)
	wide := make([]cty.Value, 1100)
	for i := range wide {
		wide[i] = cty.NumberIntVal(int64(i))
	}
	bomb := "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
	for i := 1; i < 9; i++ {
		bomb += fmt.Sprintf("a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d,", i-1), 9), ","))
	}
	ctx.Variables = map[string]cty.Value{
		"mega":   cty.StringVal(mega),
		"wide":   cty.ListVal(wide),
		"bomb":   cty.StringVal(bomb),
		"deep":   cty.StringVal(strings.Repeat("[", 1<<20)),
		"dashes": cty.StringVal(strings.Repeat("- ", 1<<19)),
		"parens": cty.StringVal("${" + strings.Repeat("(", 1<<14)),
		"lines":  cty.StringVal(strings.Repeat("\n", 1<<20)),
		"digits": cty.StringVal(strings.Repeat("9", 1<<20)),
		"huge":   cty.MustParseNumberVal("1e600000000"),
		"tiny":   cty.MustParseNumberVal("1e-600000000"),
	}
	for _, c := range []struct{ in, want string }{
		{`format("%1000000000d", 1)`, "longer than"},
		{`format("%.1000000000f", 1)`, "longer than"},
		{`format("%99999999999999999999999d", 1)`, "longer than"},
		{`format("%[1]s%[1]s%[1]s%[1]s%[1]s%[1]s%[1]s%[1]s%[1]s%[1]s%[1]s", mega)`, "longer than"},
		{`formatlist("%s %s", wide, replace(mega, "aaaaaaaa", "b"))`, "longer than"},
		{`formatlist("%20000s", wide)`, "longer than"},
		{`indent(1000, lines)`, "longer than"},
		{`indent(9223372036854775807, lines)`, "longer than"},
		{`join(mega, wide)`, "longer than"},
		{`replace(mega, "a", mega)`, "longer than"},
		{`replace(mega, "", mega)`, "longer than"},
		{`replace(mega, "/aa/", mega)`, "longer than"},
		{`replace(mega, "/a+/", "$0$0$0$0$0$0$0$0$0$0$0")`, "longer than"},
		{`replace(mega, "/((((a))))/", "$1")`, "more than 1000000 elements"},
		{`regexall("(.)", mega)`, "more than 1000000 elements"},
		{`split("", mega)`, "more than 1000000 elements"},
		{`range(1025)`, "more than 1024"},
		{`setproduct(wide, wide)`, "more than 1000000 elements"},
		{`setproduct(wide, wide, wide, wide, wide, wide, wide, wide, wide, wide)`, "more than 1000000 elements"},
		{`jsondecode(deep)`, "nests deeper"},
		{`yamldecode(deep)`, "nests deeper"},
		{`yamldecode(dashes)`, "nests deeper"},
		{`yamldecode(bomb)`, "longer than"},
		{`jsondecode("1e600000000")`, "number is too large"},
		{`yamldecode("[1e600000000]")`, "number is too large"},
		{`tonumber("1e600000000")`, "number is too large"},
		{`tonumber(digits)`, "number is too large"},
		{`parseint(digits, 10)`, "number is too large"},
		{`tostring(huge)`, "number is too large"},
		{`tostring(tiny)`, "too close to zero"},
		{`tolist(["a", huge])`, "number is too large"},
		{`jsonencode([huge])`, "number is too large"},
		{`ceil(huge)`, "number is too large"},
		{`cidrhost("10.0.0.0/8", huge)`, "number is too large"},
		{`cidrsubnet("10.0.0.0/8", 8, huge)`, "number is too large"},
		{`fileset(".", "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")`, "more than 1000000 elements"},
		{`templatestring("%%{ for a in x }%%{ for b in x }%%{ for c in x }%%{ endfor }%%{ endfor }%%{ endfor }", { x = wide })`, "Evaluation too large"},
		{`templatestring("%%{ for a in x }$${s}%%{ endfor }", { x = wide, s = mega })`, "Evaluation too large"},
		{`templatestring("$${[for a in x : [for b in x : 1]]}", { x = wide })`, "Evaluation too large"},
		{`templatestring("${mega}!", {})`, "template is longer"},
		{`templatestring(substr(parens, 0, 10000), {})`, "nest deeper"},
	} {
		if _, diags := eval(t, ctx, c.in); !diags.HasErrors() {
			t.Errorf("%s: no error", c.in)
		} else if !strings.Contains(diags.Error(), c.want) {
			t.Errorf("%s: got error %v\nwant %s", c.in, diags, c.want)
		}
	}
}

// TestWithinLimits has calls that are large but harmless.
func TestWithinLimits(t *testing.T) {
	ctx := testContext(testScope())
	ctx.Variables = map[string]cty.Value{
		"mega": cty.StringVal(strings.Repeat("a", 1<<20)),
		"compose": cty.StringVal("x: &x {a: 1}\ny: &y {b: 2}\nz: &z {c: 3}\n" +
			"s:\n" + strings.Repeat("- [*x, *y, *z]\n", 30)),
		"policy": cty.StringVal(`Statement: [{Action: "s3:*", Resource: ["arn:aws:s3:::a/*", "*"], Note: "a & b && c"}]`),
	}
	for _, in := range []string{
		`length(format("%s%s%s%s", mega, mega, mega, mega)) == 4194304`,
		`length(replace(mega, "aaaa", "b")) == 262144`,
		`length(replace(mega, "/a{4}/", "$0$0")) == 2097152`,
		`length(setproduct(range(1000), range(40))) == 40000`,
		`length(yamldecode(compose).s) == 30`,
		`yamldecode(policy).Statement[0].Action == "s3:*"`,
		`length(regexall("a{16}", mega)) == 65536`,
		`jsondecode("{\"a\": \"[[[[\\\"[\"}").a == "[[[[\"["`,
		`tonumber("1e4000") > 1e3999`,
		`length(templatestring("%%{ for a in range(100) }%%{ for b in range(100) }x%%{ endfor }%%{ endfor }", {})) == 10000`,
	} {
		v, diags := eval(t, ctx, in)
		if diags.HasErrors() {
			t.Errorf("%s: %v", in, diags)
		} else if !v.True() {
			t.Errorf("%s: false", in)
		}
	}
}

func TestFilesetStopsAtLimit(t *testing.T) {
	tree := &boundedFS{FS: fstest.MapFS{"a/1": {}, "a/2": {}, "a/3": {}}, left: 3}
	if _, err := tree.ReadDir("a"); !errors.Is(err, errTooMany) {
		t.Errorf("got %v", err)
	}
	if _, err := tree.Stat("a"); err != errTooMany {
		t.Errorf("got %v", err)
	}
}

func TestCheckNesting(t *testing.T) {
	n := MaxNesting + 1
	r := strings.Repeat
	for name, s := range map[string]string{
		"parentheses": r("(", n),
		"brackets":    "a" + r("[a", n),
		"objects":     r("{a=", n),
		"calls":       r("f(", n),
		"strings":     r(`"${`, n),
		"heredocs":    r("<<A\n${", n),
		"negations":   r("!", n),
		"signs":       r("-", n),
		"conditions":  r("true?", n),
		"splats":      "a" + r("[*]", n),
		"directives":  "1}" + r("%{if true}", n) + "${1",
		"loops":       "1}" + r("%{for a in b}", n) + "${1",
	} {
		tokens, _ := hclsyntax.LexTemplate([]byte("${"+s+"}"), name, hcl.InitialPos)
		if err := CheckNesting(tokens); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	flat := r("%{if a}b%{else}c%{endif}", n) + r("${a[*] + b[*]}", n) + r("${a ? b : {c : d}}", n) + r(`${f("a", -1, [b])}`, n)
	tokens, _ := hclsyntax.LexTemplate([]byte(flat), "flat", hcl.InitialPos)
	if err := CheckNesting(tokens); err != nil {
		t.Errorf("flat: %v", err)
	}
}

func TestBounded(t *testing.T) {
	good := cty.ObjectVal(map[string]cty.Value{"a": cty.UnknownVal(cty.String), "b": cty.PositiveInfinity, "c": cty.NullVal(cty.Number), "d": cty.StringVal("x").Mark(secret)})
	if err := Bounded(good.Mark(secret)); err != nil {
		t.Error(err)
	}
	if err := Bounded(cty.ListVal([]cty.Value{cty.MustParseNumberVal("1e100000")})); err != errNumber {
		t.Errorf("got %v", err)
	}
	shared := cty.StringVal("x") // 2 to the 60 elements in 60 tuples
	for range 60 {
		shared = cty.TupleVal([]cty.Value{shared, shared})
	}
	if err := Bounded(shared); err != errTooMany {
		t.Errorf("got %v", err)
	}
	if err := Bounded(cty.StringVal(strings.Repeat("x", MaxString+1))); err != errTooLong {
		t.Errorf("got %v", err)
	}
}

// TestMeterSeesAllLoops has loops in the places where an expression can be.
func TestMeterSeesAllLoops(t *testing.T) {
	for in, want := range map[string]int{
		`[for a in [for b in range(10) : b if false] : a]`:                        10,
		`[for a in [for b in [for c in range(10) : c] : b] : a if false]`:         30,
		`{for a in range(10) : a => [for b in range(10) : b]}`:                    110,
		`"${join("", [for b in range(10) : "x"])}-${1}"`:                          10,
		`"%{ for a in range(10) }%{ for b in range(10) }x%{ endfor }%{ endfor }"`: 110,
		`upper("${true ? "${join("", [for b in range(10) : "x"])}!" : ""}!")`:     10,
	} {
		expr, diags := hclsyntax.ParseExpression([]byte(in), "x", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		budget := NewBudget()
		Meter(expr, budget)
		if _, diags := expr.Value(testContext(Scope{})); diags.HasErrors() {
			t.Errorf("%s: %v", in, diags)
		}
		if got := MaxElements - budget.Elements; got != want {
			t.Errorf("%s: %d elements, want %d", in, got, want)
		}
	}
}

// TestMeterOutside shows the use of Meter for expressions of a configuration.
func TestMeterOutside(t *testing.T) {
	expr, diags := hclsyntax.ParseExpression([]byte(`[for a in range(100) : [for b in range(100) : "${a}-${b}"]]`), "x", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	ctx := testContext(Scope{})
	budget := NewBudget()
	Meter(expr, budget)
	if _, diags := expr.Value(ctx); diags.HasErrors() {
		t.Fatal(diags)
	}
	if want := MaxElements - 100*101; budget.Elements != want {
		t.Errorf("%d elements left, want %d", budget.Elements, want)
	}
	budget.Elements = 5000
	if _, diags := expr.Value(ctx); !diags.HasErrors() {
		t.Error("no error")
	}
}
