// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketReplication = &lint.Rule{
	ID:           "s3-bucket-replication",
	Title:        "S3 bucket is not replicated",
	Why:          "When a region fails, or an intruder deletes the bucket with all its versions, there is no other copy.",
	Remedy:       "Declare aws_s3_bucket_replication_configuration with a destination in another region or account; both buckets need versioning.",
	Undecided:    "the status of a rule is not known, or replication may be declared where the bucket's name is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    []string{"aws_s3_bucket"},
	Companions:   []string{"aws_s3_bucket_replication_configuration"},
	Controls:     []string{"fsbp:S3.7", "iso-27001-2022:A.8.14"},
	Aliases:      []string{"checkov:CKV_AWS_144", "regula:FG_R00275"},
	OffByDefault: true,
	Check: lint.Must(func(bucket *tf.Resource) tf.Truth {
		enabled := func(rules tf.Blocks) tf.Truth {
			return rules.Any(func(rule *tf.Block) tf.Truth { return rule.Attr("status").Is("Enabled") })
		}
		return tf.Any(
			bucket.Linked("aws_s3_bucket_replication_configuration", "bucket", "bucket").Any(func(configuration *tf.Resource) tf.Truth {
				return enabled(configuration.Blocks("rule"))
			}),
			lint.Exempt(bucket.Blocks("replication_configuration").Any(func(b *tf.Block) tf.Truth { return enabled(b.Blocks("rules")) })),
			lint.Exempt(isReplica(bucket)),
		)
	}, "bucket %q is not replicated"),
}

// isReplica says whether another bucket is replicated to a bucket, which is the copy then.
func isReplica(bucket *tf.Resource) tf.Truth {
	replicas := tf.View(bucket.Root, replicasOf)
	return tf.Any(replicas[bucket]...)
}

// destinations are what rules of replication name, by the buckets that they are.
type destinations map[*tf.Resource][]tf.Truth

func replicasOf(root *tf.Root) destinations {
	found := make(destinations)
	byARN := make(map[string]*tf.Resource) // which is known although AWS computes it
	for _, bucket := range root.OfType("aws_s3_bucket") {
		if name, known := bucket.Attr("bucket").Text(); known {
			byARN["arn:aws:s3:::"+name] = bucket
		}
	}
	note := func(from *tf.Resource, rules tf.Blocks) {
		for _, rule := range rules.Items {
			destination := rule.Attr("destination.bucket")
			for _, to := range from.FollowValue(destination, "arn", "aws_s3_bucket").Items {
				found[to.Resource] = append(found[to.Resource], tf.All(rule.Exists, to.Sure))
			}
			if arn, _ := destination.Text(); byARN[arn] != nil {
				found[byARN[arn]] = append(found[byARN[arn]], tf.All(rule.Exists, byARN[arn].With(from)))
			}
		}
	}
	for _, configuration := range root.OfType("aws_s3_bucket_replication_configuration") {
		note(configuration, configuration.Blocks("rule"))
	}
	for _, bucket := range root.OfType("aws_s3_bucket") {
		for _, b := range bucket.Blocks("replication_configuration").Items {
			note(bucket, b.Blocks("rules"))
		}
	}
	return found
}
