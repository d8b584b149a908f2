// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// Every resource of the plans in testdata/plans whose configuration lies beside them points into that configuration, and what the plan knows
// stays known.
func TestPlansPointAtTheirSource(t *testing.T) {
	plans, err := filepath.Glob("../testdata/plans/*/plan.json")
	if err != nil || len(plans) == 0 {
		t.Fatalf("no plans: %v", err)
	}
	located := 0
	for _, path := range plans {
		dir := filepath.Dir(path)
		if _, err := os.Stat(filepath.Join(dir, "main.tf")); err != nil {
			continue
		}
		cfg, err := parser.Load(context.Background(), []string{path}, parser.Options{Base: dir, Source: dir})
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, r := range cfg.Roots[0].Resources {
			if strings.HasSuffix(r.Range.File, ".tf") {
				located++
			} else {
				t.Errorf("%s: %s points at %s", path, r.Address, r.Range.File)
			}
			attrs, blocks := r.Names()
			for _, typ := range blocks {
				r.Blocks(typ)
			}
			if object := r.Object(); object.IsNull() || !object.IsKnown() {
				t.Errorf("%s: %s is no object once its blocks are laid over their source", path, r.Address)
			}
			for _, name := range attrs {
				if v := r.Attr(name); v.IsWritten() && !strings.HasSuffix(v.At().File, ".tf") {
					t.Errorf("%s: %s.%s points at %q", path, r.Address, name, v.At().File)
				}
			}
		}
	}
	if located < 20 {
		t.Errorf("only %d resources were located", located)
	}
}

func TestPlanPointsAtAttributeBlockAndOrigin(t *testing.T) {
	cfg := loadPlanned(t, `
variable "cidrs" {
  default = ["10.0.0.0/8"]
}
resource "aws_security_group" "g" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = var.cidrs
  }
}
resource "aws_iam_policy" "p" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = aws_security_group.g.arn }] })
}
`, `{"format_version":"1.2","variables":{"cidrs":{"value":["0.0.0.0/0"]}},"resource_changes":[
{"address":"aws_security_group.g","mode":"managed","type":"aws_security_group","name":"g","provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],"before":null,
 "after":{"ingress":[
  {"from_port":22,"to_port":22,"protocol":"tcp","cidr_blocks":["0.0.0.0/0"]},
  {"from_port":443,"to_port":443,"protocol":"tcp","cidr_blocks":["10.0.0.0/8"]}]},"after_unknown":{"arn":true}}},
{"address":"aws_iam_policy.p","mode":"managed","type":"aws_iam_policy","name":"p","provider_name":"registry.terraform.io/hashicorp/aws","change":{"actions":["create"],"before":null,
 "after":{},"after_unknown":{"policy":true}}}],
"configuration":{"root_module":{"resources":[
 {"address":"aws_iam_policy.p","mode":"managed","type":"aws_iam_policy","name":"p","expressions":{"policy":{"references":["aws_security_group.g.arn","aws_security_group.g"]}}}]}}}`)
	var group, policy *tf.Resource
	for _, r := range cfg.Roots[0].Resources {
		if r.Type == "aws_security_group" {
			group = r
		} else {
			policy = r
		}
	}
	blocks := group.Blocks("ingress").Items
	if len(blocks) != 2 {
		t.Fatalf("%d blocks, want 2", len(blocks))
	}
	for _, b := range blocks { // the plan orders the set by content, the source as written
		cidrs := b.Attr("cidr_blocks")
		port, _ := b.Attr("from_port").Int()
		want := map[int]int{22: 15, 443: 9}[port]
		if cidrs.At().Start.Line != want {
			t.Errorf("cidr_blocks of port %d is at line %d, want %d", port, cidrs.At().Start.Line, want)
		}
		if port == 22 {
			if from := cidrs.Origin(); len(from) != 1 || from[0].Text != "value of variable cidrs in the plan" {
				t.Errorf("origin is %v, want the plan's variable", from)
			}
		}
	}
	if _, ok := tf.EncodedOf(policy.Attr("policy").Cty()); !ok {
		t.Error("the policy's structure is read from the source")
	}
}

func TestSourceThatDoesNotFit(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "plan.json", `{"format_version":"1.2","resource_changes":[{"address":"aws_kms_key.other","mode":"managed","type":"aws_kms_key","name":"other","change":{"actions":["create"],"before":null,"after":{},"after_unknown":{}}}]}`)
	write(t, dir, "main.tf", `resource "aws_kms_key" "k" {}`)
	plan := filepath.Join(dir, "plan.json")
	cfg, err := parser.Load(context.Background(), []string{plan}, parser.Options{Base: dir})
	if err != nil {
		t.Fatal(err)
	}
	if got := cfg.Roots[0].Resources[0].Range.File; got != "plan.json" {
		t.Errorf("a configuration that does not declare what is planned is not the source, but the resource points at %s", got)
	}
	cfg, err = parser.Load(context.Background(), []string{plan}, parser.Options{Base: dir, Source: dir})
	if err != nil {
		t.Fatal(err)
	}
	if len(cfg.Incomplete) != 1 || cfg.Incomplete[0].Kind != "source" || !strings.Contains(cfg.Incomplete[0].Message, "1 of 1") {
		t.Errorf("incomplete is %v, want one entry about the source", cfg.Incomplete)
	}
}

func loadPlanned(t *testing.T, config, plan string) *tf.Config {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "main.tf", strings.TrimPrefix(config, "\n"))
	write(t, dir, "plan.json", plan)
	cfg, err := parser.Load(context.Background(), []string{filepath.Join(dir, "plan.json")}, parser.Options{Base: dir})
	if err != nil {
		t.Fatal(err)
	}
	return cfg
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// What is written in a dynamic block, in every instance of a module, points at its content; what is left out there is left out, though the plan
// cannot tell.
func TestPlanPointsIntoDynamicBlocks(t *testing.T) {
	dir, err := filepath.Abs("../testdata/plans/dynamic")
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := parser.Load(t.Context(), []string{filepath.Join(dir, "plan.json")}, parser.Options{Base: dir, Source: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range cfg.Roots[0].Resources {
		switch r.Type {
		case "aws_security_group":
			rules := r.Blocks("ingress").Items
			if len(rules) != 2 || len(r.Calls) != 1 || r.Calls[0].Range.File != "main.tf" {
				t.Fatalf("%s has %d rules, called at %v", r.Address, len(rules), r.Calls)
			}
			for _, rule := range rules {
				if at := rule.Attr("cidr_blocks").At(); at.File != "m/main.tf" || at.Start.Line != 10 {
					t.Errorf("%s: cidr_blocks of %s is at %s:%d, want m/main.tf:10", r.Address, rule.Path, at.File, at.Start.Line)
				}
			}
		case "aws_instance":
			for _, disk := range r.Blocks("ebs_block_device").Items {
				if v := disk.Attr("snapshot_id"); v.IsWritten() {
					t.Errorf("%s of %s counts as written: %#v", v.Path, r.Address, v.Cty())
				}
				if v := disk.Attr("encrypted"); !v.IsKnown() || v.At().Start.Line != 22 {
					t.Errorf("%s is at line %d, want 22", v.Path, v.At().Start.Line)
				}
			}
		}
	}
}
