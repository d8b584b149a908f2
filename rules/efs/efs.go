// SPDX-License-Identifier: Apache-2.0

// Package efs holds the guardrails for Amazon Elastic File System.
package efs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{accessPointIsolation, encryption}

var encryption = &lint.Rule{
	ID:        "efs-encryption",
	Title:     "EFS file system is not encrypted at rest",
	Why:       "File systems are in the clear unless asked otherwise, with all backups and replicas. Encryption cannot be switched on later: the files have to move to another file system.",
	Remedy:    "Set encrypted to true; the file system is replaced, so copy its data first.",
	Undecided: "encrypted is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_efs_file_system"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:EFS.1", "cis-aws-7.0:3.3.1", "cis-aws-5.0:2.3.1", "cis-aws-3.0:2.4.1",
		"cis-aws-2.0:2.4.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28",
		"pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_42", "trivy:AVD-AWS-0037", "tfsec:aws-efs-enable-at-rest-encryption",
		"kics:48207659-729f-4b5c-9402-f884257d794f", "terrascan:AC_AWS_0097",
	},
	Check: lint.MustBeTrue("encrypted", "file system %q is not encrypted at rest"),
	Fix:   edit.Risky("replaces the file system", edit.Set("encrypted", true)),
}
