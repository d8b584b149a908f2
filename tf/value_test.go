// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestValueQuestions(t *testing.T) {
	at := Range{File: "main.tf", Start: Pos{Line: 3}}
	value := func(v cty.Value) Value { return NewValue(v, "x", at, nil) }
	byDefault := func(v cty.Value) Value { return Absent("x", at, &Default{Value: v, Text: "d", SetBy: "provider"}) }
	absent := Absent("x", at, nil)
	unknown := value(cty.UnknownVal(cty.String))
	for _, c := range []struct {
		name string
		got  Truth
		want string
	}{
		{"true is true", value(cty.True).IsTrue(), "yes"},
		{"false is true", value(cty.False).IsTrue(), "no"},
		{"text true is true", value(cty.StringVal("true")).IsTrue(), "yes"},
		{"unknown is true", value(cty.UnknownVal(cty.Bool)).IsTrue(), "maybe"},
		{"absent is true", absent.IsTrue(), "no"},
		{"absent is false", absent.IsFalse(), "yes"},
		{"default true is true", byDefault(cty.True).IsTrue(), "yes"},
		{"null with default true is true", value(cty.NullVal(cty.Bool)).WithDefault(&Default{Value: cty.True}).IsTrue(), "yes"},
		{"absent is set", absent.IsSet(), "no"},
		{"null is set", value(cty.NullVal(cty.String)).IsSet(), "no"},
		{"default is not set", byDefault(cty.True).IsSet(), "no"},
		{"unknown is set", unknown.IsSet(), "maybe"},
		{"unknown not null is set", value(cty.UnknownVal(cty.String).RefineNotNull()).IsSet(), "yes"},
		{"variable without a value may be null", value(cty.UnknownVal(cty.String).Mark(Ref{Address: "var.key", Input: true})).IsGiven(), "maybe"},
		{"reference is given", value(cty.UnknownVal(cty.String).Mark(Ref{Address: "aws_kms_key.k", Attr: "arn"})).IsGiven(), "yes"},
		{"a is a or b", value(cty.StringVal("a")).Is("a", "b"), "yes"},
		{"A is a", value(cty.StringVal("A")).Is("a"), "no"},
		{"A is a, folded", value(cty.StringVal("A")).IsFold("a"), "yes"},
		{"unknown is a", unknown.Is("a"), "maybe"},
		{"absent is a", absent.Is("a"), "no"},
		{"3 at least 3", value(cty.NumberIntVal(3)).AtLeast(3), "yes"},
		{"text 2 at least 3", value(cty.StringVal("2")).AtLeast(3), "no"},
		{"3 or 5 at least 3", value(eitherOr(3, 5)).AtLeast(3), "yes"},
		{"3 or 5 at least 4", value(eitherOr(3, 5)).AtLeast(4), "maybe"},
		{"3 or 5 at least 6", value(eitherOr(3, 5)).AtLeast(6), "no"},
		{"unknown number at least 3", value(cty.UnknownVal(cty.Number)).AtLeast(3), "maybe"},
		{"3 or 5 or null at least 3", value(cty.UnknownVal(cty.Number).Refine().NumberRangeLowerBound(cty.NumberIntVal(3), true).NewValue()).AtLeast(3), "maybe"},
		{"marked 3 at least 3", value(cty.NumberIntVal(3).Mark(Sensitive{})).AtLeast(3), "yes"},
		{"list contains", value(cty.ListVal([]cty.Value{cty.StringVal("a"), cty.UnknownVal(cty.String)})).Elements().Any(func(v Value) Truth { return v.Is("a") }), "yes"},
		{"list may contain", value(cty.ListVal([]cty.Value{cty.StringVal("b"), cty.UnknownVal(cty.String)})).Elements().Any(func(v Value) Truth { return v.Is("a") }), "maybe"},
		{"unknown list may contain", value(cty.UnknownVal(cty.List(cty.String))).Elements().Any(func(v Value) Truth { return v.Is("a") }), "maybe"},
		{"empty list contains", value(cty.ListValEmpty(cty.String)).Elements().Any(func(v Value) Truth { return v.Is("a") }), "no"},
	} {
		if c.got.String() != c.want {
			t.Errorf("%s: %s, want %s (%v)", c.name, c.got, c.want, c.got.Evidence())
		}
	}
}

// eitherOr is what HCL makes of a condition that is not known and two numbers.
func eitherOr(a, b int64) cty.Value {
	return cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeInclusive(cty.NumberIntVal(a), cty.NumberIntVal(b)).NewValue()
}

func TestEvidenceHidesSensitiveValues(t *testing.T) {
	secret := NewValue(cty.StringVal("hunter2").Mark(Sensitive{}), "password", Range{File: "main.tf"}, nil)
	for _, truth := range []Truth{secret.Is("x"), secret.IsSet(), secret.Matches(func(string) bool { return true })} {
		for _, e := range truth.Evidence() {
			if strings.Contains(e.Text, "hunter2") {
				t.Errorf("evidence %q shows a sensitive value", e.Text)
			}
		}
	}
	nested := NewValue(cty.ObjectVal(map[string]cty.Value{"a": cty.StringVal("hunter2").Mark(Sensitive{})}), "o", Range{}, nil)
	if !nested.Field("a").IsSensitive() || strings.Contains(nested.Field("a").Show(), "hunter2") {
		t.Error("a field of an object keeps its mark")
	}
}

func TestMarksAreValidOnlyAlone(t *testing.T) {
	s := cty.UnknownVal(cty.String)
	one := MarkEncoded(s, cty.EmptyObjectVal)
	if _, ok := EncodedOf(one); !ok {
		t.Error("one encoding describes the string")
	}
	if _, ok := EncodedOf(MarkEncoded(one, cty.EmptyTupleVal)); ok {
		t.Error("two encodings describe nothing")
	}
	if parts, ok := PartsOf(MarkParts(s, []cty.Value{cty.StringVal("a"), s})); !ok || len(parts) != 2 {
		t.Error("parts of a template are kept")
	}
}

func TestStripKeys(t *testing.T) {
	for address, want := range map[string]string{
		"aws_s3_bucket.b":                                "aws_s3_bucket.b",
		"aws_s3_bucket.b[0]":                             "aws_s3_bucket.b",
		`module.a["x.y"].module.b[1].aws_s3_bucket.c`:    "module.a.module.b.aws_s3_bucket.c",
		`module.a["]"].aws_s3_bucket.b["a\"]["]`:         "module.a.aws_s3_bucket.b",
		"aws_s3_bucket.b[*]":                             "aws_s3_bucket.b",
		`data.aws_iam_policy_document.d["eu-central-1"]`: "data.aws_iam_policy_document.d",
	} {
		if got := StripKeys(address); got != want {
			t.Errorf("StripKeys(%s) = %s, want %s", address, got, want)
		}
	}
}

func TestRefTypeName(t *testing.T) {
	for ref, want := range map[Ref]string{
		{Address: "aws_vpc.v"}:                                         "aws_vpc",
		{Address: "aws_vpc.data[0]", Attr: "id"}:                       "aws_vpc",
		{Address: "data.aws_vpc.v"}:                                    "data.aws_vpc",
		{Address: `module.a["x.y"].module.data.aws_vpc.v["module.z"]`}: "aws_vpc",
		{Address: "module.data.data.aws_vpc.v"}:                        "data.aws_vpc",
		{Address: "module.a.var.name", Input: true}:                    "",
	} {
		if got := ref.TypeName(); got != want {
			t.Errorf("%s is a %q, want %q", ref.Address, got, want)
		}
	}
}
