// SPDX-License-Identifier: Apache-2.0

// Package elasticache holds the guardrails for Amazon ElastiCache.
package elasticache

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{auth, backup, encryptionAtRest, encryptionInTransit}

var encryptionAtRest = &lint.Rule{
	ID:         "elasticache-encryption-at-rest",
	Title:      "ElastiCache replication group is not encrypted at rest",
	Why:        "Backups, and what is swapped or synchronised to disk, are then in the clear. Encryption cannot be switched on later: the group is replaced.",
	Remedy:     "Set at_rest_encryption_enabled to true; the group is replaced.",
	Undecided:  "at_rest_encryption_enabled or the engine is not known, or the group belongs to a global one that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_elasticache_replication_group"},
	Companions: []string{"aws_elasticache_global_replication_group"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:ElastiCache.4", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
	},
	Aliases: []string{
		"checkov:CKV_AWS_29", "trivy:AVD-AWS-0045", "tfsec:aws-elasticache-enable-at-rest-encryption",
		"kics:76976de7-c7b1-4f64-a94f-90c1345914c2", "terrascan:AC_AWS_0466",
	},
	Check: lint.Must(func(group *tf.Resource) tf.Truth {
		return tf.Any(encryptedAtRest(group), lint.Exempt(primary(group, encryptedAtRest)))
	}, "replication group %q is not encrypted at rest"),
	Fix: edit.Risky("replaces the group", edit.Unless(joins, edit.Set("at_rest_encryption_enabled", true))),
}

// joins is what a group gives that takes over the settings of another one.
var joins = []string{"global_replication_group_id"}

// encryptedAtRest knows that a group with the Valkey engine is encrypted unless asked otherwise.
func encryptedAtRest(group *tf.Resource) tf.Truth {
	asked := group.Attr("at_rest_encryption_enabled")
	return tf.Any(asked.IsTrue(), lint.Exempt(tf.All(tf.Not(asked.IsSet()), group.Attr("engine").IsFold("valkey"))))
}

// primary says whether f is yes of the primary of the global replication group that a group joins: members take over its settings.
func primary(group *tf.Resource, f func(*tf.Resource) tf.Truth) tf.Truth {
	global := group.Follow("global_replication_group_id", "global_replication_group_id", "aws_elasticache_global_replication_group")
	return global.Any(func(g *tf.Resource) tf.Truth {
		return g.Follow("primary_replication_group_id", "replication_group_id", "aws_elasticache_replication_group").Any(f)
	})
}

var encryptionInTransit = &lint.Rule{
	ID:         "elasticache-encryption-in-transit",
	Title:      "ElastiCache does not encrypt connections",
	Why:        "Cached data and the token that opens the cache cross the network in the clear. Everything in the same network can read them and log in.",
	Remedy:     "Set transit_encryption_enabled to true, and transit_encryption_mode to required once all clients use TLS.",
	Undecided:  "transit_encryption_enabled or the engine is not known, or the group belongs to a global one that is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_elasticache_replication_group", "aws_elasticache_cluster"},
	Companions: []string{"aws_elasticache_global_replication_group"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:ElastiCache.5", "pci-dss-4.0:2.2.7", "pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1",
		"pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:CC6.7",
	},
	Aliases: []string{
		"checkov:CKV_AWS_30", "trivy:AVD-AWS-0051", "tfsec:aws-elasticache-enable-in-transit-encryption",
		"kics:1afbb3fa-cf6c-4a3d-b730-95e9f4df343e", "terrascan:AC_AWS_0467", "regula:FG_R00105",
	},
	Check: lint.MustMeet(func(cache *tf.Resource) []lint.Demand {
		if cache.Type == "aws_elasticache_cluster" { // other engines than Memcached encrypt in replication groups only
			other := tf.Not(cache.Attr("engine").IsFold("memcached"))
			return []lint.Demand{{Severity: lint.High, Holds: tf.Any(encryptsConnections(cache), other), Message: "cluster %q does not encrypt connections"}}
		}
		return []lint.Demand{
			{Severity: lint.High, Holds: tf.Any(encryptsConnections(cache), lint.Exempt(primary(cache, encryptsConnections))),
				Message: "replication group %q does not encrypt connections"},
			{Severity: lint.Low, Holds: tf.Not(cache.Attr("transit_encryption_mode").Is("preferred")),
				Message: "replication group %q admits connections without encryption"},
		}
	}),
	Fix: edit.Unless(joins, encryptTransit),
}

// encryptTransit knows that a group can be told to encrypt from Redis 7.0.5 on, and then in two steps: with the mode preferred first (ElastiCache
// User Guide, "Enabling in-transit encryption").
func encryptTransit(c *edit.Change, cache *tf.Resource) {
	switch {
	case cache.Type == "aws_elasticache_cluster":
		c.Risk("replaces the cluster, and needs Memcached 1.6.12 or later")
	case !encryptsConnections(cache).IsYes():
		c.Risk("replaces the group, or from Redis 7.0.5 on needs transit_encryption_mode to be preferred first")
	}
	c.Set(cache.Block, "transit_encryption_enabled", true)
	if cache.Attr("transit_encryption_mode").Is("preferred").IsYes() && encryptsConnections(cache).IsYes() {
		c.Risk("shuts out clients that do not use TLS")
		c.Set(cache.Block, "transit_encryption_mode", "required")
	}
}

func encryptsConnections(cache *tf.Resource) tf.Truth {
	return cache.Attr("transit_encryption_enabled").IsTrue()
}
