// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// template is an unknown string made of parts, as the evaluator leaves it; "?" is a hole.
func template(parts ...string) cty.Value {
	var values []cty.Value
	for _, p := range parts {
		if p == "?" {
			values = append(values, cty.UnknownVal(cty.String).Mark(Why{Text: "variable \"x\" has no default"}))
			continue
		}
		values = append(values, cty.StringVal(p))
	}
	return MarkParts(cty.UnknownVal(cty.String), values)
}

func TestJSON(t *testing.T) {
	encoded := MarkEncoded(cty.UnknownVal(cty.String), cty.ObjectVal(map[string]cty.Value{"on": cty.True, "key": cty.UnknownVal(cty.String)}))
	for _, c := range []struct {
		name        string
		value       cty.Value
		on, key, up string // of the fields: whether "on" is true, whether "key" is "k", whether "up" is set
	}{
		{"text", cty.StringVal(`{"on": true, "key": "k"}`), "yes", "yes", "no"},
		{"text with null", cty.StringVal(`{"on": null, "up": []}`), "no", "no", "yes"},
		{"no object", cty.StringVal(`[true]`), "no", "no", "no"},
		{"blank", cty.StringVal(" \n"), "no", "no", "no"},
		{"null", cty.NullVal(cty.String), "no", "no", "no"},
		{"no JSON", cty.StringVal(`{"on": true`), "maybe", "maybe", "maybe"},
		{"unknown", cty.UnknownVal(cty.String), "maybe", "maybe", "maybe"},
		{"partly unknown encoding", encoded, "yes", "maybe", "no"},
		{"hole in a string", template(`{"on": true, "key": "`, "?", `"}`), "yes", "maybe", "no"},
		{"hole for a value", template(`{"on": `, "?", `, "key": "k"}`), "maybe", "yes", "no"},
		{"escaped quotes before a hole", template(`{"on": true, "key": "k", "x": "\"`, "?", `"}`), "yes", "yes", "no"},
		{"hole in a name", template(`{"on": true, "`, "?", `": 1}`), "maybe", "maybe", "maybe"},
		{"hole with its own comma", template(`{"on": true `, "?", ` "key": "k"}`), "maybe", "maybe", "maybe"},
		{"known template", template(`{"on": `, "true", `}`), "yes", "no", "no"},
		{"deep", cty.StringVal(strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000)), "maybe", "maybe", "maybe"},
	} {
		doc := NewValue(c.value, "configuration", Range{File: "x.tf"}, nil).JSON()
		on, key, up := doc.Field("on").IsTrue(), doc.Field("key").Is("k"), doc.Field("up").IsSet()
		if on.String() != c.on || key.String() != c.key || up.String() != c.up {
			t.Errorf("%s: on %v, key %v, up %v; want %s, %s, %s", c.name, on, key, up, c.on, c.key, c.up)
		}
	}
}

func TestJSONTellsWhy(t *testing.T) {
	text := func(v cty.Value, field string) string {
		return NewValue(v, "configuration", Range{}, nil).JSON().Field(field).IsTrue().Evidence()[0].Text
	}
	if got := text(template(`{"on": `, "?", `}`), "on"); got != "`configuration.on` is not known: variable \"x\" has no default" {
		t.Error(got)
	}
	if got := text(cty.StringVal("{on: true}"), "on"); !strings.Contains(got, "not valid JSON: invalid character 'o'") {
		t.Error(got)
	}
}

func TestJSONKeepsSecrets(t *testing.T) {
	doc := NewValue(cty.StringVal(`{"key": "secret"}`).Mark(Sensitive{}), "configuration", Range{}, nil).JSON()
	if got := doc.Field("key").Show(); strings.Contains(got, "secret") {
		t.Error(got)
	}
}
