// SPDX-License-Identifier: Apache-2.0

package parser_test

import "testing"

// What is remembered for all instances of a resource is what does not depend on the instance, whatever the names look like.
func TestSharedExpressionsKeepTheirScope(t *testing.T) {
	cfg := loadText(t, `
locals {
  names = ["a", "b"]
}
resource "aws_sqs_queue" "q" {
  for_each = toset(local.names)
  name     = join("+", [for n in local.names : upper(n)])
  policy   = join("+", [for n in local.names : "${n}${each.key}"])
  tags = {
    splat  = join("+", [for q in [{ n = each.key }, { n = "x" }] : q][*].n)
    inner  = join("+", flatten([for k in local.names : [for n in local.names : "${k}${n}" if k != n]]))
    shadow = join("+", [for each in local.names : each])
    nested = join("+", [{ l = [{ n = "p" }] }, { l = [{ n = each.value }] }][*].l[0].n)
  }
}
resource "aws_security_group" "s" {
  count = 2
  dynamic "ingress" {
    for_each = local.names
    content {
      description = join("+", [for n in local.names : "${n}${ingress.key}${count.index}"])
      from_port   = length(local.names)
    }
  }
}
`)
	b := find(t, cfg, `aws_sqs_queue.q["b"]`)
	for attr, want := range map[string]string{"name": "A+B", "policy": "ab+bb"} {
		if got := text(b, attr); got != want {
			t.Errorf("%s is %q, want %q", attr, got, want)
		}
	}
	for tag, want := range map[string]string{"splat": "b+x", "inner": "ab+ba", "shadow": "a+b", "nested": "p+b"} {
		if got, _ := b.Attr("tags").Field(tag).Text(); got != want {
			t.Errorf("tag %s is %q, want %q", tag, got, want)
		}
	}
	if got, _ := find(t, cfg, "aws_security_group.s[1]").Blocks("ingress").Items[1].Attr("description").Text(); got != "a11+b11" {
		t.Errorf("description is %q", got)
	}
}
