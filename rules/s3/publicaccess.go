// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketPublicAccessBlock = &lint.Rule{
	ID:         "s3-bucket-public-access-block",
	Title:      "S3 public access block leaves a setting off",
	Why:        "Declaring the block without a setting switches it off, also where AWS had it on. One ACL or policy then publishes the bucket.",
	Remedy:     "Set block_public_acls, block_public_policy, ignore_public_acls and restrict_public_buckets to true.",
	Undecided:  "a setting is not known until apply or comes from a variable without a value.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_s3_bucket_public_access_block"},
	Companions: []string{"aws_s3_account_public_access_block"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.8", "cis-aws-7.0:3.1.4", "cis-aws-5.0:2.1.4", "cis-aws-3.0:2.1.4", "cis-aws-2.0:2.1.4",
		"cis-aws-1.4:2.1.5",
	},
	Aliases: []string{
		"checkov:CKV_AWS_53", "checkov:CKV_AWS_54", "checkov:CKV_AWS_55", "checkov:CKV_AWS_56", "trivy:AVD-AWS-0086",
		"trivy:AVD-AWS-0087", "trivy:AVD-AWS-0091", "trivy:AVD-AWS-0093", "tfsec:aws-s3-block-public-acls",
		"tfsec:aws-s3-block-public-policy", "tfsec:aws-s3-ignore-public-acls", "tfsec:aws-s3-no-public-buckets",
		"kics:1a4bc881-9f69-4d44-8c9a-d37d08f54c50", "kics:1ec253ab-c220-4d63-b2de-5b40e0af9293",
		"kics:4fa66806-0dd9-4f8d-9480-3174d39c7c91", "kics:d0cc8694-fcad-43ff-ac86-32331d7e867f", "regula:FG_R00229",
	},
	Check: lint.Must(func(block *tf.Resource) tf.Truth {
		var ts []tf.Truth
		for _, setting := range blockSettings {
			ts = append(ts, tf.Any(block.Attr(setting).IsTrue(), lint.Exempt(onAccount(block.Root, setting))))
		}
		return tf.All(ts...)
	}, "public access block %q does not have all four settings on"),
	Fix: edit.Risky("ends public access that may be wanted", edit.SetAll(blockSettings, true)),
}

var bucketPublicAccessBlockMissing = &lint.Rule{
	ID:         "s3-bucket-public-access-block-missing",
	Title:      "S3 bucket has no public access block",
	Why:        "New buckets start blocked, but nothing in code holds them there. One click or script opens the bucket unnoticed.",
	Remedy:     "Declare an aws_s3_bucket_public_access_block for the bucket with all four settings true.",
	Undecided:  "a block may be declared where the bucket's name is handed to, or for a bucket whose name is not known.",
	Severity:   lint.Low,
	Pillar:     lint.Data,
	Resources:  []string{"aws_s3_bucket"},
	Companions: []string{"aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.8", "cis-aws-7.0:3.1.4", "cis-aws-5.0:2.1.4", "cis-aws-3.0:2.1.4", "cis-aws-2.0:2.1.4",
		"cis-aws-1.4:2.1.5",
	},
	Aliases: []string{"checkov:CKV2_AWS_6", "trivy:AVD-AWS-0094", "tfsec:aws-s3-specify-public-access-block"},
	Check: lint.Must(func(bucket *tf.Resource) tf.Truth {
		account := make([]tf.Truth, len(blockSettings))
		for i, setting := range blockSettings {
			account[i] = onAccount(bucket.Root, setting)
		}
		return tf.Any(bucket.Linked("aws_s3_bucket_public_access_block", "bucket", "bucket").Exist(), lint.Exempt(tf.All(account...)))
	}, "bucket %q has no public access block"),
	Fix: declareBlock,
}

// declareBlock says what new buckets have anyway, since April 2023 (S3 User Guide, "Blocking public access to your Amazon S3 storage").
func declareBlock(c *edit.Change, bucket *tf.Resource) {
	if !public(bucket).IsNo() {
		c.Risk("ends public access that is granted here")
	}
	c.Declare(bucket, "aws_s3_bucket_public_access_block", func(self string) []edit.Setting {
		settings := []edit.Setting{{Name: "bucket", Value: edit.Expr(self + ".id")}}
		for _, name := range blockSettings {
			settings = append(settings, edit.Setting{Name: name, Value: true})
		}
		return settings
	})
}

var accountPublicAccessBlock = &lint.Rule{
	ID:        "s3-account-public-access-block",
	Title:     "Account-wide S3 public access block leaves a setting off",
	Why:       "The block is the last line of defence for every bucket of the account, those that are made tomorrow included. Each setting that is left out is off.",
	Remedy:    "Set block_public_acls, block_public_policy, ignore_public_acls and restrict_public_buckets to true.",
	Undecided: "a setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_s3_account_public_access_block"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.1", "cis-aws-7.0:3.1.4", "cis-aws-5.0:2.1.4", "cis-aws-3.0:2.1.4", "cis-aws-2.0:2.1.4",
		"cis-aws-1.4:2.1.5", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6",
		"nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)",
	},
	Absent: []*lint.Absence{{Message: "the account has no account-wide S3 public access block"}},
	Check:  lint.MustBeAllTrue(blockSettings, "account public access block %q does not have all four settings on"),
	Fix:    edit.Risky("blocks public access to every bucket of the account", edit.SetAll(blockSettings, true)),
}

// blockSettings are the four settings of a public access block.
var blockSettings = []string{"block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"}

// onAccount says whether the configuration switches a setting on for the whole account.
func onAccount(root *tf.Root, setting string) tf.Truth {
	var ts []tf.Truth
	for _, block := range root.OfType("aws_s3_account_public_access_block") {
		ts = append(ts, tf.All(block.Exists, block.Attr(setting).IsTrue()))
	}
	return tf.Any(ts...)
}
