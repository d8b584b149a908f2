// SPDX-License-Identifier: Apache-2.0

// Package docdb holds the guardrails for Amazon DocumentDB.
package docdb

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{clusterEncryption, tls}

var clusterEncryption = &lint.Rule{
	ID:         "docdb-cluster-encryption",
	Title:      "DocumentDB cluster is not encrypted at rest",
	Why:        "Storage, backups and snapshots of the cluster are then all in the clear. Encryption cannot be switched on later: the data has to move to another cluster.",
	Remedy:     "Set storage_encrypted to true. An existing cluster is replaced: restore it from a snapshot with a KMS key.",
	Undecided:  "storage_encrypted is not known, or the cluster is made from a snapshot or source that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_docdb_cluster", "aws_docdb_global_cluster"},
	Companions: []string{"aws_docdb_cluster_snapshot"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:DocumentDB.1", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
	},
	Aliases: []string{
		"checkov:CKV_AWS_74", "checkov:CKV_AWS_292", "trivy:AVD-AWS-0021",
		"tfsec:aws-documentdb-enable-storage-encryption", "kics:bc1f9009-84a0-490f-ae09-3e0ea6d74ad6",
		"terrascan:AC_AWS_0455",
	},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return tf.Any(asksForEncryption(cluster), lint.Exempt(madeFromEncrypted(cluster)))
	}, "cluster %q is not encrypted at rest"),
	Fix: edit.Risky("replaces the cluster", edit.Unless([]string{"restore_to_point_in_time", "snapshot_identifier", "source_db_cluster_identifier"},
		edit.Set("storage_encrypted", true))),
}

func asksForEncryption(r *tf.Resource) tf.Truth { return r.Attr("storage_encrypted").IsTrue() }

// madeFromEncrypted says whether a cluster or global cluster is made from something encrypted, and so encrypted whatever it says itself
// (DocumentDB Developer Guide, "Encrypting Amazon DocumentDB data at rest").
func madeFromEncrypted(r *tf.Resource) tf.Truth {
	if r.Type == "aws_docdb_global_cluster" {
		return r.Follow("source_db_cluster_identifier", "arn", "aws_docdb_cluster").Any(asksForEncryption)
	}
	snapshot := r.Follow("snapshot_identifier", "db_cluster_snapshot_identifier", "aws_docdb_cluster_snapshot")
	return tf.Any(
		snapshot.Any(func(s *tf.Resource) tf.Truth {
			return s.Follow("db_cluster_identifier", "cluster_identifier", "aws_docdb_cluster").Any(asksForEncryption)
		}),
		r.Follow("restore_to_point_in_time.source_cluster_identifier", "cluster_identifier", "aws_docdb_cluster").Any(asksForEncryption),
	)
}

var tls = &lint.Rule{
	ID:        "docdb-tls",
	Title:     "DocumentDB parameter group switches TLS off",
	Why:       "Clients then send documents and passwords in the clear. Everything in the same network can read and change them.",
	Remedy:    "Remove the parameter tls, or set it to enabled.",
	Undecided: "the parameters of the group are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_docdb_cluster_parameter_group"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_90"},
	Check: lint.MustNot(func(group *tf.Resource) tf.Truth {
		return group.Blocks("parameter").Any(switchesOff)
	}, "parameter group %q switches TLS off"),
	Fix: edit.Risky("shuts out clients that do not use TLS", func(c *edit.Change, group *tf.Resource) {
		for _, parameter := range group.Blocks("parameter").Items {
			if switchesOff(parameter).IsYes() {
				c.Set(parameter, "value", "enabled")
				if parameter.Attr("apply_method").IsSet().IsYes() {
					c.Set(parameter, "apply_method", "pending-reboot") // it takes effect when instances start
				}
			}
		}
	}),
}

func switchesOff(parameter *tf.Block) tf.Truth {
	return tf.All(parameter.Attr("value").IsFold("disabled"), parameter.Attr("name").IsFold("tls"))
}
