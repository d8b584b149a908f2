// SPDX-License-Identifier: Apache-2.0

package cloudtrail

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketImmutable = &lint.Rule{
	ID:           "cloudtrail-bucket-immutable",
	Title:        "CloudTrail log files can be deleted",
	Why:          "Intruders delete the record of what they did. A lock or a second factor keeps it from them, whatever rights they have gained.",
	Remedy:       "Give the bucket object lock with a default retention, best in compliance mode and in an account of its own, and do not set force_destroy.",
	Undecided:    "the bucket is declared elsewhere, or its lock, versioning or force_destroy is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_cloudtrail"},
	Companions:   []string{"aws_s3_bucket", "aws_s3_bucket_object_lock_configuration", "aws_s3_bucket_versioning"},
	Controls:     []string{"wa-sec:SEC04-BP01", "cis-aws-2.0:2.1.2"},
	OffByDefault: true,
	Check: func(p *lint.Pass, trail *tf.Resource) {
		kept := trail.Follow("s3_bucket_name", "bucket", "aws_s3_bucket").Any(keepsObjects)
		if bucket := trail.Attr("s3_bucket_name"); kept.IsNo() {
			kept = kept.Because(bucket.Because("`%s` names a bucket that does not keep them", bucket.Path))
		}
		p.Require(kept, trail, "trail %q writes to a bucket whose objects can be deleted", trail.Name)
	},
}

// keepsObjects says whether what is written to a bucket stays there: deleting a version takes a second factor, or is refused for a time.
func keepsObjects(bucket *tf.Resource) tf.Truth {
	locked := tf.Any(
		bucket.Linked("aws_s3_bucket_object_lock_configuration", "bucket", "bucket").Any(func(lock *tf.Resource) tf.Truth {
			return lock.Attr("rule.default_retention.mode").IsSet()
		}),
		lint.Exempt(bucket.Attr("object_lock_configuration.rule.default_retention.mode").IsSet()),
	)
	withFactor := tf.Any(
		bucket.Linked("aws_s3_bucket_versioning", "bucket", "bucket").Any(func(versioning *tf.Resource) tf.Truth {
			return versioning.Attr("versioning_configuration.mfa_delete").Is("Enabled")
		}),
		lint.Exempt(bucket.Attr("versioning.mfa_delete").IsTrue()),
	)
	destroyed := bucket.Attr("force_destroy")
	return tf.All(tf.Any(locked, lint.Exempt(withFactor)), tf.Not(tf.All(destroyed.IsSet(), destroyed.IsTrue())))
}
