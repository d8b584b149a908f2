// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketObjectLock = &lint.Rule{
	ID:         "s3-bucket-object-lock",
	Title:      "S3 bucket for logs or backups has no object lock",
	Why:        "Whoever takes over an administrator deletes the backups first and the data next, and the logs of it last. A default retention keeps them for their time.",
	Remedy:     "Set object_lock_enabled, and declare aws_s3_bucket_object_lock_configuration with a default_retention.",
	Undecided:  "the tags or the retention are not known, or a lock may be declared where the bucket's name is handed to.",
	Severity:   lint.Low,
	Pillar:     lint.Response,
	Resources:  []string{"aws_s3_bucket"},
	Companions: []string{"aws_s3_bucket_object_lock_configuration", "aws_cloudtrail", "aws_config_delivery_channel", "aws_flow_log", "aws_lb", "aws_alb", "aws_elb", "aws_s3_bucket_logging"},
	Controls:   []string{"wa-sec:SEC08-BP04", "fsbp:S3.15", "pci-dss-4.0:10.3.4", "soc2:PI1.5"},
	Aliases:    []string{"checkov:CKV_AWS_143"},
	Parameters: []*lint.Parameter{retainedDataTags},

	OffByDefault: true,
	Check: func(p *lint.Pass, bucket *tf.Resource) {
		holds := tf.Any(takesRecords(bucket), lint.Tagged(bucket, lint.Of[[]string](p, retainedDataTags)))
		if holds.IsNo() {
			return
		}
		locked := tf.Any(hasDefaultRetention(bucket), lint.Exempt(takesServerLogs(bucket)))
		if locked.IsNo() {
			locked = tf.When(holds, locked)
		}
		p.Require(locked, bucket, "bucket %q for logs or backups has no object lock", bucket.Name)
	},
}

var retainedDataTags = &lint.Parameter{
	Name: "retained_data_tags",
	Doc:  "tags (name=value, * for anything) of buckets that hold logs or backups",
	Default: []string{
		"*=logs", "*=log", "*=access-logs", "*=audit-logs", "*=backup", "*=backups",
	},
	Check: lint.TagPatterns,
}

// takesRecords says whether logs that are kept for their evidence go to a bucket.
func takesRecords(bucket *tf.Resource) tf.Truth {
	ts := []tf.Truth{takesTrail(bucket)}
	for _, source := range [][3]string{
		{"aws_config_delivery_channel", "s3_bucket_name", "bucket"}, {"aws_flow_log", "log_destination", "arn"},
		{"aws_lb", "access_logs.bucket", "bucket"}, {"aws_alb", "access_logs.bucket", "bucket"}, {"aws_elb", "access_logs.bucket", "bucket"},
	} {
		for _, link := range bucket.Linked(source[0], source[1], source[2]).Items {
			ts = append(ts, link.Sure)
		}
	}
	return tf.Any(ts...)
}

// takesServerLogs says whether S3's own access logs go to a bucket, which must not have object lock then (S3 User Guide, "Configuring S3 Object
// Lock").
func takesServerLogs(bucket *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, source := range [][2]string{{"aws_s3_bucket_logging", "target_bucket"}, {"aws_s3_bucket", "logging.target_bucket"}} {
		for _, link := range bucket.Linked(source[0], source[1], "bucket").Items {
			ts = append(ts, link.Sure)
		}
	}
	return tf.Any(ts...)
}

func hasDefaultRetention(bucket *tf.Resource) tf.Truth {
	return tf.Any(
		bucket.Linked("aws_s3_bucket_object_lock_configuration", "bucket", "bucket").Any(func(lock *tf.Resource) tf.Truth {
			return lock.Attr("rule.default_retention.mode").IsSet()
		}),
		lint.Exempt(bucket.Attr("object_lock_configuration.rule.default_retention.mode").IsSet()),
	)
}
