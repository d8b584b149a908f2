// SPDX-License-Identifier: Apache-2.0

// Package ebs holds the guardrails for Amazon Elastic Block Store.
package ebs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{blockDeviceEncryption, encryptionByDefault, imageEncryption, snapshotEncryption, snapshotPublicAccess, volumeEncryption}

var volumeEncryption = &lint.Rule{
	ID:         "ebs-volume-encryption",
	Title:      "EBS volume is not encrypted",
	Why:        "Whoever gets at the volume, or at a snapshot of it, reads its data. Encryption cannot be switched on later: the data has to move to another volume.",
	Remedy:     "Set encrypted to true (the volume is replaced), and declare aws_ebs_encryption_by_default for the region.",
	Undecided:  "encrypted is not known, or the volume is made from a snapshot that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_ebs_volume"},
	Companions: []string{"aws_ebs_encryption_by_default", "aws_ebs_snapshot", "aws_ebs_snapshot_copy", "aws_ebs_snapshot_import"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:EC2.3", "cis-aws-5.0:5.1.1", "cis-aws-3.0:2.2.1", "cis-aws-2.0:2.2.1",
		"cis-aws-1.4:2.2.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28",
		"pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:PI1.5", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(c)(1)", "hipaa:164.312(c)(2)",
		"hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_2", "checkov:CKV_AWS_3", "trivy:AVD-AWS-0026", "tfsec:aws-ebs-enable-volume-encryption",
		"tfsec:aws-ec2-enable-volume-encryption", "kics:cc997676-481b-4e93-aa81-d19f8c5e9b12", "terrascan:AC_AWS_0460",
		"regula:FG_R00016",
	},
	Check: lint.Must(volumeEncrypted, "volume %q is not encrypted"),
	Fix:   edit.Risky("replaces the volume", edit.Set("encrypted", true)),
}

// volumeEncrypted says whether a volume is encrypted, by itself, by the default of its region or by the snapshot it is made from.
func volumeEncrypted(volume *tf.Resource) tf.Truth {
	return tf.Any(encrypted(volume), lint.Exempt(fromEncryptedSnapshot(volume, volume.Attr("snapshot_id"))))
}

// encrypted says whether a volume or an image copy is encrypted by itself or by the default of its region.
func encrypted(r *tf.Resource) tf.Truth {
	return tf.Any(r.Attr("encrypted").IsTrue(), lint.Exempt(byDefault(r)))
}
