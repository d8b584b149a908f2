// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketACLPublic = &lint.Rule{
	ID:         "s3-bucket-acl-public",
	Title:      "S3 ACL is public",
	Why:        "Everybody on the internet can list or read what the ACL covers, or write to it, without signing in.",
	Remedy:     "Set the ACL to private, or remove it and let aws_s3_bucket_ownership_controls enforce BucketOwnerEnforced.",
	Undecided:  "the ACL or the grants are not known until apply or come from a variable without a value.",
	Severity:   lint.Critical,
	Pillar:     lint.Data,
	Resources:  []string{"aws_s3_bucket_acl", "aws_s3_bucket", "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy"},
	Companions: []string{"aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block", "aws_s3_bucket_ownership_controls"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.2", "fsbp:S3.3", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_20", "checkov:CKV_AWS_57", "checkov:CKV_AWS_375", "trivy:AVD-AWS-0092",
		"tfsec:aws-s3-no-public-access-with-acl", "kics:38c5ee0d-7f22-4260-ab72-5073048df100",
		"kics:64a222aa-7793-4e40-915f-4b302c76e4d4", "kics:bf878b1a-7418-4de3-b13c-3a86cf894920", "terrascan:AC_AWS_0210",
		"terrascan:AC_AWS_0212", "terrascan:AC_AWS_0213", "terrascan:AC_AWS_0215", "terrascan:AC_AWS_0496",
		"regula:FG_R00277", "regula:FG_R00279",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if neutralized(r).IsYes() {
			p = p.As(lint.Low)
		}
		if r.Type == "aws_s3_bucket_acl" {
			p.Forbid(publicACL(r), r, "bucket ACL %q is public", r.Name)
			return
		}
		p.Forbid(publicACL(r), r, "%s %q has a public ACL", noun(r), r.Name)
	},
}

// allUsers is the group of everybody, signed in or not (S3 User Guide, "Access control list overview").
const allUsers = "http://acs.amazonaws.com/groups/global/AllUsers"

// publicACL says whether a canned ACL or a grant lets everybody in.
func publicACL(r *tf.Resource) tf.Truth {
	return tf.Any(
		r.Attr("acl").Is("public-read", "public-read-write"),
		r.Blocks("grant").Any(func(grant *tf.Block) tf.Truth { return grant.Attr("uri").Is(allUsers) }),
		r.Blocks("access_control_policy").Any(func(policy *tf.Block) tf.Truth {
			return policy.Blocks("grant").Any(func(grant *tf.Block) tf.Truth { return grant.Attr("grantee.uri").Is(allUsers) })
		}),
	)
}

// neutralized says whether the ACL has no effect, because public ACLs are ignored or ACLs are switched off.
func neutralized(r *tf.Resource) tf.Truth {
	return tf.Any(blocked(r, "ignore_public_acls"), siblings(r, "aws_s3_bucket_ownership_controls", func(controls *tf.Resource) tf.Truth {
		return controls.Attr("rule.object_ownership").Is("BucketOwnerEnforced")
	}))
}

func noun(r *tf.Resource) string {
	switch r.Type {
	case "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy":
		return "object"
	case "aws_s3_access_point", "aws_s3control_access_point_policy":
		return "access point"
	case "aws_s3_bucket_policy":
		return "bucket policy"
	}
	return "bucket"
}
