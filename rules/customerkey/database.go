// SPDX-License-Identifier: Apache-2.0

package customerkey

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var relationalKeys = &lint.Rule{
	ID:         "rds-cmk",
	Title:      "RDS, Aurora, DocumentDB or Neptune do not encrypt with a key of the account",
	Why:        managedKey,
	Remedy:     "Name a key of your own, for Performance Insights too; databases and copies that have another one are replaced.",
	Undecided:  "the key comes from a value that may turn out to be null, or the data is made from something that is declared elsewhere and has that one's key.",
	Resources:  names(relational),
	Companions: []string{"aws_db_snapshot", "aws_db_cluster_snapshot"},
	Severity:   lint.Low,
	Pillar:     lint.Data,
	Controls:   []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_182", "checkov:CKV_AWS_245", "checkov:CKV_AWS_246", "checkov:CKV_AWS_266", "checkov:CKV_AWS_280",
		"checkov:CKV_AWS_327", "checkov:CKV_AWS_347", "checkov:CKV_AWS_354", "trivy:AVD-AWS-0022", "trivy:AVD-AWS-0078",
		"trivy:AVD-AWS-0128", "tfsec:aws-documentdb-encryption-customer-key", "tfsec:aws-neptune-encryption-customer-key",
		"tfsec:aws-rds-enable-performance-insights-encryption", "kics:4766d3ea-241c-4ee6-93ff-c380c996bd1a",
		"kics:2134641d-30a4-4b16-8ffc-2cd4c4ffd15d",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(relational),
}

var relational = []keyed{
	{"aws_db_instance", "database", both(keyedStorage("kms_key_id"), keyedInsights)},
	{"aws_rds_cluster", "cluster", both(keyedStorage("kms_key_id"), keyedInsights)},
	{"aws_rds_cluster_instance", "what Performance Insights keeps of instance", keyedInsights},
	{"aws_docdb_cluster", "cluster", keyedStorage("kms_key_id")},
	{"aws_docdbelastic_cluster", "cluster", by("kms_key_id")},
	{"aws_neptune_cluster", "cluster", keyedStorage("kms_key_arn")},
	{"aws_neptune_cluster_snapshot", "snapshot", ofKeyedCluster},
	{"aws_db_snapshot_copy", "copy", copied("source_db_snapshot_identifier", "db_snapshot_arn", "aws_db_snapshot")},
	{"aws_rds_cluster_snapshot_copy", "copy", copied("source_db_cluster_snapshot_identifier", "db_cluster_snapshot_arn", "aws_db_cluster_snapshot")},
	{"aws_db_instance_automated_backups_replication", "replication of backups", unless(replicatesPlain, by("kms_key_id"))},
	{"aws_rds_cluster_activity_stream", "activity stream", by("kms_key_id")},
}

// ofKeyedCluster says whether the cluster that a snapshot is taken of is encrypted with a key of the account.
func ofKeyedCluster(snapshot *tf.Resource) tf.Truth {
	keyed := snapshot.Follow("db_cluster_identifier", "cluster_identifier", "aws_neptune_cluster").All(keyedStorage("kms_key_arn"))
	if keyed.IsNo() {
		return tf.No(snapshot.Attr("db_cluster_identifier").Because("it has the key of its cluster, which is not the account's"))
	}
	return keyed
}

// keyedStorage says whether a database is encrypted with a key of the account. One that names none has the key of what it is made from (RDS API
// Reference, CreateDBInstanceReadReplica, CreateDBCluster and RestoreDBClusterToPointInTime), or may not be encrypted, which other rules are about.
func keyedStorage(key string) func(*tf.Resource) tf.Truth {
	return func(database *tf.Resource) tf.Truth {
		own := database.Attr(key)
		return tf.Any(lint.OwnKey(database, own), lint.Exempt(tf.All(
			tf.Not(lint.Given(own)),
			tf.Any(replicates(database), remade(database), tf.All(isPlainDatabase(database), tf.Not(isRemade(database)))),
		)))
	}
}

// replicates says whether a database is a replica, which is in the source's region when it names no key.
func replicates(database *tf.Resource) tf.Truth {
	return tf.Any(lint.Given(database.Attr("replicate_source_db")), lint.Given(database.Attr("replication_source_identifier")))
}

// remade is never yes: a database has the key of the snapshot or backup that it is made from only if that is encrypted.
func remade(database *tf.Resource) tf.Truth {
	return tf.All(isRemade(database), tf.Maybe(database.Because("the database has the key of what it is restored from")))
}

func isRemade(database *tf.Resource) tf.Truth {
	return tf.Any(lint.Given(database.Attr("snapshot_identifier")), database.Blocks("restore_to_point_in_time").Exist())
}

// isPlainDatabase knows that Aurora Serverless v1 is encrypted without being told.
func isPlainDatabase(database *tf.Resource) tf.Truth {
	encrypted := database.Attr("storage_encrypted")
	return tf.Not(tf.Any(encrypted.IsTrue(), tf.All(tf.Not(encrypted.IsSet()), database.Attr("engine_mode").Is("serverless"))))
}

// keyedInsights says whether what Performance Insights keeps is encrypted with a key of the account, if it keeps anything.
func keyedInsights(r *tf.Resource) tf.Truth {
	off := tf.Not(r.Attr("performance_insights_enabled").IsTrue())
	return tf.Any(lint.OwnKey(r, r.Attr("performance_insights_kms_key_id")), lint.Exempt(off))
}

// copied says whether a copy of a snapshot names a key of the account, or keeps that of a snapshot whose database is judged itself (RDS API
// Reference, CopyDBSnapshot).
func copied(attr, toAttr, typ string) func(*tf.Resource) tf.Truth {
	return func(snapshot *tf.Resource) tf.Truth {
		own := snapshot.Attr("kms_key_id")
		return tf.Any(lint.OwnKey(snapshot, own), lint.Exempt(tf.All(tf.Not(lint.Given(own)), snapshot.Follow(attr, toAttr, typ).Exist())))
	}
}

func replicatesPlain(replication *tf.Resource) tf.Truth {
	return replication.Follow("source_db_instance_arn", "arn", "aws_db_instance").Shown(isPlainDatabase)
}

var databaseKeys = &lint.Rule{
	ID:        "database-cmk",
	Title:     "Redshift, ElastiCache, MemoryDB, OpenSearch, Keyspaces or Timestream do not encrypt with a key of the account",
	Why:       managedKey,
	Remedy:    "Name a key of your own; ElastiCache, MemoryDB and most OpenSearch domains are replaced.",
	Undecided: "the key comes from a value that may turn out to be null, whether there is encryption at all is not known, or the data is restored and keeps its key.",
	Resources: names(databases),
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_142", "checkov:CKV_AWS_160", "checkov:CKV_AWS_191", "checkov:CKV_AWS_201", "checkov:CKV_AWS_247",
		"checkov:CKV_AWS_265", "checkov:CKV_AWS_278", "checkov:CKV_AWS_281", "checkov:CKV_AWS_282",
		"kics:7af2f4a3-00d9-47f3-8d15-ca0888f4e5b2", "terrascan:AC_AWS_0111",
	},
	OffByDefault: true,
	Check:        mustBeKeyed(databases),
}

var databases = []keyed{
	{"aws_redshift_cluster", "cluster", both(isEncryptedCluster, unless(isRestoredCluster, by("kms_key_id")))},
	{"aws_redshiftserverless_namespace", "namespace", by("kms_key_id")},
	{"aws_redshift_snapshot_copy_grant", "snapshot copy grant", by("kms_key_id")},
	{"aws_elasticache_replication_group", "replication group", both(isEncryptedGroup, by("kms_key_id"))},
	{"aws_elasticache_serverless_cache", "cache", by("kms_key_id")},
	{"aws_memorydb_cluster", "cluster", by("kms_key_arn")},
	{"aws_memorydb_snapshot", "snapshot", by("kms_key_arn")},
	{"aws_opensearch_domain", "domain", both(isEncryptedDomain, by("encrypt_at_rest.kms_key_id"))},
	{"aws_elasticsearch_domain", "domain", both(isEncryptedDomain, by("encrypt_at_rest.kms_key_id"))},
	{"aws_keyspaces_table", "table", both(choosesKey, by("encryption_specification.kms_key_identifier"))},
	{"aws_timestreamwrite_database", "database", by("kms_key_id")},
}

func isEncryptedCluster(cluster *tf.Resource) tf.Truth { return cluster.Attr("encrypted").IsTrue() }

// isRestoredCluster is never yes: a restored cluster that names no key may have the one of its snapshot.
func isRestoredCluster(cluster *tf.Resource) tf.Truth {
	restored := tf.Any(lint.Given(cluster.Attr("snapshot_identifier")), lint.Given(cluster.Attr("snapshot_arn")))
	return tf.All(restored, tf.Not(lint.Given(cluster.Attr("kms_key_id"))), tf.Maybe(cluster.Because("the cluster may have the key of its snapshot")))
}

// isEncryptedGroup knows that a group with the Valkey engine is encrypted unless asked otherwise, and that a member of a global group is as its
// primary (ElastiCache User Guide, "At-Rest Encryption in ElastiCache").
func isEncryptedGroup(group *tf.Resource) tf.Truth {
	asked, global := group.Attr("at_rest_encryption_enabled"), group.Attr("global_replication_group_id")
	byItself := tf.Any(group.Attr("engine").IsFold("valkey"), tf.All(lint.Given(global), tf.Maybe(global.Because("the primary of the global group decides"))))
	return tf.Any(asked.IsTrue(), lint.Exempt(tf.All(tf.Not(asked.IsSet()), byItself)))
}

func isEncryptedDomain(domain *tf.Resource) tf.Truth {
	return domain.Attr("encrypt_at_rest.enabled").IsTrue()
}

func choosesKey(table *tf.Resource) tf.Truth {
	return table.Attr("encryption_specification.type").Is("CUSTOMER_MANAGED_KMS_KEY")
}
