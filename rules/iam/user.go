// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyAttachedToUser = &lint.Rule{
	ID:        "iam-policy-attached-to-user",
	Title:     "IAM policy is given to a single user",
	Why:       "Rights of single users pile up unseen: nobody takes them away when the person changes teams, and no review of groups and roles finds them.",
	Remedy:    "Attach the policy to a group or, better, to a role that people reach through Identity Center.",
	Undecided: "the list of users or policies of an attachment is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: []string{
		"aws_iam_user_policy", "aws_iam_user_policy_attachment", "aws_iam_policy_attachment", "aws_iam_user_policy_attachments_exclusive",
	},
	Controls: []string{
		"wa-sec:SEC02-BP06", "fsbp:IAM.2", "cis-aws-7.0:2.13", "cis-aws-5.0:1.14", "cis-aws-3.0:1.15", "cis-aws-2.0:1.15",
		"cis-aws-1.4:1.15", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6",
		"nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.5",
		"pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.1", "pci-dss-4.0:8.2.2",
		"pci-dss-4.0:8.2.4", "pci-dss-4.0:8.2.5", "pci-dss-4.0:8.2.7", "pci-dss-4.0:8.2.8", "pci-dss-4.0:8.3.4",
		"iso-27001-2022:A.5.15", "soc2:CC1.3",
	},
	Aliases: []string{
		"checkov:CKV_AWS_40", "trivy:AVD-AWS-0143", "tfsec:aws-iam-no-user-attached-policies",
		"kics:b4378389-a9aa-44ee-91e7-ef183f11079e", "terrascan:AC_AWS_0475", "terrascan:AC_AWS_0476", "regula:FG_R00007",
	},
	Check: lint.MustNot(givesToUser, "%q gives a policy to a single user"),
}

func givesToUser(r *tf.Resource) tf.Truth {
	switch r.Type {
	case "aws_iam_policy_attachment":
		users := r.Attr("users")
		return tf.Not(lint.Empty(users)).Because(users.Because("`users` names users"))
	case "aws_iam_user_policy_attachments_exclusive":
		return tf.Not(lint.Empty(r.Attr("policy_arns")))
	}
	user := r.Attr("user")
	return tf.Yes(user.Because("`user` names a user"))
}

var userDefined = &lint.Rule{
	ID:           "iam-user-defined",
	Title:        "IAM user is declared",
	Why:          "Users have passwords and keys that never expire by themselves. People can sign in through Identity Center and workloads can take roles, with credentials of hours.",
	Remedy:       "Use Identity Center for people and roles for workloads.",
	Undecided:    "the path of the user is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Identity,
	Resources:    []string{"aws_iam_user"},
	Controls:     []string{"wa-sec:SEC02-BP04"},
	Aliases:      []string{"checkov:CKV_AWS_273"},
	Parameters:   []*lint.Parameter{approvedUserPaths},
	OffByDefault: true,
	Check: func(p *lint.Pass, user *tf.Resource) {
		p.Require(isApproved(p, user), user, "user %q is declared", user.Name)
	},
}

// isApproved says whether a user may be declared, by its path.
func isApproved(p *lint.Pass, user *tf.Resource) tf.Truth {
	paths := lint.Of[[]string](p, approvedUserPaths)
	return user.Attr("path").Matches(func(path string) bool {
		return slices.ContainsFunc(paths, func(prefix string) bool { return strings.HasPrefix(path, prefix) })
	})
}

var approvedUserPaths = &lint.Parameter{
	Name:    "approved_user_paths",
	Doc:     "paths below which IAM users may be declared and have passwords",
	Default: []string{"/break-glass/"},
}

var userConsoleLogin = &lint.Rule{
	ID:         "iam-user-console-login",
	Title:      "IAM user gets a password for the console",
	Why:        "The password is valid until somebody changes it, and signs in past the company's directory: whoever leaves there can still sign in here.",
	Remedy:     "Remove the login profile and assign a permission set of Identity Center.",
	Undecided:  "the path of the user, which may be an approved one, is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_iam_user_login_profile"},
	Companions: []string{"aws_iam_user"},
	Parameters: []*lint.Parameter{approvedUserPaths},
	Controls:   []string{"wa-sec:SEC02-BP04"},
	Aliases: []string{
		"checkov:CKV2_AWS_22", "kics:9ec311bf-dfd9-421f-8498-0b063c8bc552", "kics:b592ffd4-0577-44b6-bd35-8c5ee81b5918",
		"terrascan:AC_AWS_0148",
	},
	Check: func(p *lint.Pass, profile *tf.Resource) {
		var weak []string
		if profile.Attr("password_reset_required").IsFalse().IsYes() {
			weak = append(weak, "need not be changed at the first sign-in")
		}
		if profile.Attr("password_length").AtLeast(14).IsNo() {
			weak = append(weak, "has fewer than 14 characters")
		}
		password := "a password"
		if len(weak) > 0 {
			password += " that " + strings.Join(weak, " and ")
		}
		user := profile.Attr("user")
		ts := []tf.Truth{tf.No(user.Because("`user` names a user"))}
		for _, link := range profile.Follow("user", "name", "aws_iam_user").Items {
			ts = append(ts, lint.Exempt(tf.All(link.Sure, isApproved(p, link.Resource))))
		}
		p.Require(tf.Any(ts...), profile, "login profile %q gives a user %s", profile.Name, password)
	},
}
