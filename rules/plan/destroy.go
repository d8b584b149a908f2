// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var destroyProtected = &lint.Rule{
	ID:        "plan-destroy-protected",
	Title:     "Plan destroys data or a key",
	Why:       "What is deleted with a data store, a backup vault or a key is gone for good, and so is everything that was encrypted with the key.",
	Remedy:    "Remove what forces the replacement, or keep the block; when it is meant, record the second approval.",
	Undecided: "whether the key stays enabled is known only after apply.",
	Severity:  lint.Critical,
	Pillar:    lint.Response,
	Resources: slices.Sorted(maps.Keys(protected)),
	Controls: []string{
		"wa-sec:SEC01-BP06", "fsbp:KMS.3", "pci-dss-4.0:3.5.1.1", "pci-dss-4.0:3.5.1.3", "pci-dss-4.0:3.6.1", "pci-dss-4.0:3.6.1.2",
		"pci-dss-4.0:3.6.1.3", "pci-dss-4.0:3.6.1.4", "pci-dss-4.0:3.7.1", "pci-dss-4.0:3.7.2", "pci-dss-4.0:3.7.4", "pci-dss-4.0:3.7.6",
		"pci-dss-4.0:3.7.7", "iso-27001-2022:A.8.24",
	},
	CheckChange: func(p *lint.Pass, c *tf.Change) {
		r, noun := c.Instance(p.Root()), protected[c.Type]
		switch {
		case c.Before == nil:
		case c.Does("delete"):
			if isReadReplica(c.Before) {
				p = p.As(lint.Low)
			}
			p.Require(tf.No(reasons(c, r)...), r, "%s %q is %s", noun, c.Name, fate(c))
		case c.After != nil:
			p.Require(staysEnabled(c), r, "%s %q is disabled", noun, c.Name)
		}
	},
}

// protected are the types that hold data or keys, and what they are.
var protected = map[string]string{
	"aws_backup_logically_air_gapped_vault": "backup vault",
	"aws_backup_vault":                      "backup vault",
	"aws_db_instance":                       "database instance",
	"aws_docdb_cluster":                     "database cluster",
	"aws_dynamodb_table":                    "table",
	"aws_ebs_volume":                        "volume",
	"aws_efs_file_system":                   "file system",
	"aws_elasticsearch_domain":              "search domain",
	"aws_fsx_lustre_file_system":            "file system",
	"aws_fsx_ontap_file_system":             "file system",
	"aws_fsx_ontap_volume":                  "volume",
	"aws_fsx_openzfs_file_system":           "file system",
	"aws_fsx_windows_file_system":           "file system",
	"aws_keyspaces_table":                   "table",
	"aws_kms_external_key":                  "KMS key",
	"aws_kms_key":                           "KMS key",
	"aws_kms_replica_external_key":          "KMS key",
	"aws_kms_replica_key":                   "KMS key",
	"aws_memorydb_cluster":                  "database cluster",
	"aws_neptune_cluster":                   "database cluster",
	"aws_opensearch_domain":                 "search domain",
	"aws_rds_cluster":                       "database cluster",
	"aws_redshift_cluster":                  "data warehouse",
	"aws_s3_bucket":                         "bucket",
	"aws_s3_directory_bucket":               "bucket",
	"aws_s3tables_table":                    "table",
	"aws_timestreamwrite_table":             "table",
}

// enabling are the attributes that switch keys on.
var enabling = map[string]string{"aws_kms_key": "is_enabled", "aws_kms_external_key": "enabled", "aws_kms_replica_key": "enabled", "aws_kms_replica_external_key": "enabled"}

// staysEnabled is no when a key that works before the change does not afterwards.
func staysEnabled(c *tf.Change) tf.Truth {
	attr := enabling[c.Type]
	if attr == "" || !c.Before.Attr(attr).IsTrue().IsYes() {
		return tf.Yes()
	}
	return c.After.Attr(attr).IsTrue()
}

// isReadReplica reports whether a database is a copy, whose data stays in the one it is copied from.
func isReadReplica(before *tf.Block) bool {
	return lint.Given(before.Attr("replicate_source_db")).IsYes() || lint.Given(before.Attr("replication_source_identifier")).IsYes()
}

func fate(c *tf.Change) string {
	switch {
	case c.Deposed != "":
		return "deleted, as an earlier replacement left it behind"
	case c.IsDeletion():
		return "deleted"
	}
	return "replaced by an empty one"
}

// reasons tell why Terraform deletes or replaces an object.
func reasons(c *tf.Change, r *tf.Resource) []tf.Evidence {
	var why []tf.Evidence
	for _, path := range c.ReplacePaths {
		why = append(why, r.Attr(tf.StripKeys(path)).Because("a change of `%s` forces the replacement", path))
	}
	if text := reasonTexts[c.Reason]; text != "" {
		why = append(why, r.Because(text))
	}
	return why
}

// reasonTexts spell Terraform's keywords (JSON Output Format, "Change Representation": action_reason).
var reasonTexts = map[string]string{
	"replace_because_tainted":           "the object is marked as tainted",
	"replace_by_request":                "the replacement was asked for with -replace",
	"replace_by_triggers":               "replace_triggered_by asks for the replacement",
	"delete_because_no_resource_config": "no block declares it any more",
	"delete_because_no_module":          "its module is called no more",
	"delete_because_wrong_repetition":   "its block uses count or for_each in another way",
	"delete_because_count_index":        "its index is beyond count",
	"delete_because_each_key":           "its key is not in for_each",
	"delete_because_no_move_target":     "it was moved to where nothing is declared",
}
