// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"strings"

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
	var ts []tf.Truth
	for _, distribution := range r.Root.OfType("aws_cloudfront_distribution") {
		domain := distribution.Attr("logging_config.bucket")
		if r.Type == "aws_s3_bucket" {
			ts = append(ts, isDomainOf(domain, r))
			continue
		}
		for _, own := range bucketsOf(r) {
			ts = append(ts, tf.All(own.Sure, isDomainOf(domain, own.Resource)))
		}
		for _, ref := range r.Attr("bucket").Refs() { // when the bucket is not declared here
			if !ref.Derived {
				ts = append(ts, isDomainAt(domain, ref.Address))
			}
		}
	}
	return tf.Any(ts...)
}

// isDomainOf says whether a domain name is that of a bucket: by reference, or by the bucket's name and what S3 puts behind it.
func isDomainOf(domain tf.Value, bucket *tf.Resource) tf.Truth {
	if text, known := domain.Text(); known {
		name, _, _ := strings.Cut(text, ".s3")
		return tf.Of(bucket.Attr("bucket").Is(name).IsYes())
	}
	return isDomainAt(domain, bucket.Address)
}

func isDomainAt(domain tf.Value, address string) tf.Truth {
	if parts, ok := tf.PartsOf(domain.Cty()); ok && len(parts) == 2 {
		if behind, _ := domain.Part(parts[1]).Text(); strings.HasPrefix(behind, ".s3") {
			domain = domain.Part(parts[0])
		}
	}
	for _, ref := range domain.Refs() {
		switch {
		case ref.Address != address || ref.Input:
		case ref.Derived:
			return tf.Maybe(domain.Because("`%s` is computed from `%s`", domain.Path, ref))
		default:
			return tf.Yes()
		}
	}
	return tf.No()
}
