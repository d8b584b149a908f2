// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var finalSnapshot = &lint.Rule{
	ID:        "rds-final-snapshot-skipped",
	Title:     "Database is deleted without a last snapshot",
	Why:       "A destroy, meant or not, then leaves nothing to recover the data from, and nothing to examine after an incident: automated backups go with the database unless they are told to stay.",
	Remedy:    "Set skip_final_snapshot to false and name final_snapshot_identifier.",
	Undecided: "skip_final_snapshot is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Resources: []string{"aws_db_instance", "aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_cluster", "aws_redshift_cluster"},
	Controls:  []string{"wa-sec:SEC10-BP03"},
	Check: lint.MustNot(func(database *tf.Resource) tf.Truth {
		return tf.All(database.Attr("skip_final_snapshot").IsTrue(), tf.Not(takesNone(database)))
	}, "database %q is deleted without a last snapshot"),
	Fix: takeFinalSnapshot,
}

// takesNone says whether there is no last snapshot whatever the configuration says: read replicas and RDS Custom must skip it (RDS API Reference,
// DeleteDBInstance; RDS User Guide, "Deleting an RDS Custom for Oracle DB instance").
func takesNone(database *tf.Resource) tf.Truth {
	if database.Type != "aws_db_instance" {
		return tf.No()
	}
	return lint.Exempt(tf.Any(
		lint.Given(database.Attr("replicate_source_db")),
		database.Attr("engine").Matches(func(engine string) bool { return strings.HasPrefix(engine, "custom-") }),
	))
}

// takeFinalSnapshot is possible where the snapshot has a name.
func takeFinalSnapshot(c *edit.Change, database *tf.Resource) {
	if !lint.Given(database.Attr("final_snapshot_identifier")).IsYes() {
		c.Impossible()
		return
	}
	c.Set(database.Block, "skip_final_snapshot", false)
}
