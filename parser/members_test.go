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
