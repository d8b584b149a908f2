// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var neptuneClusterEncryption = &lint.Rule{
	ID:         "neptune-cluster-encryption",
	Title:      "Neptune cluster is not encrypted at rest",
	Why:        "Storage, backups and snapshots of the cluster are then all in the clear. Encryption cannot be switched on later: the data has to move to another cluster.",
	Remedy:     "Set storage_encrypted to true. An existing cluster is replaced: restore it from a snapshot with a KMS key.",
	Undecided:  "storage_encrypted is not known, or the cluster is made from a snapshot or source that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_neptune_cluster", "aws_neptune_global_cluster"},
	Companions: []string{"aws_neptune_cluster_snapshot"},
	Controls:   []string{"wa-sec:SEC08-BP02", "fsbp:Neptune.1", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24"},
	Aliases: []string{
		"checkov:CKV_AWS_44", "trivy:AVD-AWS-0076", "tfsec:aws-neptune-enable-storage-encryption",
		"kics:98d59056-f745-4ef5-8613-32bca8d40b7e", "terrascan:AC_AWS_0493",
	},
	Check: lint.Must(neptuneEncrypted, "cluster %q is not encrypted at rest"),
	Fix:   edit.Risky("replaces the cluster", encryptStorage),
}

// neptuneEncrypted says whether a cluster or global cluster asks for encryption or inherits it from what it is made from (Neptune User
// Guide, "Encrypting data at rest").
func neptuneEncrypted(c *tf.Resource) tf.Truth {
	if c.Type == "aws_neptune_global_cluster" {
		return tf.Any(asksForEncryption(c), lint.Exempt(c.Follow("source_db_cluster_identifier", "arn", "aws_neptune_cluster").Any(asksForEncryption)))
	}
	return tf.Any(asksForEncryption(c), lint.Exempt(tf.Any(
		c.Follow("snapshot_identifier", "db_cluster_snapshot_identifier", "aws_neptune_cluster_snapshot").Any(snapshotEncrypted),
		c.Follow("replication_source_identifier", "arn", "aws_neptune_cluster").Any(asksForEncryption),
	)))
}
