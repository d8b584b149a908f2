// SPDX-License-Identifier: Apache-2.0

package access_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/parser"
)

// policies evaluates expressions that are policy documents, among things that are not known before apply.
func policies(t *testing.T, expressions ...string) []*iam.Document {
	t.Helper()
	text := `
variable "any" { type = string }
variable "list" { type = list(string) }
variable "statements" { type = list(any) }
resource "aws_s3_bucket" "a" {}
resource "aws_s3_bucket" "b" {}
`
	for _, e := range expressions {
		text += "resource \"aws_iam_policy\" \"p\" {\n  policy = " + e + "\n}\n"
	}
	text = strings.ReplaceAll(text, "ALLOW(", "jsonencode({ Version = \"2012-10-17\", Statement = [{ Effect = \"Allow\", ")
	text = strings.ReplaceAll(text, ")END", " }] })")
	for i := range expressions {
		text = strings.Replace(text, `"p"`, `"p`+string(rune('0'+i))+`"`, 1)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
	if err != nil || len(cfg.Roots) != 1 || len(cfg.Problems()) > 0 {
		t.Fatalf("%v, %v", err, cfg.Problems())
	}
	var out []*iam.Document
	for _, r := range cfg.Roots[0].OfType("aws_iam_policy") {
		out = append(out, iam.Parse(r.Attr("policy")))
	}
	return out
}

// What is not known decides only where it matters.
func TestNewAccessOfWhatIsNotKnown(t *testing.T) {
	const nothing = `"{\"Statement\":[]}"`
	for name, c := range map[string]struct{ old, now, want string }{
		"the same bucket":               {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, `ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, "no"},
		"a part of the bucket":          {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, `ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/public/*")END`, "no"},
		"all of the bucket":             {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/public/*")END`, `ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, "unknown"},
		"another bucket":                {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, `ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.b.arn}/*")END`, "unknown"},
		"a bucket where nothing was":    {nothing, `ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, "yes"},
		"another action on it":          {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, `ALLOW(Action = ["s3:GetObject", "s3:PutObject"], Resource = "${aws_s3_bucket.a.arn}/*")END`, "yes"},
		"a bucket within everything":    {`ALLOW(Action = "s3:*", Resource = "*")END`, `ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, "no"},
		"everything besides a bucket":   {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, `ALLOW(Action = "s3:GetObject", Resource = "*")END`, "unknown"},
		"anything within everything":    {`ALLOW(Action = "s3:*", Resource = "*")END`, `ALLOW(Action = "s3:GetObject", Resource = var.list)END`, "no"},
		"anything within something":     {`ALLOW(Action = "s3:*", Resource = "arn:aws:s3:::x/*")END`, `ALLOW(Action = "s3:GetObject", Resource = var.list)END`, "unknown"},
		"actions that are not known":    {`ALLOW(Action = "s3:*", Resource = "*")END`, `ALLOW(Action = var.list, Resource = "*")END`, "unknown"},
		"a document that is not known":  {`ALLOW(Action = "s3:*", Resource = "*")END`, `var.any`, "unknown"},
		"an old one that is not known":  {`var.any`, `ALLOW(Action = "s3:*", Resource = "*")END`, "unknown"},
		"statements that are not known": {nothing, `jsonencode({ Version = "2012-10-17", Statement = var.statements })`, "unknown"},
		"a condition that is not known": {nothing, `ALLOW(Action = "s3:*", Resource = "*", Condition = { StringEquals = { "aws:SourceVpce" = var.any } })END`, "unknown"},
		"the same condition":            {`ALLOW(Action = "s3:*", Resource = "*", Condition = { StringEquals = { "aws:SourceVpce" = var.any } })END`, `ALLOW(Action = "s3:*", Resource = "*", Condition = { StringEquals = { "aws:SourceVpce" = var.any } })END`, "no"},
		"a condition less":              {`ALLOW(Action = "s3:*", Resource = "*", Condition = { StringEquals = { "aws:SourceVpce" = var.any } })END`, `ALLOW(Action = "s3:*", Resource = "*")END`, "unknown"},
		"everything within a document":  {`ALLOW(Action = "*", Resource = "*")END`, `ALLOW(Action = "s3:*", Resource = "${var.any}")END`, "no"},
	} {
		d := policies(t, c.old, c.now)
		if got, w := access.NewAccess(d[0], d[1]); got.String() != c.want {
			t.Errorf("%s: %s, want %s (%+v)", name, got, c.want, w)
		}
	}
}

// A question about a resource: what is named by reference is another one, what may be a wildcard may be meant.
func TestFindWhatIsNotKnown(t *testing.T) {
	for name, c := range map[string]struct{ policy, resource, want string }{
		"any object, of a bucket by reference": {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, "arn:*:s3:::${any}/*", "no"},
		"an object, of a bucket by reference":  {`ALLOW(Action = "s3:GetObject", Resource = "${aws_s3_bucket.a.arn}/*")END`, "arn:aws:s3:::reports/x", "unknown"},
		"any object, of what is not known":     {`ALLOW(Action = "s3:GetObject", Resource = "arn:aws:s3:::${var.any}/*")END`, "arn:*:s3:::${any}/*", "unknown"},
		"any object, of all":                   {`ALLOW(Action = "s3:GetObject", Resource = "arn:aws:s3:::*")END`, "arn:*:s3:::${any}/*", "yes"},
		"an object, of another bucket":         {`ALLOW(Action = "s3:GetObject", Resource = "arn:aws:s3:::b/${var.any}")END`, "arn:aws:s3:::reports/x", "no"},
		"a list that is not known":             {`ALLOW(Action = "s3:GetObject", Resource = var.list)END`, "arn:aws:s3:::reports/x", "unknown"},
		"oneself, in an account by variable":   {`ALLOW(Action = "s3:GetObject", Resource = "arn:aws:s3::${var.any}:b/x")END`, "arn:*:s3::*:c/*", "no"},
		"another action":                       {`ALLOW(Action = "s3:PutObject", Resource = var.list)END`, "arn:aws:s3:::reports/x", "no"},
	} {
		g := access.Grant{Layer: decide.Identity, Documents: policies(t, c.policy)}
		got, w := access.Prepare(g, nil, nil).Find(access.Query{Action: access.NewAction("s3:GetObject"), Resources: []string{c.resource}})
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s (%+v)", name, got, c.want, w)
		}
	}
}
