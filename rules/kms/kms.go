// SPDX-License-Identifier: Apache-2.0

// Package kms holds the guardrails for AWS Key Management Service.
package kms

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{keyDeletionWindow, keyEnabled, keyPolicyLockoutBypass, keyPolicyMissing, keyRotation, rotationPlan, keyPolicyDuties}

var keyRotation = &lint.Rule{
	ID:        "kms-key-rotation",
	Title:     "KMS key is not rotated",
	Why:       "Key material that never changes protects ever more data. All of it is lost with the material, and cryptanalysis has ever more to work with.",
	Remedy:    "Set enable_key_rotation to true; old material stays available for decryption.",
	Undecided: "enable_key_rotation, or the kind of key, is not known until apply.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_kms_key"},
	Controls: []string{
		"wa-sec:SEC02-BP05", "fsbp:KMS.4", "cis-aws-7.0:4.6", "cis-aws-5.0:3.6", "cis-aws-3.0:3.6", "cis-aws-2.0:3.8",
		"cis-aws-1.4:3.8", "nist-800-53-r5:CM-6", "nist-800-53-r5:SA-9", "nist-800-53-r5:SC-12", "pci-dss-4.0:3.7.4",
		"pci-dss-4.0:3.7.5", "iso-27001-2022:A.8.5", "iso-27001-2022:A.8.24", "soc2:PI1.5", "hipaa:164.312(a)(2)(iv)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_7", "trivy:AVD-AWS-0065", "tfsec:aws-kms-auto-rotate-keys",
		"kics:22fbfeac-7b5a-421a-8a27-7a2178bb910b", "terrascan:AC_AWS_0160", "regula:FG_R00036",
	},
	Check: lint.Must(func(key *tf.Resource) tf.Truth {
		return tf.Any(key.Attr("enable_key_rotation").IsTrue(), lint.Exempt(cannotRotate(key)))
	}, "key %q is not rotated"),
	Fix: edit.Set("enable_key_rotation", true),
}

// cannotRotate says whether KMS cannot rotate a key on its own: asymmetric and HMAC keys, and keys in a custom or external key store
// (KMS Developer Guide, "Rotate AWS KMS keys"). Imported material is another resource type.
func cannotRotate(key *tf.Resource) tf.Truth {
	return tf.Any(
		tf.Not(key.Attr("customer_master_key_spec").Is("SYMMETRIC_DEFAULT")),
		tf.Not(key.Attr("key_usage").Is("ENCRYPT_DECRYPT")),
		lint.Given(key.Attr("custom_key_store_id")),
		lint.Given(key.Attr("xks_key_id")),
	)
}

var keyPolicyLockoutBypass = &lint.Rule{
	ID:        "kms-key-policy-lockout-bypass",
	Title:     "KMS accepts a policy that locks everybody out",
	Why:       "Without the safety check a policy can be put that nobody may change afterwards; only AWS Support gets the key back.",
	Remedy:    "Leave bypass_policy_lockout_safety_check out, or set it to false.",
	Undecided: "bypass_policy_lockout_safety_check is not known until apply.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_kms_key", "aws_kms_key_policy", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"},
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth { return r.Attr("bypass_policy_lockout_safety_check").IsTrue() },
		"%q bypasses the check that its policy locks nobody out"),
	Fix: edit.Set("bypass_policy_lockout_safety_check", false),
}
