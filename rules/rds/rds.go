// SPDX-License-Identifier: Apache-2.0

// Package rds holds the guardrails for Amazon Relational Database Service and Amazon Aurora, and for Amazon Neptune, which shares their API.
package rds

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	classicGroup,
	clusterEncryption, finalSnapshot, instanceEncryption, instancePublic, managedPassword, neptuneClusterEncryption, neptunePublic, snapshotNotEncrypted,
	publicSubnet, snapshotPublic, tlsEnforced, backupRetention, certificate, monitoring, queryLogging,
	deletionProtection, iamAuthentication, snapshotTags, backtrack, logExports,
}

var instanceEncryption = &lint.Rule{
	ID:         "rds-instance-encryption",
	Title:      "RDS instance is not encrypted at rest",
	Why:        "Storage, backups, snapshots and replicas of the database are then all in the clear. Encryption cannot be switched on later: the data has to move to another instance.",
	Remedy:     "Set storage_encrypted to true, and move from SQL Server Express and the classes db.m1, db.m2 and db.t2.micro, which cannot encrypt. An existing instance is replaced: restore it from an encrypted copy of a snapshot.",
	Undecided:  "storage_encrypted is not known, or the instance is made from a snapshot or source that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_db_instance"},
	Companions: []string{"aws_db_snapshot", "aws_db_snapshot_copy"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:RDS.3", "cis-aws-7.0:3.2.1", "cis-aws-5.0:2.2.1", "cis-aws-3.0:2.3.1",
		"cis-aws-2.0:2.3.1", "cis-aws-1.4:2.3.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:PI1.5",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_16", "trivy:AVD-AWS-0080", "tfsec:aws-rds-encrypt-instance-storage-data",
		"kics:08bd0760-8752-44e1-9779-7bb369b2b4e4", "kics:3199c26c-7871-4cb3-99c2-10a59244ce7f", "terrascan:AC_AWS_0058",
		"regula:FG_R00093",
	},
	Check: lint.Must(instanceEncrypted, "database instance %q is not encrypted at rest"),
	Fix:   edit.Risky("replaces the instance", encryptInstance),
}

var clusterEncryption = &lint.Rule{
	ID:         "rds-cluster-encryption",
	Title:      "RDS cluster is declared without encryption at rest",
	Why:        "Storage, backups, snapshots and members of a Multi-AZ DB cluster, or of an Aurora cluster from before 18 February 2026, are then all in the clear. Aurora clusters made since then AWS encrypts anyway, with a key of its own that nobody else can audit or revoke. Neither can be changed later: the data has to move to another cluster.",
	Remedy:     "Set storage_encrypted to true. An existing cluster is replaced: restore it from a snapshot with a KMS key.",
	Undecided:  "storage_encrypted is not known, or the cluster is made from a snapshot or source that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_rds_cluster", "aws_rds_global_cluster"},
	Companions: []string{"aws_db_cluster_snapshot", "aws_rds_cluster_snapshot_copy"},
	Controls:   []string{"wa-sec:SEC08-BP02", "fsbp:RDS.27", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:PI1.5"},
	Aliases: []string{
		"checkov:CKV_AWS_96", "checkov:CKV_AWS_140", "trivy:AVD-AWS-0079", "tfsec:aws-rds-encrypt-cluster-storage-data",
		"kics:1a690d1d-0ae7-49fa-b2db-b75ae0dd1d3e", "kics:656880aa-1388-488f-a6d4-8f73c23149b2", "terrascan:AC_AWS_0186",
	},
	Check: func(p *lint.Pass, c *tf.Resource) {
		message := "database cluster %q is declared without encryption at rest"
		if leavesEncryptionToAurora(c).IsYes() {
			p, message = p.As(lint.Medium), "database cluster %q leaves encryption at rest to AWS, which has encrypted new Aurora clusters only since 18 February 2026"
		}
		p.Require(clusterEncrypted(c), c, message, c.Name)
	},
	Fix: edit.Risky("replaces the cluster", encryptStorage),
}
