// SPDX-License-Identifier: Apache-2.0

package parser_test

import "testing"

// An example often leaves out what it refers to. Terraform refuses it, but what is written keeps its structure, and what refers to the same thing
// belongs together.
func TestWhatIsNotDeclared(t *testing.T) {
	cfg := loadText(t, `
resource "aws_s3_bucket_policy" "p" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Resource = "${aws_s3_bucket.b.arn}/*" }] })
}
resource "aws_s3_bucket_acl" "a" {
  bucket = aws_s3_bucket.b.bucket
}
resource "aws_s3_bucket_acl" "another" {
  bucket = aws_s3_bucket.c.id
}
resource "aws_s3_bucket_versioning" "first" {
  bucket = aws_s3_bucket.many[0].id
}
resource "aws_s3_bucket_logging" "second" {
  bucket = aws_s3_bucket.many[1].id
}
resource "aws_sns_topic" "t" {
  kms_master_key_id = local.key
}
resource "aws_sns_topic_policy" "t" {
  arn    = aws_sns_topic.t.arn
  policy = "${module.m.text}, ${data.aws_region.r.name}"
}
`)
	p := find(t, cfg, "aws_s3_bucket_policy.p")
	mustContain(t, p.Attr("bucket").WhyUnknown().Text, "aws_s3_bucket.b is not declared in this module")
	statement := p.Attr("policy").JSON().Field("Statement").Elements().Items[0]
	if effect, _ := statement.Field("Effect").Text(); effect != "Allow" {
		t.Errorf("the statement's effect is %q", effect)
	}
	if links := p.Linked("aws_s3_bucket_acl", "bucket", "bucket"); len(links.Items) != 1 || links.Items[0].Resource.Name != "a" || !links.Exist().IsYes() {
		t.Errorf("ACLs of the same bucket are %v", links.Items)
	}
	first := find(t, cfg, "aws_s3_bucket_versioning.first")
	if links := first.Linked("aws_s3_bucket_logging", "bucket", "bucket"); len(links.Items) != 0 {
		t.Errorf("one instance is taken for another: %v", links.Items)
	}
	topic := find(t, cfg, "aws_sns_topic.t")
	mustContain(t, topic.Attr("kms_master_key_id").WhyUnknown().Text, "local.key is not declared in this module")
	mustContain(t, find(t, cfg, "aws_sns_topic_policy.t").Attr("policy").WhyUnknown().Text, "module.m is not declared in this module")
}
