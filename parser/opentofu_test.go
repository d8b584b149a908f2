// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"slices"
	"testing"

	"github.com/guardlint/guardlint/parser"
)

// OpenTofu reads module sources from variables and local values. The directories are then no root modules.
func TestEvaluatedModuleSource(t *testing.T) {
	files := map[string]string{
		"main.tf": `
variable "release" { default = "v1" }
locals { base = "./mods" }
module "m" {
  source = "${local.base}/${var.release}"
  name   = "given"
}`,
		"mods/v1/main.tf": "variable \"name\" {}\nresource \"aws_sns_topic\" \"one\" { name = var.name }",
		"mods/v2/main.tf": "variable \"name\" {}\nresource \"aws_sns_topic\" \"two\" { name = var.name }",
	}
	cfg := loadTree(t, files, parser.Options{Vars: []parser.Var{{Assign: "release=v2"}}})
	if got := text(find(t, cfg, "module.m.aws_sns_topic.two"), "name"); got != "given" {
		t.Errorf("the name is %q", got)
	}
	if len(cfg.Roots) != 2 || cfg.Roots[0].Name != "." || cfg.Roots[1].Name != "mods/v1" {
		t.Errorf("roots are %v, want the root module and the release that it does not call", cfg.Roots)
	}
	delete(files, "main.tf")
	files["main.tf"] = "variable \"dir\" {}\nmodule \"m\" {\n  source = var.dir\n}"
	mustContain(t, problems(loadTree(t, files, parser.Options{})), `module "m" has no source that is known`)
}

// OpenTofu's provider configurations with for_each decide region and tags of each instance, also through a module call.
func TestProviderForEach(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `
locals { regions = { use1 = "us-east-1", euw1 = "eu-west-1" } }
provider "aws" {
  alias    = "by"
  for_each = local.regions
  region   = each.value
}
module "m" {
  source    = "./m"
  for_each  = local.regions
  providers = { aws = aws.by[each.key] }
}
resource "aws_sns_topic" "t" {
  for_each = local.regions
  provider = aws.by[each.key]
}
resource "aws_sns_topic" "one" {
  provider = aws.by["use1"]
}
resource "aws_sns_topic" "lost" {
  provider = aws.by["nowhere"]
}`,
		"m/main.tf": `resource "aws_sns_topic" "t" {}`,
	}, parser.Options{})
	for address, want := range map[string]string{
		`aws_sns_topic.t["use1"]`: "us-east-1", `aws_sns_topic.t["euw1"]`: "eu-west-1", "aws_sns_topic.one": "us-east-1",
		`module.m["euw1"].aws_sns_topic.t`: "eu-west-1", `module.m["use1"].aws_sns_topic.t`: "us-east-1",
	} {
		if got, _ := find(t, cfg, address).Region().Text(); got != want {
			t.Errorf("%s is in %q, want %s", address, got, want)
		}
	}
	if r := find(t, cfg, "aws_sns_topic.lost").Region(); r.IsKnown() {
		t.Errorf("the region of a provider that does not exist is %v", r)
	}
}

// OpenTofu's lifecycle argument enabled makes one instance without a key, or none.
func TestEnabled(t *testing.T) {
	cfg := loadText(t, `
variable "unknown" {}
resource "aws_sns_topic" "on" {
  lifecycle { enabled = 1 < 2 }
}
resource "aws_sns_topic" "off" {
  lifecycle { enabled = false }
}
resource "aws_sns_topic" "maybe" {
  lifecycle { enabled = var.unknown }
}
resource "aws_sns_topic" "after" {
  name = aws_sns_topic.off == null ? "off" : "on"
}`)
	if got := addresses(cfg); !slices.Equal(got, []string{"aws_sns_topic.on", "aws_sns_topic.maybe", "aws_sns_topic.after"}) {
		t.Errorf("resources are %v", got)
	}
	if r := find(t, cfg, "aws_sns_topic.maybe"); !r.Exists.IsMaybe() {
		t.Errorf("it exists: %v", r.Exists)
	}
	if got := text(find(t, cfg, "aws_sns_topic.after"), "name"); got != "off" {
		t.Errorf("the name is %q", got)
	}
}
