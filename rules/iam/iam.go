// SPDX-License-Identifier: Apache-2.0

// Package iam holds the guardrails for identities and their policies.
package iam

import (
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	policyFullAdmin, policyWildcardAction, policyIAMFullAccess, policyServiceWildcard, policyNotActionOrResource, policyPassRoleAny,
	policyKMSDecryptAnyKey, policyWildcardResource, managedAdministratorAccess, managedFullAccessPolicies, permissionSetAdmin, supportRoleMissing,
	roleTrustAnyPrincipal, roleCrossAccount, roleGitHubSubject, roleOIDCAudience, roleTrustAccountRoot,
	policyPrivescPolicyEdit, policyPrivescCredentials, policyPrivescTrustEdit, policyPrivescPassRole, policyPrivescCodeUpdate,
	policyAssumeAnyRole, mfaConditionBypassable, policyValidation,
	policyAttachedToUser, accessKeyDefined, userConsoleLogin, userDefined, rootAccessKey, serverCertificateUpload,
	serviceCredentialLongLived, userMultipleAccessKeys, policyAuditServiceFullAccess, policyCreateRoleWithoutBoundary,
	permissionsBoundaryMissing, scpValid, policyActionResourceFit,
	userMFANotEnforced, groupMembership, mfaTOTP,
	policyS3Unscoped, policyCredentialsExposure, policyDataExfiltration, policyPermissionsManagement, policyUnconstrainedWrite,
	passwordComplexity, passwordLength, passwordReuse, passwordChange, passwordAge, rootCredentialsManagement,
}

// carriers are the resources that carry identity policies, and the data source that writes them.
var carriers = []string{"aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy", "aws_iam_role",
	"aws_ssoadmin_permission_set_inline_policy", "data.aws_iam_policy_document"}

func isPermissionSet(typ string) bool { return typ == "aws_ssoadmin_permission_set_inline_policy" }

var policyFullAdmin = &lint.Rule{
	ID:        "iam-policy-full-admin",
	Title:     "IAM policy grants full administration",
	Why:       "Whoever holds or steals this identity owns the account: its data, its other identities and its audit trail.",
	Remedy:    "List the actions and resource ARNs that the workload needs, or move the grant into a break-glass role whose use needs MFA.",
	Undecided: "the document, or an element of a statement that could complete the grant, is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: slices.DeleteFunc(slices.Clone(carriers), isPermissionSet), // those have a rule of their own
	Controls: []string{
		"wa-sec:SEC03-BP02", "wa-sec:SEC03-BP04", "fsbp:IAM.1", "cis-aws-7.0:2.14", "cis-aws-5.0:1.15", "cis-aws-3.0:1.16",
		"cis-aws-2.0:1.16", "cis-aws-1.4:1.16", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4",
		"nist-800-53-r5:AC-5", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5", "iso-27001-2022:A.5.18",
		"iso-27001-2022:A.8.2", "soc2:CC1.3", "soc2:CC6.3", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)",
		"hipaa:164.308(a)(3)(ii)(B)", "hipaa:164.308(a)(4)(i)", "hipaa:164.308(a)(4)(ii)(B)", "hipaa:164.308(a)(4)(ii)(C)",
		"hipaa:164.312(a)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_1", "checkov:CKV_AWS_62", "kics:2f37c4a3-58b9-4afe-8a87-d7f1d2286f84",
		"kics:575a2155-6af1-4026-b1af-d5bc8fe2a904", "kics:b1ffa705-19a3-4b73-b9d0-0c97d0663842", "terrascan:AC_AWS_0143",
		"terrascan:AC_AWS_0144", "terrascan:AC_AWS_0146", "terrascan:AC_AWS_0147", "terrascan:AC_AWS_0474",
		"terrascan:AC_AWS_0477", "terrascan:AC_AWS_0488", "regula:FG_R00092",
	},
	Check: forbid((*iam.Document).FullAdmin, "%s allows every action on every resource"),
}

var policyWildcardAction = &lint.Rule{
	ID:        "iam-policy-wildcard-action",
	Title:     "IAM policy allows every action",
	Why:       "The grant covers all services, also those that AWS will add, and actions that change policies or delete data.",
	Remedy:    "Replace the wildcard with the actions in use; IAM Access Analyzer can generate the list from CloudTrail.",
	Undecided: "the document, or the list of actions of an Allow statement, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls: []string{
		"wa-sec:SEC03-BP02", "wa-sec:SEC03-BP04", "fsbp:IAM.1", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3",
		"nist-800-53-r5:AC-4", "nist-800-53-r5:AC-5", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5",
		"iso-27001-2022:A.5.18", "iso-27001-2022:A.8.2", "soc2:CC1.3", "soc2:CC6.3", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(3)(i)", "hipaa:164.308(a)(3)(ii)(B)", "hipaa:164.308(a)(4)(i)", "hipaa:164.308(a)(4)(ii)(B)",
		"hipaa:164.308(a)(4)(ii)(C)", "hipaa:164.312(a)(1)",
	},
	Aliases: []string{"checkov:CKV_AWS_49", "checkov:CKV_AWS_63", "trivy:AVD-AWS-0057", "tfsec:aws-iam-no-policy-wildcards"},
	Check:   forbid((*iam.Document).WildcardAction, "%s allows every action by a wildcard"),
}
