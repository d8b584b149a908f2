// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var snapshotNotEncrypted = &lint.Rule{
	ID:         "rds-snapshot-encrypted",
	Title:      "Snapshot is taken of a database that is not encrypted",
	Why:        "The snapshot is in the clear as the database is. It outlives the database and can be shared with other accounts, or with everybody, by a single setting.",
	Remedy:     "Encrypt the database, or keep a copy of the snapshot with a KMS key in its place.",
	Undecided:  "the database is declared elsewhere, or whether it is encrypted is not known.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_db_snapshot", "aws_db_cluster_snapshot", "aws_neptune_cluster_snapshot"},
	Companions: []string{"aws_db_instance", "aws_rds_cluster", "aws_neptune_cluster"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:Neptune.6", "fsbp:RDS.4", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2",
		"iso-27001-2022:A.8.24", "soc2:CC7.5",
	},
	Aliases: []string{"checkov:CKV_AWS_146", "checkov:CKV_AWS_279", "kics:g3l20gd0k-e5f6-7890-ab12-cd34ef567890"},
	Check: func(p *lint.Pass, s *tf.Resource) {
		message := "snapshot %q is taken of a database that is not encrypted"
		if said := ownEncryption(s); said.IsSet().IsYes() && said.IsKnown() {
			p.Require(said.IsTrue(), s, message, s.Name)
			return
		}
		if s.Type == "aws_db_cluster_snapshot" && sourceCluster(s).Any(leavesEncryptionToAurora).IsYes() {
			p, message = p.As(lint.Medium), "snapshot %q is taken of a cluster that leaves encryption at rest to AWS, which has encrypted new Aurora clusters only since 18 February 2026"
		}
		p.Require(sourceEncrypted(s), s, message, s.Name)
	},
}

// ownEncryption is what a snapshot says itself: one that exists does so in a plan. In configuration the provider refuses it, and its author means it.
func ownEncryption(s *tf.Resource) tf.Value {
	if s.Type == "aws_db_snapshot" {
		return s.Attr("encrypted")
	}
	return s.Attr("storage_encrypted")
}

// sourceEncrypted says whether the database that a snapshot is taken of is encrypted, by itself or by what it is made from.
func sourceEncrypted(s *tf.Resource) tf.Truth {
	switch s.Type {
	case "aws_db_snapshot":
		return s.Follow("db_instance_identifier", "identifier", "aws_db_instance").Any(instanceEncrypted)
	case "aws_neptune_cluster_snapshot":
		return s.Follow("db_cluster_identifier", "cluster_identifier", "aws_neptune_cluster").Any(neptuneEncrypted)
	}
	return sourceCluster(s).Any(clusterEncrypted)
}

func sourceCluster(s *tf.Resource) tf.Links {
	return s.Follow("db_cluster_identifier", "cluster_identifier", "aws_rds_cluster")
}
