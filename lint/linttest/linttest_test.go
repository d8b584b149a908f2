// SPDX-License-Identifier: Apache-2.0

package linttest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// encrypted is a rule that decides by one attribute.
var encrypted = &lint.Rule{
	ID: "sqs-test", Severity: lint.Low, Pillar: lint.Data, Resources: []string{"aws_sqs_queue"}, Undecided: "the setting is not known",
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Require(r.Attr("sqs_managed_sse_enabled").IsTrue(), r, "queue %q is not encrypted", r.Name)
	},
}

const cases = `
variable "v" { type = bool }
resource "aws_sqs_queue" "good" {
  sqs_managed_sse_enabled = true
}
resource "aws_sqs_queue" "bad" {
  sqs_managed_sse_enabled = false # want "not encrypted"
}
resource "aws_sqs_queue" "open" {
  sqs_managed_sse_enabled = var.v /* maybe "\"open\"" */
}
`

func problems(t *testing.T, rule *lint.Rule, files map[string]string) []string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return Check(t.Context(), rule, dir)
}

func TestCheck(t *testing.T) {
	always := *encrypted
	always.Undecided = ""
	for _, c := range []struct {
		name  string
		rule  *lint.Rule
		files map[string]string
		want  []string // one part of each problem, in order; none means that all is well
	}{
		{"all three cases", encrypted, map[string]string{"main.tf": cases}, nil},
		{"surplus", encrypted, map[string]string{"main.tf": cases, "more.tf": `resource "aws_sqs_queue" "x" { sqs_managed_sse_enabled = false }`},
			[]string{"more.tf:1: aws_sqs_queue.x: unexpected violation"}},
		{"surplus undecided", encrypted, map[string]string{"main.tf": cases, "more.tf": `resource "aws_sqs_queue" "x" { sqs_managed_sse_enabled = var.v }`},
			[]string{"unexpected undecided"}},
		{"missing", encrypted, map[string]string{"main.tf": cases, "more.tf": "\n# maybe \"nowhere\"\nresource \"aws_sqs_queue\" \"x\" {\n sqs_managed_sse_enabled = true # want \"x\"\n}"},
			[]string{"more.tf:2: the comment binds to no resource", "more.tf:4: aws_sqs_queue.x: no violation"}},
		{"other message", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, "not encrypted", "wrong")},
			[]string{"main.tf:7: aws_sqs_queue.bad: no violation", "unexpected violation"}},
		{"other verdict", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, `maybe "`, `want "`)},
			[]string{"no violation", "unexpected undecided"}},
		{"unreadable comment", encrypted, map[string]string{"main.tf": cases + "resource \"aws_sqs_queue\" \"x\" {\n sqs_managed_sse_enabled = true # want\"(\"\n}"},
			[]string{"error parsing regexp"}},
		{"prose", encrypted, map[string]string{"main.tf": cases + "# want to know more\n# maybe not\n"}, nil},
		{"text that looks like a comment", encrypted, map[string]string{"main.tf": cases + "locals {\n x = <<-E\n # want \"x\"\n E\n}"}, nil},
		{"two findings wanted, one found", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, `# want "not encrypted"`, `# want "not" want "encrypted"`)},
			[]string{"no violation"}},
		{"no violation", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, `= false # want "not encrypted"`, "= true")}, []string{"no case violates"}},
		{"no pass", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, "= true", "= false # want \"good\"")}, []string{"no case passes"}},
		{"no undecided", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, "= var.v /* maybe \"\\\"open\\\"\" */", "= true")}, []string{"no case leaves"}},
		{"undecided though it always decides", &always, map[string]string{"main.tf": cases}, []string{"does not say what leaves it so"}},
		{"syntax error", encrypted, map[string]string{"main.tf": cases, "bad.tf": "resource {{"}, []string{"bad.tf:1: the fixture cannot be analysed"}},
		{"instances", encrypted, map[string]string{"main.tf": cases + `
resource "aws_sqs_queue" "each" {
  for_each                = { "a]" = true, b = false, c = false }
  sqs_managed_sse_enabled = each.value # want[aws_sqs_queue.each["b"]] "each" want[aws_sqs_queue.each["c"]] "each"
}`}, nil},
		{"called modules", encrypted, map[string]string{"main.tf": cases + `
module "a" {
  source = "./m"
  sse    = false
}
module "b" {
  source = "./m"
  sse    = true
}`, "m/main.tf": `
variable "sse" {}
resource "aws_sqs_queue" "q" {
  sqs_managed_sse_enabled = var.sse # want[module.a] "q"
}
resource "aws_sqs_queue" "r" {
  sqs_managed_sse_enabled = false # want "r"
}`}, nil},
		{"no such instance", encrypted, map[string]string{"main.tf": strings.ReplaceAll(cases, "# want", "# want \"not\" want[module.x]")}, []string{"binds to no resource"}},
		{"further configurations", encrypted, map[string]string{"a/main.tf": cases, "b/main.tf": "resource \"aws_sqs_queue\" \"bad\" {\n  sqs_managed_sse_enabled = false\n}\n"}, []string{"unexpected"}},
		{"JSON syntax", encrypted, map[string]string{"main.tf": cases, "x.tf.json": `{"resource": {"aws_sqs_queue": {
  "j": {"//": "want \"not encrypted\"", "sqs_managed_sse_enabled": false},
  "k": {"sqs_managed_sse_enabled": true}}}}`}, nil},
		{"plan without configuration", encrypted, map[string]string{"main.tf": cases, "p/plan.json": plan("false", "true")}, []string{"no configuration beside the plan"}},
		{"plan", encrypted, map[string]string{"main.tf": cases, "plan.json": plan("false", "true")}, nil},
		{"plan decides otherwise", encrypted, map[string]string{"main.tf": cases, "plan.json": plan("true", "false")}, []string{"no violation in the plan", "unexpected violation in the plan"}},
		{"plan leaves open", encrypted, map[string]string{"main.tf": cases, "plan.json": plan("false", "null")}, nil},
		{"not in the plan", encrypted, map[string]string{"main.tf": cases, "plan.json": strings.ReplaceAll(plan("false", "true"), "bad", "other")},
			[]string{"unexpected violation in the plan", "aws_sqs_queue.bad is not in the plan"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := problems(t, c.rule, c.files)
			if len(got) != len(c.want) {
				t.Fatalf("got %d problems, want %d:\n%s", len(got), len(c.want), strings.Join(got, "\n"))
			}
			for i, want := range c.want {
				if !strings.Contains(got[i], want) {
					t.Errorf("got %q, want %q", got[i], want)
				}
			}
		})
	}
}

// plan is a plan that creates the queues bad and good, with the given settings; null means known after apply.
func plan(bad, good string) string {
	change := func(name, value string) string {
		unknown := "{}"
		if value == "null" {
			unknown = `{"sqs_managed_sse_enabled": true}`
		}
		return `{"address": "aws_sqs_queue.` + name + `", "mode": "managed", "type": "aws_sqs_queue", "name": "` + name + `",
  "provider_name": "registry.terraform.io/hashicorp/aws", "change": {"actions": ["create"], "before": null,
  "after": {"sqs_managed_sse_enabled": ` + value + `}, "after_unknown": ` + unknown + `, "before_sensitive": false, "after_sensitive": {}}}`
	}
	resource := func(name string) string {
		return `{"address": "aws_sqs_queue.` + name + `", "mode": "managed", "type": "aws_sqs_queue", "name": "` + name + `",
  "provider_config_key": "aws", "expressions": {"sqs_managed_sse_enabled": {"constant_value": true}}, "schema_version": 0}`
	}
	value := func(name, v string) string {
		return `{"address": "aws_sqs_queue.` + name + `", "mode": "managed", "type": "aws_sqs_queue", "name": "` + name + `",
  "provider_name": "registry.terraform.io/hashicorp/aws", "schema_version": 0, "values": {"sqs_managed_sse_enabled": ` + v + `}, "sensitive_values": {}}`
	}
	return `{"format_version": "1.2", "terraform_version": "1.11.4", "applyable": true, "complete": true, "errored": false,
"planned_values": {"root_module": {"resources": [` + value("bad", bad) + "," + value("good", good) + `]}},
"resource_changes": [` + change("bad", bad) + "," + change("good", good) + `],
"configuration": {"root_module": {"resources": [` + resource("bad") + "," + resource("good") + `]}}}`
}

// deleting is a rule that judges what a plan does.
var deleting = &lint.Rule{
	ID: "sqs-change", Severity: lint.Low, Pillar: lint.Data, Resources: []string{"aws_sqs_queue"},
	CheckChange: func(p *lint.Pass, c *tf.Change) {
		r := c.Instance(p.Root())
		p.Require(tf.Of(!c.Does("delete"), r.Because("the plan says so")), r, "queue %q is deleted", c.Name)
	},
}

const changing = `{"format_version": "1.2", "terraform_version": "1.11.4", "complete": true, "errored": false, "resource_changes": [
  {"address": "aws_sqs_queue.kept", "mode": "managed", "type": "aws_sqs_queue", "name": "kept",
   "change": {"actions": ["no-op"], "before": {"name": "k"}, "after": {"name": "k"}, "after_unknown": {}}},
  {"address": "aws_sqs_queue.anew", "mode": "managed", "type": "aws_sqs_queue", "name": "anew",
   "change": {"actions": ["delete", "create"], "before": {"name": "a"}, "after": {"name": "b"}, "after_unknown": {}}},
  {"address": "aws_sqs_queue.gone", "mode": "managed", "type": "aws_sqs_queue", "name": "gone",
   "change": {"actions": ["delete"], "before": {"name": "g"}, "after": null, "after_unknown": {}}}]}`

func TestChanges(t *testing.T) {
	const after = `
resource "aws_sqs_queue" "kept" { name = "k" }
resource "aws_sqs_queue" "anew" {
  name = "b" # want "deleted"
}
`
	const before = `
resource "aws_sqs_queue" "gone" {
  name = "g" # want "gone"
}
`
	const extra = `
resource "aws_sqs_queue" "kept" {
  name = "k" # want "kept"
}`
	for name, c := range map[string]struct{ after, before, want string }{
		"all cases":        {after, before, ""},
		"missing":          {strings.ReplaceAll(after, "# want \"deleted\"", ""), before, "aws_sqs_queue.anew: unexpected violation"},
		"other message":    {after, strings.ReplaceAll(before, "want \"gone\"", "want \"lost\""), "aws_sqs_queue.gone: no violation"},
		"on the wrong way": {after, before + extra, "aws_sqs_queue.kept is not so changed"},
	} {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(problems(t, deleting, map[string]string{"a/main.tf": c.after, "a/before/main.tf": c.before, "a/plan.json": changing}), "\n")
			if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	if got := problems(t, deleting, map[string]string{"main.tf": after}); len(got) == 0 {
		t.Error("a rule about changes passes without a plan")
	}
}

func TestOrphans(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"sqs-test": cases, "old-name": cases, "plans": "# nothing", "words": "# want to say something\n"} {
		if err := os.MkdirAll(filepath.Join(dir, name, "sub"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name, "sub", "main.tf"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := orphans([]*lint.Rule{encrypted}, dir)
	if len(got) != 1 || filepath.Base(got[0]) != "old-name" {
		t.Errorf("got %v, want old-name alone", got)
	}
}
