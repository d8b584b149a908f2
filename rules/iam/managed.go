// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// attachments are the attributes by which identities get managed policies, by type.
var attachments = map[string]string{
	"aws_iam_role_policy_attachment":             "policy_arn",
	"aws_iam_user_policy_attachment":             "policy_arn",
	"aws_iam_group_policy_attachment":            "policy_arn",
	"aws_iam_policy_attachment":                  "policy_arn",
	"aws_iam_role":                               "managed_policy_arns",
	"aws_iam_role_policy_attachments_exclusive":  "policy_arns",
	"aws_iam_user_policy_attachments_exclusive":  "policy_arns",
	"aws_iam_group_policy_attachments_exclusive": "policy_arns",
	"aws_ssoadmin_managed_policy_attachment":     "managed_policy_arn",
}

// attachers are the types of attachments but those to permission sets, which have a rule of their own.
var attachers = []string{
	"aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment", "aws_iam_policy_attachment",
	"aws_iam_role", "aws_iam_role_policy_attachments_exclusive", "aws_iam_user_policy_attachments_exclusive",
	"aws_iam_group_policy_attachments_exclusive",
}

var managedAdministratorAccess = &lint.Rule{
	ID:         "iam-managed-administrator-access",
	Title:      "AdministratorAccess is attached",
	Why:        "Whoever holds or steals this identity owns the account: its data, its other identities and its audit trail.",
	Remedy:     "Attach a policy that lists what the identity needs; keep one reviewed break-glass role and waive it by its address.",
	Undecided:  "the ARN of the attached policy is not known.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  attachers,
	Companions: []string{"data.aws_iam_policy"},
	Controls: []string{
		"wa-sec:SEC03-BP02", "fsbp:IAM.1", "cis-aws-7.0:2.14", "cis-aws-5.0:1.15", "cis-aws-3.0:1.16", "cis-aws-2.0:1.16",
		"cis-aws-1.4:1.16", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-5",
		"nist-800-53-r5:AC-6", "nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2",
		"pci-dss-4.0:7.2.5", "pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7",
		"pci-dss-4.0:8.2.8", "pci-dss-4.0:8.3.4", "iso-27001-2022:A.5.18", "iso-27001-2022:A.8.2", "soc2:CC1.3", "soc2:CC6.3",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)", "hipaa:164.308(a)(3)(ii)(B)", "hipaa:164.308(a)(4)(i)",
		"hipaa:164.308(a)(4)(ii)(B)", "hipaa:164.308(a)(4)(ii)(C)", "hipaa:164.312(a)(1)",
	},
	Aliases: []string{"checkov:CKV_AWS_274", "checkov:CKV_AWS_275"},
	Check:   lint.MustNot(func(r *tf.Resource) tf.Truth { return attaches(r, "AdministratorAccess") }, "%q attaches AdministratorAccess"),
}

var managedFullAccessPolicies = &lint.Rule{
	ID:    "iam-managed-full-access-policies",
	Title: "IAMFullAccess or AWSCloudShellFullAccess is attached",
	Why: "IAMFullAccess lets its holder grant itself everything else; AWSCloudShellFullAccess opens a shell with internet access through which " +
		"files leave the account.",
	Remedy: "Use a delegated policy that demands a permissions boundary, and one for CloudShell without cloudshell:GetFileDownloadUrls and " +
		"cloudshell:GetFileUploadUrls.",
	Undecided:  "the ARN of the attached policy is not known.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  append(attachers[:len(attachers):len(attachers)], "aws_ssoadmin_managed_policy_attachment"),
	Companions: []string{"data.aws_iam_policy"},
	Controls: []string{
		"wa-sec:SEC03-BP02", "cis-aws-7.0:2.20", "cis-aws-5.0:1.21", "cis-aws-2.0:1.22", "pci-dss-4.0:7.2.1",
		"pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.3", "pci-dss-4.0:7.2.5", "pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2",
		"pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7", "pci-dss-4.0:8.2.8", "pci-dss-4.0:8.3.4",
	},
	Aliases: []string{"checkov:CKV2_AWS_56"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth { return attaches(r, "IAMFullAccess", "AWSCloudShellFullAccess") },
		"%q attaches IAMFullAccess or AWSCloudShellFullAccess"),
}

var permissionSetAdmin = &lint.Rule{
	ID:         "ssoadmin-permission-set-admin",
	Title:      "Permission set grants full administration",
	Why:        "Everybody who is assigned the permission set owns each account in which it is assigned.",
	Remedy:     "Scope the permission set to the job function; keep one reviewed break-glass set and waive it by its address.",
	Undecided:  "the document, or the ARN of the attached policy, is not known.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_ssoadmin_permission_set_inline_policy", "aws_ssoadmin_managed_policy_attachment"},
	Companions: []string{"data.aws_iam_policy"},
	Controls:   []string{"wa-sec:SEC03-BP02"},
	Aliases:    []string{"kics:132a8c31-9837-4203-9fd1-15ca210c7b73", "checkov:CKV_AWS_274"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		if r.Type == "aws_ssoadmin_managed_policy_attachment" {
			return attaches(r, "AdministratorAccess")
		}
		return granted(r, (*iam.Document).FullAdmin)
	}, "%q lets a permission set do every action on every resource"),
}

// attaches says whether a resource attaches one of the AWS managed policies of these names.
func attaches(r *tf.Resource, names ...string) tf.Truth {
	attr := attachments[r.Type]
	if one := r.Attr(attr); attr == "policy_arn" || attr == "managed_policy_arn" {
		return iam.IsManaged(r, one, names...)
	}
	return r.Attr(attr).Elements().Any(func(arn tf.Value) tf.Truth { return iam.IsManaged(r, arn, names...) })
}

var supportRoleMissing = &lint.Rule{
	ID:        "iam-support-role-missing",
	Title:     "Nobody is allowed to ask AWS for help",
	Why:       "In an incident those who work on it cannot open a case, and take the root user or somebody else's credentials.",
	Remedy:    "In a whole account, attach AWSSupportAccess to a role or permission set of those who handle incidents.",
	Undecided: "the ARN of an attached policy is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Controls: []string{
		"wa-sec:SEC10-BP01", "cis-aws-7.0:2.15", "cis-aws-5.0:1.16", "cis-aws-3.0:1.17", "cis-aws-2.0:1.17",
		"cis-aws-1.4:1.17",
	},
	Aliases:      []string{"trivy:AVD-AWS-0169"},
	OffByDefault: true,
	Resources:    append(attachers[:len(attachers):len(attachers)], "aws_ssoadmin_managed_policy_attachment"),
	Companions:   []string{"data.aws_iam_policy"},
	Absent: []*lint.Absence{{
		Message: "nobody in the account has AWSSupportAccess",
		Counts:  func(r *tf.Resource) tf.Truth { return attaches(r, "AWSSupportAccess") },
	}},
}
