// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
)

var policyIAMFullAccess = &lint.Rule{
	ID:        "iam-policy-iam-full-access",
	Title:     "IAM policy allows every change in IAM",
	Why:       "Who may change identities and policies without limit can grant itself everything else: the grant equals full administration.",
	Remedy:    "Grant the few IAM actions in use, on a path such as role/team-a/*, and demand a permissions boundary by condition.",
	Undecided: "the document, or an element of a statement that could complete the grant, is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC03-BP02", "fsbp:IAM.21"},
	Aliases:   []string{"checkov:CKV2_AWS_40"},
	Check:     forbid((*iam.Document).FullIAM, "%s allows every change in IAM"),
}

var policyServiceWildcard = &lint.Rule{
	ID:        "iam-policy-service-wildcard",
	Title:     "IAM policy allows every action of a service",
	Why:       "The grant covers the service's deletions and permission changes, and whatever actions AWS adds to it later.",
	Remedy:    "Keep the read prefixes that the workload needs (Get, List, Describe) and name the actions that change something one by one.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC03-BP02", "fsbp:IAM.21"},
	Aliases:   []string{"trivy:AVD-AWS-0345"},
	Check:     forbid((*iam.Document).ServiceWildcard, "%s allows every action of a service on every resource"),
}

var policyNotActionOrResource = &lint.Rule{
	ID:        "iam-policy-not-action-or-resource",
	Title:     "IAM policy allows by exclusion",
	Why:       "Everything outside of the list is granted, including services and resources that do not exist yet.",
	Remedy:    "Turn the statement into an Allow that lists what is needed, or keep the negation in a Deny.",
	Undecided: "the document, or the effect of a statement with NotAction or NotResource, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC03-BP02", "fsbp:IAM.21"},
	Check:     forbid((*iam.Document).AllowsByExclusion, "%s allows everything outside of a list"),
}

var policyPassRoleAny = &lint.Rule{
	ID:        "iam-policy-passrole-any",
	Title:     "IAM policy allows to pass any role",
	Why:       "Whoever may pass any role can start a machine or function under the strongest role of the account and act as it.",
	Remedy:    "Name the ARNs of the roles that may be passed, and say to which service by a condition on iam:PassedToService.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases:   []string{"trivy:AVD-AWS-0342", "kics:e39bee8c-fe54-4a3f-824d-e5e2d1cca40a"},
	Check:     forbid((*iam.Document).PassesAnyRole, "%s allows to pass any role to any service"),
}

var policyKMSDecryptAnyKey = &lint.Rule{
	ID:        "iam-policy-kms-decrypt-any-key",
	Title:     "IAM policy allows to decrypt with any key",
	Why:       "Encryption with separate keys no longer separates anything: the identity reads whatever any key of the account protects.",
	Remedy:    "Name the ARNs of the keys, or limit the grant by conditions on kms:ViaService or kms:ResourceAliases.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC03-BP02", "fsbp:KMS.1", "fsbp:KMS.2"},
	Check:     forbid((*iam.Document).DecryptsWithAnyKey, "%s allows to decrypt with any KMS key"),
}

var policyAssumeAnyRole = &lint.Rule{
	ID:        "iam-policy-assume-any-role",
	Title:     "IAM policy allows to assume any role",
	Why:       "Every role whose trust policy admits this account is open to the identity, in other accounts too.",
	Remedy:    "Name the ARNs of the roles, or limit the grant by a condition on aws:ResourceOrgID.",
	Undecided: "the document, or an action, resource or condition of an Allow statement, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Check:     forbid((*iam.Document).AssumesAnyRole, "%s allows to assume any role"),
}

var mfaConditionBypassable = &lint.Rule{
	ID:        "iam-mfa-condition-bypassable",
	Title:     "MFA condition can be evaded with access keys",
	Why:       "Requests that are signed with long-term access keys do not say whether a second factor was used; the condition lets them through.",
	Remedy:    "Use BoolIfExists aws:MultiFactorAuthPresent false in a Deny, and Bool aws:MultiFactorAuthPresent true in an Allow.",
	Undecided: "the document, or the effect or conditions of a statement, are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: carriers,
	Controls:  []string{"wa-sec:SEC02-BP01"},
	Check:     forbid((*iam.Document).MFABypassable, "%s asks for MFA in a way that access keys evade"),
}
