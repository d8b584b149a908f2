// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketAccessLogging = &lint.Rule{
	ID:        "s3-bucket-access-logging",
	Title:     "S3 bucket has no access logging",
	Why:       "Who read, wrote or deleted which object cannot be found out after a theft, unless a trail records data events.",
	Remedy:    "Declare aws_s3_bucket_logging for the bucket, with another bucket as its target.",
	Undecided: "logging may be declared where the bucket's name is handed to.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:S3.9", "nist-800-53-r5:AC-2", "nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14",
		"nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2",
		"pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "soc2:A1.2", "soc2:CC7.2", "soc2:CC7.3", "hipaa:164.308(a)(1)(ii)(D)",
		"hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.312(b)", "hipaa:164.312(e)(2)(i)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_18", "trivy:AVD-AWS-0089", "tfsec:aws-s3-enable-bucket-logging",
		"kics:f861041c-8c9f-4156-acfc-5e6e524f5884", "regula:FG_R00274",
	},
	OffByDefault: true,
	Resources:    []string{"aws_s3_bucket"},
	Companions:   []string{"aws_s3_bucket_logging", "aws_lb", "aws_alb", "aws_elb", "aws_cloudfront_distribution", "aws_cloudtrail"},
	Check: lint.Must(func(bucket *tf.Resource) tf.Truth {
		return tf.Any(
			bucket.Linked("aws_s3_bucket_logging", "bucket", "bucket").Exist(),
			lint.Exempt(bucket.Blocks("logging").Exist()),
			lint.Exempt(takesLogs(bucket)),
			lint.Exempt(takesCloudFrontLogs(bucket)),
			lint.Exempt(takesTrail(bucket)),
		)
	}, "bucket %q has no access logging"),
}

// takesTrail says whether a trail that is declared here writes to a bucket, which then has a guardrail of its own.
func takesTrail(bucket *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, link := range bucket.Linked("aws_cloudtrail", "s3_bucket_name", "bucket").Items {
		ts = append(ts, link.Sure)
	}
	return tf.Any(ts...)
}

var bucketMFADelete = &lint.Rule{
	ID:        "s3-bucket-mfa-delete",
	Title:     "S3 versions can be deleted without a second factor",
	Why:       "Whoever gets hold of an administrator's keys deletes all versions, and with them what ransom would be asked for.",
	Remedy:    "Enable MFA delete with the root user's device, which Terraform cannot, and set mfa_delete to Enabled; or use Object Lock.",
	Undecided: "mfa_delete is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Controls: []string{
		"wa-sec:SEC05-BP02", "fsbp:S3.20", "cis-aws-7.0:3.1.2", "cis-aws-5.0:2.1.2", "cis-aws-3.0:2.1.2", "cis-aws-2.0:2.1.2",
		"cis-aws-1.4:2.1.3", "pci-dss-4.0:8.4.1", "pci-dss-4.0:8.4.2", "pci-dss-4.0:8.4.3",
	},
	Aliases:      []string{"trivy:AVD-AWS-0170", "kics:c5b31ab9-0f26-4a49-b8aa-4cc064392f4d"},
	OffByDefault: true,
	Resources:    []string{"aws_s3_bucket_versioning", "aws_s3_bucket"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_s3_bucket" { // the spelling before version 4 of the provider
			p.Require(r.Blocks("versioning").All(func(b *tf.Block) tf.Truth { return b.Attr("mfa_delete").IsTrue() }), r,
				"versions of bucket %q can be deleted without a second factor", r.Name)
			return
		}
		p.Require(r.Attr("versioning_configuration.mfa_delete").Is("Enabled"), r, "versions under versioning %q can be deleted without a second factor", r.Name)
	},
}
