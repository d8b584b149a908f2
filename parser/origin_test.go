// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// Each value is followed to the line where somebody wrote it.
func TestOriginChains(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `variable "name" {
  default = "unused"
}
variable "from_default" {
  default = "d"
}
variable "missing" {}
locals {
  chosen = var.name
  named  = "prefix-${local.chosen}"
  two    = "${var.name}-${var.from_default}"
  object = { inner = var.from_default }
}
module "m" {
  source = "./m"
  name   = local.chosen
  size   = 5
}
module "many" {
  for_each = { a = "x" }
  source   = "./m"
  name     = each.value
}
resource "aws_sns_topic" "literal" { name = "here" }
resource "aws_sns_topic" "tfvars" { name = local.chosen }
resource "aws_sns_topic" "template" { name = local.named }
resource "aws_sns_topic" "default" { name = var.from_default }
resource "aws_sns_topic" "missing" { name = var.missing }
resource "aws_sns_topic" "several" { name = local.two }
resource "aws_sns_topic" "object" { name = local.object.inner }
resource "aws_sns_topic" "output" { name = module.m.name }
resource "aws_sns_topic" "conditional" { name = true ? var.name : var.from_default }
resource "aws_sns_topic" "function" { name = upper(var.name) }
resource "aws_sns_topic" "command" { name = var.cli }
resource "aws_sns_topic" "block" {
  name = "n"
  tags = { k = var.name }
}
variable "cli" {}
resource "aws_sns_topic" "lines" {
  name = <<-EOT
  a
  ${var.name}
  EOT
}
resource "aws_sns_topic" "resource" { name = aws_sns_topic.tfvars.name }
resource "aws_sns_topic" "computed" { name = aws_sns_topic.tfvars.arn }
resource "aws_sns_topic" "instance" { name = aws_sns_topic.counted[1].name }
resource "aws_sns_topic" "counted" {
  count = 2
  name  = var.name
}
resource "aws_sns_topic" "itself" { name = aws_sns_topic.itself.name }
resource "aws_sns_topic" "document" { name = data.aws_iam_policy_document.d.json }
data "aws_iam_policy_document" "d" {}
`,
		"m/main.tf": `variable "name" {}
variable "size" {
  default = 1
}
resource "aws_sns_topic" "t" {
  name = var.name
}
resource "aws_sqs_queue" "q" {
  delay_seconds = var.size
}
output "name" {
  value = var.name
}
`,
		"terraform.tfvars": "# values\nname = \"n\"\n",
	}, parser.Options{Vars: []parser.Var{{Assign: "cli=c"}}})
	for address, want := range map[string]string{
		"aws_sns_topic.literal":     "",
		"aws_sns_topic.tfvars":      "local value chosen (main.tf:9) < value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.template":    "local value named (main.tf:10) < local value chosen (main.tf:9) < value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.default":     "default of variable from_default (main.tf:5)",
		"aws_sns_topic.missing":     "variable missing, which has no value (main.tf:7)",
		"aws_sns_topic.several":     "local value two (main.tf:11)",
		"aws_sns_topic.object":      "local value object (main.tf:12) < default of variable from_default (main.tf:5)",
		"aws_sns_topic.output":      "output name of module.m (m/main.tf:12) < argument name of module.m (main.tf:16) < local value chosen (main.tf:9) < value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.conditional": "value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.function":    "value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.command":     "--var cli",
		"aws_sns_topic.lines":       "",
		"aws_sns_topic.resource":    "name of aws_sns_topic.tfvars (main.tf:25) < local value chosen (main.tf:9) < value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.computed":    "",
		"aws_sns_topic.instance":    "name of aws_sns_topic.counted (main.tf:51) < value of name in terraform.tfvars (terraform.tfvars:2)",
		"aws_sns_topic.itself":      "name of aws_sns_topic.itself (main.tf:53)",
		"aws_sns_topic.document":    "data.aws_iam_policy_document.d (main.tf:55)",
		"module.m.aws_sns_topic.t":  "argument name of module.m (main.tf:16) < local value chosen (main.tf:9) < value of name in terraform.tfvars (terraform.tfvars:2)",
		"module.m.aws_sqs_queue.q":  "argument size of module.m (main.tf:17)",

		`module.many["a"].aws_sns_topic.t`: "argument name of module.many (main.tf:22) < for_each of module.many (main.tf:20)",
		`module.many["a"].aws_sqs_queue.q`: "default of variable size (m/main.tf:3)",
	} {
		r := find(t, cfg, address)
		attr := "name"
		if r.Type == "aws_sqs_queue" {
			attr = "delay_seconds"
		}
		if got := chain(r.Attr(attr)); got != want {
			t.Errorf("%s comes from\n  %s, want\n  %s", address, got, want)
		}
	}
}

// A value in an object is followed to its own line, also when for_each or a dynamic block brings it.
func TestOriginOfElements(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `variable "topics" {}
variable "groups" {
  default = {
    web = {
      ports = [80, 443]
      cidr  = "0.0.0.0/0"
    }
  }
}
module "m" {
  source = "./m"
  topics = var.topics
  groups = var.groups
}
`,
		"m/main.tf": `variable "topics" {}
variable "groups" {}
resource "aws_sns_topic" "t" {
  for_each = var.topics
  name     = try(each.value.name, null)
}
resource "aws_security_group" "g" {
  for_each = { for k, v in var.groups : k => v if true }
  dynamic "ingress" {
    for_each = each.value.ports
    iterator = port
    content {
      to_port     = port.value
      cidr_blocks = [each.value.cidr]
    }
  }
}
`,
		"terraform.tfvars": `topics = {
  a = {
    name = "n"
  }
}
`,
	}, parser.Options{})
	group := find(t, cfg, `module.m.aws_security_group.g["web"]`).Blocks("ingress").Items[1]
	for _, test := range []struct {
		value tf.Value
		want  string
	}{
		{find(t, cfg, `module.m.aws_sns_topic.t["a"]`).Attr("name"),
			"for_each of aws_sns_topic.t (m/main.tf:4) < argument topics of module.m (main.tf:12) < value of topics in terraform.tfvars (terraform.tfvars:3)"},
		{group.Attr("to_port"), "for_each of the dynamic block ingress (m/main.tf:10) < for_each of aws_security_group.g (m/main.tf:8) < " +
			"argument groups of module.m (main.tf:13) < default of variable groups (main.tf:5)"},
		{group.Attr("cidr_blocks"), "for_each of aws_security_group.g (m/main.tf:8) < argument groups of module.m (main.tf:13) < default of variable groups (main.tf:6)"},
	} {
		if got := chain(test.value); got != test.want {
			t.Errorf("%s comes from\n  %s, want\n  %s", test.value.Path, got, test.want)
		}
	}
}

// chain is a value's origin in one line.
func chain(v tf.Value) string {
	var steps []string
	for _, o := range v.Origin() {
		step := o.Text
		if !o.Range.IsZero() {
			step += fmt.Sprintf(" (%s:%d)", o.Range.File, o.Range.Start.Line)
		}
		steps = append(steps, step)
	}
	return strings.Join(steps, " < ")
}
