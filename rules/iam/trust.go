// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// trusts are the resources that carry trust policies, and the data source that writes them.
var trusts = []string{"aws_iam_role", "data.aws_iam_policy_document"}

var roleTrustAnyPrincipal = &lint.Rule{
	ID:        "iam-role-trust-any-principal",
	Title:     "Role may be assumed by everyone",
	Why:       "Every AWS account in the world can take the role, and with it all that the role may do.",
	Remedy:    "Name the principals that may assume the role, or pin them by aws:PrincipalOrgID.",
	Undecided: "the trust policy, a principal or a condition that could pin the caller is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: trusts,
	Controls:  []string{"wa-sec:SEC03-BP07", "cis-aws-7.0:2.21"},
	Aliases: []string{
		"checkov:CKV_AWS_60", "kics:12b7e704-37f0-4d1e-911a-44bf60c48c21", "kics:bcdcbdc6-a350-4855-ae7c-d1e6436f7c97",
		"regula:FG_R00219",
	},
	Check: untrusting(func(_ *tf.Root, d *iam.Document) tf.Truth { return d.AnyoneMayAssume() }, "%s may be assumed by everyone"),
}

var roleCrossAccount = &lint.Rule{
	ID:    "iam-role-cross-account-no-external-id",
	Title: "Role may be assumed by another account without an external id",
	Why: "The other account acts for many customers; whoever tells it this role's ARN makes it act here, unless it must also know a secret that " +
		"only you gave it.",
	Remedy:     "Add StringEquals sts:ExternalId for third parties, or aws:PrincipalOrgID for your own accounts.",
	Undecided:  "the trust policy or the account that this configuration is for is not known.",
	Severity:   lint.High,
	Pillar:     lint.Identity,
	Resources:  trusts,
	Controls:   []string{"wa-sec:SEC03-BP07"},
	Aliases:    []string{"kics:09c35abf-5852-4622-ac7a-b987b331232e", "regula:FG_R00255"},
	Parameters: []*lint.Parameter{lint.ApprovedAccounts},
	Check: func(p *lint.Pass, r *tf.Resource) {
		friends := lint.Of[[]string](p, lint.ApprovedAccounts)
		untrusting(func(root *tf.Root, d *iam.Document) tf.Truth {
			return d.StrangerMayAssume(iam.OwnAccount(root), friends)
		},
			"%s may be assumed by another account without an external id")(p, r)
	},
}

var roleGitHubSubject = &lint.Rule{
	ID:        "iam-role-github-oidc-subject",
	Title:     "Role may be assumed by strangers' GitHub workflows",
	Why:       "Every repository on GitHub gets tokens of the same issuer: without an owner in the subject, a stranger's workflow takes the role.",
	Remedy:    "Condition token.actions.githubusercontent.com:sub on the organisation, repository and branch or environment, and aud on sts.amazonaws.com.",
	Undecided: "the trust policy, the identity provider or the value of a claim is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: trusts,
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"checkov:CKV_AWS_358", "checkov:CKV_AWS_393"},
	Check: untrusting(func(root *tf.Root, d *iam.Document) tf.Truth {
		return d.AnyFederation(root, func(f iam.Federation) tf.Truth { return tf.All(f.IsGitHub(), f.AdmitsAnyRepository()) })
	}, "%s may be assumed by GitHub workflows of strangers"),
}

var roleOIDCAudience = &lint.Rule{
	ID:        "iam-role-oidc-audience-missing",
	Title:     "Role accepts an identity provider's tokens whoever they are for",
	Why:       "The provider issues tokens to and for others too; without a condition on audience or subject each of them opens the role.",
	Remedy:    "Add StringEquals conditions on the provider's aud and sub claims.",
	Undecided: "the trust policy, the identity provider or the value of a claim is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: trusts,
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Check: untrusting(func(root *tf.Root, d *iam.Document) tf.Truth {
		return d.AnyFederation(root, func(f iam.Federation) tf.Truth { return tf.All(tf.Not(f.IsGitHub()), f.AdmitsAnyClient()) })
	}, "%s accepts an identity provider's tokens whoever they are for"),
}

var roleTrustAccountRoot = &lint.Rule{
	ID:           "iam-role-trust-account-root",
	Title:        "Role trusts a whole account",
	Why:          "The administrators of that account decide which of its identities take the role.",
	Remedy:       "Name the role that may assume it, or add a condition on aws:PrincipalArn.",
	Undecided:    "the trust policy, a principal or a condition is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Resources:    trusts,
	OffByDefault: true,
	Controls:     []string{"wa-sec:SEC03-BP07"},
	Aliases:      []string{"checkov:CKV_AWS_61"},
	Check:        untrusting(func(_ *tf.Root, d *iam.Document) tf.Truth { return d.AccountMayAssume() }, "%s trusts a whole account"),
}

// untrusting is a check that no trust policy answers a question with yes. The message's %s takes the role. A document is judged where a
// role takes it, or itself when nothing here does.
func untrusting(question func(*tf.Root, *iam.Document) tf.Truth, message string) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		ask := func(d *iam.Document) tf.Truth { return question(r.Root, d) }
		if t := trusting(r, ask); !t.IsNo() {
			p.Forbid(t, r, message, describe(r))
		}
	}
}

func trusting(r *tf.Resource, question func(*iam.Document) tf.Truth) tf.Truth {
	if !r.Data {
		return iam.AttributesOf(r.Type, iam.Trust)[0].AnyDocument(r, question)
	}
	if iam.IsClaimed(r) {
		return tf.No()
	}
	document := iam.ParseIn(r, r.Attr("json"))
	if !document.IsTrust().IsYes() {
		return tf.No()
	}
	return question(document)
}
