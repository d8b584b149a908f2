// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketOwnershipACL = &lint.Rule{
	ID:         "s3-bucket-ownership-acl-disabled",
	Title:      "S3 ownership controls bring ACLs back",
	Why:        "Each object then has permissions of its own beside the bucket's policy, and may belong to the account that wrote it. Nobody sees from the policy who can read what.",
	Remedy:     "Set object_ownership to BucketOwnerEnforced, which is what new buckets start with.",
	Undecided:  "object_ownership is not known until apply or comes from a variable without a value.",
	Severity:   lint.Medium,
	Pillar:     lint.Data,
	Resources:  []string{"aws_s3_bucket_ownership_controls"},
	Companions: []string{"aws_cloudfront_distribution"},
	Controls: []string{
		"wa-sec:SEC05-BP02", "fsbp:S3.12", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.5",
		"pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7", "pci-dss-4.0:8.2.8",
		"pci-dss-4.0:8.3.4",
	},
	Aliases: []string{"checkov:CKV2_AWS_65"},
	Check: lint.Must(func(controls *tf.Resource) tf.Truth {
		return tf.Any(tf.Not(controls.Attr("rule.object_ownership").Is("ObjectWriter", "BucketOwnerPreferred")), lint.Exempt(takesCloudFrontLogs(controls)))
	}, "ownership controls %q bring ACLs back"),
	Fix: edit.Risky("ends what ACLs grant, and needs aws_s3_bucket_acl to go", edit.Set("rule.object_ownership", "BucketOwnerEnforced")),
}

// takesCloudFrontLogs says whether a distribution delivers its standard logs to the bucket that r is or, being a companion, belongs to. It does
// so by an ACL (CloudFront Developer Guide, "Configure standard logging (legacy)").
func takesCloudFrontLogs(r *tf.Resource) tf.Truth {
	owners := bucketsOf(r)
	if r.Type == "aws_s3_bucket" {
		owners = []tf.Link{{Resource: r, Sure: tf.Yes()}}
	}
	var ts []tf.Truth
	for _, distribution := range r.Root.OfType("aws_cloudfront_distribution") {
		for _, named := range distribution.Follow("logging_config.bucket", "bucket_domain_name", "aws_s3_bucket").Items {
			for _, own := range owners {
				if own.Resource == named.Resource {
					ts = append(ts, tf.All(own.Sure, named.Sure))
				}
			}
		}
	}
	return tf.Any(ts...)
}
