// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

func TestInside(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `variable "who" {}
locals {
  policy = {
    Statement = [
      { Action = "a:1" },
      { Action = "a:2" },
    ]
  }
}
data "aws_iam_policy_document" "own" {
  statement {
    actions = ["a:1"]
  }
  statement {
    actions = ["a:2"]
  }
}
data "aws_iam_policy_document" "merged" {
  source_policy_documents = [data.aws_iam_policy_document.own.json]
  statement {
    actions = ["a:3"]
  }
}
resource "aws_iam_policy" "encoded" {
  policy = jsonencode({ Statement = [
    { Action = "a:1" },
    { Action = var.who },
  ] })
}
resource "aws_iam_policy" "one" {
  policy = jsonencode({
    Statement = { Action = "a:1" }
  })
}
resource "aws_iam_policy" "local" {
  policy = jsonencode(local.policy)
}
resource "aws_iam_policy" "text" {
  policy = <<-EOT
    {
      "Statement": [
        {"Action": "a:1"},
        {"Action": "${var.who}"}
      ]
    }
  EOT
}
resource "aws_iam_policy" "line" {
  policy = "{\"Statement\": []}"
}
resource "aws_iam_policy" "own" {
  policy = data.aws_iam_policy_document.own.json
}
resource "aws_iam_policy" "merged" {
  policy = data.aws_iam_policy_document.merged.json
}
module "m" {
  source = "./m"
  policy = data.aws_iam_policy_document.own.json
}
`,
		"m/main.tf": `variable "policy" {}
resource "aws_iam_policy" "p" {
  policy = var.policy
}
`,
	}, parser.Options{})
	text := tf.Spot{Text: "here", Line: 3, Lines: 6}
	second := tf.Spot{Text: "here", Steps: []any{"Statement", 1}}
	first := tf.Spot{Text: "here", Steps: []any{"Statement", 0}}
	for _, test := range []struct {
		address string
		spot    tf.Spot
		line    int // 0 when it cannot be told
	}{
		{"aws_iam_policy.encoded", second, 27},
		{"aws_iam_policy.encoded", tf.Spot{Text: "here", Steps: []any{"Statement", 7}}, 0},
		{"aws_iam_policy.one", first, 32},
		{"aws_iam_policy.local", second, 6},
		{"aws_iam_policy.text", text, 43},
		{"aws_iam_policy.text", tf.Spot{Text: "here", Line: 3, Lines: 9}, 0},
		{"aws_iam_policy.line", first, 0},
		{"aws_iam_policy.own", second, 14},
		{"aws_iam_policy.merged", first, 0},
		{"module.m.aws_iam_policy.p", second, 14},
	} {
		line := 0
		for _, step := range find(t, cfg, test.address).Attr("policy").Inside(test.spot).Origin() {
			if step.Text == "here" {
				line = step.Range.Start.Line
			}
		}
		if line != test.line {
			t.Errorf("%s %v is on line %d, want %d", test.address, test.spot.Steps, line, test.line)
		}
	}
}
