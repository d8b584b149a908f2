// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// What is not known of a text is one part of it.
func TestComposedTexts(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `
resource "aws_s3_bucket" "a" {}
variable "names" { type = list(string) }
locals {
  arn = aws_s3_bucket.a.arn
  two = [aws_s3_bucket.a.arn, "b"]
}
resource "aws_sqs_queue" "q" {
  for_each = {
    format      = format("%s/%s%%", local.arn, "x")
    same        = format("%s", local.arn)
    verbs       = format("%s-%d", local.arn, 3)
    width       = format("%10s", local.arn)
    value       = format("a%vb", local.arn)
    list        = format("a%vb", local.two)
    few         = format("%s%s", local.arn)
    indexed     = format("%[1]s", local.arn)
    spread      = format("%s%s", local.two...)
    join        = join(", ", local.two)
    unknown     = join(",", var.names)
    directive   = "[%{ for a in local.two }${a};%{ endfor }]"
    inner       = "[%{ for a in local.two }%{ if a != "c" }${a}%{ endif }%{ endfor }]"
    template    = templatefile("t.tftpl", { arn = local.arn, names = ["x", "y"], on = true })
    string      = templatestring(local.text, { arn = local.arn })
    secret      = templatefile("t.tftpl", sensitive({ arn = local.arn, names = [], on = false }))
    lower       = lower(templatefile("t.tftpl", { arn = local.arn, names = [], on = false }))
    time        = templatestring("$${timestamp()}!", {})
  }
  name = each.value
}
locals { text = "<$${arn}>" }
`,
		"t.tftpl": "arn=${arn}%{ if on } on%{ endif }%{ for i, n in names } ${i}:${n}%{ endfor }.",
	}, parser.Options{})
	for name, want := range map[string]string{
		"format":    "<aws_s3_bucket.a.arn>/x%",
		"same":      "<aws_s3_bucket.a.arn>",
		"verbs":     "unknown",
		"width":     "unknown",
		"value":     "a<aws_s3_bucket.a.arn>b",
		"list":      "unknown",
		"few":       "unknown",
		"indexed":   "unknown",
		"spread":    "unknown",
		"join":      "<aws_s3_bucket.a.arn>, b",
		"unknown":   "unknown",
		"directive": "[<aws_s3_bucket.a.arn>;b;]",
		"inner":     "[<aws_s3_bucket.a.arn, computed>b]",
		"template":  "arn=<aws_s3_bucket.a.arn> on 0:x 1:y.",
		"string":    "<<aws_s3_bucket.a.arn>>",
		"secret":    "arn=<aws_s3_bucket.a.arn, sensitive>.",
		"lower":     "unknown",
		"time":      "<>!",
	} {
		q := find(t, cfg, `aws_sqs_queue.q["`+name+`"]`)
		if got := spelled(q.Attr("name").Cty()); got != want {
			t.Errorf("%s is made of %s, want %s", name, got, want)
		}
	}
	why := find(t, cfg, `aws_sqs_queue.q["time"]`).Attr("name").WhyUnknown()
	if why.Range.File != "main.tf" {
		t.Errorf("what a template says is placed at %v, which is no place in the configuration", why.Range)
	}
}

// spelled is a text with what is not known of it in angle brackets.
func spelled(v cty.Value) string {
	parts, ok := tf.PartsOf(v)
	if !ok {
		return "unknown"
	}
	var out strings.Builder
	for _, p := range parts {
		_, nested := tf.PartsOf(p)
		switch plain, _ := p.Unmark(); {
		case nested:
			out.WriteString(spelled(p))
		case plain.IsKnown():
			out.WriteString(plain.AsString())
		case len(tf.RefsOf(p)) == 1:
			ref := tf.RefsOf(p)[0]
			out.WriteString("<" + ref.Address + "." + ref.Attr)
			if ref.Derived {
				out.WriteString(", computed")
			}
			if tf.IsSensitive(p) {
				out.WriteString(", sensitive")
			}
			out.WriteString(">")
		default:
			out.WriteString("<>")
		}
	}
	return out.String()
}

// What a template encodes is read like what the configuration encodes.
func TestComposedEncoding(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf": `
resource "aws_s3_bucket" "a" {}
resource "aws_sqs_queue" "q" {
  policy = templatefile("p.tftpl", { arn = aws_s3_bucket.a.arn })
}`,
		"p.tftpl": `${jsonencode({ Resource = arn, Action = "*" })}`,
	}, parser.Options{})
	v, ok := tf.EncodedOf(find(t, cfg, "aws_sqs_queue.q").Attr("policy").Cty())
	if !ok {
		t.Fatal("the encoding is not seen")
	}
	if action, _ := v.GetAttr("Action").Unmark(); action.AsString() != "*" {
		t.Errorf("the action is %v", action)
	}
}

// One of several values that are not known has the structure of none of them.
func TestOneOfSeveralHasNoStructure(t *testing.T) {
	cfg := loadText(t, `
variable "text" { type = string }
variable "number" { type = number }
locals { document = jsonencode({ Resource = aws_s3_bucket.b.arn }) }
resource "aws_sqs_queue" "this" {
  for_each = {
    first   = coalesce("", null, local.document, var.text)
    element = element([local.document, var.text], 0)
    lookup  = lookup({ a = local.document, b = var.text }, "a", "")
    one     = one([local.document])
    index   = [local.document, var.text][0]
  }
  policy = each.value
}
resource "aws_sqs_queue" "several" {
  for_each = {
    coalesce = coalesce(var.text, local.document)
    element  = element([local.document, "{}"], var.number)
    lookup   = lookup({ a = local.document }, var.text, "{}")
    index    = [local.document, "{}"][var.number]
    branch   = var.number > 0 ? local.document : "{}"
    sort     = sort([local.document, var.text])[0]
  }
  policy = each.value
}
`)
	for _, key := range []string{"first", "element", "lookup", "one", "index"} {
		v := find(t, cfg, `aws_sqs_queue.this["`+key+`"]`).Attr("policy")
		if _, ok := tf.EncodedOf(v.Cty()); !ok {
			t.Errorf("%s has no structure", key)
		}
	}
	for _, key := range []string{"coalesce", "element", "lookup", "index", "branch", "sort"} {
		v := find(t, cfg, `aws_sqs_queue.several["`+key+`"]`).Attr("policy")
		if _, ok := tf.EncodedOf(v.Cty()); ok || v.IsKnown() {
			t.Errorf("%s has a structure", key)
		}
	}
}
