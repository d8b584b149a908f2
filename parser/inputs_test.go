// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// A variable without a value is unknown of its type, and says that it decides.
func TestVariableWithoutValue(t *testing.T) {
	cfg := loadText(t, `
variable "size" { type = number }
variable "names" { type = list(string) }
variable "object" { type = object({ a = string, b = optional(number, 1) }) }
variable "required" {
  type     = string
  nullable = false
}
variable "nullable" { type = string }
variable "untyped" {}

resource "aws_sqs_queue" "q" {
  delay_seconds = var.size
  name          = "queue-${var.untyped}"
  policy        = var.required == null ? "null" : "set"
  name_prefix   = var.nullable == null ? "null" : "set"
  kms_master_key_id = var.object.a
  tags          = { first = var.names[0] }
}
resource "aws_sns_topic" "t" {
  count = var.size > 0 ? 1 : 0
  name  = "t"
}
`)
	q := find(t, cfg, "aws_sqs_queue.q")
	if v := q.Attr("delay_seconds"); v.IsKnown() || v.Cty().Type() != cty.Number {
		t.Errorf("delay is %#v", v.Cty())
	}
	mustContain(t, q.Attr("delay_seconds").WhyUnknown().Text, `variable "size" has no value`)
	mustContain(t, q.Attr("name").WhyUnknown().Text, `variable "untyped" has no value`)
	mustContain(t, q.Attr("kms_master_key_id").WhyUnknown().Text, `variable "object" has no value`)
	if got := text(q, "policy"); got != "set" {
		t.Errorf("what cannot be null is null: %s", got)
	}
	if got := text(q, "name_prefix"); got != "unknown" {
		t.Errorf("it is decided whether a variable is null: %s", got)
	}
	topic := find(t, cfg, "aws_sns_topic.t[*]")
	if !topic.Exists.IsMaybe() {
		t.Errorf("existence is %s", topic.Exists)
	}
	mustContain(t, topic.Exists.Evidence()[0].Text, `variable "size" has no value`)
	if refs := q.Attr("delay_seconds").Refs(); len(refs) != 1 || refs[0].Address != "var.size" || !refs[0].Input {
		t.Errorf("references are %v", refs)
	}
}

// Values that do not fit the type are unknown, with the reason that Terraform gives.
func TestValuesThatDoNotFit(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `
variable "n" {
  type    = number
  default = "many"
}
variable "o" { type = object({ a = string }) }
module "m" {
  source = "./m"
  list   = "text"
}
resource "aws_sqs_queue" "q" {
  delay_seconds = var.n
  name          = var.o.a
  policy        = module.m.list
}`,
		"m/main.tf":        "variable \"list\" { type = list(string) }\noutput \"list\" { value = var.list[0] }",
		"terraform.tfvars": `o = { b = "x" }`,
	}, parser.Options{})
	q := find(t, cfg, "aws_sqs_queue.q")
	for attr, why := range map[string]string{
		"delay_seconds": `variable "n" does not fit its type: a number is required`,
		"name":          `variable "o" does not fit its type: attribute "a" is required`,
		"policy":        `variable "list" does not fit its type: list of string required`,
	} {
		if got := text(q, attr); got != "unknown" {
			t.Errorf("%s is %s", attr, got)
		}
		mustContain(t, q.Attr(attr).WhyUnknown().Text, why)
	}
	if got, want := problems(cfg), "input terraform.tfvars: the value of variable \"o\" does not fit its type: attribute \"a\" is required\n"; got != want {
		t.Errorf("problems are %s, want %s", got, want)
	}
}

// Terraform does not go on with a value that it cannot take, even when nothing uses the variable: such a value is reported.
func TestUnsuitableInputs(t *testing.T) {
	dir := tempTree(t, map[string]string{"main.tf": `
variable "n" { type = number }
variable "servers" { type = map(object({ size = number })) }
variable "list" { type = list(string) }
`})
	for arg, want := range map[string]string{
		"n=many":                             `the value of variable "n" does not fit its type: a number is required`,
		`servers={ "a" = { size = "big" } }`: `the value of variable "servers" does not fit its type: ["a"].size: a number is required`,
		"list=[1":                            `the value given for variable "list" cannot be read: `,
		"list=[var.n]":                       "Variables not allowed",
	} {
		cfg := load(t, dir, parser.Options{Vars: []parser.Var{{Assign: arg}}})
		mustContain(t, problems(cfg), want)
		for _, p := range cfg.Problems() {
			if !p.Blocking {
				t.Errorf("%s does not block", p.Message)
			}
		}
	}
	if p := problems(load(t, dir, parser.Options{Vars: []parser.Var{{Assign: "n=5"}}})); p != "" {
		t.Errorf("problems: %s", p)
	}
}

// Terraform's documentation, "Variable Definition Precedence": environment, terraform.tfvars, terraform.tfvars.json, *.auto.tfvars(.json) by
// name, then -var and -var-file in the order in which they are given.
func TestPrecedence(t *testing.T) {
	dir := tempTree(t, map[string]string{
		"main.tf":          "variable \"v\" {}\nvariable \"list\" {\n  type = list(string)\n  default = []\n}\nresource \"aws_sns_topic\" \"t\" {\n  name = var.v\n  policy = join(\"+\", var.list)\n}\n",
		"terraform.tfvars": `v = "terraform.tfvars"`,
		"z.auto.tfvars":    `v = "z.auto.tfvars"`,
		"one.tfvars":       `v = "one.tfvars"`,
		"two.tfvars":       `v = "two.tfvars"`,
	})
	at := func(name string) string { return filepath.Join(dir, name) }
	env := []string{"TF_VAR_v=environment", "TF_VAR_list=[\"a\", \"b\"]", "OTHER=x"}
	for _, test := range []struct {
		options parser.Options
		remove  []string
		want    string
	}{
		{parser.Options{Env: env, Vars: []parser.Var{{File: at("one.tfvars")}, {File: at("two.tfvars")}, {Assign: "v=a=b"}, {Assign: "v=last"}}}, nil, "last"},
		{parser.Options{Env: env, Vars: []parser.Var{{File: at("two.tfvars")}, {File: at("one.tfvars")}}}, nil, "one.tfvars"},
		{parser.Options{Env: env, Vars: []parser.Var{{Assign: "v=first"}, {File: at("one.tfvars")}}}, nil, "one.tfvars"},
		{parser.Options{Env: env}, nil, "z.auto.tfvars"},
		{parser.Options{Env: env}, []string{"z.auto.tfvars"}, "terraform.tfvars"},
		{parser.Options{Env: env}, []string{"terraform.tfvars"}, "environment"},
		{parser.Options{}, nil, "unknown"},
	} {
		for _, name := range test.remove {
			if err := os.Remove(at(name)); err != nil {
				t.Fatal(err)
			}
		}
		r := find(t, load(t, dir, test.options), "aws_sns_topic.t")
		if got := text(r, "name"); got != test.want {
			t.Errorf("with %+v the value is %q, want %q", test.options, got, test.want)
		}
		if got := text(r, "policy"); test.options.Env != nil && got != "a+b" {
			t.Errorf("the list from the environment is %q", got)
		}
	}
}

func TestWrongInputs(t *testing.T) {
	dir := tempTree(t, map[string]string{"main.tf": "variable \"l\" { type = list(string) }\nresource \"aws_sns_topic\" \"t\" { name = var.l[0] }", "bad.tfvars": "x = ", "bad.auto.tfvars": "y = [\n"})
	for _, o := range []parser.Options{
		{Vars: []parser.Var{{Assign: "novalue"}}}, {Vars: []parser.Var{{Assign: "=x"}}}, {Vars: []parser.Var{{File: filepath.Join(dir, "nowhere.tfvars")}}}, {Vars: []parser.Var{{File: filepath.Join(dir, "bad.tfvars")}}},
	} {
		if _, err := parser.Load(t.Context(), []string{dir}, o); err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("with %+v the error is %v", o, err)
		}
	}
	cfg := load(t, dir, parser.Options{Vars: []parser.Var{{Assign: "l=[not an expression"}}})
	mustContain(t, problems(cfg), "syntax bad.auto.tfvars")
	mustContain(t, find(t, cfg, "aws_sns_topic.t").Attr("name").WhyUnknown().Text, `the value given for variable "l" cannot be read`)
}

func TestWorkspace(t *testing.T) {
	const config = "resource \"aws_sns_topic\" \"t\" { name = terraform.workspace }\n"
	if got := text(find(t, loadText(t, config), "aws_sns_topic.t"), "name"); got != "default" {
		t.Errorf("the workspace is %q", got)
	}
	selected := map[string]string{"main.tf": config, ".terraform/environment": "stage\n"}
	for env, want := range map[string]string{"TF_WORKSPACE=prod": "prod", "TF_WORKSPACE=": "stage"} {
		cfg := loadTree(t, selected, parser.Options{Env: []string{env}})
		if got := text(find(t, cfg, "aws_sns_topic.t"), "name"); got != want {
			t.Errorf("with %s the workspace is %q, want %s", env, got, want)
		}
	}
}

// Terraform refuses such values; here other roots may have been meant.
func TestVarsOfNoRoot(t *testing.T) {
	assign := func(values ...string) (vars []parser.Var) {
		for _, v := range values {
			vars = append(vars, parser.Var{Assign: v})
		}
		return vars
	}
	tree := map[string]string{"a/main.tf": `variable "one" {}`, "b/main.tf": `variable "two" {}`, "b/m/main.tf": `variable "inner" {}`, "b/call.tf": `module "m" { source = "./m" }`}
	if got := problems(loadTree(t, tree, parser.Options{Vars: assign("one=1", "two=2")})); got != "" {
		t.Errorf("problems: %s", got)
	}
	mustContain(t, problems(loadTree(t, tree, parser.Options{Vars: assign("one=1", "inner=3")})), "--var inner is not used")
	tree["a/main.tf"] = `variable "one" {`
	if got := problems(loadTree(t, tree, parser.Options{Vars: assign("one=1")})); strings.Contains(got, "--var") {
		t.Errorf("a file that was not read may declare it: %s", got)
	}
}

// What would become a key is seen in addresses, so what is sensitive must not.
func TestSensitiveKeysAreNotShown(t *testing.T) {
	cfg := loadTree(t, map[string]string{"main.tf": `
variable "secret" {
  type      = string
  sensitive = true
  default   = "hunter2"
}
variable "secrets" {
  type      = map(string)
  sensitive = true
  default   = { hunter2 = "x" }
}
resource "aws_sqs_queue" "set" { for_each = toset([var.secret]) }
resource "aws_sqs_queue" "list" { for_each = [var.secret] }
resource "aws_sqs_queue" "map" { for_each = var.secrets }
resource "aws_sqs_queue" "values" {
  for_each = { a = var.secret }
  name     = each.key
}
module "m" {
  source   = "./m"
  for_each = toset([var.secret])
}
`, "m/main.tf": `resource "aws_sqs_queue" "q" {}`}, parser.Options{})
	var got []string
	for _, r := range cfg.Roots[0].Resources {
		got = append(got, r.Address)
		if r.Name != "values" && !r.Exists.IsMaybe() {
			t.Errorf("%s exists: %s", r.Address, r.Exists)
		}
	}
	want := []string{"aws_sqs_queue.list[*]", "aws_sqs_queue.map[*]", "aws_sqs_queue.set[*]", `aws_sqs_queue.values["a"]`, "module.m[*].aws_sqs_queue.q"}
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("the addresses are %q, want %q", got, want)
	}
	mustContain(t, find(t, cfg, "aws_sqs_queue.set[*]").Exists.Evidence()[0].Text, "`for_each` is a sensitive value")
}

// An excerpt leaves out what it refers to: a reference says all the same what it names, and a variable that it may be null.
func TestReferencesToWhatIsNotDeclared(t *testing.T) {
	cfg := loadText(t, `
resource "aws_sqs_queue" "q" {
  kms_master_key_id = aws_kms_key.q.arn
  name              = var.name
  policy            = data.aws_iam_policy_document.q[0].json
}
`)
	q := find(t, cfg, "aws_sqs_queue.q")
	for attr, want := range map[string]tf.Ref{
		"kms_master_key_id": {Address: "aws_kms_key.q", Attr: "arn"},
		"name":              {Address: "var.name", Input: true},
		"policy":            {Address: "data.aws_iam_policy_document.q[0]", Attr: "json"},
	} {
		v := q.Attr(attr)
		if refs := v.Refs(); v.IsKnown() || len(refs) != 1 || refs[0] != want {
			t.Errorf("%s refers to %v", attr, refs)
		}
	}
	if given := q.Attr("kms_master_key_id").IsGiven(); !given.IsYes() {
		t.Errorf("whether there is a key is %s", given)
	}
	if given := q.Attr("name").IsGiven(); !given.IsMaybe() {
		t.Errorf("whether there is a name is %s", given)
	}
	mustContain(t, q.Attr("name").WhyUnknown().Text, `variable "name" is not declared`)
}

// What the provider requires cannot turn out null: Terraform refuses null there as it refuses what is left out.
func TestRequiredIsNotNull(t *testing.T) {
	cfg := loadText(t, `
variable "v" {
  type = string
}
variable "any" {}
resource "aws_kms_alias" "a" {
  target_key_id = var.v
  name          = var.v
}
resource "aws_lb_listener" "l" {
  load_balancer_arn = var.any
}
`)
	alias := find(t, cfg, "aws_kms_alias.a")
	for what, set := range map[string]tf.Truth{
		"required": alias.Attr("target_key_id").IsSet(), "required, of any type": find(t, cfg, "aws_lb_listener.l").Attr("load_balancer_arn").IsSet(),
	} {
		if !set.IsYes() {
			t.Errorf("what is %s is set: %s", what, set)
		}
	}
	if set := alias.Attr("name").IsSet(); !set.IsMaybe() {
		t.Errorf("what is optional is set: %s", set)
	}
}
