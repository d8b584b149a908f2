// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"context"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// compact of a list with unknown texts is unknown, since one may turn out empty; its elements can be read all the same, and only from that list.
func TestCompactKeepsItsElements(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "main.tf", `
resource "aws_s3_bucket" "b" {}
locals {
  documents = compact(["", jsonencode({ Resource = aws_s3_bucket.b.arn }), jsonencode({ Resource = "*" })])
}
data "aws_iam_policy_document" "d" {
  source_policy_documents   = local.documents
  override_policy_documents = reverse(local.documents)
}
`)
	cfg, err := parser.Load(context.Background(), []string{dir}, parser.Options{Base: dir})
	if err != nil {
		t.Fatal(err)
	}
	doc := cfg.Roots[0].OfType("data.aws_iam_policy_document")[0]
	sources := doc.Attr("source_policy_documents").Elements()
	if sources.Open != nil || len(sources.Items) != 2 {
		t.Fatalf("%d elements, open %v; want 2", len(sources.Items), sources.Open)
	}
	if _, ok := tf.EncodedOf(sources.Items[0].Cty()); !ok {
		t.Error("the unknown document keeps its structure")
	}
	if text, _ := sources.Items[1].Text(); text != `{"Resource":"*"}` {
		t.Errorf("the known document is %q", text)
	}
}

// concat of a list with an unknown one is unknown; the elements of the first can be read all the same, in attributes and in documents.
func TestConcatKeepsItsElements(t *testing.T) {
	cfg := loadText(t, `
variable "more" { type = list(string) }
resource "aws_security_group_rule" "r" {
  cidr_blocks = concat(["192.0.2.0/24", ""], var.more)
}
data "aws_iam_policy_document" "d" {
  source_policy_documents = [jsonencode({ Statement = concat([{ Action = "a:B" }], var.more) })]
  statement {
    actions   = concat(["c:D"], var.more)
    resources = ["*"]
  }
}
`)
	blocks := find(t, cfg, "aws_security_group_rule.r").Attr("cidr_blocks").Elements()
	if blocks.Open == nil || len(blocks.Items) != 2 {
		t.Fatalf("%d elements, open %v; want 2 and others", len(blocks.Items), blocks.Open)
	}
	mustContain(t, blocks.Open.Text, `variable "more" has no value`)
	if first, _ := blocks.Items[0].Text(); first != "192.0.2.0/24" {
		t.Errorf("the first is %q", first)
	}
	statements := find(t, cfg, "data.aws_iam_policy_document.d").Attr("json").JSON().Field("Statement").Elements().Items
	if len(statements) != 3 {
		t.Fatalf("%d statements, want that of the source, one for those that are not known and the own one", len(statements))
	}
	if action, _ := statements[0].Field("Action").Text(); action != "a:B" {
		t.Errorf("the action of the source is %q", action)
	}
	if own := statements[2].Field("Action").Elements(); len(own.Items) != 2 || own.Items[0].Show() != `"c:D"` || own.Items[1].IsKnown() {
		t.Errorf("the own actions are %v", own.Items)
	}
}

// What else is made of such a list has other elements, or is one of them.
func TestPartsOfConcatAreOtherLists(t *testing.T) {
	cfg := loadText(t, `
variable "more" {}
variable "text" { type = string }
locals { all = concat(["a"], var.more) }
resource "aws_security_group_rule" "all" {
  for_each = {
    local    = local.all
    nested   = concat(["b"], local.all)
    flatten  = flatten([["b"], [[local.all]]])
    compact  = compact(concat(["a", ""], [var.text]))
    distinct = distinct(["a", var.text])
  }
  cidr_blocks = each.value
}
resource "aws_security_group_rule" "others" {
  for_each = {
    slice    = slice(local.all, 1, 2)
    filtered = [for c in local.all : c if c != "a"]
    chunk    = chunklist(local.all, 1)[1]
    either   = coalescelist(var.more, local.all)
    branch   = var.text == "" ? local.all : ["b"]
    splat    = local.all[*].name
    element  = local.all[1]
    index    = concat(["a"], var.more)[1]
    reversed = reverse(local.all)
  }
  cidr_blocks = each.value
}
`)
	for key, want := range map[string]int{"local": 1, "nested": 2, "flatten": 2, "compact": 2, "distinct": 2} {
		v := find(t, cfg, `aws_security_group_rule.all["`+key+`"]`).Attr("cidr_blocks")
		if elements := v.Elements(); len(elements.Items) != want {
			t.Errorf("%s has %d elements, open %v; want %d", key, len(elements.Items), elements.Open, want)
		}
	}
	for _, key := range []string{"slice", "filtered", "chunk", "either", "branch", "splat", "element", "index", "reversed"} {
		v := find(t, cfg, `aws_security_group_rule.others["`+key+`"]`).Attr("cidr_blocks")
		if elements := v.Elements(); len(elements.Items) != 0 || elements.Open == nil {
			t.Errorf("%s has %d elements, open %v; want none that is known", key, len(elements.Items), elements.Open)
		}
	}
}

// An attribute of each of an unknown number of resources is theirs: what is taken of it is known, though not how often.
func TestAttributeOfEach(t *testing.T) {
	cfg := loadText(t, `
variable "n" { type = number }
resource "aws_subnet" "s" {
  count      = var.n
  cidr_block = "10.0.${count.index}.0/24"
}
resource "aws_security_group_rule" "r" {
  cidr_blocks       = aws_subnet.s[*].cidr_block
  ipv6_cidr_blocks  = [for s in aws_subnet.s : s.ipv6_cidr_block]
  prefix_list_ids   = [for s in aws_subnet.s : "pl-${s.id}"]
}
`)
	r := find(t, cfg, "aws_security_group_rule.r")
	for attr, want := range map[string]string{"cidr_blocks": "cidr_block", "ipv6_cidr_blocks": "ipv6_cidr_block", "prefix_list_ids": ""} {
		refs := r.Attr(attr).Refs()
		if len(refs) != 1 || refs[0].Address != "aws_subnet.s[*]" || refs[0].Attr != want {
			t.Errorf("%s refers to %v", attr, refs)
		}
	}
}
