// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/report"
)

// canary is what must not be found in any output: every sensitive text of a plan gets it.
const canary = "tweety9f2c"

type object = map[string]any

// Every text in every place of the plans in testdata that can be sensitive is made so and gets a canary, inside of policies too. Whatever the rules
// then find, no format shows one, and neither does inspect.
func TestSensitiveValuesAreNeverShown(t *testing.T) {
	plans, err := filepath.Glob("../../testdata/*/plan.json")
	if err != nil {
		t.Fatal(err)
	}
	deeper, err := filepath.Glob("../../testdata/*/*/plan.json")
	if err != nil || len(plans)+len(deeper) < 100 {
		t.Fatalf("%d plans: %v", len(plans)+len(deeper), err)
	}
	dir := t.TempDir()
	args := []string{"scan", filepath.Join(dir, "plan.json")}
	for _, format := range report.Names() {
		args = append(args, "--report", format+"="+filepath.Join(dir, "report."+format))
	}
	shown, planted := 0, 0
	for _, path := range slices.Concat(plans, deeper) {
		var plan object
		if err := json.Unmarshal(readFile(t, path), &plan); err != nil {
			t.Fatal(err)
		}
		planted += plant(plan)
		raw, err := json.Marshal(plan)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "plan.json"), raw, 0o600); err != nil {
			t.Fatal(err)
		}
		got := guard(t, "", args...)
		inspected := guard(t, "", "inspect", filepath.Join(dir, "plan.json"))
		outputs := map[string]string{"standard output": got.out, "standard error": got.err, "inspect": inspected.out + inspected.err}
		for _, format := range report.Names() {
			outputs[format] = string(readFile(t, filepath.Join(dir, "report."+format)))
			shown += len(outputs[format])
		}
		for _, name := range slices.Sorted(maps.Keys(outputs)) {
			if i := strings.Index(outputs[name], canary); i >= 0 {
				t.Errorf("%s: %s shows …%s…", path, name, outputs[name][max(0, i-200):min(len(outputs[name]), i+40)])
			}
		}
	}
	if planted < 10_000 || shown < 1_000_000 {
		t.Errorf("%d canaries were planted and %d bytes shown, which tests little", planted, shown)
	}
}

// plant makes all that can be sensitive so, and returns how many texts got the canary.
func plant(plan object) int {
	p := planter{}
	for _, list := range []string{"resource_changes", "resource_drift"} {
		changes, _ := plan[list].([]any)
		for i, c := range changes {
			p.change(c.(object), i)
		}
	}
	deferred, _ := plan["deferred_changes"].([]any)
	for i, c := range deferred {
		p.change(c.(object)["resource_change"].(object), i)
	}
	for _, state := range []any{plan["planned_values"], at(plan, "prior_state", "values")} {
		if state, ok := state.(object); ok {
			p.module(at(state, "root_module"))
			p.outputs(state)
		}
	}
	for _, v := range members(plan["variables"]) {
		v["value"] = p.mark(v["value"])
	}
	declared, _ := at(plan, "configuration", "root_module", "variables").(object)
	for _, v := range members(declared) {
		v["sensitive"] = true
	}
	for _, c := range members(at(plan, "output_changes")) {
		c["before"], c["after"] = p.mark(c["before"]), p.mark(c["after"])
		c["before_sensitive"], c["after_sensitive"] = true, true
	}
	for _, provider := range members(at(plan, "configuration", "provider_config")) {
		provider["expressions"] = object{"secret_key": object{"constant_value": p.text("AKIA")}, "region": object{"constant_value": "eu-west-1"}}
	}
	plan["checks"] = []any{object{"address": object{"kind": "resource", "to_display": "aws_x.y"}, "status": "fail",
		"instances": []any{object{"status": "fail", "problems": []any{object{"message": p.text("password is ")}}}}}}
	return p.planted
}

// planter marks values; every third resource is sensitive as a whole, every third attribute by attribute, every third leaf by leaf.
type planter struct{ planted int }

func (p *planter) change(rc object, i int) {
	change := rc["change"].(object)
	for _, side := range []string{"before", "after"} {
		if values, ok := change[side].(object); ok {
			change[side], change[side+"_sensitive"] = p.values(rc["type"].(string), values, i)
		}
	}
}

// values marks one side of a resource in one of three ways; a fourth leaves it to the schema to know what is sensitive.
func (p *planter) values(typ string, values object, i int) (marked object, mirror any) {
	if i%4 == 3 {
		return p.bySchema(typ, values), object{}
	}
	marked = p.mark(values).(object)
	switch i % 4 {
	case 0:
		return marked, true
	case 1:
		all := object{}
		for name := range marked {
			all[name] = true
		}
		return marked, all
	}
	return marked, mirrorOf(marked)
}

func (p *planter) bySchema(typ string, values object) object {
	marked := maps.Clone(values)
	block := schema.Resource(typ)
	if block == nil {
		return marked
	}
	for name, v := range values {
		if a := block.Attributes[name]; a != nil && a.Sensitive {
			marked[name] = p.mark(v)
		}
	}
	return marked
}

// module marks the resources of planned_values or prior_state.
func (p *planter) module(m any) {
	module, _ := m.(object)
	resources, _ := module["resources"].([]any)
	for _, r := range resources {
		r := r.(object)
		if values, ok := r["values"].(object); ok {
			r["values"], r["sensitive_values"] = p.values(r["type"].(string), values, 2)
		}
	}
	children, _ := module["child_modules"].([]any)
	for _, child := range children {
		p.module(child)
	}
}

func (p *planter) outputs(state object) {
	for _, out := range members(state["outputs"]) {
		out["value"], out["sensitive"] = p.mark(out["value"]), true
	}
}

// mark puts canaries into all texts of a value. A document in JSON stays one.
func (p *planter) mark(v any) any {
	switch v := v.(type) {
	case string:
		var document object
		if json.Unmarshal([]byte(v), &document) == nil && p.planted%2 == 0 {
			raw, _ := json.Marshal(p.document(document))
			return string(raw)
		}
		return p.text(v)
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = p.mark(e)
		}
		return out
	case object:
		out := make(object, len(v))
		for name, e := range v {
			out[name] = p.mark(e)
		}
		return out
	}
	return v
}

// document puts canaries into a policy where they change least: names and items besides the others.
func (p *planter) document(v any) any {
	switch v := v.(type) {
	case object:
		out := make(object, len(v))
		for name, e := range v {
			out[name] = p.document(e)
		}
		if _, isStatement := v["Effect"]; isStatement {
			out["Sid"] = p.text("sid")
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = p.document(e)
		}
		if len(v) > 0 {
			if s, ok := v[0].(string); ok {
				out = append(out, p.text(s))
			}
		}
		return out
	case string:
		if strings.HasPrefix(v, "arn:") {
			return []any{v, p.text(v)}
		}
	}
	return v
}

func (p *planter) text(s string) string {
	p.planted++
	if s == "" || p.planted%2 == 0 {
		return s + canary
	}
	return canary + s
}

// mirrorOf is a mirror that is true at the leaves.
func mirrorOf(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = mirrorOf(e)
		}
		return out
	case object:
		out := make(object, len(v))
		for name, e := range v {
			out[name] = mirrorOf(e)
		}
		return out
	}
	return v != nil
}

// at is what lies below keys, nil when there is nothing.
func at(v any, keys ...string) any {
	for _, key := range keys {
		m, _ := v.(object)
		v = m[key]
	}
	return v
}

// members are the members of an object that are objects.
func members(v any) []object {
	m, _ := v.(object)
	var all []object
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if o, ok := m[name].(object); ok {
			all = append(all, o)
		}
	}
	return all
}

// What the plan says is sensitive is not quoted from its source either.
func TestSensitiveValuesAreNotQuotedFromTheSource(t *testing.T) {
	enter(t, files{
		"main.tf": `resource "aws_iam_policy" "p" {
  policy = jsonencode({ Statement = [{ Sid = "` + canary + `", Effect = "Allow", Action = "*", Resource = "*" }] })
}
resource "aws_efs_file_system" "f" {
  encrypted = "` + canary + `" == ""
}
`,
		"plan.json": `{"format_version":"1.2","resource_changes":[
			{"address":"aws_iam_policy.p","mode":"managed","type":"aws_iam_policy","name":"p","change":{"actions":["create"],"before":null,
			 "after":{"policy":"{\"Statement\":[{\"Sid\":\"` + canary + `\",\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"},"after_unknown":{},"after_sensitive":{"policy":true}}},
			{"address":"aws_efs_file_system.f","mode":"managed","type":"aws_efs_file_system","name":"f","change":{"actions":["create"],"before":null,
			 "after":{"encrypted":false},"after_unknown":{},"after_sensitive":{"encrypted":true}}}]}`,
	})
	for _, format := range report.Names() {
		got := guard(t, "", "scan", "plan.json", "--rule", "iam-policy-full-admin,efs-encryption", "--format", format)
		if strings.Contains(got.out+got.err, canary) || strings.Count(got.out, "main.tf") < 2 {
			t.Errorf("%s shows a secret, or not both findings in main.tf: %s%s", format, got.out, got.err)
		}
	}
}

// A plan that is cut short or damaged wherever it may be is refused without a word of what it holds.
func TestErrorsShowNoValues(t *testing.T) {
	whole := strings.ReplaceAll(string(readFile(t, "../../testdata/plans/values/plan.json")), "correct horse", canary)
	if strings.Count(whole, canary) < 3 {
		t.Fatal("the plan holds no secrets")
	}
	damages := map[string]func(int) string{
		"cut":     func(i int) string { return whole[:i] },
		"damaged": func(i int) string { return whole[:i] + "\x00" + whole[i+1:] },
		"object":  func(i int) string { return whole[:i] + `{"` + canary + `":1}` + whole[i:] },
	}
	for name, damage := range damages {
		for i := 100; i < len(whole); i += len(whole)/50 + 1 {
			enter(t, files{"plan.json": damage(i)})
			got := guard(t, "", "scan", "plan.json", "--quiet")
			if all := got.out + got.err; strings.Contains(all, canary) {
				t.Errorf("%s at byte %d, it says %s", name, i, all)
			}
			if name == "cut" && (got.status == statusClean || !strings.Contains(got.out+got.err, fmt.Sprintf("byte %d", i))) {
				t.Errorf("cut at byte %d, the status is %d: %s%s", i, got.status, got.out, got.err)
			}
		}
	}
}
