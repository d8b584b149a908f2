// SPDX-License-Identifier: Apache-2.0

// Package dynamodb holds the guardrails for Amazon DynamoDB.
package dynamodb

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{autoscaling, customerKey, pointInTimeRecovery}

var customerKey = &lint.Rule{
	ID:        "dynamodb-customer-key",
	Title:     "DynamoDB table is not encrypted with a key of the account",
	Why:       "Every table is encrypted, but with a key that AWS owns. Nobody can audit its use, restrict it or revoke it.",
	Remedy:    "Add server_side_encryption with enabled = true and a kms_key_arn of your own, and a kms_key_arn to each replica.",
	Undecided: "the block is dynamic, or the key comes from a value that may turn out to be null.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_dynamodb_table", "aws_dynamodb_table_replica"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "nist-800-53-r5:AU-9", "nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1",
		"pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.5", "iso-27001-2022:A.8.24", "soc2:PI1.5", "hipaa:164.308(a)(4)(ii)(A)",
		"hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_119", "checkov:CKV_AWS_271", "trivy:AVD-AWS-0025", "tfsec:aws-dynamodb-table-customer-key",
		"kics:ce089fd4-1406-47bd-8aad-c259772bb294", "terrascan:AC_AWS_0457", "regula:FG_R00069",
	},
	OffByDefault: true,
	Check: lint.Must(func(table *tf.Resource) tf.Truth {
		if table.Type == "aws_dynamodb_table_replica" {
			return lint.OwnKey(table, table.Attr("kms_key_arn"))
		}
		return tf.All(table.Attr("server_side_encryption.enabled").IsTrue(), lint.OwnKey(table, table.Attr("server_side_encryption.kms_key_arn")),
			table.Blocks("replica").All(func(replica *tf.Block) tf.Truth { return lint.OwnKey(table, replica.Attr("kms_key_arn")) }))
	}, "table %q is not encrypted with a key of the account"),
}
