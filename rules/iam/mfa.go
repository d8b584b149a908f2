// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var userMFANotEnforced = &lint.Rule{
	ID:        "iam-user-mfa-not-enforced",
	Title:     "Console user needs no second factor",
	Why:       "A password that is guessed, phished or used elsewhere too is all it takes to act as the user.",
	Remedy:    "Attach a policy that denies everything but enrolling a device while aws:MultiFactorAuthPresent is false, or move people to Identity Center.",
	Undecided: "a policy, or who belongs to a group, is not known or declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Controls: []string{
		"wa-sec:SEC02-BP01", "fsbp:IAM.5", "fsbp:IAM.19", "cis-aws-7.0:2.10", "cis-aws-5.0:1.9", "cis-aws-3.0:1.10",
		"cis-aws-2.0:1.10", "cis-aws-1.4:1.10", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4",
		"nist-800-53-r5:AC-7", "nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5", "nist-800-53-r5:IA-2", "pci-dss-4.0:8.4.1",
		"pci-dss-4.0:8.4.2", "pci-dss-4.0:8.4.3", "iso-27001-2022:A.5.15", "iso-27001-2022:A.5.17", "iso-27001-2022:A.8.5",
		"hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.312(a)(1)", "hipaa:164.312(d)",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0123", "trivy:AVD-AWS-0145", "tfsec:aws-iam-enforce-group-mfa", "tfsec:aws-iam-enforce-mfa",
		"kics:3ddfa124-6407-4845-a501-179f90c65097", "kics:b5681959-6c09-4f55-b42b-c40fa12d03ec", "terrascan:AC_AWS_0149",
		"terrascan:AC_AWS_0150", "terrascan:AC_AWS_0151",
	},
	Resources:  []string{"aws_iam_user", "aws_iam_group"},
	Companions: slices.Concat([]string{"aws_iam_user_login_profile"}, carriers, identities),
	Check: func(p *lint.Pass, r *tf.Resource) {
		signsIn := r.Linked("aws_iam_user_login_profile", "user", "name").Shown(func(*tf.Resource) tf.Truth { return tf.Yes() })
		if r.Type == "aws_iam_group" {
			signsIn = hasOtherMembers(r)
		}
		if signsIn.IsNo() {
			return
		}
		p.Forbid(tf.All(signsIn, worksWithoutMFA(r)), r, "%q can be used from the console without a second factor", r.Name)
	},
}

// hasOtherMembers says whether a group may have members that are not declared here, and so cannot be judged themselves.
func hasOtherMembers(group *tf.Resource) tf.Truth {
	ts := []tf.Truth{tf.No()}
	for _, m := range memberships {
		for _, link := range group.Linked(m.typ, m.group, "name").Items {
			if others := link.Resource.Follow(m.user, "name", "aws_iam_user").Open; len(others) > 0 {
				ts = append(ts, tf.Maybe(others...))
			}
		}
	}
	return tf.Any(ts...)
}

// memberships are the types that put users into groups.
var memberships = []struct{ typ, user, group string }{
	{"aws_iam_group_membership", "users", "group"},
	{"aws_iam_user_group_membership", "user", "groups"},
}

// worksWithoutMFA says whether the policies of a user or group allow something without a second factor, and none of them denies it.
func worksWithoutMFA(r *tf.Resource) tf.Truth {
	var grants, denies []tf.Truth
	for _, policy := range principals.Of(r.Root).Find(r.Address).Policies {
		allows := policy.Document.AllowsWithoutMFA()
		if policy.Carrier == nil && allows.IsYes() { // the text of a policy that AWS manages stands in no file
			allows = tf.Yes(r.Because("a policy that AWS manages asks for no second factor"))
		}
		grants = append(grants, tf.All(policy.Sure, allows))
		denies = append(denies, tf.All(policy.Sure, policy.Document.DeniesWithoutMFA()))
	}
	if r.Type == "aws_iam_user" {
		others := belongsElsewhere(r)
		grants, denies = append(grants, others), append(denies, others)
	}
	if r.Root.Escapes != nil {
		if elsewhere := r.Root.Escapes(r); len(elsewhere) > 0 {
			denies = append(denies, tf.Maybe(elsewhere...))
		}
	}
	return tf.All(tf.Any(grants...), tf.Not(tf.Any(denies...)))
}

// belongsElsewhere says whether a user belongs to groups that are not declared here, and so may have policies that nobody can read.
func belongsElsewhere(user *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, m := range memberships {
		for _, link := range user.Linked(m.typ, m.user, "name").Items {
			if others := link.Resource.Follow(m.group, "name", "aws_iam_group").Open; len(others) > 0 {
				ts = append(ts, tf.Maybe(others...))
			}
		}
	}
	return tf.Any(ts...)
}

var groupMembership = &lint.Rule{
	ID:        "iam-group-membership",
	Title:     "IAM group has no member, or user belongs to no group",
	Why:       "What a group without members may do waits for whoever is put into it unseen. The rights of a user without a group are its own, and no review of groups finds them.",
	Remedy:    "Put the user into a group, delete the group, or replace the user with a role.",
	Undecided: "a list of members is not known, or may be kept elsewhere.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC02-BP06"},
	Aliases: []string{
		"checkov:CKV2_AWS_14", "checkov:CKV2_AWS_21", "kics:fc101ca7-c9dd-4198-a1eb-0fbe92e80044", "regula:FG_R00272",
	},
	OffByDefault: true,
	Resources:    []string{"aws_iam_group", "aws_iam_user"},
	Companions:   []string{"aws_iam_group_membership", "aws_iam_user_group_membership"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		var joined []tf.Truth
		for _, m := range memberships {
			of, with := m.group, m.user
			if r.Type == "aws_iam_user" {
				of, with = with, of
			}
			joined = append(joined, r.Linked(m.typ, of, "name").Any(func(membership *tf.Resource) tf.Truth { return tf.Not(lint.Empty(membership.Attr(with))) }))
		}
		message := "group %q has no member"
		if r.Type == "aws_iam_user" {
			message = "user %q belongs to no group"
		}
		p.Require(tf.Any(joined...), r, message, r.Name)
	},
}

var mfaTOTP = &lint.Rule{
	ID:           "iam-mfa-totp-for-privileged",
	Title:        "Virtual MFA device is declared",
	Why:          "Codes can be asked for on a forged page and used at once, and the seed of the device lies in the state. Keys and passkeys (FIDO2) answer the true page only.",
	Remedy:       "Enrol a security key or passkey and remove the device.",
	Undecided:    "the path of the device, which may be an approved one, is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC02-BP01", "iso-27001-2022:A.8.5"},
	OffByDefault: true,
	Resources:    []string{"aws_iam_virtual_mfa_device"},
	Parameters:   []*lint.Parameter{approvedDevicePaths},
	Check: func(p *lint.Pass, device *tf.Resource) {
		approved := device.Attr("path").Matches(func(path string) bool {
			return slices.ContainsFunc(lint.Of[[]string](p, approvedDevicePaths), func(prefix string) bool { return strings.HasPrefix(path, prefix) })
		})
		p.Require(approved, device, "device %q is a virtual one", device.Name)
	},
}

var approvedDevicePaths = &lint.Parameter{
	Name:    "approved_virtual_mfa_paths",
	Doc:     "paths below which virtual MFA devices may be declared",
	Default: []string{"/break-glass/"},
}
