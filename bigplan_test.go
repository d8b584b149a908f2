// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/aws/schema"
)

// bigTemplates are real plans of many types, whose resources a big plan repeats.
var bigTemplates = []string{"module-eks", "module-s3", "module-sg", "module-vpc", "types-analytics", "types-compute", "types-containers",
	"types-database", "types-delivery", "types-messaging", "types-network", "types-security", "types-serverless", "types-storage"}

type object = map[string]any

// template is one real plan, to be used as a module.
type template struct {
	name      string
	changes   []object
	arguments object // the values of the root variables, as constants
	module    json.RawMessage
}

func readTemplate(tb testing.TB, name string) *template {
	raw, err := os.ReadFile(filepath.Join("testdata", "eval", name, "plan.json"))
	if err != nil {
		tb.Fatal(err)
	}
	var p struct {
		Variables     map[string]object
		Changes       []object `json:"resource_changes"`
		Configuration struct {
			Root json.RawMessage `json:"root_module"`
		}
	}
	if err := json.Unmarshal(raw, &p); err != nil {
		tb.Fatal(err)
	}
	t := &template{name: name, changes: p.Changes, arguments: object{}, module: p.Configuration.Root}
	for name, v := range p.Variables {
		t.arguments[name] = object{"constant_value": v["value"]}
	}
	return t
}

// bigPlan writes a plan as Terraform would, had it planned the templates as modules that are called again and again. Of four copies one is
// created; the others exist and stay as they are, as most of what is in large plans does.
type bigPlan struct {
	*bufio.Writer
	templates []*template
	resources int
}

// writeBigPlan writes a plan of so many resources to a file and returns its size.
func writeBigPlan(tb testing.TB, path string, resources int) int64 {
	f, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	p := &bigPlan{Writer: bufio.NewWriterSize(f, 1<<20), resources: resources}
	for _, name := range bigTemplates {
		p.templates = append(p.templates, readTemplate(tb, name))
	}
	p.write()
	if err := p.Flush(); err != nil {
		tb.Fatal(err)
	}
	info, err := f.Stat()
	if err != nil {
		tb.Fatal(err)
	}
	return info.Size()
}

func (p *bigPlan) write() {
	p.text(`{"format_version":"1.2","terraform_version":"1.11.4","planned_values":`)
	p.values("after", "after_sensitive")
	p.text(`,"resource_changes":[`)
	calls, comma := object{}, ""
	p.copies(func(t *template, call, module string, changes []object) {
		calls[call] = object{"source": "./" + t.name, "expressions": t.arguments, "module": t.module, "count_expression": object{"constant_value": instances}}
		for _, c := range changes {
			p.text(comma)
			p.json(c)
			comma = ","
		}
	})
	p.text(`],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":`)
	p.values("before", "before_sensitive")
	p.text(`},"configuration":{"provider_config":{"aws":{"name":"aws","full_name":"registry.terraform.io/hashicorp/aws",` +
		`"expressions":{"region":{"constant_value":"eu-central-1"}}}},"root_module":{"module_calls":`)
	p.json(calls)
	p.text(`}},"timestamp":"2026-01-01T00:00:00Z","applyable":true,"complete":true,"errored":false}`)
}

const instances = 10 // of each module call

// copies calls f for every instance of the templates with its resources, until there are enough.
func (p *bigPlan) copies(f func(t *template, call, module string, changes []object)) {
	for n, left := 0, p.resources; left > 0; n++ {
		t := p.templates[n/instances%len(p.templates)]
		call := fmt.Sprintf("%s-%d", t.name, n/instances/len(p.templates))
		module := fmt.Sprintf("module.%s[%d]", call, n%instances)
		changes := make([]object, min(left, len(t.changes)))
		for i := range changes {
			changes[i] = within(module, t.changes[i])
			if n%4 > 0 && changes[i]["mode"] == "managed" {
				changes[i]["change"] = unchanged(changes[i]["type"].(string), changes[i]["address"].(string), changes[i]["change"].(object))
			}
			individual(changes[i]["type"].(string), changes[i]["change"].(object), n)
		}
		f(t, call, module, changes)
		left -= len(changes)
	}
}

// within moves a change into a module.
func within(module string, c object) object {
	c = maps.Clone(c)
	c["address"] = module + "." + c["address"].(string)
	if inner, ok := c["module_address"].(string); ok {
		module += "." + inner
	}
	c["module_address"] = module
	return c
}

// individual gives a copy values of its own where the template has the names of attributes for values, and policies where it has names of those: copies
// that name the same things would all be linked to each other.
func individual(typ string, change object, copy int) {
	for _, side := range []string{"before", "after"} {
		if values, ok := change[side].(object); ok {
			change[side] = owned(typ, values, copy)
		}
	}
}

func owned(typ string, values object, copy int) object {
	own := make(object, len(values))
	for name, v := range values {
		switch v := v.(type) {
		case object:
			own[name] = owned(typ, v, copy)
		case []any:
			list := make([]any, len(v))
			for i, e := range v {
				if list[i] = e; e != nil {
					if inner, ok := e.(object); ok {
						list[i] = owned(typ, inner, copy)
					}
				}
			}
			own[name] = list
		case string:
			own[name] = v
			isPolicy := slices.Contains([]string{"policy", "assume_role_policy", "access_policies", "inline_policy", "resource_policy", "policy_document"}, name)
			switch {
			case isPolicy && !strings.HasPrefix(v, "{"):
				own[name] = policyFor(typ, name, copy)
			case v == name, strings.HasSuffix(name, "_id") && !strings.Contains(v, ":"):
				own[name] = fmt.Sprintf("%s-%d", name, copy)
			}
		default:
			own[name] = v
		}
	}
	return own
}

// policyFor is a document as it is often written for a type: two statements about what it is for.
func policyFor(typ, attr string, copy int) string {
	if attr == "assume_role_policy" {
		return fmt.Sprintf(`{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"lambda.amazonaws.com"},`+
			`"Condition":{"StringEquals":{"aws:SourceAccount":"12345678%04d"}}}]}`, copy)
	}
	service, _, _ := strings.Cut(strings.TrimPrefix(typ, "aws_"), "_")
	action, known := map[string]string{"sqs": "sqs:SendMessage", "sns": "sns:Publish", "kms": "kms:Decrypt", "elasticsearch": "es:ESHttpGet",
		"opensearch": "es:ESHttpGet", "secretsmanager": "secretsmanager:GetSecretValue", "api": "execute-api:Invoke"}[service]
	resource := "*"
	if !known {
		action, resource = "s3:GetObject", fmt.Sprintf("arn:aws:s3:::team-%d/*", copy)
	}
	principal := `,"Principal":{"AWS":"arn:aws:iam::123456789012:role/%s-` + fmt.Sprint(copy) + `"}`
	if service == "iam" {
		principal = ""
	}
	statement := func(sid, caller string) string {
		return fmt.Sprintf(`{"Sid":"%s","Effect":"Allow","Action":"%s","Resource":"%s"%s}`, sid, action, resource, strings.Replace(principal, "%s", caller, 1))
	}
	return `{"Version":"2012-10-17","Statement":[` + statement("App", "app") + "," + statement("Batch", "batch") + `]}`
}

// unchanged is the change of a resource that was made like the given one, of which everything is known by now.
func unchanged(typ, address string, change object) object {
	state := maps.Clone(change["after"].(object))
	unknown, _ := change["after_unknown"].(object)
	s := schema.Resource(typ)
	for name, u := range unknown {
		if u == true && (s == nil || s.Attributes[name] != nil && s.Attributes[name].Type == cty.String) {
			state[name] = "arn:aws:service:eu-central-1:123456789012:" + name + "/" + address
		}
	}
	return object{"actions": []string{"no-op"}, "before": state, "after": state, "after_unknown": object{},
		"before_sensitive": change["after_sensitive"], "after_sensitive": change["after_sensitive"]}
}

// values writes the resources of one side of the change as planned_values and prior_state have them.
func (p *bigPlan) values(side, sensitive string) {
	p.text(`{"root_module":{"child_modules":[`)
	comma := ""
	p.copies(func(_ *template, _, module string, changes []object) {
		p.text(comma)
		comma = ","
		resources := []object{}
		for _, c := range changes {
			if change := c["change"].(object); change[side] != nil && (side == "after" || c["mode"] == "managed") {
				r := maps.Clone(c)
				delete(r, "change")
				r["values"], r["sensitive_values"], r["schema_version"] = change[side], change[sensitive], 0
				resources = append(resources, r)
			}
		}
		p.json(object{"address": module, "resources": resources})
	})
	p.text(`]}}`)
}

func (p *bigPlan) text(s string) { _, _ = p.WriteString(s) } // Flush reports errors

func (p *bigPlan) json(v any) {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	_, _ = p.Write(raw)
}
