// SPDX-License-Identifier: Apache-2.0

package elasticache

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var backup = &lint.Rule{
	ID:        "elasticache-backup",
	Title:     "ElastiCache takes no backups",
	Why:       "What a mistake, a failure or an intruder deletes from the cache is then gone, and has to be made anew where that is possible at all.",
	Remedy:    "Set snapshot_retention_limit to 7, one day at least.",
	Undecided: "snapshot_retention_limit or the engine is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Resources: []string{"aws_elasticache_cluster", "aws_elasticache_replication_group"},
	Controls:  []string{"fsbp:ElastiCache.1", "pci-dss-4.0:10.3.3"},
	Aliases: []string{
		"checkov:CKV_AWS_134", "trivy:AVD-AWS-0050", "tfsec:aws-elasticache-enable-backup-retention",
		"kics:8fdb08a0-a868-4fdf-9c27-ccab0237f1ab",
	},
	Check: lint.Must(func(cache *tf.Resource) tf.Truth {
		return tf.Any(cache.Attr("snapshot_retention_limit").AtLeast(1), lint.Exempt(takesNoBackup(cache)))
	}, "cache %q takes no backups"),
	Fix: edit.Set("snapshot_retention_limit", 7),
}

// takesNoBackup says whether a cluster has nothing of its own to save: Memcached has no backups, and what is a member of a replication group leaves
// them to the group.
func takesNoBackup(cache *tf.Resource) tf.Truth {
	if cache.Type == "aws_elasticache_replication_group" {
		return tf.No()
	}
	return tf.Any(cache.Attr("engine").IsFold("memcached"), lint.Given(cache.Attr("replication_group_id")))
}
