// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var snapshotPublic = &lint.Rule{
	ID:        "rds-snapshot-public",
	Title:     "Database snapshot is shared with everybody",
	Why:       "Anybody with an AWS account can restore the database from the snapshot and read all of it. Public snapshots are listed, and people look through them.",
	Remedy:    `Remove "all" from shared_accounts, and name the accounts that need the snapshot.`,
	Undecided: "shared_accounts is not known until apply or comes from a variable without a value.",
	Severity:  lint.Critical,
	Pillar:    lint.Data,
	Resources: []string{"aws_db_snapshot", "aws_db_cluster_snapshot", "aws_db_snapshot_copy", "aws_rds_cluster_snapshot_copy"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:RDS.1", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6",
		"nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)",
		"hipaa:164.312(a)(1)",
	},
	Aliases: []string{"checkov:CKV_AWS_302", "kics:f0d8781f-1991-4958-9917-d39283b168a0"},
	Check: lint.MustNot(func(snapshot *tf.Resource) tf.Truth {
		return snapshot.Attr("shared_accounts").Elements().Any(func(account tf.Value) tf.Truth { return account.Is(everybody) })
	}, "snapshot %q is shared with everybody"),
	Fix: edit.Risky("ends access that may be wanted", keepPrivate),
}

// everybody is what stands for all accounts (RDS API Reference, ModifyDBSnapshotAttribute).
const everybody = "all"

// keepPrivate leaves a snapshot the other accounts that it lists.
func keepPrivate(c *edit.Change, snapshot *tf.Resource) {
	others := []string{}
	for _, account := range snapshot.Attr("shared_accounts").Elements().Items {
		id, known := account.Text()
		switch {
		case !known:
			c.Impossible()
		case id != everybody:
			others = append(others, id)
		}
	}
	c.Set(snapshot.Block, "shared_accounts", others)
}
