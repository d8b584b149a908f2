// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var permissionsBoundaryMissing = &lint.Rule{
	ID:           "iam-permissions-boundary-missing",
	Title:        "Identity has no permissions boundary",
	Why:          "Where teams make their own identities, the boundary is what keeps a policy that is too broad, or a mistake in it, from reaching further than the team.",
	Remedy:       "Set permissions_boundary, or declare aws_ssoadmin_permissions_boundary_attachment, with the policy that the platform provides.",
	Undecided:    "the boundary or path is not known, or a boundary may be attached elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP05"},
	OffByDefault: true,
	Resources:    []string{"aws_iam_role", "aws_iam_user", "aws_ssoadmin_permission_set"},
	Companions: append(permissionSetPolicies[:len(permissionSetPolicies):len(permissionSetPolicies)],
		"aws_ssoadmin_permissions_boundary_attachment", "aws_ssoadmin_managed_policy_attachment"),
	Check: lint.Must(func(r *tf.Resource) tf.Truth {
		if r.Type == "aws_ssoadmin_permission_set" {
			return tf.Any(r.Linked("aws_ssoadmin_permissions_boundary_attachment", "permission_set_arn", "arn").Exist(), lint.Exempt(onlyReads(r)))
		}
		linked := r.Attr("path").Matches(func(path string) bool { return strings.HasPrefix(path, "/aws-service-role/") })
		return tf.Any(lint.Given(r.Attr("permissions_boundary")), lint.Exempt(linked))
	}, "%q has no permissions boundary"),
}

// permissionSetPolicies are what gives a permission set policies that somebody wrote.
var permissionSetPolicies = []string{"aws_ssoadmin_permission_set_inline_policy", "aws_ssoadmin_customer_managed_policy_attachment"}

// onlyReads says whether all that a permission set is given are policies of AWS that let it look.
func onlyReads(set *tf.Resource) tf.Truth {
	attachments := set.Linked("aws_ssoadmin_managed_policy_attachment", "permission_set_arn", "arn")
	ts := []tf.Truth{attachments.Exist(), attachments.All(func(a *tf.Resource) tf.Truth {
		return iam.IsManaged(a, a.Attr("managed_policy_arn"), "ReadOnlyAccess", "SecurityAudit", "ViewOnlyAccess", "AWSBillingReadOnlyAccess")
	})}
	for _, typ := range permissionSetPolicies {
		ts = append(ts, tf.Not(set.Linked(typ, "permission_set_arn", "arn").Exist()))
	}
	return tf.All(ts...)
}
