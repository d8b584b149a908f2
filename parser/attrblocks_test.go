// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"fmt"
	"testing"

	"github.com/guardlint/guardlint/parser"
)

// What is written as a list of objects is pointed at as closely as nested blocks are.
func TestPlacesInListsOfObjects(t *testing.T) {
	for name, c := range map[string]struct{ file, src, want string }{
		"native": {"main.tf", `
resource "aws_security_group" "g" {
  ingress = [
    { from_port = 22, "to_port" = 22 },
    ({
      from_port = 80
    }),
  ]
}`, "ingress[0] line 4, from_port line 4, to_port line 4; ingress[1] line 5, from_port line 6, to_port line 5; "},
		"JSON": {"main.tf.json", `{"resource": {"aws_security_group": {"g": {"ingress": [
  {"from_port": 22,
   "to_port": 22},
  {"from_port": 80}
]}}}}`, "ingress[0] line 2, from_port line 2, to_port line 3; ingress[1] line 4, from_port line 4, to_port line 4; "},
		"computed": {"main.tf", `
resource "aws_security_group" "g" {
  ingress = [for p in [22, 80] : {
    from_port = p
    to_port   = p
  }]
}`, "ingress[0] line 3, from_port line 3, to_port line 3; ingress[1] line 3, from_port line 3, to_port line 3; "},
	} {
		cfg := loadTree(t, map[string]string{c.file: c.src}, parser.Options{})
		got := ""
		for _, b := range find(t, cfg, "aws_security_group.g").Blocks("ingress").Items {
			got += fmt.Sprintf("%s line %d, from_port line %d, to_port line %d; ", b.Path, b.Range.Start.Line, b.Attr("from_port").At().Start.Line, b.Attr("to_port").At().Start.Line)
		}
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", name, got, c.want)
		}
	}
}

// Before Terraform 0.12 an equals sign before a block made no difference.
func TestObjectInPlaceOfBlock(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"object":      {"encrypt_at_rest = {\n    enabled = true\n  }", "1 block, enabled yes on line 4"},
		"variable":    {"encrypt_at_rest = var.encryption", "1 block, enabled yes on line 3"},
		"list":        {"encrypt_at_rest = [{\n    enabled = true\n  }]", "1 block, enabled yes on line 4"},
		"null":        {"encrypt_at_rest = null", "0 blocks"},
		"empty list":  {"encrypt_at_rest = []", "0 blocks"},
		"not written": {"", "0 blocks"},
	} {
		src := "\nresource \"aws_elasticsearch_domain\" \"d\" {\n  " + c.src + "\n}\nvariable \"encryption\" {\n  default = { enabled = true }\n}\n"
		blocks := find(t, loadTree(t, map[string]string{"main.tf": src}, parser.Options{}), "aws_elasticsearch_domain.d").Blocks("encrypt_at_rest").Items
		got := fmt.Sprintf("%d blocks", len(blocks))
		if len(blocks) == 1 {
			enabled := blocks[0].Attr("enabled")
			got = fmt.Sprintf("1 block, enabled %s on line %d", enabled.IsTrue(), enabled.At().Start.Line)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Nor did a missing one before a map.
func TestBlockInPlaceOfMap(t *testing.T) {
	f := find(t, loadText(t, `
variable "name" { default = "x" }
resource "aws_lambda_function" "f" {
  environment {
    variables {
      NAME = "${var.name}"
    }
  }
  tags {}
}
`), "aws_lambda_function.f")
	name := f.Attr("environment.variables").Field("NAME")
	if got, _ := name.Text(); got != "x" || name.Path != "environment.variables.NAME" {
		t.Errorf("%s is %q", name.Path, got)
	}
	if tags := f.Attr("tags").Elements(); len(tags.Items) != 0 || tags.Open != nil {
		t.Errorf("tags are %v", tags)
	}
}
