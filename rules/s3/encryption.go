// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketDefaultEncryption = &lint.Rule{
	ID:        "s3-bucket-default-encryption",
	Title:     "S3 default encryption re-admits customer-provided keys",
	Why:       "Objects encrypted with keys that callers bring (SSE-C) are lost to the owner. Intruders use that to hold a bucket to ransom.",
	Remedy:    `Remove blocked_encryption_types, or set it to ["SSE-C"].`,
	Undecided: "the blocked types of encryption are not known, or a configuration that is required may be declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_s3_bucket_server_side_encryption_configuration", "aws_s3_bucket"},
	Controls: []string{
		"wa-sec:SEC08-BP03", "cis-aws-1.4:2.1.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:PI1.4",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(c)(1)",
		"hipaa:164.312(c)(2)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_19", "trivy:AVD-AWS-0088", "tfsec:aws-s3-enable-bucket-encryption",
		"kics:5fb49a69-8d46-4495-a2f8-9c8c622b2b6e", "terrascan:AC_AWS_0498", "regula:FG_R00099",
	},
	Parameters: []*lint.Parameter{requireDeclared},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch {
		case r.Type != "aws_s3_bucket":
			p.Require(r.Blocks("rule").All(func(rule *tf.Block) tf.Truth {
				return rule.Attr("blocked_encryption_types").Elements().All(func(v tf.Value) tf.Truth { return tf.Not(v.Is("NONE")) })
			}), r, "encryption configuration %q re-admits customer-provided keys", r.Name)
		case lint.Of[bool](p, requireDeclared):
			p.Require(declaresEncryption(r), r, "bucket %q declares no encryption", r.Name)
		}
	},
	Fix: func(c *edit.Change, r *tf.Resource) {
		if r.Type != "aws_s3_bucket" {
			edit.SetIn("rule", edit.Any, "blocked_encryption_types", []string{"SSE-C"})(c, r)
			return
		}
		c.Declare(r, "aws_s3_bucket_server_side_encryption_configuration", func(self string) []edit.Setting { // which says what S3 does anyway
			return []edit.Setting{{Name: "bucket", Value: edit.Expr(self + ".id")}, {Name: "rule.apply_server_side_encryption_by_default.sse_algorithm", Value: "AES256"}}
		})
	},
}

// requireDeclared is for those who want to read in code what S3 does anyway since January 2023 (S3 User Guide, "Default encryption FAQ").
var requireDeclared = &lint.Parameter{
	Name:    "require_declared_bucket_encryption",
	Doc:     "whether a bucket must declare its encryption, although S3 encrypts every new object",
	Default: false,
}

// declaresEncryption says whether a bucket has an encryption configuration, in either spelling.
func declaresEncryption(bucket *tf.Resource) tf.Truth {
	own := bucket.Blocks("server_side_encryption_configuration").Any(func(*tf.Block) tf.Truth { return tf.Yes() })
	return tf.Any(own, bucket.Linked("aws_s3_bucket_server_side_encryption_configuration", "bucket", "bucket").Exist())
}
