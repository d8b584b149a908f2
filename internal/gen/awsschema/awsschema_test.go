// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
)

// small has what the provider's schemas have: flags, all type constructors,
// nesting modes, limits, equal blocks at several places, descriptions.
const small = `{"format_version":"1.0","provider_schemas":{"registry.terraform.io/hashicorp/aws":{
"provider":{"version":0,"block":{"attributes":{"region":{"type":"string","optional":true,"description":"where","description_kind":"plain"}},"description_kind":"plain"}},
"resource_schemas":{
 "aws_a":{"version":3,"block":{"attributes":{
   "arn":{"type":"string","computed":true},
   "enabled":{"type":"bool","optional":true,"computed":true,"deprecated":true},
   "size":{"type":"number","required":true},
   "key":{"type":"string","optional":true,"sensitive":true,"write_only":true},
   "tags":{"type":["map","string"],"optional":true},
   "rule":{"type":["set",["object",{"ports":["list","number"],"key":"string"}]],"optional":true}},
  "block_types":{
   "timeouts":{"nesting_mode":"single","block":{"attributes":{"create":{"type":"string","optional":true}}}},
   "logs":{"nesting_mode":"list","min_items":1,"max_items":300,"block":{"attributes":{"enabled":{"type":"bool","optional":true}},
     "block_types":{"all":{"nesting_mode":"set","block":{}}}}}}}},
 "aws_b":{"version":0,"block":{"block_types":{
   "logs":{"nesting_mode":"list","block":{"attributes":{"enabled":{"type":"bool","optional":true}},
     "block_types":{"all":{"nesting_mode":"set","block":{}}}}}}}}},
"data_source_schemas":{"aws_a":{"version":0,"block":{"attributes":{"key":{"type":"string","required":true}}}}},
"ephemeral_resource_schemas":{"aws_e":{"version":0,"block":{}}}}}}`

const someDefaults = `resource_type,attribute,default,set_by,since,effect,source
aws_a,logs,no logs,aws,-,omission fails,A User Guide
aws_a,logs.enabled,true (since always),provider,v6.0,omission passes,
aws_a,size,10,aws,-,omission passes,A User Guide
data.aws_a,key,aws/key,aws,2023-04,,A User Guide
aws_b,id,off,aws,-,,A User Guide
`

// files writes the inputs of the generator and returns their paths and that of
// the output.
func files(t *testing.T, schemas, defaults string) (in, csv, out string) {
	t.Helper()
	dir := t.TempDir()
	var zipped bytes.Buffer
	w := gzip.NewWriter(&zipped)
	if _, err := w.Write([]byte(schemas)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	in, csv, out = filepath.Join(dir, "in.json.gz"), filepath.Join(dir, "defaults.csv"), filepath.Join(dir, "table.bin")
	if err := os.WriteFile(in, zipped.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(csv, []byte(defaults), 0o600); err != nil {
		t.Fatal(err)
	}
	return in, csv, out
}

func generate(t *testing.T, schemas, defaults string) *schema.Table {
	t.Helper()
	in, csv, out := files(t, schemas, defaults)
	if err := run(in, csv, out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return schema.Open(string(data))
}

func TestTableSaysWhatTheSchemasSay(t *testing.T) {
	table := generate(t, small, someDefaults)
	a := table.Resource("aws_a")
	want := cty.Object(map[string]cty.Type{
		"arn": cty.String, "enabled": cty.Bool, "size": cty.Number, "key": cty.String, "tags": cty.Map(cty.String),
		"rule":     cty.Set(cty.Object(map[string]cty.Type{"ports": cty.List(cty.Number), "key": cty.String})),
		"timeouts": cty.Object(map[string]cty.Type{"create": cty.String}),
		"logs":     cty.List(cty.Object(map[string]cty.Type{"enabled": cty.Bool, "all": cty.Set(cty.EmptyObject)})),
	})
	if got := a.ImpliedType(); !got.Equals(want) {
		t.Errorf("implied type of aws_a is %#v", got)
	}
	if key := a.Attributes["key"]; !key.Optional || !key.Sensitive || !key.WriteOnly || key.Required || key.Computed || key.Deprecated {
		t.Errorf("key has the wrong flags: %+v", key)
	}
	if enabled := a.Attributes["enabled"]; !enabled.Optional || !enabled.Computed || !enabled.Deprecated || enabled.Sensitive {
		t.Errorf("enabled has the wrong flags: %+v", enabled)
	}
	if logs := a.Blocks["logs"]; logs.MinItems != 1 || logs.MaxItems != 300 || logs.Nesting != schema.List {
		t.Errorf("logs is %s, %d to %d times", logs.Nesting, logs.MinItems, logs.MaxItems)
	}
	if table.Provider().Attributes["region"] == nil || table.Ephemeral("aws_e") == nil || table.DataSource("aws_b") != nil {
		t.Error("the kinds are mixed up")
	}
}

func TestDefaultsBelongToTheirTypeOnly(t *testing.T) {
	table := generate(t, small, someDefaults)
	enabled := table.Resource("aws_a").Attribute("logs.enabled").Default
	if enabled.Value != cty.True || enabled.Text != "true (since always)" || enabled.SetBy != "provider" || enabled.Since != "v6.0" {
		t.Errorf("default of aws_a logs.enabled is %+v", enabled)
	}
	if d := table.Resource("aws_b").Attribute("logs.enabled").Default; d != nil {
		t.Errorf("aws_b has an equal block but no default, got %+v", d)
	}
	if d := table.DataSource("aws_a").Attribute("key").Default; d.Text != "aws/key" || d.Value != cty.NilVal {
		t.Errorf("default of data.aws_a key is %+v", d)
	}
	var paths []string
	for _, d := range table.Defaults("aws_a") {
		paths = append(paths, d.Path)
	}
	if got := strings.Join(paths, " "); got != "logs logs.enabled size" {
		t.Errorf("defaults of aws_a are %s", got)
	}
}

func TestEqualBlocksAreWrittenOnce(t *testing.T) {
	resource := func(name string) string {
		return `"` + name + `":{"version":0,"block":{"attributes":{"one":{"type":"string","optional":true},"two":{"type":"string","optional":true}}}}`
	}
	size := func(resources string) int {
		s := `{"provider_schemas":{"registry.terraform.io/hashicorp/aws":{"provider":{"version":0,"block":{}},"resource_schemas":{` + resources + `}}}}`
		in, csv, out := files(t, s, "resource_type,attribute,default,set_by,since,effect,source\n")
		if err := run(in, csv, out); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(out)
		if err != nil {
			t.Fatal(err)
		}
		return int(info.Size())
	}
	const record, name = 8, 5
	if grown := size(resource("aws_a")+","+resource("aws_b")) - size(resource("aws_a")); grown != record+name {
		t.Errorf("a second type with the same block takes %d bytes", grown)
	}
}

func TestRefusals(t *testing.T) {
	header, defaultsHeader := `{"provider_version":"6.47.0","provider_schemas":{"registry.terraform.io/hashicorp/aws":{"provider":{"version":0,"block":{}},"resource_schemas":{"aws_a":`, "resource_type,attribute,default,set_by,since,effect,source\n"
	plain := `{"version":0,"block":{"attributes":{"a":{"type":"string","optional":true},"c":{"type":"string","computed":true}},"block_types":{"b":{"nesting_mode":"list","block":{}}}}}`
	for _, test := range []struct{ name, block, defaults, want string }{
		{"nested attribute type", `{"version":0,"block":{"attributes":{"a":{"nested_type":{"attributes":{},"nesting_mode":"list"},"optional":true}}}}`, "", `unknown field "nested_type"`},
		{"unknown fact", `{"version":0,"block":{"deprecated":true}}`, "", `unknown field "deprecated"`},
		{"dynamic type", `{"version":0,"block":{"attributes":{"a":{"type":["list","dynamic"],"optional":true}}}}`, "", "no form for type"},
		{"nesting mode", `{"version":0,"block":{"block_types":{"b":{"nesting_mode":"bag","block":{}}}}}`, "", `unknown nesting mode "bag"`},
		{"no such type", plain, "aws_z,a,1,aws,-,,A User Guide\n", "aws_z a: the provider has no such type"},
		{"no such path", plain, "aws_a,z,1,aws,-,,A User Guide\n", "aws_a z: the schema has neither"},
		{"no such block", plain, "aws_a,z.a,1,aws,-,,A User Guide\n", "aws_a z.a: there is no block z"},
		{"computed only", plain, "aws_a,c,1,aws,-,,A User Guide\n", "aws_a c: configuration cannot set"},
		{"who sets it", plain, "aws_a,a,1,me,-,,A User Guide\n", `set by "me"`},
		{"nothing", plain, "aws_a,a,,aws,-,,A User Guide\n", "the default is empty"},
		{"no source", plain, "aws_a,a,1,aws,-,,\n", "aws_a a: nothing says where"},
		{"twice", plain, "aws_a,a,1,aws,-,,A User Guide\naws_a,a,2,aws,-,,A User Guide\n", "aws_a a: is listed twice"},
		{"every row is named", plain, "aws_a,y,1,aws,-,,A User Guide\naws_a,z,2,aws,-,,A User Guide\n", "aws_a z"},
	} {
		t.Run(test.name, func(t *testing.T) {
			in, csv, out := files(t, header+test.block+"}}}}", defaultsHeader+test.defaults)
			err := run(in, csv, out)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error is %v, want one with %q", err, test.want)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("a table was written")
			}
		})
	}
	t.Run("another version", func(t *testing.T) {
		in, csv, out := files(t, strings.Replace(header, "6.47.0", "6.48.0", 1)+plain+"}}}}", defaultsHeader)
		if err := run(in, csv, out); err == nil || !strings.Contains(err.Error(), "provider version is 6.48.0") {
			t.Errorf("error is %v", err)
		}
	})
}

// A table that decodes to anything else than the source must not pass.
func TestVerifySeesDifferences(t *testing.T) {
	in, csv, out := files(t, small, someDefaults)
	if err := run(in, csv, out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*schemas, []*defaultRow){
		"flag":    func(s *schemas, _ []*defaultRow) { s.resources["aws_a"].Attributes["arn"].Sensitive = true },
		"type":    func(s *schemas, _ []*defaultRow) { s.dataSources["aws_a"].Attributes["key"].Type = cty.Bool },
		"limit":   func(s *schemas, _ []*defaultRow) { s.resources["aws_a"].BlockTypes["logs"].MaxItems = 1 },
		"block":   func(s *schemas, _ []*defaultRow) { delete(s.resources["aws_a"].BlockTypes, "timeouts") },
		"missing": func(s *schemas, _ []*defaultRow) { delete(s.ephemerals, "aws_e") },
		"text":    func(_ *schemas, rows []*defaultRow) { rows[0].text = "logs" },
		"value":   func(_ *schemas, rows []*defaultRow) { rows[1].literal = "false" },
		"carrier": func(_ *schemas, rows []*defaultRow) { rows[1].pseudo = true },
	} {
		s, err := readSchemas(in)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := readDefaults(csv)
		if err != nil {
			t.Fatal(err)
		}
		if err := fitDefaults(rows, s); err != nil {
			t.Fatal(err)
		}
		if err := verify(schema.Open(string(data)), s, rows); err != nil {
			t.Fatalf("unchanged: %v", err)
		}
		change(s, rows)
		if err := verify(schema.Open(string(data)), s, rows); err == nil {
			t.Errorf("%s: the difference was not seen", name)
		}
	}
}

func TestLiteral(t *testing.T) {
	for _, test := range []struct {
		text string
		typ  cty.Type
		kind byte
		lit  string
	}{
		{"false", cty.Bool, 'b', "false"},
		{"false (sent by the provider)", cty.Bool, 'b', "false"},
		{"false once a custom policy exists", cty.Bool, 'p', ""},
		{"false (provisioned), true (serverless engine mode)", cty.Bool, 'p', ""},
		{"-1 (no reservation)", cty.Number, 'n', "-1"},
		{"no expiry", cty.Number, 'p', ""},
		{"ELBSecurityPolicy-2016-08", cty.String, 's', "ELBSecurityPolicy-2016-08"},
		{"true", cty.String, 's', "true"},
		{"Managed by Terraform", cty.String, 's', "Managed by Terraform"},
		{"aws/ssm", cty.String, 'p', ""},
		{"bucket default", cty.String, 'p', ""},
		{"none", cty.Set(cty.String), 'p', ""},
	} {
		if kind, lit := literal(test.text, test.typ); kind != test.kind || lit != test.lit {
			t.Errorf("literal(%q, %#v) = %c %q", test.text, test.typ, kind, lit)
		}
	}
}

// The embedded table holds the committed defaults: who changes the CSV file
// generates anew.
func TestEmbeddedDefaultsAreTheCommittedOnes(t *testing.T) {
	rows, err := readDefaults("defaults.csv")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]int{}
	for _, r := range rows {
		list := schema.Defaults(r.typ)
		listed[r.typ] = len(list)
		found := false
		for _, d := range list {
			found = found || d.Path == r.path && d.Text == r.text && d.SetBy == r.setBy && d.Since == r.since && d.Effect == r.effect && d.Source == r.source
		}
		if !found {
			t.Errorf("the table lacks %s %s", r.typ, r.path)
		}
	}
	total := 0
	for _, n := range listed {
		total += n
	}
	if total != len(rows) {
		t.Errorf("the table lists %d defaults, the file %d", total, len(rows))
	}
}
