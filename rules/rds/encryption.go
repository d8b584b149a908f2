// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// instanceEncrypted says whether an instance asks for encryption or inherits it from what it is made from, which decides whatever the
// instance itself says (RDS User Guide, "Encrypting Amazon RDS resources").
func instanceEncrypted(i *tf.Resource) tf.Truth {
	return tf.Any(asksForEncryption(i), lint.Exempt(tf.Any(
		replicaEncrypted(i, maxReplicas),
		i.Follow("snapshot_identifier", "db_snapshot_identifier", "aws_db_snapshot", "aws_db_snapshot_copy").Any(snapshotEncrypted),
		i.Follow("restore_to_point_in_time.source_db_instance_identifier", "identifier", "aws_db_instance").Any(asksForEncryption),
		elsewhere(i, "restore_to_point_in_time.source_dbi_resource_id"),
		elsewhere(i, "restore_to_point_in_time.source_db_instance_automated_backups_arn"),
	)))
}

// clusterEncrypted says the same of a cluster and of a global cluster.
func clusterEncrypted(c *tf.Resource) tf.Truth {
	if c.Type == "aws_rds_global_cluster" {
		return tf.Any(asksForEncryption(c), lint.Exempt(c.Follow("source_db_cluster_identifier", "arn", "aws_rds_cluster").Any(clusterAsks)))
	}
	return tf.Any(clusterAsks(c), lint.Exempt(tf.Any(
		c.Follow("snapshot_identifier", "db_cluster_snapshot_identifier", "aws_db_cluster_snapshot", "aws_rds_cluster_snapshot_copy", "aws_db_snapshot").Any(snapshotEncrypted),
		c.Follow("replication_source_identifier", "arn", "aws_rds_cluster", "aws_db_instance").Any(clusterAsks),
		c.Follow("restore_to_point_in_time.source_cluster_identifier", "cluster_identifier", "aws_rds_cluster").Any(clusterAsks),
		elsewhere(c, "restore_to_point_in_time.source_cluster_resource_id"),
	)))
}

// leavesEncryptionToAurora says whether an Aurora cluster, or a global one, which only Aurora has, says nothing of encryption. AWS encrypts those that are
// made since 18 February 2026 all the same, with a key of its own, and leaves older ones as they are (Aurora User Guide, "Encrypting Amazon Aurora
// resources").
func leavesEncryptionToAurora(c *tf.Resource) tf.Truth {
	return tf.All(
		tf.Not(c.Attr("storage_encrypted").IsSet()),
		tf.Any(tf.Of(c.Type == "aws_rds_global_cluster"), c.Attr("engine").Matches(func(engine string) bool { return strings.HasPrefix(engine, "aurora") })),
	)
}

// encryptStorage mends what is made from nothing: what is made from something else is encrypted as that is.
var encryptStorage = edit.Unless([]string{"replicate_source_db", "replication_source_identifier", "restore_to_point_in_time", "s3_import", "snapshot_identifier",
	"source_db_cluster_identifier"}, edit.Set("storage_encrypted", true))

// encryptInstance leaves alone what cannot be encrypted: SQL Server Express, and some classes of instances (RDS User Guide, "Encrypting Amazon RDS
// resources").
func encryptInstance(c *edit.Change, i *tf.Resource) {
	cannot := tf.Any(i.Attr("engine").Is("sqlserver-ex"), i.Attr("instance_class").Matches(func(class string) bool {
		return class == "db.t2.micro" || strings.HasPrefix(class, "db.m1.") || strings.HasPrefix(class, "db.m2.")
	}))
	if cannot.IsYes() {
		c.Impossible()
		return
	}
	encryptStorage(c, i)
}

func asksForEncryption(r *tf.Resource) tf.Truth { return r.Attr("storage_encrypted").IsTrue() }

// clusterAsks knows that Aurora Serverless v1 is always encrypted.
func clusterAsks(c *tf.Resource) tf.Truth {
	serverless := tf.All(tf.Not(c.Attr("storage_encrypted").IsSet()), c.Attr("engine_mode").Is("serverless"))
	return tf.Any(asksForEncryption(c), lint.Exempt(serverless))
}

// maxReplicas is how many read replicas of each other RDS allows in a chain (RDS User Guide, "Working with DB instance read replicas").
const maxReplicas = 3

// replicaEncrypted says whether a read replica is encrypted: in the source's region as the source is, in another one when it has a key. The
// source may be a replica too, in a chain of so many.
func replicaEncrypted(i *tf.Resource, chain int) tf.Truth {
	source := i.Attr("replicate_source_db")
	arn, known := source.Text()
	if region := regionOf(arn); known && region != "" {
		if own, ok := i.Region().Text(); ok && own != region {
			return lint.Given(i.Attr("kms_key_id"))
		}
	}
	return i.Follow("replicate_source_db", "identifier", "aws_db_instance").Any(func(s *tf.Resource) tf.Truth {
		near, source := i.SameRegion(s), asksForEncryption(s)
		if chain > 1 {
			source = tf.Any(source, lint.Exempt(replicaEncrypted(s, chain-1)))
		}
		return tf.Any(tf.All(near, source), tf.All(tf.Not(near), lint.Given(i.Attr("kms_key_id"))))
	})
}

// regionOf is the region in an ARN, or "".
func regionOf(arn string) string {
	if fields := strings.Split(arn, ":"); len(fields) > 5 && fields[0] == "arn" {
		return fields[3]
	}
	return ""
}

// snapshotEncrypted says whether a snapshot is encrypted: a copy that names a key is, any other as what it was taken from.
func snapshotEncrypted(s *tf.Resource) tf.Truth {
	switch s.Type {
	case "aws_db_snapshot":
		return s.Follow("db_instance_identifier", "identifier", "aws_db_instance").Any(asksForEncryption)
	case "aws_db_cluster_snapshot":
		return s.Follow("db_cluster_identifier", "cluster_identifier", "aws_rds_cluster").Any(clusterAsks)
	case "aws_neptune_cluster_snapshot":
		return s.Follow("db_cluster_identifier", "cluster_identifier", "aws_neptune_cluster").Any(asksForEncryption)
	case "aws_db_snapshot_copy":
		return tf.Any(lint.Given(s.Attr("kms_key_id")), s.Follow("source_db_snapshot_identifier", "db_snapshot_arn", "aws_db_snapshot").Any(snapshotEncrypted))
	}
	return tf.Any(lint.Given(s.Attr("kms_key_id")),
		s.Follow("source_db_cluster_snapshot_identifier", "db_cluster_snapshot_arn", "aws_db_cluster_snapshot").Any(snapshotEncrypted))
}

// elsewhere is maybe when an attribute names a source that only AWS can look up.
func elsewhere(r *tf.Resource, attr string) tf.Truth {
	v := r.Attr(attr)
	if lint.Given(v).IsNo() {
		return tf.No()
	}
	return tf.Maybe(v.Because("`%s` names a source that is not in this configuration", v.Path))
}
