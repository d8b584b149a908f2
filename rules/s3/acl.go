// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketACLPublic = &lint.Rule{
	ID:         "s3-bucket-acl-public",
	Title:      "S3 ACL is public",
	Why:        "Everybody on the internet can list or read what the ACL covers, or write to it, without signing in. Scanners look for such buckets all the time.",
	Remedy:     "Set the ACL to private, or remove it and let aws_s3_bucket_ownership_controls enforce BucketOwnerEnforced.",
	Undecided:  "the ACL or the grants are not known until apply or come from a variable without a value.",
	Severity:   lint.Critical,
	Pillar:     lint.Data,
	Resources:  aclCarriers,
	Companions: aclCompanions,
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
	Check: forbidACL("grants access to everybody", allUsers, publicACLs...),
	Fix:   makePrivate(allUsers),
}

var bucketACLAuthenticatedUsers = &lint.Rule{
	ID:         "s3-bucket-acl-authenticated-users",
	Title:      "S3 ACL is open to every AWS account",
	Why:        "Authenticated users are not those of the account: anybody who opens an AWS account is one. They can list or read what the ACL covers, and nothing tells that they did.",
	Remedy:     "Set the ACL to private, or remove it and let aws_s3_bucket_ownership_controls enforce BucketOwnerEnforced.",
	Undecided:  "the ACL or the grants are not known until apply or come from a variable without a value.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  aclCarriers,
	Companions: aclCompanions,
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.2", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4",
		"nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "soc2:CC6.1", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)", "hipaa:164.312(a)(2)(i)",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_43", "kics:57b9893d-33b1-4419-bcea-a717ea87e139", "kics:d4e5f6g7-h8i9-0jkl-1234-mn567opq8901",
		"terrascan:AC_AWS_0211",
	},
	Check: forbidACL("grants access to every AWS account", authenticatedUsers, "authenticated-read"),
	Fix:   makePrivate(authenticatedUsers),
}

// makePrivate mends a canned ACL; of grants only their author knows which to keep.
func makePrivate(group string) edit.Recipe {
	return edit.Risky("ends access that may be wanted", func(c *edit.Change, r *tf.Resource) {
		if !letsIn(r, group).IsNo() {
			c.Impossible()
			return
		}
		c.Set(r.Block, "acl", "private")
	})
}

var (
	aclCarriers   = []string{"aws_s3_bucket_acl", "aws_s3_bucket", "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy"}
	aclCompanions = []string{"aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block", "aws_s3_bucket_ownership_controls"}
)

// The groups that ACLs can name (S3 User Guide, "Access control list overview").
const (
	allUsers           = "http://acs.amazonaws.com/groups/global/AllUsers"           // everybody, signed in or not
	authenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers" // everybody who signs in, with whatever account
)

// forbidACL is a check that neither a canned ACL nor a grant lets a group in. An ACL without effect weighs little.
func forbidACL(message, group string, canned ...string) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		t := letsIn(r, group, canned...)
		if t.IsNo() {
			return
		}
		if neutralized(r).IsYes() {
			p = p.As(lint.Low)
		}
		p.Forbid(t, r, "%s %q "+message, noun(r), r.Name)
	}
}

// letsIn says whether a canned ACL or a grant lets a group in.
func letsIn(r *tf.Resource, group string, canned ...string) tf.Truth {
	return tf.Any(
		r.Attr("acl").Is(canned...),
		r.Blocks("grant").Any(func(grant *tf.Block) tf.Truth { return grant.Attr("uri").Is(group) }),
		r.Blocks("access_control_policy").Any(func(policy *tf.Block) tf.Truth {
			return policy.Blocks("grant").Any(func(grant *tf.Block) tf.Truth { return grant.Attr("grantee.uri").Is(group) })
		}),
	)
}

// publicACL says whether an ACL lets everybody in.
func publicACL(r *tf.Resource) tf.Truth { return letsIn(r, allUsers, publicACLs...) }

var publicACLs = []string{"public-read", "public-read-write"}

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
	case "aws_s3_bucket_acl":
		return "bucket ACL"
	case "aws_s3_bucket_policy":
		return "bucket policy"
	}
	return "bucket"
}
