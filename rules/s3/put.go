// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketDenyUnencryptedPut = &lint.Rule{
	ID:           "s3-bucket-deny-unencrypted-put",
	Title:        "S3 bucket for sensitive data takes objects under any key",
	Why:          "Whoever writes decides how an object is encrypted: with a key of another account, of an intruder's even, or with S3's own, which nobody can revoke.",
	Remedy:       "Deny s3:PutObject to everybody with StringNotEqualsIfExists on s3:x-amz-server-side-encryption-aws-kms-key-id.",
	Undecided:    "the tags or the policy are not known, or a policy may be declared where the bucket's name is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_s3_bucket"},
	Companions:   []string{"aws_s3_bucket_policy"},
	Controls:     []string{"wa-sec:SEC08-BP02"},
	Parameters:   []*lint.Parameter{sensitiveDataTags},
	OffByDefault: true,
	Check: func(p *lint.Pass, bucket *tf.Resource) {
		sensitive := lint.Tagged(bucket, lint.Of[[]string](p, sensitiveDataTags))
		if sensitive.IsNo() {
			return
		}
		denies := deniesOtherKeys(bucket)
		if sensitive.IsMaybe() {
			denies = tf.When(sensitive, denies)
		}
		p.Require(denies, bucket, "bucket %q for sensitive data takes objects under any key", bucket.Name)
	},
}

var sensitiveDataTags = &lint.Parameter{
	Name: "sensitive_data_tags",
	Doc:  "tags (name=value, * for anything) of buckets that hold sensitive data",
	Default: []string{
		"*classification=confidential", "*classification=restricted", "*classification=secret", "*classification=sensitive",
		"*sensitivity=high", "*sensitivity=sensitive", "*sensitivity=confidential", "sensitive=true", "*pii=true", "*phi=true",
	},
	Check: lint.TagPatterns,
}

func deniesOtherKeys(bucket *tf.Resource) tf.Truth {
	denies := func(r *tf.Resource) tf.Truth { return iam.ParseIn(r, r.Attr("policy")).DeniesOtherEncryption() }
	if bucket.Attr("policy").IsSet().IsNo() {
		return bucket.Linked("aws_s3_bucket_policy", "bucket", "bucket").Any(denies)
	}
	return denies(bucket)
}
