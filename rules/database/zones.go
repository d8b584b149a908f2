// SPDX-License-Identifier: Apache-2.0

package database

import (
	"slices"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var multiZone = &lint.Rule{
	ID:        "database-multi-az",
	Title:     "Database lives in one Availability Zone",
	Why:       "When its zone or its one machine fails, the database is gone until somebody restores it. Maintenance interrupts it too.",
	Remedy:    "Set multi_az, or automatic_failover_enabled and multi_az_enabled with a replica; give clusters a second instance in another zone, and OpenSearch domains three data nodes and three dedicated masters in several zones.",
	Undecided: "a setting or the number of instances is not known, or instances may be declared where the cluster is handed to.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Resources: []string{
		"aws_db_instance", "aws_rds_cluster", "aws_elasticache_replication_group", "aws_elasticache_cluster", "aws_opensearch_domain",
		"aws_elasticsearch_domain",
	},
	Companions: []string{"aws_rds_cluster_instance"},
	Controls: []string{
		"fsbp:ES.6", "fsbp:ES.7", "fsbp:ElastiCache.3", "fsbp:OpenSearch.6", "fsbp:RDS.5", "fsbp:RDS.15", "cis-aws-7.0:3.2.4",
		"cis-aws-5.0:2.2.4", "nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:CP-6", "nist-800-53-r5:CP-10",
		"nist-800-53-r5:SC-5", "nist-800-53-r5:SC-36", "nist-800-53-r5:SI-13", "iso-27001-2022:A.8.14",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(7)(i)", "hipaa:164.308(a)(7)(ii)(A)", "hipaa:164.308(a)(7)(ii)(B)",
		"hipaa:164.308(a)(7)(ii)(C)",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_50", "checkov:CKV2_AWS_59", "checkov:CKV_AWS_157", "checkov:CKV_AWS_318",
		"kics:6db03a91-f933-4f13-ab38-a8b87a7de54d", "terrascan:AC_AWS_0104", "regula:FG_R00209", "regula:FG_R00251",
	},
	OffByDefault: true,
	Check:        lint.Must(spansZones, "%q lives in one Availability Zone"),
	Fix:          spanZones,
}

func spansZones(database *tf.Resource) tf.Truth {
	switch database.Type {
	case "aws_db_instance":
		return database.Attr("multi_az").IsTrue()
	case "aws_rds_cluster":
		return tf.Any(membersSpanZones(database), lint.Exempt(needsNoMembers(database)))
	case "aws_elasticache_replication_group":
		return lint.AllTrue(database, "automatic_failover_enabled", "multi_az_enabled")
	case "aws_elasticache_cluster":
		return tf.Any(database.Attr("az_mode").Is("cross-az"), lint.Exempt(tf.Not(hasSeveralNodes(database))))
	}
	return domainSpansZones(database)
}

// needsNoMembers says whether a cluster makes its instances itself: Multi-AZ DB clusters have three in three zones, and Aurora Serverless v1 moves to
// another zone when its own fails (RDS User Guide, "Multi-AZ DB cluster deployments"; Aurora User Guide, "How Aurora Serverless v1 works").
func needsNoMembers(cluster *tf.Resource) tf.Truth {
	return tf.Any(lint.Given(cluster.Attr("db_cluster_instance_class")), cluster.Attr("engine_mode").Is("serverless"))
}

// membersSpanZones says whether a cluster has two instances that are not in the same zone for sure. Aurora spreads those that name none.
func membersSpanZones(cluster *tf.Resource) tf.Truth {
	members := cluster.Linked("aws_rds_cluster_instance", "cluster_identifier", "cluster_identifier")
	var zones []string
	certain, several := 0, len(members.Open) > 0
	for _, m := range members.Items {
		zone, known := m.Resource.Attr("availability_zone").Text()
		if known && slices.Contains(zones, zone) {
			continue
		}
		if known {
			zones = append(zones, zone)
		}
		if m.Sure.IsYes() {
			certain++
		}
		several = several || m.Sure.IsMaybe() || certain > 1
	}
	switch {
	case certain > 1:
		return tf.Yes()
	case several:
		return tf.Maybe(cluster.Because("how many instances the cluster has is not known"))
	}
	return tf.No(cluster.Because("the cluster does not have two instances in two zones"))
}

// hasSeveralNodes knows that only Memcached spreads its nodes; a cluster of Redis has one, and members of a replication group are as it says.
func hasSeveralNodes(cluster *tf.Resource) tf.Truth {
	return tf.All(cluster.Attr("engine").IsFold("memcached"), cluster.Attr("num_cache_nodes").AtLeast(2))
}

// domainSpansZones asks for what survives the loss of a zone: data nodes and dedicated masters, three of each, in several zones (OpenSearch Service
// Developer Guide, "Configuring a multi-AZ domain").
func domainSpansZones(domain *tf.Resource) tf.Truth {
	of := func(attr string) tf.Value { return domain.Attr("cluster_config." + attr) }
	return tf.All(
		of("instance_count").AtLeast(3),
		of("dedicated_master_enabled").IsTrue(),
		of("dedicated_master_count").AtLeast(3),
		tf.Any(of("zone_awareness_enabled").IsTrue(), lint.Exempt(of("multi_az_with_standby_enabled").IsTrue())),
	)
}

// spanZones does not add instances or nodes: a replication group must have replicas already.
func spanZones(c *edit.Change, database *tf.Resource) {
	switch database.Type {
	case "aws_db_instance":
		c.Risk("doubles the price of the instance")
		if database.Attr("availability_zone").IsWritten() { // RDS takes no wish for a zone then (RDS API Reference, CreateDBInstance)
			c.Remove(database.Block, "availability_zone")
		}
		c.Set(database.Block, "multi_az", true)
	case "aws_elasticache_replication_group":
		hasReplica := tf.Any(database.Attr("num_cache_clusters").AtLeast(2), database.Attr("replicas_per_node_group").AtLeast(1))
		if !hasReplica.IsYes() {
			c.Impossible()
			return
		}
		c.Set(database.Block, "automatic_failover_enabled", true)
		c.Set(database.Block, "multi_az_enabled", true)
	default:
		c.Impossible()
	}
}
