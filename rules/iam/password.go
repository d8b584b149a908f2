// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// passwordPolicy is what the rules about passwords judge. An account has one; what a declared one leaves out goes back to the default (IAM API
// Reference, UpdateAccountPasswordPolicy).
var passwordPolicy = []string{"aws_iam_account_password_policy"}

var passwordComplexity = &lint.Rule{
	ID:        "iam-password-complexity",
	Title:     "Password policy does not require all kinds of characters",
	Why:       "Passwords of one kind of characters are guessed from lists and by trying. A password of a user opens the console of the account.",
	Remedy:    "Set require_lowercase_characters, require_uppercase_characters, require_numbers and require_symbols to true.",
	Undecided: "one of the four settings is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: passwordPolicy,
	Controls:  []string{"wa-sec:SEC02-BP01", "fsbp:IAM.7", "fsbp:IAM.10", "iso-27001-2022:A.5.15", "hipaa:164.308(a)(5)(ii)(D)"},
	Aliases: []string{
		"checkov:CKV_AWS_11", "checkov:CKV_AWS_12", "checkov:CKV_AWS_14", "checkov:CKV_AWS_15", "trivy:AVD-AWS-0058",
		"trivy:AVD-AWS-0059", "trivy:AVD-AWS-0060", "trivy:AVD-AWS-0061", "tfsec:aws-iam-require-lowercase-in-passwords",
		"tfsec:aws-iam-require-numbers-in-passwords", "tfsec:aws-iam-require-symbols-in-passwords",
		"tfsec:aws-iam-require-uppercase-in-passwords", "kics:2c3d4ghwt-e5f6-7890-ab12-cd34ef567890",
		"kics:a1b2c3d4-e5f6-7890-ab12-cd34ef567890", "kics:bts2c3d4-e5f6-7890-ab12-cd34ef567890", "terrascan:AC_AWS_0134",
		"terrascan:AC_AWS_0135", "terrascan:AC_AWS_0136", "terrascan:AC_AWS_0137", "regula:FG_R00021", "regula:FG_R00022",
		"regula:FG_R00023", "regula:FG_R00024",
	},
	Check: lint.MustBeAllTrue(characterKinds, "password policy %q does not require all kinds of characters"),
	Fix:   edit.SetAll(characterKinds, true),
}

var characterKinds = []string{"require_lowercase_characters", "require_uppercase_characters", "require_numbers", "require_symbols"}

var passwordLength = &lint.Rule{
	ID:        "iam-password-minimum-length",
	Title:     "Password policy admits passwords of fewer than 14 characters",
	Why:       "Short passwords can be guessed and tried. A password of a user opens the console of the account.",
	Remedy:    "Set minimum_password_length to 14 or more.",
	Undecided: "minimum_password_length is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: passwordPolicy,
	Controls: []string{
		"wa-sec:SEC02-BP01", "fsbp:IAM.7", "fsbp:IAM.10", "cis-aws-7.0:2.8", "cis-aws-5.0:1.7", "cis-aws-3.0:1.8",
		"cis-aws-2.0:1.8", "cis-aws-1.4:1.8", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4",
		"nist-800-53-r5:AC-7", "nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5", "nist-800-53-r5:IA-4", "nist-800-53-r5:IA-5",
		"nist-800-53-r5:IA-8", "iso-27001-2022:A.5.15", "hipaa:164.308(a)(5)(ii)(D)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_10", "trivy:AVD-AWS-0063", "tfsec:aws-iam-set-minimum-password-length",
		"kics:1bc1c685-e593-450e-88fb-19db4c82aa1d", "terrascan:AC_AWS_0141", "terrascan:AC_AWS_0142", "regula:FG_R00025",
		"regula:FG_R00086",
	},
	Check: lint.Must(func(policy *tf.Resource) tf.Truth { return policy.Attr("minimum_password_length").AtLeast(14) },
		"password policy %q admits passwords of fewer than 14 characters"),
	Fix: edit.Set("minimum_password_length", 14),
}

var passwordReuse = &lint.Rule{
	ID:        "iam-password-reuse",
	Title:     "Password policy lets users take old passwords again",
	Why:       "A password that was changed because it was known elsewhere is then back, and a change that was asked for is none.",
	Remedy:    "Set password_reuse_prevention to 24.",
	Undecided: "password_reuse_prevention is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: passwordPolicy,
	Controls: []string{
		"wa-sec:SEC02-BP01", "fsbp:IAM.7", "fsbp:IAM.10", "cis-aws-7.0:2.9", "cis-aws-5.0:1.8", "cis-aws-3.0:1.9",
		"cis-aws-2.0:1.9", "cis-aws-1.4:1.9", "iso-27001-2022:A.5.15", "hipaa:164.308(a)(4)(ii)(C)",
		"hipaa:164.308(a)(5)(ii)(D)", "hipaa:164.312(d)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_13", "trivy:AVD-AWS-0056", "tfsec:aws-iam-no-password-reuse",
		"kics:89806cdc-9c2e-4bd1-a0dc-53f339bcfb2a", "terrascan:AC_AWS_0472", "regula:FG_R00002", "regula:FG_R00088",
	},
	Check: lint.Must(func(policy *tf.Resource) tf.Truth { return policy.Attr("password_reuse_prevention").AtLeast(24) },
		"password policy %q remembers fewer than 24 passwords"),
	Fix: edit.Set("password_reuse_prevention", 24),
}

var passwordChange = &lint.Rule{
	ID:        "iam-password-change-allowed",
	Title:     "Password policy keeps users from changing their passwords",
	Why:       "Whoever fears that a password is known must wait for an administrator, and an administrator who sets passwords knows them.",
	Remedy:    "Leave allow_users_to_change_password at true and hard_expiry at false.",
	Undecided: "allow_users_to_change_password, hard_expiry or max_password_age is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: passwordPolicy,
	Controls:  []string{"wa-sec:SEC02-BP01"},
	Aliases:   []string{"kics:9ef7d25d-9764-4224-9968-fa321c56ef76"},
	Check: lint.Must(func(policy *tf.Resource) tf.Truth {
		return tf.All(policy.Attr("allow_users_to_change_password").IsTrue(), tf.Not(locksOut(policy)))
	}, "password policy %q keeps users from changing their passwords"),
	Fix: edit.All(edit.Set("allow_users_to_change_password", true), func(c *edit.Change, policy *tf.Resource) {
		if locksOut(policy).IsYes() {
			c.Set(policy.Block, "hard_expiry", false)
		}
	}),
}

// locksOut says whether users whose passwords have expired cannot set new ones in the console.
func locksOut(policy *tf.Resource) tf.Truth {
	return tf.All(policy.Attr("hard_expiry").IsTrue(), policy.Attr("max_password_age").AtLeast(1))
}

var passwordAge = &lint.Rule{
	ID:        "iam-password-max-age",
	Title:     "Password policy lets passwords live for more than 90 days",
	Why:       "A password that leaked opens the console for as long as nobody changes it.",
	Remedy:    "Set max_password_age to 90 or less, or rely on a second factor and leave this rule off.",
	Undecided: "max_password_age is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: passwordPolicy,
	Controls: []string{
		"wa-sec:SEC03-BP06", "fsbp:IAM.7", "fsbp:IAM.10", "pci-dss-4.0:8.3.6", "pci-dss-4.0:8.6.3", "iso-27001-2022:A.5.15",
	},
	Aliases: []string{
		"checkov:CKV_AWS_9", "trivy:AVD-AWS-0062", "tfsec:aws-iam-set-max-password-age",
		"kics:ce60d060-efb8-4bfd-9cf7-ff8945d00d90", "terrascan:AC_AWS_0138", "regula:FG_R00003",
	},
	OffByDefault: true,
	Check: lint.Must(func(policy *tf.Resource) tf.Truth {
		return policy.Attr("max_password_age").Number(func(days float64) bool { return 1 <= days && days <= 90 })
	}, "password policy %q lets passwords live for more than 90 days"),
	Fix: edit.Risky("users whose passwords are older must change them at once", edit.Set("max_password_age", 90)),
}
