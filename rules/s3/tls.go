// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketTLSOnly = &lint.Rule{
	ID:        "s3-bucket-tls-only",
	Title:     "S3 bucket answers requests without TLS",
	Why:       "S3 answers plain HTTP too, unless the bucket's policy denies it. What travels so can be read and changed on the way.",
	Remedy:    "Deny s3:* to every principal on the bucket and on its objects when aws:SecureTransport is false.",
	Undecided: "the policy, its condition or its resources are not known, or the bucket's policy may be declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_s3_bucket_policy", "aws_s3_bucket"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:S3.5", "cis-aws-7.0:3.1.1", "cis-aws-5.0:2.1.1", "cis-aws-3.0:2.1.1", "cis-aws-2.0:2.1.1",
		"cis-aws-1.4:2.1.2", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-17", "nist-800-53-r5:CA-9", "nist-800-53-r5:IA-5",
		"nist-800-53-r5:SC-7", "nist-800-53-r5:SC-8", "nist-800-53-r5:SC-13", "nist-800-53-r5:SC-23", "pci-dss-4.0:1.2.5",
		"pci-dss-4.0:2.2.5", "pci-dss-4.0:2.2.7", "pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(c)(1)", "hipaa:164.312(c)(2)",
		"hipaa:164.312(e)(1)", "hipaa:164.312(e)(2)(i)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{"checkov:CKV_AWS_379", "kics:4bc4dd4c-7d8d-405e-a0fb-57fa4c31b4d9", "regula:FG_R00100"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_s3_bucket" && r.Attr("policy").IsSet().IsNo() {
			p.Require(r.Linked("aws_s3_bucket_policy", "bucket", "bucket").Exist(), r, "bucket %q has no policy that denies requests without TLS", r.Name)
			return
		}
		document := iam.ParseIn(r, r.Attr("policy"))
		p.Require(document.DeniesPlaintext(), r, "%s %q does not deny requests without TLS", noun(r), r.Name)
	},
	Fix: denyPlaintext,
}

// denyPlaintext adds a statement to a document that serves this policy alone, or declares a policy where there is none. A document that is written as
// JSON is left to its author.
func denyPlaintext(c *edit.Change, r *tf.Resource) {
	if r.Type == "aws_s3_bucket" && r.Attr("policy").IsSet().IsNo() {
		c.Declare(r, "aws_s3_bucket_policy", func(self string) []edit.Setting {
			return []edit.Setting{{Name: "bucket", Value: edit.Expr(self + ".id")}, {Name: "policy", Value: denial(self + ".arn")}}
		})
		return
	}
	document, bucket := soleDocument(r), ownBucket(r)
	if document == nil || bucket == "" {
		c.Impossible()
		return
	}
	c.Add(document.Block, "statement",
		edit.Setting{Name: "sid", Value: "DenyInsecureTransport"},
		edit.Setting{Name: "effect", Value: "Deny"},
		edit.Setting{Name: "actions", Value: []string{"s3:*"}},
		edit.Setting{Name: "resources", Value: objectsToo(bucket + ".arn")},
		edit.Setting{Name: "principals.type", Value: "*"},
		edit.Setting{Name: "principals.identifiers", Value: []string{"*"}},
		edit.Setting{Name: "condition.test", Value: "Bool"},
		edit.Setting{Name: "condition.variable", Value: "aws:SecureTransport"},
		edit.Setting{Name: "condition.values", Value: []string{"false"}},
	)
}

// denial is a policy that does nothing but to deny requests without TLS.
func denial(arn string) edit.Expr {
	return edit.Expr(`jsonencode({
  Version = "2012-10-17"
  Statement = [{
    Sid       = "DenyInsecureTransport"
    Effect    = "Deny"
    Principal = "*"
    Action    = "s3:*"
    Resource  = ` + string(objectsToo(arn)) + `
    Condition = { Bool = { "aws:SecureTransport" = "false" } }
  }]
})`)
}

func objectsToo(arn string) edit.Expr { return edit.Expr("[" + arn + ", \"${" + arn + "}/*\"]") }

// soleDocument is the document that is the policy of r and of nothing else; nil when there is none.
func soleDocument(r *tf.Resource) *tf.Resource {
	document := documentOf(r)
	for _, typ := range policyCarriers {
		for _, other := range r.Root.OfType(typ) {
			if other != r && document != nil && documentOf(other) == document {
				return nil
			}
		}
	}
	return document
}

func documentOf(r *tf.Resource) *tf.Resource {
	links := r.Follow("policy", "json", "data.aws_iam_policy_document")
	if len(links.Items) != 1 || len(links.Open) > 0 || !links.Items[0].Sure.IsYes() {
		return nil
	}
	document := links.Items[0].Resource
	if !strings.HasSuffix(document.Address, "."+document.Name) { // one of several instances
		return nil
	}
	return document
}

// ownBucket is the expression that names the bucket of a policy, when it is declared beside it and once; else "".
func ownBucket(r *tf.Resource) string {
	bucket := r
	if r.Type != "aws_s3_bucket" {
		links := r.Follow("bucket", "bucket", "aws_s3_bucket")
		if len(links.Items) != 1 || !links.Items[0].Sure.IsYes() {
			return ""
		}
		bucket = links.Items[0].Resource
	}
	own := bucket.Type + "." + bucket.Name
	if bucket.Address != strings.TrimSuffix(r.Address, r.Type+"."+r.Name)+own {
		return ""
	}
	return own
}
