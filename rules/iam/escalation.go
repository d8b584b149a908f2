// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/escalate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyPrivescPolicyEdit = &lint.Rule{
	ID:         "iam-policy-privesc-policy-edit",
	Title:      "IAM policy lets its holder rewrite its own permissions",
	Why:        "Whoever can rewrite or attach policies without limit gives itself every other right: the grant equals full administration.",
	Remedy:     "Limit the grant to a path that does not hold the identity itself, and demand a permissions boundary by a condition on iam:PermissionsBoundary.",
	Undecided:  "a document of the principal, or an element of a statement that could complete the grant, is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Identity,
	Resources:  carriers,
	Companions: identities,
	Controls:   []string{"wa-sec:SEC02-BP06", "soc2:CC3.3"},
	Aliases: []string{
		"checkov:CKV_AWS_110", "checkov:CKV_AWS_286", "kics:0c10d7da-85c4-4d62-b2a8-d6c104f1bd77",
		"kics:3dd96caa-0b5f-4a85-b929-acfac4646cc2", "kics:6d23d87e-1c5b-4308-b224-92624300f29b",
		"kics:7c96920c-6fd0-449d-9a52-0aa431b6beaf", "kics:8bfbf7ab-d5e8-4100-8618-798956e101e0",
		"kics:8f75840d-9ee7-42f3-b203-b40e3979eb12", "kics:43a41523-386a-4cb1-becb-42af6b414433",
		"kics:70b42736-efee-4bce-80d5-50358ed94990", "kics:70cb518c-d990-46f6-bc05-44a5041493d6",
		"kics:970ed7a2-0aca-4425-acf1-0453c9ecbca1", "kics:1743f5f1-0bb0-4934-acef-c80baa5dadfa",
		"kics:7782d4b3-e23e-432b-9742-d9528432e771", "kics:60263b4a-6801-4587-911d-919c37ed733b",
		"kics:118281d0-6471-422e-a7c5-051bc667926e", "kics:b8a31292-509d-4b61-bc40-13b167db7e9c",
		"kics:bf9d42c7-c2f9-4dfe-942c-c8cc8249a081", "kics:c0c1e744-0f37-445e-924a-1846f0839f69",
		"kics:d6047119-a0b2-4b59-a4f2-127a36fb685b", "kics:db78d14b-10e5-4e6e-84b1-dace6327b1ec",
		"kics:e77c89f6-9c85-49ea-b95b-5f960fe5be92", "kics:e227091e-2228-4b40-b046-fc13650d8e88",
		"kics:eb64f1e9-f67d-4e35-8a3c-3d6a2f9efea7", "kics:ec49cbfd-fae4-45f3-81b1-860526d66e3f",
		"kics:ee49557d-750c-4cc1-aa95-94ab36cbefde", "kics:eeb4d37a-3c59-4789-a00c-1509bc3af1e5",
		"kics:f465fff1-0a0f-457d-aa4d-1bddb6f204ff", "kics:f906113d-cdc0-415a-ba60-609cc6daaf4d", "terrascan:AC_AWS_0473",
	},
	Check: forbidEscalation(escalate.PolicyEdit, "%s lets its holder rewrite its own permissions"),
}

var policyPrivescCredentials = &lint.Rule{
	ID:         "iam-policy-privesc-credentials",
	Title:      "IAM policy lets its holder sign in as another user",
	Why:        "A new access key or password for a stronger user turns the holder into that user.",
	Remedy:     "Bind the resource to user/${aws:username}, or drop the action.",
	Undecided:  "a document of the principal, or an element of a statement that could complete the grant, is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Identity,
	Resources:  carriers,
	Companions: identities,
	Controls:   []string{"wa-sec:SEC02-BP06", "soc2:CC3.3"},
	Aliases: []string{
		"checkov:CKV_AWS_110", "checkov:CKV_AWS_286", "kics:0fd7d920-4711-46bd-aff2-d307d82cd8b7",
		"kics:04c686f1-e0cd-4812-88e1-4e038410074c", "kics:5b4d4aee-ac94-4810-9611-833636e5916d",
		"kics:6deb34e2-5d9c-499a-801b-ea6d9eda894f", "kics:9a205ba3-0dd1-42eb-8d54-2ffec836b51a",
		"kics:35ccf766-0e4d-41ed-9ec4-2dab155082b4", "kics:113208f2-a886-4526-9ecc-f3218600e12c",
		"kics:846646e3-2af1-428c-ac5d-271eccfa6faf", "kics:ad296c0d-8131-4d6b-b030-1b0e73a99ad3",
	},
	Check: forbidEscalation(escalate.Credentials, "%s lets its holder make credentials of other users"),
}

var policyPrivescTrustEdit = &lint.Rule{
	ID:         "iam-policy-privesc-trust-edit",
	Title:      "IAM policy lets its holder decide who assumes a role",
	Why:        "Whoever can rewrite the trust policy of any role lets itself assume the strongest one.",
	Remedy:     "Drop iam:UpdateAssumeRolePolicy, or limit it to a path that holds no privileged role.",
	Undecided:  "a document of the principal, or an element of a statement that could complete the grant, is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Identity,
	Resources:  carriers,
	Companions: identities,
	Controls:   []string{"wa-sec:SEC02-BP06", "soc2:CC3.3"},
	Aliases: []string{
		"checkov:CKV_AWS_110", "checkov:CKV_AWS_286", "kics:78f1ec6f-5659-41ea-bd48-d0a142dce4f2",
		"kics:33627268-1445-4385-988a-318fd9d1a512", "kics:f1173d8c-3264-4148-9fdb-61181e031b51",
	},
	Check: forbidEscalation(escalate.TrustEdit, "%s lets its holder rewrite the trust policy of any role"),
}

var policyPrivescPassRole = &lint.Rule{
	ID:         "iam-policy-privesc-passrole-compute",
	Title:      "IAM policy lets its holder run code under any role",
	Why:        "Code that is started under the strongest role of the account acts with its rights, and hands its credentials to the holder.",
	Remedy:     "Limit iam:PassRole to the roles that are meant for the service, and name it by a condition on iam:PassedToService.",
	Undecided:  "a document of the principal, or an element of a statement that could complete the grant, is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Identity,
	Resources:  carriers,
	Companions: identities,
	Controls:   []string{"wa-sec:SEC02-BP06", "soc2:CC3.3"},
	Aliases: []string{
		"checkov:CKV_AWS_110", "checkov:CKV_AWS_286", "kics:0a592060-8166-49f5-8e65-99ac6dce9871",
		"kics:7d544dad-8a6c-431c-84c1-5f07fe9afc0e", "kics:9b0ffadc-a61f-4c2a-b1e6-68fab60f6267",
		"kics:15e6ad8c-f420-49a6-bafb-074f5eb1ec74", "kics:19ffbe31-9d72-4379-9768-431195eae328",
		"kics:30b88745-eebe-4ecb-a3a9-5cf886e96204", "kics:034d0aee-620f-4bf7-b7fb-efdf661fdb9e",
		"kics:94fbe150-27e3-4eba-9ca6-af32865e4503", "kics:8055dec2-efb8-4fe6-8837-d9bed6ff202a",
		"kics:89561b03-cb35-44a9-a7e9-8356e71606f4", "kics:be2aa235-bd93-4b68-978a-1cc65d49082f",
		"kics:fa62ac4f-f5b9-45b9-97c1-625c8b6253ca",
	},
	Check: forbidEscalation(escalate.PassRole, "%s lets its holder run code under any role"),
}

var policyPrivescCodeUpdate = &lint.Rule{
	ID:         "iam-policy-privesc-code-update",
	Title:      "IAM policy lets its holder swap the code of any workload",
	Why:        "Code that is put into a workload which runs under a stronger role acts with the rights of that role.",
	Remedy:     "Name the functions, endpoints or instances, or limit the grant by a condition on a resource tag.",
	Undecided:  "a document of the principal, or an element of a statement that could complete the grant, is not known.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  carriers,
	Companions: identities,
	Controls:   []string{"wa-sec:SEC02-BP06", "soc2:CC3.3"},
	Aliases: []string{
		"checkov:CKV_AWS_110", "checkov:CKV_AWS_286", "kics:8f3c16b3-354d-45db-8ad5-5066778a9485",
		"kics:9b877bd8-94b4-4c10-a060-8e0436cc09fa", "kics:571254d8-aa6a-432e-9725-535d3ef04d69",
		"kics:b69247e5-7e73-464e-ba74-ec9b715c6e12", "kics:c583f0f9-7dfd-476b-a056-f47c62b47b46",
		"kics:eda48c88-2b7d-4e34-b6ca-04c0194aee17",
	},
	Check: forbidEscalation(escalate.CodeUpdate, "%s lets its holder swap the code of what runs under other roles"),
}

var policyCreateRoleWithoutBoundary = &lint.Rule{
	ID:         "iam-policy-create-role-without-boundary",
	Title:      "IAM policy lets its holder give rights to identities that no boundary limits",
	Why:        "Whoever creates roles or users and writes their policies gives them every right, and acts as them then: a name or path limits what they are called, not what they may do.",
	Remedy:     "Demand a permissions boundary by StringEquals on iam:PermissionsBoundary, where identities are created or where they are given policies, and deny to take it off.",
	Undecided:  "a document of the principal, or an element of a statement that could complete the grant, is not known.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  carriers,
	Companions: identities,
	Controls:   []string{"wa-sec:SEC03-BP05"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		t := granted(r, func(d *iam.Document) tf.Truth {
			unbounded := escalate.Granted(r, d, escalate.Unbounded, isSpecific)
			if unbounded.IsNo() || escalate.Granted(r, d, escalate.PolicyEdit, isSpecific).IsYes() {
				return tf.No() // what policyPrivescPolicyEdit reports is not said twice
			}
			return unbounded
		})
		if !t.IsNo() {
			p.Forbid(t, r, "%s lets its holder give rights to identities that no permissions boundary limits", describe(r))
		}
	},
}

// identities are what gets policies, by what, and what limits it.
var identities = []string{"aws_iam_user", "aws_iam_group", "aws_ssoadmin_permission_set", "aws_iam_role_policy_attachment",
	"aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment", "aws_iam_policy_attachment", "aws_iam_user_group_membership",
	"aws_iam_group_membership", "aws_ssoadmin_managed_policy_attachment", "aws_ssoadmin_customer_managed_policy_attachment",
	"aws_ssoadmin_permissions_boundary_attachment"}

// forbidEscalation is a check that no policy a resource carries lets a principal gain rights in a way. A policy is judged together with the
// others of each principal that has it, and reported where the decisive statement is written.
func forbidEscalation(way escalate.Way, message string) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		gains := func(d *iam.Document) tf.Truth { return escalate.Granted(r, d, way, isSpecific) }
		if t := granted(r, gains); !t.IsNo() {
			p.Forbid(t, r, message, describe(r))
		}
	}
}

// isSpecific tells statements from those that allow so much that another rule reports them as such.
func isSpecific(s *iam.Statement) bool {
	return s.FullAdmin().IsNo() && s.WildcardAction().IsNo() && s.FullIAM().IsNo() && s.ServiceWildcard().IsNo() && s.AllowsByExclusion().IsNo()
}
