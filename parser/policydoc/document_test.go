// SPDX-License-Identifier: Apache-2.0

package policydoc_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/policydoc"
	"github.com/guardlint/guardlint/tf"
)

// content is a block whose attributes are cty values, strings, lists of strings, and whose nested blocks are lists of content.
type content map[string]any

func block(c content) *tf.Block { return &tf.Block{Content: c, Exists: tf.Yes()} }

func (c content) Attr(name string) tf.Value {
	v := toCty(c[name])
	if v.IsNull() {
		return tf.Absent(name, tf.Range{}, nil)
	}
	return tf.NewValue(v, name, tf.Range{}, nil)
}

func toCty(v any) cty.Value {
	switch v := v.(type) {
	case cty.Value:
		return v
	case string:
		return cty.StringVal(v)
	case []any:
		items := make([]cty.Value, len(v))
		for i := range v {
			items[i] = toCty(v[i])
		}
		return cty.TupleVal(items)
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

func (c content) Blocks(typ string) tf.Blocks {
	var blocks tf.Blocks
	items, _ := c[typ].([]any)
	for _, item := range items {
		switch item := item.(type) {
		case map[string]any:
			blocks.Items = append(blocks.Items, block(item))
		case content:
			blocks.Items = append(blocks.Items, block(item))
		case *tf.Block:
			blocks.Items = append(blocks.Items, item)
		case tf.Evidence:
			blocks.Open = &item
		}
	}
	return blocks
}

func (c content) Names() (attrs, blocks []string) { return nil, nil }

// The documents of testdata/documents come to the text that the plan of them has.
func TestTextIsTheProviders(t *testing.T) {
	raw, err := os.ReadFile("testdata/documents/plan.json")
	if err != nil {
		t.Fatal(err)
	}
	var plan struct {
		PriorState struct {
			Values struct {
				RootModule struct {
					Resources []struct {
						Address string
						Values  map[string]any
					}
				} `json:"root_module"`
			}
		} `json:"prior_state"`
	}
	if err := json.Unmarshal(raw, &plan); err != nil {
		t.Fatal(err)
	}
	resources := plan.PriorState.Values.RootModule.Resources
	if len(resources) != 13 {
		t.Errorf("the plan has %d documents, want 13", len(resources))
	}
	for _, r := range resources {
		t.Run(r.Address, func(t *testing.T) {
			doc, err := policydoc.Document(block(r.Values))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := policydoc.JSON(doc), r.Values["json"]; got.AsString() != want {
				t.Errorf("json is\n%s\nwant\n%s", got.AsString(), want)
			}
			if got, want := policydoc.MinifiedJSON(doc), r.Values["minified_json"]; got.AsString() != want {
				t.Errorf("minified_json is\n%s\nwant\n%s", got.AsString(), want)
			}
		})
	}
}

var bucketARN = cty.UnknownVal(cty.String).Mark(tf.Ref{Address: "aws_s3_bucket.b", Attr: "arn"})

func document(t *testing.T, c content) cty.Value {
	t.Helper()
	doc, err := policydoc.Document(block(c))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func statements(t *testing.T, c content) []cty.Value {
	t.Helper()
	return document(t, c).GetAttr("Statement").AsValueSlice()
}

func TestUnknownLeafKeepsItsReference(t *testing.T) {
	doc := document(t, content{"statement": []any{
		content{"actions": []any{"s3:*"}, "resources": []any{"z", bucketARN, "a"}},
		content{"actions": []any{"s3:*"}, "resources": []any{bucketARN}},
	}})
	resource := doc.GetAttr("Statement").Index(cty.Zero).GetAttr("Resource").AsValueSlice()
	if len(resource) != 3 || !resource[0].RawEquals(cty.StringVal("z")) || !resource[1].RawEquals(cty.StringVal("a")) || !resource[2].RawEquals(bucketARN) {
		t.Errorf("Resource is %#v, want z, a and the bucket's ARN", resource)
	}
	if one := doc.GetAttr("Statement").Index(cty.NumberIntVal(1)).GetAttr("Resource"); !one.RawEquals(bucketARN) {
		t.Errorf("a list of one is %#v, want the bucket's ARN", one)
	}

	text := policydoc.JSON(doc)
	if text.IsKnown() {
		t.Fatal("the text of a partly unknown document is known")
	}
	if back, ok := tf.EncodedOf(text); !ok || !back.RawEquals(doc) {
		t.Errorf("the text does not decode to the document: %#v", back)
	}
	want := []tf.Ref{{Address: "aws_s3_bucket.b", Attr: "arn", Derived: true}}
	if got := tf.RefsOf(text); !slices.Equal(got, want) {
		t.Errorf("the text refers to %v, want %v", got, want)
	}
}

func TestUnknownWholes(t *testing.T) {
	unknownList := cty.UnknownVal(cty.List(cty.String)).Mark(tf.Why{Text: "variable \"x\" has no default"})
	maybe := &tf.Block{Content: content{"actions": []any{"s3:*"}}, Exists: tf.Maybe(tf.Evidence{Text: "count is not known"})}
	tests := []struct {
		name    string
		content content
		path    string // of what is unknown
		why     string
	}{
		{"actions", content{"statement": []any{content{"actions": unknownList}}}, "Statement.0.Action", `variable "x" has no default`},
		{"open statements", content{"statement": []any{content{}, tf.Evidence{Text: "for_each is not known"}}}, "Statement.1", "for_each is not known"},
		{"possible statement", content{"statement": []any{content{}, maybe}}, "Statement.1", "count is not known"},
		{"open principals", content{"statement": []any{content{"principals": []any{tf.Evidence{Text: "who"}}}}}, "Statement.0.Principal", "who"},
		{"principal type", content{"statement": []any{content{"principals": []any{content{"type": unknownList}}}}}, "Statement.0.Principal", `variable "x" has no default`},
		{"identifiers", content{"statement": []any{content{"principals": []any{content{"type": "AWS", "identifiers": unknownList}}}}}, "Statement.0.Principal.AWS", `variable "x" has no default`},
		{"condition test", content{"statement": []any{content{"condition": []any{content{"test": unknownList}}}}}, "Statement.0.Condition", `variable "x" has no default`},
		{"condition values", content{"statement": []any{content{"condition": []any{content{"test": "Bool", "variable": "v", "values": unknownList}}}}}, "Statement.0.Condition.Bool.v", `variable "x" has no default`},
		{"effect", content{"statement": []any{content{"effect": cty.UnknownVal(cty.String).Mark(tf.Why{Text: "e"})}}}, "Statement.0.Effect", "e"},
		{"source list", content{"source_policy_documents": unknownList, "statement": []any{content{"sid": "A"}}}, "Statement.0", `variable "x" has no default`},
		{"source document", content{"source_policy_documents": []any{`{}`, cty.UnknownVal(cty.String).Mark(tf.Why{Text: "s"})}}, "Statement.0", "s"},
		{"override may replace", content{"override_policy_documents": []any{cty.UnknownVal(cty.String).Mark(tf.Why{Text: "o"})}, "statement": []any{content{"sid": "A"}}}, "Statement.0", "o"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			v := document(t, test.content)
			for step := range strings.SplitSeq(test.path, ".") {
				switch step {
				case "0":
					v = v.Index(cty.Zero)
				case "1":
					v = v.Index(cty.NumberIntVal(1))
				default:
					v = v.GetAttr(step)
				}
			}
			if v.IsKnown() {
				t.Fatalf("%s is %#v, want unknown", test.path, v)
			}
			if whys := tf.WhysOf(v); len(whys) != 1 || whys[0].Text != test.why {
				t.Errorf("%s is unknown because %v, want %q", test.path, whys, test.why)
			}
		})
	}
}

// TestUnknownVariables keeps conditions apart whose variables are known in part, and gives up on two that may be one.
func TestUnknownVariables(t *testing.T) {
	variable := func(claim string) cty.Value {
		issuer := cty.UnknownVal(cty.String).Mark(tf.Why{Text: "variable \"issuer\" has no default"})
		return tf.MarkParts(cty.UnknownVal(cty.String), []cty.Value{issuer, cty.StringVal(claim)})
	}
	condition := func(claim string) any {
		return content{"test": "StringEquals", "variable": variable(claim), "values": []any{"x"}}
	}
	known := content{"test": "StringEquals", "variable": "aws:PrincipalTag/a", "values": []any{"b"}}
	of := func(conditions ...any) cty.Value {
		v := document(t, content{"statement": []any{content{"condition": conditions}}})
		return v.GetAttr("Statement").Index(cty.Zero).GetAttr("Condition")
	}
	names, values, ok := tf.EntriesOf(of(condition(":sub"), known, condition(":aud")).GetAttr("StringEquals"))
	if !ok || len(names) != 3 || len(values) != 3 || !names[0].RawEquals(cty.StringVal("aws:PrincipalTag/a")) {
		t.Errorf("%v %v", names, values)
	}
	if twice := of(condition(":sub"), condition(":sub")); twice.IsKnown() {
		t.Errorf("two conditions that may be one are %#v", twice)
	}
}

func TestOverrideOfUnknownLeavesStatementsWithoutSid(t *testing.T) {
	got := statements(t, content{
		"override_policy_documents": []any{bucketARN},
		"statement":                 []any{content{"actions": []any{"a:*"}}, content{"sid": "S", "actions": []any{"b:*"}}},
	})
	if len(got) != 3 || !got[0].IsWhollyKnown() || got[1].IsKnown() || got[2].IsKnown() {
		t.Errorf("statements are %#v, want the first one known and two unknown", got)
	}
}

func TestOwnStatementReplacesThatOfAnUnknownSource(t *testing.T) {
	got := statements(t, content{
		"source_policy_documents": []any{bucketARN},
		"statement":               []any{content{"sid": "S", "actions": []any{"b:*"}}},
	})
	if len(got) != 2 || got[0].IsKnown() || !got[1].IsWhollyKnown() {
		t.Errorf("statements are %#v, want an unknown one and the own", got)
	}
}

// The arguments of older versions of the provider: a statement of the block replaces the one with its sid in source_json, one in override_json
// replaces that of the block (documentation of the data source, version 3.76).
func TestSourceAndOverrideJSON(t *testing.T) {
	got := statements(t, content{
		"source_json":   `{"Statement":[{"Sid":"A","Action":"source"},{"Sid":"B","Action":"source"},{"Action":"source"}]}`,
		"statement":     []any{content{"sid": "B", "actions": []any{"own"}}, content{"sid": "C", "actions": []any{"own"}}},
		"override_json": `{"Statement":[{"Sid":"C","Action":"override"}]}`,
	})
	var actions []string
	for _, s := range got {
		actions = append(actions, s.GetAttr("Action").AsString())
	}
	if want := []string{"source", "own", "source", "override"}; !slices.Equal(actions, want) {
		t.Errorf("the actions are %q, want %q", actions, want)
	}
}

// A document that was made by jsonencode or by another data source is merged although it is partly unknown.
func TestEncodedSource(t *testing.T) {
	inner := document(t, content{"statement": []any{
		content{"sid": "S", "actions": []any{"s3:*"}, "resources": []any{bucketARN}},
		content{"sid": "T", "actions": []any{"s3:*"}, "resources": []any{bucketARN}},
	}})
	got := statements(t, content{
		"source_policy_documents": []any{policydoc.JSON(inner)},
		"statement":               []any{content{"sid": "S", "actions": []any{"b:*"}}},
	})
	if len(got) != 2 || got[0].GetAttr("Action").AsString() != "b:*" || !got[1].GetAttr("Resource").RawEquals(bucketARN) {
		t.Errorf("statements are %#v, want the own S and T with its reference", got)
	}
}

// Blocks and identifiers are sets: what is repeated counts once, also when it refers to something.
func TestSetsHaveNoRepetitions(t *testing.T) {
	known := cty.StringVal("arn:aws:iam::1:role/r").Mark(tf.Ref{Address: "aws_iam_role.r", Attr: "arn"})
	principals := content{"type": "AWS", "identifiers": []any{known, "arn:aws:iam::1:role/r"}}
	condition := content{"test": "Bool", "variable": "v", "values": []any{"true", "true"}}
	s := statements(t, content{"statement": []any{content{
		"principals": []any{principals, principals}, "condition": []any{condition, condition},
	}}})[0]
	if got, _ := s.GetAttr("Principal").GetAttr("AWS").Unmark(); got.Type() != cty.String {
		t.Errorf("principals are %#v, want one", got)
	}
	if got := s.GetAttr("Condition").GetAttr("Bool").GetAttr("v"); got.LengthInt() != 2 {
		t.Errorf("condition values are %#v, want the two of one block: they are a list", got)
	}
}

func TestVariablesInUnknownStrings(t *testing.T) {
	s := cty.UnknownVal(cty.String).Refine().NotNull().StringPrefix("arn:&{aws:username}/").NewValue()
	s = tf.MarkParts(s, []cty.Value{cty.StringVal("arn:&{aws:username}/"), bucketARN, cty.StringVal("/&{b}")})
	got := statements(t, content{"statement": []any{content{"resources": []any{s}}}})[0].GetAttr("Resource")
	plain, _ := got.Unmark()
	if prefix := plain.Range().StringPrefix(); prefix != "arn:${aws:username}/" {
		t.Errorf("the prefix is %q", prefix)
	}
	parts, ok := tf.PartsOf(got)
	if !ok || parts[0].AsString() != "arn:${aws:username}/" || !parts[1].RawEquals(bucketARN) || parts[2].AsString() != "/${b}" {
		t.Errorf("the parts are %#v", parts)
	}
}

func TestErrors(t *testing.T) {
	sid := func(s string) content { return content{"sid": s} }
	tests := []struct {
		name    string
		content content
		want    string
	}{
		{"own Sid twice", content{"statement": []any{sid("A"), sid(""), sid(""), sid("A")}}, "statement[3] has the Sid of another statement"},
		{"source Sid twice", content{"source_policy_documents": []any{`{"Statement":[{"Sid":"A"}]}`, `{"Statement":[{},{"Sid":"A"}]}`}},
			"source_policy_documents[1] has a statement with the Sid of another source statement"},
		{"variable in an old version", content{"version": "2008-10-17", "statement": []any{content{"resources": []any{"a&{b}"}}}},
			"statement[0]: resources: `&{` is not supported in a document of version 2008-10-17"},
		{"not JSON", content{"override_policy_documents": []any{"{"}}, "override_policy_documents[0]: the document is not valid JSON"},
		{"statement is no list", content{"source_policy_documents": []any{`{"Statement":{}}`}},
			"source_policy_documents[0]: the document is not a policy: an element has the wrong type"},
		{"condition value in a list", content{"source_policy_documents": []any{`{"Statement":[{"Condition":{"NumericEquals":{"x":[1]}}}]}`}},
			"source_policy_documents[0]: the document is not a policy: an element has the wrong type"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := policydoc.Document(block(test.content))
			if err == nil || err.Error() != test.want {
				t.Errorf("error is %v, want %s", err, test.want)
			}
		})
	}
}

// The provider's decoder knows strings, bools and lists of strings as condition values and drops everything else.
func TestNumericConditionIsDropped(t *testing.T) {
	got := statements(t, content{"source_policy_documents": []any{
		`{"Statement":[{"Effect":"Allow","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":3600},"Bool":{"aws:SecureTransport":true}}}]}`}})
	condition := got[0].GetAttr("Condition")
	if condition.Type().HasAttribute("NumericLessThan") || condition.GetAttr("Bool").GetAttr("aws:SecureTransport").AsString() != "true" {
		t.Errorf("Condition is %#v, want the Bool alone", condition)
	}
}

func TestSensitiveText(t *testing.T) {
	got := policydoc.JSON(document(t, content{"source_policy_documents": []any{
		cty.StringVal(`{"Statement":[{"Effect":"Allow"}]}`).Mark(tf.Sensitive{})}}))
	if !tf.IsSensitive(got) {
		t.Error("the text of a sensitive document is not sensitive")
	}
}
