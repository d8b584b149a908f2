// SPDX-License-Identifier: Apache-2.0

package customerkey

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var volumeKeys = &lint.Rule{
	ID:         "ebs-cmk",
	Title:      "EBS volume, snapshot or image is not encrypted with a key of the account",
	Why:        managedKey,
	Remedy:     "Set kms_key_id (cmk_arn in lifecycle policies) to a key of your own, or declare one as aws_ebs_default_kms_key for the region.",
	Undecided:  "the key, whether there is encryption at all, or the region of a default key is not known, or a volume is made from a snapshot, whose key it may have.",
	Resources:  names(volumes),
	Companions: []string{"aws_ebs_default_kms_key"},
	Severity:   lint.Low,
	Pillar:     lint.Data,
	Controls:   []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_180", "checkov:CKV_AWS_183", "checkov:CKV_AWS_189", "checkov:CKV_AWS_199", "checkov:CKV_AWS_236",
		"checkov:CKV_AWS_254", "checkov:CKV_AWS_256", "trivy:AVD-AWS-0027", "tfsec:aws-ebs-encryption-customer-key",
		"tfsec:aws-ec2-volume-encryption-customer-key",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(volumes),
}

var volumes = []keyed{
	{"aws_ebs_volume", "volume", unless(isPlain, unless(fromSnapshot, orByDefault))},
	{"aws_ebs_snapshot_copy", "snapshot", unless(isPlain, orByDefault)},
	{"aws_ami_copy", "image", unless(isPlain, orByDefault)},
	{"aws_dlm_lifecycle_policy", "what is copied by lifecycle policy", func(policy *tf.Resource) tf.Truth {
		keyed := func(b *tf.Block) tf.Truth {
			return tf.Any(lint.OwnKey(policy, b.Attr("cmk_arn")), lint.Exempt(tf.Not(b.Attr("encrypted").IsTrue())))
		}
		return tf.All(every(policy.Block, "policy_details.schedule.cross_region_copy_rule", keyed),
			every(policy.Block, "policy_details.action.cross_region_copy.encryption_configuration", keyed))
	}},
	{"aws_imagebuilder_component", "component", by("kms_key_id")},
	{"aws_imagebuilder_distribution_configuration", "what is copied by distribution configuration",
		everyBlock("distribution.ami_distribution_configuration", "kms_key_id")},
}

// isPlain says whether a volume or copy is not encrypted, which ebs-volume-encryption and its kin are about.
func isPlain(r *tf.Resource) tf.Truth { return tf.Not(r.Attr("encrypted").IsTrue()) }

// fromSnapshot is never yes: a volume has its snapshot's key only if that is encrypted.
func fromSnapshot(volume *tf.Resource) tf.Truth {
	snapshot := volume.Attr("snapshot_id")
	return tf.All(lint.Given(snapshot), tf.Maybe(snapshot.Because("the volume may have the key of its snapshot")))
}

// orByDefault says whether a resource names a key of the account or leaves it to the one of its region.
func orByDefault(r *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, d := range r.Root.OfType("aws_ebs_default_kms_key") {
		ts = append(ts, tf.All(d.Exists, lint.OwnKey(d, d.Attr("key_arn")), r.SameRegion(d)))
	}
	key := r.Attr("kms_key_id")
	return tf.Any(lint.OwnKey(r, key), lint.Exempt(tf.All(tf.Not(lint.Given(key)), tf.Any(ts...))))
}
