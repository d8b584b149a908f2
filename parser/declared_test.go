// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"slices"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// Blocks beside resources are there for whom asks for them, once for all instances of a module, and are no resources.
func TestDeclared(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `
			terraform {
			  backend "s3" { key = "a" }
			  required_providers {
			    aws = { version = "~> 6.0" }
			  }
			}
			provider "aws" { region = local.region }
			provider "aws" {
			  alias  = "west"
			  region = "us-west-2"
			}
			locals { region = "eu-west-1" }
			module "m" {
			  source = "./m"
			  count  = 3
			}
			output "b" {
			  value     = "${local.region}a"
			  sensitive = true
			}
			output "a" { value = 1 }
		`,
		"m/main.tf": `
			module "inner" { source = "./inner" }
			output "not_of_the_root" { value = 1 }
		`,
		"m/inner/main.tf": `provider "null" {}`,
	}, parser.Options{})
	root := cfg.Roots[0]
	root.Open()
	for typ, want := range map[string][]string{
		"provider":  {"provider.aws", "provider.aws.west", "module.m.module.inner.provider.null"},
		"module":    {"module.m", "module.m.module.inner"},
		"terraform": {"terraform"},
		"output":    {"output.a", "output.b"},
		"moved":     nil,
	} {
		var got []string
		for _, b := range root.Declared(typ) {
			got = append(got, b.Address)
		}
		if !slices.Equal(got, want) {
			t.Errorf("of %s there are %v, want %v", typ, got, want)
		}
	}
	if len(root.Resources) > 0 {
		t.Errorf("%v are taken for resources", root.Resources)
	}
	settings := root.Declared("terraform")[0]
	backend := settings.Blocks("backend").Items[0]
	version, _ := settings.Attr("required_providers.aws").Field("version").Text()
	if key, _ := backend.Attr("key").Text(); backend.Label != "s3" || key != "a" || version != "~> 6.0" {
		t.Errorf("backend %s with key %q, version %q", backend.Label, key, version)
	}
	if got := text(root.Declared("provider")[0], "region") + text(root.Declared("output")[1], "value"); got != "eu-west-1eu-west-1a" {
		t.Errorf("region and output are %q", got)
	}
	if got := problems(cfg); got != "" {
		t.Error(got)
	}
}

// What changes are ignored is a list of names, which refer to nothing.
func TestLifecycle(t *testing.T) {
	cfg := loadText(t, `
		resource "aws_s3_bucket" "some" {
		  lifecycle {
		    prevent_destroy = true
		    ignore_changes  = [tags["a"], "bucket", grant[0].type]
		  }
		}
		resource "aws_s3_bucket" "all" {
		  lifecycle { ignore_changes = all }
		}
	`)
	cfg.Roots[0].Open()
	some := find(t, cfg, "aws_s3_bucket.some").Blocks("lifecycle").Items[0]
	var names []string
	for _, v := range some.Attr("ignore_changes").Elements().Items {
		name, _ := v.Text()
		names = append(names, name)
	}
	if !slices.Equal(names, []string{"tags", "bucket", "grant.type"}) || !some.Attr("prevent_destroy").IsTrue().IsYes() {
		t.Errorf("ignored are %v", names)
	}
	if got := text(&tf.Resource{Block: find(t, cfg, "aws_s3_bucket.all").Blocks("lifecycle").Items[0]}, "ignore_changes"); got != "all" {
		t.Errorf("ignored is %q", got)
	}
}
