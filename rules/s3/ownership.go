// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketOwnershipACL = &lint.Rule{
	ID:        "s3-bucket-ownership-acl-disabled",
	Title:     "S3 ownership controls bring ACLs back",
	Why:       "Each object then has permissions of its own beside the bucket's policy, and may belong to the account that wrote it. Nobody sees from the policy who can read what.",
	Remedy:    "Set object_ownership to BucketOwnerEnforced, which is what new buckets start with.",
	Undecided: "object_ownership is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_s3_bucket_ownership_controls"},
	Controls: []string{
		"wa-sec:SEC05-BP02", "fsbp:S3.12", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.5",
		"pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7", "pci-dss-4.0:8.2.8",
		"pci-dss-4.0:8.3.4",
	},
	Aliases: []string{"checkov:CKV2_AWS_65"},
	Check: lint.MustNot(func(controls *tf.Resource) tf.Truth {
		return controls.Attr("rule.object_ownership").Is("ObjectWriter", "BucketOwnerPreferred")
	}, "ownership controls %q bring ACLs back"),
}
