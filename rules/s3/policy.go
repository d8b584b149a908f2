// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketPolicyPublicRead = &lint.Rule{
	ID:         "s3-bucket-policy-public-read",
	Title:      "S3 policy lets everyone read",
	Why:        "Anybody can list the bucket or fetch its objects. Data leaks of this kind are found by scanners within hours.",
	Remedy:     "Name the principals, or pin the caller to an account, organisation, VPC endpoint or distribution; serve public content through CloudFront.",
	Undecided:  "the document, a principal or a condition that could pin the caller is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Data,
	Resources:  policyCarriers,
	Companions: policyCompanions,
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.2", "cis-aws-7.0:2.21", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3",
		"nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "pci-dss-4.0:1.2.8",
		"pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2", "soc2:CC6.1", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)", "hipaa:164.312(a)(2)(i)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_70", "checkov:CKV_AWS_283", "kics:1df37f4b-7197-45ce-83f8-9994d2fcf885",
		"kics:7af43613-6bb9-4a0e-8c4d-1314b799425e", "kics:66c6f96f-2d9e-417e-a998-9058aeeecd44", "terrascan:AC_AWS_0217",
		"terrascan:AC_AWS_0219", "terrascan:AC_AWS_0220", "regula:FG_R00211",
	},
	Check: forbidPublic((*iam.Document).PublicRead, "%s %q lets everyone read"),
}

var bucketPolicyPublicWrite = &lint.Rule{
	ID:         "s3-bucket-policy-public-write",
	Title:      "S3 policy lets everyone write",
	Why:        "Anybody can replace or delete objects, plant malware, or take the bucket over by changing its policy. What others download from it is no longer yours.",
	Remedy:     "Name the principals that may write, or pin the caller to an account, organisation or VPC endpoint.",
	Undecided:  "the document, a principal or a condition that could pin the caller is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Data,
	Resources:  policyCarriers,
	Companions: policyCompanions,
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.3", "cis-aws-7.0:2.21", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3",
		"nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_70", "checkov:CKV_AWS_283", "kics:a4966c4f-9141-48b8-a564-ffe9959945bc",
		"kics:d24c0755-c028-44b1-b503-8e719c898832", "kics:ffdf4b37-7703-4dfe-a682-9d2e99bc6c09", "terrascan:AC_AWS_0218",
		"terrascan:AC_AWS_0221", "terrascan:AC_AWS_0224", "regula:FG_R00210",
	},
	Check: forbidPublic((*iam.Document).PublicWrite, "%s %q lets everyone write"),
}

var (
	policyCarriers   = []string{"aws_s3_bucket_policy", "aws_s3_bucket", "aws_s3control_access_point_policy", "aws_s3_access_point"}
	policyCompanions = []string{"aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block"}
)

// forbidPublic is a check that a policy lets nobody but fixed callers in. Where public policies have no effect on outsiders, because
// restrict_public_buckets is on, the finding weighs little.
func forbidPublic(question func(*iam.Document) tf.Truth, message string) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		t := question(iam.ParseIn(r, r.Attr("policy")))
		if t.IsNo() || onlyFromVPC(r).IsYes() {
			return
		}
		if restricted(r).IsYes() {
			p = p.As(lint.Low)
		}
		p.Forbid(t, r, message, noun(r), r.Name)
	}
}

// restricted says whether outsiders are kept out whatever the policy says.
func restricted(r *tf.Resource) tf.Truth {
	const setting = "restrict_public_buckets"
	switch r.Type {
	case "aws_s3_access_point":
		return tf.Any(restrictedPoint(r), blocked(r, setting))
	case "aws_s3control_access_point_policy":
		return accessPoint(r).Any(func(point *tf.Resource) tf.Truth { return tf.Any(restrictedPoint(point), blocked(point, setting)) })
	}
	return blocked(r, setting)
}

// restrictedPoint knows that an access point restricts public policies unless it says otherwise.
func restrictedPoint(point *tf.Resource) tf.Truth {
	return accessPointBlocks(point).All(func(block *tf.Block) tf.Truth { return block.Attr("restrict_public_buckets").IsTrue() })
}

// onlyFromVPC says whether an access point takes requests from a VPC alone; its policy is never public (S3 User Guide).
func onlyFromVPC(r *tf.Resource) tf.Truth {
	switch r.Type {
	case "aws_s3_access_point":
		return r.Blocks("vpc_configuration").Exist()
	case "aws_s3control_access_point_policy":
		return accessPoint(r).Any(func(point *tf.Resource) tf.Truth { return point.Blocks("vpc_configuration").Exist() })
	}
	return tf.No()
}

func accessPoint(policy *tf.Resource) tf.Links {
	return policy.Follow("access_point_arn", "arn", "aws_s3_access_point")
}
