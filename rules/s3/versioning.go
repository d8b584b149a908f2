// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketVersioning = &lint.Rule{
	ID:         "s3-bucket-versioning",
	Title:      "S3 bucket does not keep versions",
	Why:        "What is overwritten or deleted, by mistake or by an intruder who wants ransom, is gone at once and for good.",
	Remedy:     "Declare an aws_s3_bucket_versioning for the bucket with status Enabled, and a lifecycle rule that ends old versions.",
	Undecided:  "the status is not known, or versioning may be declared where the bucket's name is handed to.",
	Severity:   lint.Medium,
	Pillar:     lint.Response,
	Resources:  []string{"aws_s3_bucket", "aws_s3_bucket_versioning"},
	Companions: []string{"aws_s3_bucket_logging", "aws_lb", "aws_alb", "aws_elb", "aws_cloudfront_distribution"},
	Controls: []string{
		"wa-sec:SEC08-BP04", "fsbp:S3.14", "nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:CP-6",
		"nist-800-53-r5:CP-9", "nist-800-53-r5:CP-10", "nist-800-53-r5:SC-5", "nist-800-53-r5:SI-13", "pci-dss-4.0:10.3.4",
		"iso-27001-2022:A.8.3", "iso-27001-2022:A.8.10", "soc2:A1.2", "soc2:C1.2", "soc2:CC7.4", "soc2:PI1.5",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(7)(i)", "hipaa:164.308(a)(7)(ii)(A)", "hipaa:164.308(a)(7)(ii)(B)",
		"hipaa:164.308(a)(7)(ii)(C)", "hipaa:164.312(a)(2)(ii)", "hipaa:164.312(c)(1)", "hipaa:164.312(c)(2)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_21", "trivy:AVD-AWS-0090", "tfsec:aws-s3-enable-versioning", "kics:568a4d22-3517-44a6-a7ad-6a7eed88722c",
		"terrascan:AC_AWS_0214", "regula:FG_R00101",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_s3_bucket" {
			p.Require(keepsVersions(r), r, "bucket %q does not keep versions", r.Name)
			return
		}
		if len(bucketsOf(r)) == 0 { // what else it says is said of its bucket
			p.Require(versioningOn(r), r, "versioning %q is not on", r.Name)
		}
	},
	Fix: edit.Risky("keeps, and costs the storage of, what is overwritten or deleted", keepVersions),
}

// keepsVersions knows that a bucket that is made for Object Lock has versioning on (S3 User Guide, "Locking objects with Object Lock"), and
// that access logs are delivered under names that do not come again.
func keepsVersions(bucket *tf.Resource) tf.Truth {
	return tf.Any(
		bucket.Linked("aws_s3_bucket_versioning", "bucket", "bucket").Any(versioningOn),
		lint.Exempt(bucket.Attr("versioning.enabled").IsTrue()),
		lint.Exempt(bucket.Attr("object_lock_enabled").IsTrue()),
		lint.Exempt(bucket.Attr("object_lock_configuration.object_lock_enabled").Is("Enabled")),
		lint.Exempt(takesLogs(bucket)),
		lint.Exempt(takesCloudFrontLogs(bucket)),
	)
}

func versioningOn(versioning *tf.Resource) tf.Truth {
	return versioning.Attr("versioning_configuration.status").Is("Enabled")
}

func keepVersions(c *edit.Change, r *tf.Resource) {
	if r.Type == "aws_s3_bucket_versioning" {
		c.Set(r.Block, "versioning_configuration.status", "Enabled")
		return
	}
	declared := r.Linked("aws_s3_bucket_versioning", "bucket", "bucket").Items
	switch {
	case len(declared) == 1 && declared[0].Sure.IsYes():
		c.Set(declared[0].Resource.Block, "versioning_configuration.status", "Enabled")
	case len(declared) > 0:
		c.Impossible()
	case !r.Blocks("versioning").Exist().IsNo(): // the spelling before version 4 of the provider
		c.Set(r.Block, "versioning.enabled", true)
	default:
		c.Declare(r, "aws_s3_bucket_versioning", func(self string) []edit.Setting {
			return []edit.Setting{{Name: "bucket", Value: edit.Expr(self + ".id")}, {Name: "versioning_configuration.status", Value: "Enabled"}}
		})
	}
}
