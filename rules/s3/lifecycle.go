// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketLifecycleRules = &lint.Rule{
	ID:        "s3-bucket-lifecycle-rules",
	Title:     "S3 bucket keeps everything for ever",
	Why:       "Old versions, data that should be gone by law, and the parts of uploads that were never completed stay: they cost money and can still be stolen.",
	Remedy:    "Declare aws_s3_bucket_lifecycle_configuration for the bucket, with rules that end old versions and abort_incomplete_multipart_upload.",
	Undecided: "the rules or their status are not known, or may be declared where the bucket's name is handed to.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_s3_bucket", "aws_s3_bucket_lifecycle_configuration"},
	Controls: []string{
		"wa-sec:SEC07-BP04", "fsbp:S3.10", "fsbp:S3.13", "pci-dss-4.0:3.2.1", "pci-dss-4.0:10.5.1", "iso-27001-2022:A.8.10",
	},
	Aliases:      []string{"checkov:CKV2_AWS_61", "checkov:CKV_AWS_300"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_s3_bucket" || len(bucketsOf(r)) == 0 { // what else a configuration says is said of its bucket
			endsOldData(p, r)
		}
	},
}

var endsOldData = lint.MustMeet(func(r *tf.Resource) []lint.Demand {
	return []lint.Demand{
		{Severity: lint.Low, Holds: anyLifecycleRule(r, func(*tf.Block) tf.Truth { return tf.Yes() }), Message: "%q has no lifecycle rule that is enabled"},
		{Severity: lint.Low, Holds: anyLifecycleRule(r, abortsUploads), Message: "%q keeps the parts of uploads that are never completed"},
	}
})

// anyLifecycleRule says whether f is yes of an enabled rule of a bucket, in either spelling, or of a configuration.
func anyLifecycleRule(r *tf.Resource, f func(*tf.Block) tf.Truth) tf.Truth {
	ofConfiguration := func(configuration *tf.Resource) tf.Truth {
		return configuration.Blocks("rule").Any(func(rule *tf.Block) tf.Truth { return tf.All(rule.Attr("status").Is("Enabled"), f(rule)) })
	}
	if r.Type != "aws_s3_bucket" {
		return ofConfiguration(r)
	}
	inline := r.Blocks("lifecycle_rule").Any(func(rule *tf.Block) tf.Truth { return tf.All(rule.Attr("enabled").IsTrue(), f(rule)) })
	return tf.Any(r.Linked("aws_s3_bucket_lifecycle_configuration", "bucket", "bucket").Any(ofConfiguration), lint.Exempt(inline))
}

func abortsUploads(rule *tf.Block) tf.Truth {
	return tf.Any(rule.Attr("abort_incomplete_multipart_upload.days_after_initiation").AtLeast(1),
		lint.Exempt(rule.Attr("abort_incomplete_multipart_upload_days").AtLeast(1))) // inline
}
