// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var backupRetention = &lint.Rule{
	ID:        "rds-backup-retention-period",
	Title:     "Automated backups of a database are kept for less than 7 days",
	Why:       "Damage that is found after a holiday weekend can then not be undone: a deletion, a bad migration, data that an intruder changed.",
	Remedy:    "Set backup_retention_period to 7 or more.",
	Undecided: "backup_retention_period is not known, or left out of a database that is restored and so goes on with the setting it had.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Resources: []string{"aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"},
	Controls: []string{
		"wa-sec:SEC07-BP04", "fsbp:DocumentDB.2", "fsbp:Neptune.5", "fsbp:RDS.11", "nist-800-53-r5:CP-1",
		"nist-800-53-r5:CP-2", "nist-800-53-r5:CP-6", "nist-800-53-r5:CP-9", "nist-800-53-r5:CP-10", "nist-800-53-r5:SC-5",
		"nist-800-53-r5:SI-13", "pci-dss-4.0:3.2.1", "pci-dss-4.0:10.3.3", "pci-dss-4.0:10.5.1", "soc2:A1.2", "soc2:CC7.4",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.308(a)(7)(i)", "hipaa:164.308(a)(7)(ii)(A)",
		"hipaa:164.308(a)(7)(ii)(B)", "hipaa:164.308(a)(7)(ii)(C)", "hipaa:164.312(a)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_133", "checkov:CKV_AWS_360", "checkov:CKV_AWS_361", "trivy:AVD-AWS-0077",
		"tfsec:aws-rds-specify-backup-retention", "kics:1dc73fb4-5b51-430c-8c5f-25dcf9090b02",
		"kics:e542bd46-58c4-4e0f-a52a-1fb4f9548e02", "terrascan:AC_AWS_0052", "terrascan:AC_AWS_0495", "regula:FG_R00107",
	},
	Check: lint.Must(func(database *tf.Resource) tf.Truth {
		days := database.Attr("backup_retention_period")
		return tf.Any(days.AtLeast(7), lint.Exempt(isReplica(database)), lint.Exempt(tf.All(tf.Not(days.IsSet()), goesOn(database))))
	}, "automated backups of database %q are kept for less than 7 days"),
	Fix: func(c *edit.Change, database *tf.Resource) {
		if database.Type == "aws_db_instance" && !database.Attr("backup_retention_period").AtLeast(1).IsYes() {
			c.Risk("interrupts an instance that had no backups") // RDS User Guide, "Backup retention period"
		}
		c.Set(database.Block, "backup_retention_period", 7)
	},
}

// isReplica says whether a database is a read replica, whose data is its source's.
func isReplica(database *tf.Resource) tf.Truth {
	if database.Type != "aws_db_instance" {
		return tf.No()
	}
	return lint.Given(database.Attr("replicate_source_db"))
}

// goesOn is maybe of a database that is restored, which keeps the retention that it had (RDS API Reference, RestoreDBInstanceToPointInTime).
func goesOn(database *tf.Resource) tf.Truth {
	restored := tf.Any(lint.Given(database.Attr("snapshot_identifier")), database.Blocks("restore_to_point_in_time").Exist())
	return tf.All(restored, tf.Maybe(database.Because("a restored database keeps the setting that it had")))
}

var deletionProtection = &lint.Rule{
	ID:        "rds-deletion-protection",
	Title:     "Database is not protected from deletion",
	Why:       "One call or one destroy, by mistake or by an intruder, then deletes the database, and its automated backups with it.",
	Remedy:    "Set deletion_protection to true.",
	Undecided: "deletion_protection is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Resources: []string{"aws_db_instance", "aws_rds_cluster", "aws_rds_global_cluster", "aws_neptune_cluster"},
	Controls: []string{
		"wa-sec:SEC08-BP04", "fsbp:Neptune.4", "fsbp:RDS.7", "fsbp:RDS.8", "nist-800-53-r5:CA-7", "nist-800-53-r5:CM-3",
		"nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:SC-5", "nist-800-53-r5:SI-13", "soc2:C1.1",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_58", "checkov:CKV_AWS_139", "checkov:CKV_AWS_293", "trivy:AVD-AWS-0177", "trivy:AVD-AWS-0343",
		"regula:FG_R00280",
	},
	Check: func(p *lint.Pass, database *tf.Resource) {
		if isReplica(database).IsYes() {
			p = p.As(lint.Low) // its source has the data
		}
		p.Require(database.Attr("deletion_protection").IsTrue(), database, "database %q is not protected from deletion", database.Name)
	},
	Fix: edit.Set("deletion_protection", true),
}

var iamAuthentication = &lint.Rule{
	ID:        "rds-iam-authentication",
	Title:     "Database does not take IAM authentication",
	Why:       "Clients then need passwords, which live long and have to be kept somewhere. IAM gives tokens of 15 minutes to roles.",
	Remedy:    "Set iam_database_authentication_enabled to true, and let clients connect with tokens.",
	Undecided: "iam_database_authentication_enabled or the engine is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: []string{"aws_db_instance", "aws_rds_cluster", "aws_neptune_cluster"},
	Controls: []string{
		"wa-sec:SEC03-BP02", "fsbp:Neptune.7", "fsbp:RDS.10", "fsbp:RDS.12", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2",
		"pci-dss-4.0:7.2.5", "pci-dss-4.0:7.3.1", "pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7",
		"pci-dss-4.0:8.2.8", "pci-dss-4.0:8.3.4",
	},
	Aliases: []string{
		"checkov:CKV_AWS_161", "checkov:CKV_AWS_162", "checkov:CKV_AWS_359", "trivy:AVD-AWS-0176",
		"kics:88fd05e0-ac0e-43d2-ba6d-fc0ba60ae1a6", "kics:c91d7ea0-d4d1-403b-8fe1-c9961ac082c5", "terrascan:AC_AWS_0053",
	},
	OffByDefault: true,
	Check: lint.Must(func(database *tf.Resource) tf.Truth {
		return tf.Any(database.Attr("iam_database_authentication_enabled").IsTrue(), lint.Exempt(tf.Not(knowsIAM(database))))
	}, "database %q does not take IAM authentication"),
	Fix: edit.Set("iam_database_authentication_enabled", true),
}

// knowsIAM says whether the engine can authenticate by IAM (RDS User Guide, "IAM database authentication for MariaDB, MySQL, and PostgreSQL").
func knowsIAM(database *tf.Resource) tf.Truth {
	engine := database.Attr("engine")
	switch {
	case database.Type == "aws_neptune_cluster":
		return tf.Yes()
	case engine.IsSet().IsNo():
		return tf.Maybe(database.Because("what the database is made from decides its engine"))
	}
	return engine.Matches(func(name string) bool {
		return name == "mysql" || name == "mariadb" || name == "postgres" || strings.HasPrefix(name, "aurora")
	})
}

var snapshotTags = &lint.Rule{
	ID:           "rds-snapshot-tags",
	Title:        "Database does not copy its tags to snapshots",
	Why:          "What tags say about the data, and policies and budgets that go by tags, do not reach its copies.",
	Remedy:       "Set copy_tags_to_snapshot to true.",
	Undecided:    "copy_tags_to_snapshot is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    []string{"aws_db_instance", "aws_rds_cluster", "aws_neptune_cluster"},
	Controls:     []string{"wa-sec:SEC07-BP02", "fsbp:Neptune.8", "fsbp:RDS.16", "fsbp:RDS.17", "iso-27001-2022:A.5.13", "soc2:CC7.5"},
	Aliases:      []string{"checkov:CKV2_AWS_60", "checkov:CKV_AWS_313", "checkov:CKV_AWS_362"},
	OffByDefault: true,
	Check:        lint.MustBeTrue("copy_tags_to_snapshot", "database %q does not copy its tags to snapshots"),
	Fix:          edit.Set("copy_tags_to_snapshot", true),
}

var backtrack = &lint.Rule{
	ID:           "rds-backtrack",
	Title:        "Aurora MySQL cluster cannot be taken back in time",
	Why:          "A bad statement is then undone by restoring a backup to a new cluster, which takes hours where backtracking takes minutes.",
	Remedy:       "Set backtrack_window to seconds, 72 hours at most. It can be set when a cluster is created or restored.",
	Undecided:    "backtrack_window or the engine is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    []string{"aws_rds_cluster"},
	Controls:     []string{"fsbp:RDS.14"},
	Aliases:      []string{"checkov:CKV_AWS_326"},
	OffByDefault: true,
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return tf.Any(cluster.Attr("backtrack_window").AtLeast(1), lint.Exempt(tf.Not(cluster.Attr("engine").Is("aurora", "aurora-mysql"))))
	}, "cluster %q cannot be taken back in time"),
}
