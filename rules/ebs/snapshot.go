// SPDX-License-Identifier: Apache-2.0

package ebs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var snapshotEncryption = &lint.Rule{
	ID:         "ebs-snapshot-encrypted",
	Title:      "EBS snapshot is not encrypted",
	Why:        "A snapshot of an unencrypted volume, or an unencrypted copy, holds all of its data in the clear. It can be shared as it is, with everybody by one setting.",
	Remedy:     "Set encrypted to true on the volume, and on the copy rules of lifecycle policies.",
	Undecided:  "the volume or what is copied is declared elsewhere, or its encryption or that of a copy is not known.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_ebs_snapshot", "aws_ebs_snapshot_copy", "aws_dlm_lifecycle_policy"},
	Companions: []string{"aws_ebs_volume", "aws_ebs_encryption_by_default", "aws_ebs_snapshot_import"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:CC7.5",
	},
	Aliases: []string{"checkov:CKV_AWS_253", "checkov:CKV_AWS_255", "kics:e6b4b943-6883-47a9-9739-7ada9568f8ca"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_dlm_lifecycle_policy":
			p.Require(copiesEncrypted(r), r, "lifecycle policy %q copies snapshots without encryption", r.Name)
		case "aws_ebs_snapshot_copy":
			p.Require(tf.Any(encrypted(r), fromEncryptedSnapshot(r, r.Attr("source_snapshot_id"))), r, "snapshot copy %q is not encrypted", r.Name)
		default:
			p.Require(r.Follow("volume_id", "id", "aws_ebs_volume").Any(volumeEncrypted), r, "snapshot %q is of a volume that is not encrypted", r.Name)
		}
	},
	Fix: encryptSource,
}

// encryptSource has a lifecycle policy or a copy encrypt what it makes, and encrypts the volume that a snapshot is taken of.
func encryptSource(c *edit.Change, r *tf.Resource) {
	switch r.Type {
	case "aws_dlm_lifecycle_policy":
		edit.SetIn("policy_details.schedule.cross_region_copy_rule", edit.Any, "encrypted", true)(c, r)
		edit.SetIn("policy_details.action.cross_region_copy", edit.Any, "encryption_configuration.encrypted", true)(c, r)
		return
	case "aws_ebs_snapshot_copy":
		c.Risk("replaces the copy")
		c.Set(r.Block, "encrypted", true)
		return
	}
	c.Risk("replaces the volume")
	for _, volume := range r.Follow("volume_id", "id", "aws_ebs_volume").Items {
		c.Set(volume.Resource.Block, "encrypted", true)
	}
}

// copiesEncrypted says whether a lifecycle policy encrypts all the copies it makes in other regions.
func copiesEncrypted(policy *tf.Resource) tf.Truth {
	encrypts := func(attr string) func(*tf.Block) tf.Truth {
		return func(b *tf.Block) tf.Truth { return b.Attr(attr).IsTrue() }
	}
	return policy.Blocks("policy_details").All(func(details *tf.Block) tf.Truth {
		return tf.All(
			details.Blocks("schedule").All(func(schedule *tf.Block) tf.Truth {
				return schedule.Blocks("cross_region_copy_rule").All(encrypts("encrypted"))
			}),
			details.Blocks("action").All(func(action *tf.Block) tf.Truth {
				return action.Blocks("cross_region_copy").All(encrypts("encryption_configuration.encrypted"))
			}),
		)
	})
}

// fromEncryptedSnapshot says whether a value in r names an encrypted snapshot: what is made from one is encrypted whatever it says itself.
func fromEncryptedSnapshot(r *tf.Resource, id tf.Value) tf.Truth {
	return r.FollowValue(id, "id", "aws_ebs_snapshot", "aws_ebs_snapshot_copy", "aws_ebs_snapshot_import").Any(func(snapshot *tf.Resource) tf.Truth {
		switch snapshot.Type {
		case "aws_ebs_snapshot":
			return ofEncryptedVolume(snapshot)
		case "aws_ebs_snapshot_copy": // the copy of an encrypted snapshot is encrypted too
			return tf.Any(encrypted(snapshot), snapshot.Follow("source_snapshot_id", "id", "aws_ebs_snapshot").Any(ofEncryptedVolume))
		}
		return snapshot.Attr("encrypted").IsTrue()
	})
}

func ofEncryptedVolume(snapshot *tf.Resource) tf.Truth {
	return snapshot.Follow("volume_id", "id", "aws_ebs_volume").Any(encrypted)
}
