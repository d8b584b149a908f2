// SPDX-License-Identifier: Apache-2.0

// Package cloudtrail holds the guardrails for AWS CloudTrail.
package cloudtrail

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{kmsEncryption}

var kmsEncryption = &lint.Rule{
	ID:        "cloudtrail-kms-encryption",
	Title:     "CloudTrail logs are not encrypted with a KMS key",
	Why:       "Whoever may read the bucket then reads the logs. A KMS key of your own asks for a second permission and records its use.",
	Remedy:    "Set kms_key_id to a key whose policy lets cloudtrail.amazonaws.com generate data keys for this trail.",
	Undecided: "kms_key_id comes from a value that may turn out to be null.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_cloudtrail"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:CloudTrail.2", "cis-aws-7.0:4.5", "cis-aws-5.0:3.5", "cis-aws-3.0:3.5",
		"cis-aws-2.0:3.7", "cis-aws-1.4:3.7", "nist-800-53-r5:AU-9", "nist-800-53-r5:CM-6", "nist-800-53-r5:CP-9",
		"nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "pci-dss-4.0:10.3.2",
		"pci-dss-4.0:10.3.3", "pci-dss-4.0:10.3.4", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16",
		"iso-27001-2022:A.8.24", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(1)(ii)(D)",
		"hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(c)(1)", "hipaa:164.312(c)(2)",
		"hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_35", "trivy:AVD-AWS-0015", "tfsec:aws-cloudtrail-enable-at-rest-encryption",
		"kics:5d9e3164-9265-470c-9a10-57ae454ac0c7", "terrascan:AC_AWS_0033", "regula:FG_R00035",
	},
	Check: lint.MustBeGiven("kms_key_id", "trail %q does not encrypt its logs with a KMS key"),
}
