// SPDX-License-Identifier: Apache-2.0

package resourcepolicy

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var notPrincipalAllow = &lint.Rule{
	ID:        "iam-policy-not-principal-allow",
	Title:     "Policy allows everybody but a list",
	Why:       "Everybody else is admitted, strangers and anonymous callers too, and whoever appears later.",
	Remedy:    "Name the principals that are allowed in Principal; use NotPrincipal in a Deny only.",
	Undecided: "the document, or the effect or conditions of a statement with NotPrincipal, are not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: carriersOf(func(typ string) bool { return !isBucketPolicy(typ) }),
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth { return anyDocument(r, (*iam.Document).AllowsAllBut) },
		"a policy of %q allows everybody that NotPrincipal does not list"),
}

var otherPolicyPublic = &lint.Rule{
	ID:        "iam-resource-policy-public",
	Title:     "Resource policy lets everyone in",
	Why:       "Whoever finds the resource may use it, with any AWS account or with none.",
	Remedy:    nameCallers,
	Undecided: unknownCaller,
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: append(carriersOf(hasNoRuleOfItsOwn), "data.aws_iam_policy_document"),
	Controls:  []string{"wa-sec:SEC03-BP07", "cis-aws-7.0:2.21"},
	Aliases:   []string{"checkov:CKV_AWS_283"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Data {
			p.Forbid(documentOpen(r), r, "document %q lets everyone in", r.Name)
			return
		}
		p.Forbid(letsEveryoneIn(r), r, "the policy of %q lets everyone in", r.Name)
	},
}

// documentOpen judges a document that nothing here takes. One that is about assuming a role belongs to the rules for roles.
func documentOpen(r *tf.Resource) tf.Truth {
	if iam.IsClaimed(r) {
		return tf.No()
	}
	document := iam.ParseIn(r, r.Attr("json"))
	if !document.HasPrincipals().IsYes() || document.IsTrust().IsYes() {
		return tf.No()
	}
	return access.LetsEveryoneIn(document)
}

// carriersOf are the types that hold policies about resources and that f accepts.
func carriersOf(f func(typ string) bool) []string {
	var types []string
	for _, a := range iam.Attributes() {
		if slices.Contains([]iam.Kind{iam.Resource, iam.Key, iam.Trust}, a.Kind) && f(a.Type) {
			types = append(types, a.Type)
		}
	}
	return slices.Compact(types)
}

// isBucketPolicy tells the policies that the rules for S3 judge.
func isBucketPolicy(typ string) bool {
	return slices.Contains([]string{"aws_s3_bucket", "aws_s3_bucket_policy", "aws_s3_access_point", "aws_s3control_access_point_policy"}, typ)
}

// hasNoRuleOfItsOwn tells the policies that no rule for one service judges. Those of VPC Lattice services admit "*" by design: only
// networks that are associated reach them.
func hasNoRuleOfItsOwn(typ string) bool {
	return !isBucketPolicy(typ) && typ != "aws_iam_role" && typ != "aws_vpclattice_auth_policy" &&
		!slices.ContainsFunc(ofServices, func(r *lint.Rule) bool {
			return strings.HasSuffix(r.ID, "-public") && slices.Contains(r.Resources, typ)
		})
}
