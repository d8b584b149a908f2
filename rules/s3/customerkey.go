// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketCustomerKey = &lint.Rule{
	ID:         "s3-bucket-customer-key",
	Title:      "S3 bucket or object is not encrypted with a key of the account",
	Why:        "Everything in S3 is encrypted, but with a key that AWS owns or manages: nobody can audit its use, restrict it or revoke it. Who may read the bucket then reads it.",
	Remedy:     "Set sse_algorithm to aws:kms with a kms_master_key_id of your own, and bucket_key_enabled to true.",
	Undecided:  "the algorithm is not known, the key comes from a value that may turn out to be null, or a configuration may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Data,
	Resources:  []string{"aws_s3_bucket_server_side_encryption_configuration", "aws_s3_bucket", "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy"},
	Companions: []string{"aws_s3_bucket_logging", "aws_lb", "aws_alb", "aws_elb"},
	Controls: []string{
		"wa-sec:SEC08-BP01", "fsbp:S3.17", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:PI1.4",
	},
	Aliases: []string{
		"checkov:CKV_AWS_145", "checkov:CKV_AWS_181", "checkov:CKV_AWS_186", "trivy:AVD-AWS-0132",
		"tfsec:aws-s3-encryption-customer-key", "terrascan:AC_AWS_0207",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_s3_bucket_server_side_encryption_configuration":
			p.Require(tf.Any(keyedRules(r, r.Block), lint.Exempt(takesLogs(r))), r, "encryption configuration %q names no key of the account", r.Name)
		case "aws_s3_bucket":
			p.Require(keyedBucket(r), r, "bucket %q is not encrypted with a key of the account", r.Name)
		default:
			p.Require(keyedObject(r), r, "object %q is not encrypted with a key of the account", r.Name)
		}
	},
}

// keyedBucket judges a bucket that has no configuration of its own, which is judged itself, or has it in the spelling before version 4 of
// the provider.
func keyedBucket(bucket *tf.Resource) tf.Truth {
	own := bucket.Blocks("server_side_encryption_configuration").Any(func(b *tf.Block) tf.Truth { return keyedRules(bucket, b) })
	apart := bucket.Linked("aws_s3_bucket_server_side_encryption_configuration", "bucket", "bucket").Exist()
	return tf.Any(own, apart, lint.Exempt(takesLogs(bucket)))
}

// keyedRules says whether a rule of an encryption configuration names a key of the account.
func keyedRules(r *tf.Resource, configuration *tf.Block) tf.Truth {
	return configuration.Blocks("rule").Any(func(rule *tf.Block) tf.Truth {
		return tf.All(rule.Attr("apply_server_side_encryption_by_default.sse_algorithm").Is("aws:kms", "aws:kms:dsse"),
			lint.OwnKey(r, rule.Attr("apply_server_side_encryption_by_default.kms_master_key_id")))
	})
}

// keyedObject says whether an object leaves its encryption to the bucket, which is judged itself, or names a key of the account.
func keyedObject(object *tf.Resource) tf.Truth {
	algorithm, key := object.Attr("server_side_encryption"), object.Attr("kms_key_id")
	return tf.Any(lint.OwnKey(object, key), lint.Exempt(tf.All(tf.Not(algorithm.IsGiven()), tf.Not(key.IsGiven()))))
}

// logSources are the arguments by which access logs of buckets and load balancers go to a bucket. Such a bucket must keep S3's own key (S3
// User Guide, "Enabling Amazon S3 server access logging"; user guides of Elastic Load Balancing, "Access logs").
var logSources = [][2]string{
	{"aws_s3_bucket_logging", "target_bucket"}, {"aws_s3_bucket", "logging.target_bucket"},
	{"aws_lb", "access_logs.bucket"}, {"aws_alb", "access_logs.bucket"}, {"aws_elb", "access_logs.bucket"},
}

// takesLogs says whether access logs go to the bucket that r is or, being a companion, belongs to.
func takesLogs(r *tf.Resource) tf.Truth {
	ts := []tf.Truth{namedForLogs(r)}
	for _, link := range bucketsOf(r) {
		ts = append(ts, tf.All(link.Sure, namedForLogs(link.Resource)))
	}
	return tf.Any(ts...)
}

func namedForLogs(r *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, source := range logSources {
		for _, link := range r.Linked(source[0], source[1], "bucket").Items {
			ts = append(ts, link.Sure)
		}
	}
	return tf.Any(ts...)
}
