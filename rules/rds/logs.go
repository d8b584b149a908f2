// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var logExports = &lint.Rule{
	ID:         "rds-log-exports",
	Title:      "Database does not export its logs",
	Why:        "Logs on the database are gone after days and with the database, and nothing can raise an alarm on them: who signed in, what failed, what was changed.",
	Remedy:     "List the log types of the engine, audit among them, in enabled_cloudwatch_logs_exports (Neptune: enable_cloudwatch_logs_exports). DocumentDB writes the audit log when its parameter audit_logs says so.",
	Undecided:  "the list, the engine, the parameters or the parameter group is not known or declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"},
	Companions: []string{"aws_docdb_cluster_parameter_group"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:DocumentDB.4", "fsbp:Neptune.2", "fsbp:RDS.9", "fsbp:RDS.34", "fsbp:RDS.36",
		"fsbp:RDS.37", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6",
		"nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3", "nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10",
		"nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SC-7", "nist-800-53-r5:SI-4",
		"nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15",
		"soc2:A1.2", "soc2:CC7.2", "soc2:CC7.3", "soc2:PI1.3", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(b)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_85", "checkov:CKV_AWS_101", "checkov:CKV_AWS_104", "checkov:CKV_AWS_129", "checkov:CKV_AWS_324",
		"checkov:CKV_AWS_325", "trivy:AVD-AWS-0020", "trivy:AVD-AWS-0075", "tfsec:aws-documentdb-enable-log-export",
		"tfsec:aws-neptune-enable-log-export", "kics:8d7f7b8c-6c7c-40f8-baa6-62006c6c7b56",
		"kics:45cff7b6-3b80-40c1-ba7b-2cf480678bb8", "kics:56f6a008-1b14-4af4-b9b2-ab7cf7e27641", "terrascan:AC_AWS_0454",
		"terrascan:AC_AWS_0456", "terrascan:AC_AWS_0494",
	},
	Check: func(p *lint.Pass, database *tf.Resource) {
		exports := exportedLogs(database)
		exported := tf.Not(lint.Empty(exports))
		if exported.IsYes() {
			p.Require(exportsAudit(database, exports), database, "database %q does not export its audit log", database.Name)
			return
		}
		p.Require(tf.Any(exported, lint.Exempt(exportsByItself(database))), database, "database %q exports no logs", database.Name)
	},
}

func exportedLogs(database *tf.Resource) tf.Value {
	if database.Type == "aws_neptune_cluster" {
		return database.Attr("enable_cloudwatch_logs_exports")
	}
	return database.Attr("enabled_cloudwatch_logs_exports")
}

// exportsByItself says whether the list does not apply: to RDS Custom (RDS API Reference, CreateDBInstance), and to Aurora Serverless v1, which
// uploads the logs that its parameters switch on (Aurora User Guide, "Using Amazon Aurora Serverless v1").
func exportsByItself(database *tf.Resource) tf.Truth {
	return tf.Any(
		database.Attr("engine").Matches(func(name string) bool { return strings.HasPrefix(name, "custom-") }),
		database.Attr("engine_mode").Is("serverless"),
	)
}

// exportsAudit says whether the audit log is among the logs that are exported, of engines that write one without an option of its own: Aurora MySQL,
// Neptune and DocumentDB.
func exportsAudit(database *tf.Resource, exports tf.Value) tf.Truth {
	audit := exports.Elements().Any(func(log tf.Value) tf.Truth { return log.Is("audit") })
	if audit.IsNo() {
		audit = audit.Because(exports.Because("`%s` lacks audit", exports.Path))
	}
	switch database.Type {
	case "aws_docdb_cluster":
		return tf.All(audit, writesAudit(database))
	case "aws_neptune_cluster":
		return audit
	}
	return tf.Any(audit, lint.Exempt(tf.Not(database.Attr("engine").Is("aurora", "aurora-mysql"))))
}

// writesAudit says whether a DocumentDB cluster writes an audit log, which its parameter group has to switch on (DocumentDB Developer Guide,
// "Auditing Amazon DocumentDB events").
func writesAudit(cluster *tf.Resource) tf.Truth {
	group := cluster.Attr("db_cluster_parameter_group_name")
	if group.Matches(func(name string) bool { return strings.HasPrefix(name, "default.docdb") }).IsYes() {
		return tf.No(group.Because("`%s` is %s, which does not write the audit log", group.Path, group.Show()))
	}
	return cluster.Follow("db_cluster_parameter_group_name", "name", "aws_docdb_cluster_parameter_group").Any(func(g *tf.Resource) tf.Truth {
		on := g.Blocks("parameter").Any(func(parameter *tf.Block) tf.Truth {
			return tf.All(parameter.Attr("name").Is("audit_logs"), tf.Not(parameter.Attr("value").IsFold("disabled", "none")))
		})
		if on.IsNo() {
			return tf.No(g.Because("the parameter group does not switch audit_logs on"))
		}
		return on
	})
}
