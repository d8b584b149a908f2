// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/aws/iam"
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
}
