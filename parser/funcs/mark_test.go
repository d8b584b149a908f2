// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// TestMarks follows marks through functions. The variables a, b and c are
// strings with the marks a, b and c; u is an unknown string with the mark u,
// v an unknown list with the mark v, n an unknown number with the mark n.
// Expected are the value and, in angle brackets, the marks of each part.
func TestMarks(t *testing.T) {
	s := testScope()
	s.Ephemeral = mark("b")
	ctx := testContext(s)
	ctx.Variables = map[string]cty.Value{
		"a": cty.StringVal("A").Mark(mark("a")),
		"b": cty.StringVal("B").Mark(mark("b")),
		"c": cty.StringVal("C").Mark(mark("c")),
		"u": cty.UnknownVal(cty.String).Mark(mark("u")),
		"v": cty.UnknownVal(cty.List(cty.String)).Mark(mark("v")),
		"n": cty.UnknownVal(cty.Number).Mark(mark("n")),
	}
	for _, c := range []struct{ in, want string }{
		// one of several, chosen
		{`coalesce(a, b)`, `"A"<a>`},
		{`coalesce("", a, b)`, `"A"<a>`},
		{`coalesce(trim(a, "A"), b, c)`, `"B"<a b>`},
		{`coalesce(u, a, b)`, `?<a u>`},
		{`coalesce(null, u)`, `?<u>`},
		{`coalesce("x", u)`, `"x"`},
		{`coalesce([a], [b])`, `["A"<a>]`},
		{`coalesce(v, [a])`, `?<a v>`},
		{`element([a, b], 0)`, `"A"<a>`},
		{`element([u, b], 0)`, `?<u>`},
		{`element([a, b], n)`, `?<a b n>`},
		{`element(v, 0)`, `?<v>`},
		{`lookup({ x = a, y = b }, "x")`, `"A"<a>`},
		{`lookup({ x = u, y = b }, "x")`, `?<u>`},
		{`lookup({ x = a, y = b }, "z", c)`, `"C"<c>`},
		{`lookup({ x = a, y = b }, "x", c)`, `"A"<a>`},
		{`lookup({ x = a, A = b }, a, c)`, `"B"<a b>`},
		{`lookup({ x = a, y = b }, u, c)`, `?<a b c u>`},
		{`lookup(tomap({ x = a, y = b }), u, c)`, `?<a b c u>`},
		{`lookup(tomap({ x = a, y = b }), "y", c)`, `"B"<b>`},
		{`one([a])`, `"A"<a>`},
		{`one(v)`, `?<v>`},
		{`one(toset([a]))`, `"A"<a>`},
		{`one(sensitive([]))`, `null<sensitive>`},
		{`try({}.x, a)`, `"A"<a>`},

		// parts keep their own
		{`concat([a], [b])`, `["A"<a>, "B"<b>]`},
		{`concat([a], v)`, `?<a v>`},
		{`merge({ x = a }, { y = b })`, `{x="A"<a>, y="B"<b>}`},
		{`merge({ x = a }, zipmap(v, v))`, `?<a v>`},
		{`flatten([[a], [b, u]])`, `["A"<a>, "B"<b>, ?<u>]`},
		{`flatten([[a], v])`, `?<a v>`},
		{`tolist([a, b])`, `["A"<a>, "B"<b>]`},
		{`tolist([a, u])`, `["A"<a>, ?<u>]`},
		{`tolist(v)`, `?<v>`},
		{`tomap({ x = a, y = "z" })`, `{x="A"<a>, y="z"}`},
		{`toset([a, b])`, `["A", "B"]<a b>`},
		{`tostring(a)`, `"A"<a>`},
		{`reverse([a, b])`, `["B"<b>, "A"<a>]`},
		{`slice([a, b], 0, 1)`, `["A"<a>]`},
		{`slice([a, b], 0, n)`, `?<a b n>`},
		{`values({ x = a, y = b })`, `["A"<a>, "B"<b>]`},
		{`zipmap([a, "x"], [b, c])`, `{A="B"<b>, x="C"<c>}<a>`},
		{`zipmap([u, "x"], [b, c])`, `?<b c u>`},
		{`chunklist([a, b], 1)`, `[["A"<a>], ["B"<b>]]`},
		{`setproduct([a], [b])`, `[["A"<a>, "B"<b>]]`},
		{`templatefile("only.tftpl", { xs = [a, b] })`, `["A"<a>, "B"<b>]`},

		// only what was looked at
		{`length([a, b])`, `2`},
		{`length(a)`, `1<a>`},
		{`length(v)`, `?<v>`},
		{`keys({ x = a })`, `["x"]`},
		{`templatefile("hello.tftpl", { name = a, other = b })`, `"hello A!"<a>`},
		{`templatefile("hello.tftpl", { name = u, other = b })`, `?<u>`},
		{`templatestring(a, { x = b })`, `"A"<a>`},
		{`issensitive(a)`, `false`},
		{`issensitive(sensitive(a))`, `true`},
		{`issensitive(u)`, `?`},
		{`sensitive(a)`, `"A"<a sensitive>`},
		{`nonsensitive(sensitive(a))`, `"A"<a>`},
		{`ephemeralasnull([a, b, [b, c]])`, `["A"<a>, null, [null, "C"<c>]]`},
		{`ephemeralasnull({ x = { y = b } })`, `{x={y=null}}`},

		// all arguments
		{`join("-", [a, b])`, `"A-B"<a b>`},
		{`format("%s%s", a, b)`, `"AB"<a b>`},
		{`replace(a, "A", b)`, `"B"<a b>`},
		{`compact([a, ""])`, `["A"]<a>`},
		{`distinct([a, b])`, `["A", "B"]<a b>`},
		{`sort([b, a])`, `["A", "B"]<a b>`},
		{`sort([b, u])`, `[?, ?]<b u>`},
		{`index([a, b], b)`, `1<a b>`},
		{`matchkeys([a, b], ["x", "y"], ["y"])`, `["B"]<a b>`},
		{`transpose({ x = [a] })`, `{A=["x"]}<a>`},
		{`startswith(u, a)`, `?<a u>`},
		{`sum([n, 1])`, `?<n>`},
		{`jsonencode([a, u])`, `?<a u>`},
		{`cidrsubnet("10.0.0.0/8", 8, n)`, `?<n>`},
		{`file(a)`, `error`},
		{`fileexists(a)`, `false<a>`},
		{`bcrypt(a)`, `?<a>`},
		{`abspath(a)`, `?<a>`},
		{`upper(u)`, `?<u>`},
	} {
		v, diags := eval(t, ctx, c.in)
		got := "error"
		if !diags.HasErrors() {
			got = marked(v)
		}
		if got != c.want {
			t.Errorf("%s\n got %s\nwant %s %v", c.in, got, c.want, diags)
		}
	}
}

// marked writes a value with its marks.
func marked(v cty.Value) string {
	v, marks := v.Unmark()
	return unmarked(v) + brackets(marks)
}

func unmarked(v cty.Value) string {
	switch ty := v.Type(); {
	case !v.IsKnown():
		return "?"
	case v.IsNull():
		return "null"
	case ty == cty.Number:
		return v.AsBigFloat().Text('f', -1)
	case ty == cty.String:
		return fmt.Sprintf("%q", v.AsString())
	case ty == cty.Bool:
		return fmt.Sprint(v.True())
	}
	var parts []string
	fields := v.Type().IsObjectType() || v.Type().IsMapType()
	for key, element := range v.Elements() {
		part := marked(element)
		if fields {
			part = key.AsString() + "=" + part
		}
		parts = append(parts, part)
	}
	if fields {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func brackets(marks cty.ValueMarks) string {
	var names []string
	for m := range marks {
		names = append(names, string(m.(mark)))
	}
	slices.Sort(names)
	if len(names) == 0 {
		return ""
	}
	return "<" + strings.Join(names, " ") + ">"
}

// TestUnknown is about what is known of unknown results.
func TestUnknown(t *testing.T) {
	ctx := testContext(testScope())
	unknown := func(ty cty.Type) *cty.RefinementBuilder { return cty.UnknownVal(ty).Refine().NotNull() }
	for in, want := range map[string]cty.Value{
		`format("arn:aws:s3:::%s/*", local.unkstr)`:                unknown(cty.String).StringPrefixFull("arn:aws:s3:::").NewValue(),
		`jsonencode({ a = local.unkstr })`:                         unknown(cty.String).StringPrefixFull("{").NewValue(),
		`templatefile("hello.tftpl", { name = local.unkstr })`:     unknown(cty.String).StringPrefix("hello ").NewValue(),
		`templatestring("a-$${x}", { x = local.unkstr })`:          unknown(cty.String).StringPrefix("a-").NewValue(),
		`length(local.unklist)`:                                    unknown(cty.Number).NumberRangeLowerBound(cty.Zero, true).NumberRangeUpperBound(cty.NumberIntVal(9223372036854775807), true).NewValue(),
		`length("ab-${local.unkstr}")`:                             unknown(cty.Number).NumberRangeLowerBound(cty.NumberIntVal(3), true).NewValue(),
		`upper(local.unkstr)`:                                      unknown(cty.String).NewValue(),
		`cidrsubnet(local.unkstr, 8, 1)`:                           unknown(cty.String).NewValue(),
		`cidrsubnets(local.unkstr, 8, 1)`:                          unknown(cty.List(cty.String)).NewValue(),
		`coalesce(local.unkstr, "x")`:                              unknown(cty.String).NewValue(),
		`sha256(local.unkstr)`:                                     unknown(cty.String).NewValue(),
		`timestamp()`:                                              unknown(cty.String).NewValue(),
		`uuid()`:                                                   unknown(cty.String).NewValue(),
		`fileexists(local.unkstr)`:                                 unknown(cty.Bool).NewValue(),
		`fileset(local.unkstr, "*")`:                               unknown(cty.Set(cty.String)).NewValue(),
		`alltrue([true, local.unkstr != ""])`:                      unknown(cty.Bool).NewValue(),
		`sum([1, local.unknum])`:                                   unknown(cty.Number).NewValue(),
		`merge({ a = 1 }, local.unkany)`:                           cty.DynamicVal,
		`templatefile("hello.tftpl", local.unkany)`:                cty.DynamicVal,
		`jsondecode(local.unkstr)`:                                 cty.DynamicVal,
		`lookup({ a = 1 }, local.unkstr, 2)`:                       cty.DynamicVal,
		`lookup(tomap({ a = 1 }), local.unkstr, 2)`:                cty.UnknownVal(cty.Number),
		`tolist(local.unklist)`:                                    cty.UnknownVal(cty.List(cty.String)),
		`tostring(local.unknum)`:                                   cty.UnknownVal(cty.String),
		`one(local.unklist)`:                                       cty.UnknownVal(cty.String),
		`element(local.unklist, 0)`:                                cty.UnknownVal(cty.String),
		`matchkeys(["a"], ["x"], [local.unkstr])`:                  unknown(cty.List(cty.String)).NewValue(),
		`distinct(["a", local.unkstr])`:                            unknown(cty.List(cty.String)).NewValue(),
		`transpose({ a = local.unklist })`:                         unknown(cty.Map(cty.List(cty.String))).NewValue(),
		`startswith("arn:aws:iam::${local.unkstr}", "arn:aws:s3")`: cty.False,
		`startswith("arn:aws:s3:::${local.unkstr}", "arn:aws:s3")`: cty.True,
	} {
		v, diags := eval(t, ctx, in)
		if diags.HasErrors() {
			t.Errorf("%s: %v", in, diags)
		} else if !v.RawEquals(want) {
			t.Errorf("%s\n got %#v\nwant %#v", in, v, want)
		}
	}
}

func TestPassThrough(t *testing.T) {
	for _, name := range []string{"coalesce", "core::element", "lookup", "merge", "try", "tostring", "sort", "nonsensitive"} {
		if !PassThrough(name) {
			t.Errorf("%s does not pass through", name)
		}
	}
	for _, name := range []string{"join", "format", "keys", "replace", "upper", "length", "jsonencode", "core::sha256", "nosuch", "transpose"} {
		if PassThrough(name) {
			t.Errorf("%s passes through", name)
		}
	}
	for name := range passThrough {
		if !slices.Contains(Names(), name) {
			t.Errorf("there is no function %s", name)
		}
	}
}

func TestJoinPassesThrough(t *testing.T) {
	ctx := &hcl.EvalContext{Variables: testContext(Scope{}).Variables}
	for in, want := range map[string]bool{
		`["", ["a"]]`:                true,
		`["-", ["a"]]`:               true,
		`["-", [local.secret]]`:      true,
		`["", [local.unkstr]]`:       true,
		`["", ["a", ""]]`:            true,
		`["", ["a"], [""]]`:          true,
		`["", ["a"], []]`:            true,
		`["-", ["a", ""]]`:           false,
		`[local.unkstr, ["a", ""]]`:  false,
		`["", ["a", "b"]]`:           false,
		`["", ["a", local.unkstr]]`:  false,
		`["", local.unklist]`:        false,
		`["", []]`:                   false,
		`["", ["a"], local.unklist]`: false,
		`["", "a"]`:                  false,
		`[]`:                         false,
	} {
		v, diags := eval(t, ctx, in)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		if got := JoinPassesThrough(v.AsValueSlice()); got != want {
			t.Errorf("%s: %v", in, got)
		}
	}
}
