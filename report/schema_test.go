// SPDX-License-Identifier: Apache-2.0

package report

import (
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/guardlint/guardlint/lint"
)

// compileSchema reads a JSON schema. A strict one refuses what its object types do not describe, so that no field can be forgotten.
func compileSchema(t *testing.T, path string, strict bool) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc := decode(t, string(text))
	if strict {
		forbidOthers(doc)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func decode(t *testing.T, text string) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func forbidOthers(node any) {
	switch node := node.(type) {
	case map[string]any:
		if _, ok := node["properties"].(map[string]any); ok {
			node["additionalProperties"] = false
		}
		for _, v := range node {
			forbidOthers(v)
		}
	case []any:
		for _, v := range node {
			forbidOthers(v)
		}
	}
}

func TestJSONMatchesPublishedSchema(t *testing.T) {
	schema := compileSchema(t, "../docs/report.schema.json", true)
	for name, r := range map[string]*lint.Report{"full": fullReport(), "empty": {}, "big": bigReport(200)} {
		if err := schema.Validate(decode(t, render(t, "json", r, toolOptions))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, wrong := range []string{`{}`, `{"schema_version":"1.0","findings":null,"incomplete":[],"summary":{}}`} {
		if schema.Validate(decode(t, wrong)) == nil {
			t.Errorf("the schema accepts %s", wrong)
		}
	}
}

func TestSARIFMatchesStandard(t *testing.T) {
	schema := compileSchema(t, "testdata/sarif-schema-2.1.0.json", false)
	everything := with(toolOptions, func(o *Options) { o.SARIFUndecided, o.SARIFSuppressed, o.SARIFCategory = true, true, "infra" })
	for name, r := range map[string]*lint.Report{"full": fullReport(), "empty": {}, "big": bigReport(200)} {
		for _, o := range []Options{{}, toolOptions, everything} {
			if err := schema.Validate(decode(t, render(t, "sarif", r, o))); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	bad := strings.Replace(render(t, "sarif", fullReport(), toolOptions), `"level": "error"`, `"level": "critical"`, 1)
	if schema.Validate(decode(t, bad)) == nil {
		t.Error("the schema accepts a level that does not exist")
	}
}
