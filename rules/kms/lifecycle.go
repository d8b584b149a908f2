// SPDX-License-Identifier: Apache-2.0

package kms

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var keyEnabled = &lint.Rule{
	ID:        "kms-key-enabled",
	Title:     "KMS key is disabled",
	Why:       "Nothing that the key protects can be read, and services that use it fail one after the other as their cached keys expire.",
	Remedy:    "Set is_enabled to true, or delete the key when all its data is encrypted with another one.",
	Undecided: "is_enabled is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key"},
	Controls:  []string{"wa-sec:SEC08-BP01", "iso-27001-2022:A.8.5", "iso-27001-2022:A.8.24"},
	Aliases:   []string{"checkov:CKV_AWS_227", "kics:7350fa23-dcf7-4938-916d-6a60b0c73b50"},
	Check: lint.MustNot(func(key *tf.Resource) tf.Truth {
		return tf.All(key.Attr(enabled(key)).Is("false"), tf.Not(lint.Exempt(lacksMaterial(key))))
	}, "key %q is disabled"),
	Fix: edit.Risky("lets everything that may use the key use it again", func(c *edit.Change, key *tf.Resource) { c.Set(key.Block, enabled(key), true) }),
}

func enabled(key *tf.Resource) string {
	if key.Type == "aws_kms_key" {
		return "is_enabled"
	}
	return "enabled"
}

// lacksMaterial says whether a key waits for material that is imported elsewhere: it cannot be enabled before.
func lacksMaterial(key *tf.Resource) tf.Truth {
	if key.Type != "aws_kms_external_key" {
		return tf.No()
	}
	return tf.Not(lint.Given(key.Attr("key_material_base64")))
}

var keyDeletionWindow = &lint.Rule{
	ID:        "kms-key-deletion-window",
	Title:     "KMS key is deleted sooner than it has to be",
	Why:       "What a deleted key has encrypted is lost. The days until then are the time to notice that somebody still needs it, or that nobody should have deleted it.",
	Remedy:    "Remove deletion_window_in_days, or set it to 30.",
	Undecided: "deletion_window_in_days is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_kms_key", "aws_kms_external_key"},
	Controls: []string{
		"wa-sec:SEC08-BP01", "fsbp:KMS.3", "pci-dss-4.0:3.5.1.1", "pci-dss-4.0:3.5.1.3", "pci-dss-4.0:3.6.1", "pci-dss-4.0:3.6.1.2",
		"pci-dss-4.0:3.6.1.3", "pci-dss-4.0:3.6.1.4", "pci-dss-4.0:3.7.1", "pci-dss-4.0:3.7.2", "pci-dss-4.0:3.7.4",
		"pci-dss-4.0:3.7.6", "pci-dss-4.0:3.7.7", "iso-27001-2022:A.8.24",
	},
	Aliases: []string{"kics:0b530315-0ea4-497f-b34c-4ff86268f59d"},
	Check: lint.MustNot(func(key *tf.Resource) tf.Truth {
		return key.Attr("deletion_window_in_days").Number(func(days float64) bool { return days < 30 })
	}, "key %q is deleted less than 30 days after somebody asks for it"),
	Fix: edit.Set("deletion_window_in_days", 30),
}

var keyPolicyMissing = &lint.Rule{
	ID:           "kms-key-policy-missing",
	Title:        "KMS key has no policy of its own",
	Why:          "By default the account may do everything with the key, so that any identity with rights in KMS can use it and nobody has said who should.",
	Remedy:       "State administrators and users in policy, or in an aws_kms_key_policy.",
	Undecided:    "policy comes from a value that may turn out to be null, or a policy may be declared where the key is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_kms_key"},
	Companions:   []string{"aws_kms_key_policy"},
	Controls:     []string{"wa-sec:SEC08-BP01"},
	Aliases:      []string{"checkov:CKV2_AWS_64"},
	OffByDefault: true,
	Check: lint.Must(func(key *tf.Resource) tf.Truth {
		return tf.Any(lint.Given(key.Attr("policy")), namedBy(key, "aws_kms_key_policy", "key_id"))
	}, "key %q has no policy of its own"),
}
