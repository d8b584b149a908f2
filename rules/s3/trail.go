// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var trailBucketPublic = &lint.Rule{
	ID:        "cloudtrail-bucket-public",
	Title:     "CloudTrail writes to a public bucket",
	Why:       "The logs tell everybody who may do what in the account, from where and with which resources. Where the bucket can be written to, intruders cover their tracks.",
	Remedy:    "Block public access on the bucket and admit only the CloudTrail service principal in its policy.",
	Undecided: "the bucket is declared elsewhere, or its ACL, policy or public access block is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudtrail"},
	Companions: []string{
		"aws_s3_bucket", "aws_s3_bucket_acl", "aws_s3_bucket_policy", "aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block",
		"aws_s3_bucket_ownership_controls",
	},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:CloudTrail.6", "cis-aws-2.0:3.3", "cis-aws-1.4:3.3", "iso-27001-2022:A.8.15",
		"iso-27001-2022:A.8.16",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0161", "tfsec:aws-cloudtrail-no-public-log-access", "kics:bd0088a5-c133-4b20-b129-ec9968b16ef3",
		"regula:FG_R00028",
	},
	Check: lint.MustNot(func(trail *tf.Resource) tf.Truth {
		named := trail.Follow("s3_bucket_name", "bucket", "aws_s3_bucket").Any(public)
		return tf.Any(named, publishedBy(trail, "s3_bucket_name"))
	}, "trail %q writes to a public bucket"),
}

// public says whether a bucket is public by its own arguments, or by an ACL or policy that is declared here.
func public(bucket *tf.Resource) tf.Truth {
	return tf.Any(openACL(bucket), openPolicy(bucket), publishedBy(bucket, "bucket"))
}

// publishedBy says whether an ACL or policy publishes the bucket that attribute attr of r names.
func publishedBy(r *tf.Resource, attr string) tf.Truth {
	var ts []tf.Truth
	for _, link := range r.Linked("aws_s3_bucket_acl", "bucket", attr).Items {
		ts = append(ts, tf.All(openACL(link.Resource), link.Sure))
	}
	for _, link := range r.Linked("aws_s3_bucket_policy", "bucket", attr).Items {
		ts = append(ts, tf.All(openPolicy(link.Resource), link.Sure))
	}
	return tf.Any(ts...)
}

func openACL(r *tf.Resource) tf.Truth {
	t := publicACL(r)
	if t.IsNo() {
		return t
	}
	return tf.All(t, tf.Not(neutralized(r)))
}

func openPolicy(r *tf.Resource) tf.Truth {
	document := iam.ParseIn(r, r.Attr("policy"))
	t := tf.Any(document.PublicRead(), document.PublicWrite())
	if t.IsNo() {
		return t
	}
	return tf.All(t, tf.Not(restricted(r)))
}
