// SPDX-License-Identifier: Apache-2.0

// Package dax holds the guardrails for Amazon DynamoDB Accelerator.
package dax

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{encryption}

var encryption = &lint.Rule{
	ID:        "dax-encryption",
	Title:     "DAX cluster is not encrypted",
	Why:       "The cluster keeps copies of table items on disk and sends them to clients; neither is encrypted unless asked. So the data of an encrypted table leaves its protection on the way through the cache.",
	Remedy:    "Add server_side_encryption with enabled = true and set cluster_endpoint_encryption_type to TLS; the cluster is replaced.",
	Undecided: "a setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_dax_cluster"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:DynamoDB.3", "fsbp:DynamoDB.7", "pci-dss-4.0:2.2.7", "pci-dss-4.0:3.5.1",
		"pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.12",
		"iso-27001-2022:A.8.24", "soc2:CC6.7", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)",
		"hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_47", "checkov:CKV_AWS_239", "trivy:AVD-AWS-0023",
		"tfsec:aws-dynamodb-enable-at-rest-encryption", "kics:f11aec39-858f-4b6f-b946-0a1bf46c0c87",
		"terrascan:AC_AWS_0375",
	},
	Check: lint.MustMeet(func(cluster *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.High, Holds: cluster.Attr("server_side_encryption.enabled").IsTrue(), Message: "cluster %q is not encrypted at rest"},
			{Severity: lint.Medium, Holds: cluster.Attr("cluster_endpoint_encryption_type").Is("TLS"), Message: "cluster %q does not encrypt connections"},
		}
	}),
	Fix: edit.Risky("replaces the cluster", edit.All(edit.Set("server_side_encryption.enabled", true), edit.Set("cluster_endpoint_encryption_type", "TLS"))),
}
