// SPDX-License-Identifier: Apache-2.0

package parser_test

import "testing"

// Terraform itself says one day that such objects differ, and that it does not know on the next: the order of Go's maps decides.
func TestObjectsThatDifferInWhatIsKnown(t *testing.T) {
	for range 50 {
		cfg := loadText(t, `
resource "aws_sns_topic" "t" {}
locals {
  arn = aws_sns_topic.t.arn
  a   = { arn = local.arn, port = 80 }
  b   = { arn = "x", port = 443 }
}
resource "aws_s3_bucket" "equal" { bucket = local.a == local.b }
resource "aws_s3_bucket" "unequal" { bucket = local.a != local.b }
resource "aws_s3_bucket" "inside" { bucket = [{ rules = [local.a] }] == [{ rules = [local.b] }] }
resource "aws_s3_bucket" "maps" { bucket = tomap({ a = local.arn, b = "1" }) == tomap({ a = "x", b = "2" }) }
resource "aws_s3_bucket" "keys" { bucket = tomap({ a = local.arn, b = "1" }) == tomap({ a = "x", c = "1" }) }
resource "aws_s3_bucket" "contains" { bucket = contains([local.a, local.a], local.b) }
resource "aws_s3_bucket" "contained" { bucket = contains([local.a, merge(local.b, { arn = local.arn })], local.b) }
resource "aws_s3_bucket" "index" { bucket = index([local.a, local.b], local.b) }
resource "aws_s3_bucket" "open" { bucket = local.a == merge(local.b, { port = 80 }) }
`)
		for name, want := range map[string]string{"equal": "false", "unequal": "true", "inside": "false", "maps": "false", "keys": "false", "open": "unknown",
			"contains": "false", "contained": "unknown", "index": "1"} {
			if got := text(find(t, cfg, "aws_s3_bucket."+name), "bucket"); got != want {
				t.Fatalf("%s is %s, want %s", name, got, want)
			}
		}
	}
}
