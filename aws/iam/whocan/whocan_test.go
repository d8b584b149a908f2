// SPDX-License-Identifier: Apache-2.0

package whocan_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/iam/whocan"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

func load(t *testing.T, text string) *tf.Root {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
	if err != nil || len(cfg.Roots) != 1 || len(cfg.Problems()) > 0 {
		t.Fatalf("%v, %v", err, cfg.Problems())
	}
	return cfg.Roots[0]
}

func TestAsk(t *testing.T) {
	root := load(t, `
locals {
  everything = { Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }
}
variable "attach" { type = bool }
resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "222222222222" } }] })
}
resource "aws_iam_role_policy" "app" {
  role   = aws_iam_role.app.id
  policy = jsonencode(local.everything)
}
resource "aws_iam_role" "limited" {
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.limit.arn
}
resource "aws_iam_policy" "limit" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:*", Resource = "*" }] })
}
resource "aws_iam_role_policy" "limited" {
  role   = aws_iam_role.limited.id
  policy = jsonencode(local.everything)
}
resource "aws_iam_user" "perhaps" { name = "perhaps" }
resource "aws_iam_user_policy" "perhaps" {
  count  = var.attach ? 1 : 0
  user   = aws_iam_user.perhaps.name
  policy = jsonencode(local.everything)
}
resource "aws_iam_user" "condition" { name = "condition" }
resource "aws_iam_user_policy" "condition" {
  user   = aws_iam_user.condition.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }] })
}
resource "aws_s3_bucket" "b" { bucket = "reports" }
resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = "s3:GetObject", Principal = { AWS = aws_iam_role.limited.arn }, Resource = "arn:aws:s3:::reports/*" },
    { Effect = "Allow", Action = "s3:GetObject", Principal = "*", Resource = "arn:aws:s3:::reports/public/*" },
    { Effect = "Deny", Action = "s3:*", Principal = "*", Resource = "arn:aws:s3:::reports/secret/*" },
    { Effect = "Deny", Action = "s3:*", Principal = "*", Resource = "arn:aws:s3:::reports/*", Condition = { Bool = { "aws:SecureTransport" = "false" } } },
    { Effect = "Deny", Action = "s3:PutObject", Principal = { AWS = "arn:aws:iam::111111111111:role/x" }, Resource = "arn:aws:s3:::reports/*" },
  ] })
}
`)
	const reports = "arn:aws:s3:::reports/"
	for _, c := range []struct{ action, resource, want string }{
		{"s3:GetObject", reports + "x", "aws_iam_role.app yes, aws_iam_user.condition yes, aws_iam_user.perhaps unknown, whom aws_iam_role.limited.arn names yes"},
		{"s3:GetObject", reports + "secret/x", ""},
		{"s3:GetObject", reports + "public/x", "a service that acts for any AWS account yes, a user of any AWS account yes, anyone yes, arn:aws:iam::111111111111:role/x yes, aws_iam_role.app yes, aws_iam_user.condition yes, aws_iam_user.perhaps unknown, whom aws_iam_role.limited.arn names yes"},
		{"s3:PutObject", reports + "x", "aws_iam_role.app unknown, aws_iam_user.condition unknown, aws_iam_user.perhaps unknown"}, // it may be the role that is denied it
		{"sqs:SendMessage", "arn:aws:sqs:eu-west-1:111111111111:q", "aws_iam_role.app yes, aws_iam_role.limited yes, aws_iam_user.perhaps unknown"},
		{"s3:ListAllMyBuckets", "*", "aws_iam_role.app yes, aws_iam_user.condition yes, aws_iam_user.perhaps unknown"},
		{"sts:AssumeRole", "arn:aws:iam::111111111111:role/app", "arn:aws:iam::222222222222:user/somebody yes, aws_iam_role.app yes, aws_iam_user.perhaps unknown"},
	} {
		var got []string
		for _, h := range whocan.Ask(root, c.action, c.resource) {
			got = append(got, h.Name+" "+h.Answer.String())
			if (h.Reason != "") != (h.Answer.String() == "unknown") {
				t.Errorf("%s: the reason is %q", h.Name, h.Reason)
			}
			if h.Name == "aws_iam_user.condition" && c.resource == reports+"x" && c.action == "s3:GetObject" {
				if m := h.Witness.Context["aws:multifactorauthpresent"]; len(m) != 1 || m[0] != "true" {
					t.Errorf("the example has no MFA: %s", h.Witness)
				}
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s on %s: %s\nwant %s", c.action, c.resource, s, c.want)
		}
	}
}
