// SPDX-License-Identifier: Apache-2.0

package dynamodb

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var pointInTimeRecovery = &lint.Rule{
	ID:        "dynamodb-point-in-time-recovery",
	Title:     "DynamoDB table cannot be restored to a point in time",
	Why:       "What a bug, a mistake or an intruder writes or deletes is then gone for good, unless somebody took a backup before.",
	Remedy:    "Add point_in_time_recovery with enabled = true, and set point_in_time_recovery to true in each replica.",
	Undecided: "whether recovery is enabled is not known, or the replicas are dynamic.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Resources: []string{"aws_dynamodb_table", "aws_dynamodb_table_replica"},
	Controls: []string{
		"wa-sec:SEC08-BP04", "fsbp:DynamoDB.2", "nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:CP-6",
		"nist-800-53-r5:CP-9", "nist-800-53-r5:CP-10", "nist-800-53-r5:SC-5", "nist-800-53-r5:SI-13", "pci-dss-4.0:10.3.3",
		"pci-dss-4.0:10.5.1", "soc2:A1.2", "soc2:CC7.4", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(7)(i)",
		"hipaa:164.308(a)(7)(ii)(A)", "hipaa:164.308(a)(7)(ii)(B)", "hipaa:164.308(a)(7)(ii)(C)", "hipaa:164.312(a)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_28", "checkov:CKV_AWS_165", "trivy:AVD-AWS-0024", "tfsec:aws-dynamodb-enable-recovery",
		"kics:741f1291-47ac-4a85-a07b-3d32a9d6bd3e", "terrascan:AC_AWS_0458", "regula:FG_R00106",
	},
	Check: lint.Must(func(table *tf.Resource) tf.Truth {
		if table.Type == "aws_dynamodb_table_replica" {
			return recovers(table.Block)
		}
		return tf.All(table.Attr("point_in_time_recovery.enabled").IsTrue(), table.Blocks("replica").All(recovers))
	}, "table %q cannot be restored to a point in time"),
	Fix: func(c *edit.Change, table *tf.Resource) {
		if table.Type == "aws_dynamodb_table_replica" {
			c.Set(table.Block, "point_in_time_recovery", true)
			return
		}
		c.Set(table.Block, "point_in_time_recovery.enabled", true)
		edit.SetIn("replica", edit.Any, "point_in_time_recovery", true)(c, table)
	},
}

func recovers(replica *tf.Block) tf.Truth { return replica.Attr("point_in_time_recovery").IsTrue() }
