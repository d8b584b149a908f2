// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var instancePublic = &lint.Rule{
	ID:        "rds-instance-public",
	Title:     "RDS instance has a public address",
	Why:       "Anybody can reach the database as far as security groups let them, and one rule that is too wide lets everybody try passwords and exploits.",
	Remedy:    "Set publicly_accessible to false, and reach the database through the VPC: a VPN, a bastion host or Systems Manager.",
	Undecided: "publicly_accessible is not known until apply or comes from a variable without a value.",
	Severity:  lint.Critical,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_db_instance", "aws_rds_cluster_instance"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:RDS.2", "cis-aws-7.0:3.2.3", "cis-aws-5.0:2.2.3", "cis-aws-3.0:2.3.3", "cis-aws-2.0:2.3.3",
		"nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7",
		"pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2", "soc2:CC6.2", "hipaa:164.308(a)(3)(i)",
		"hipaa:164.312(a)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_17", "trivy:AVD-AWS-0180", "tfsec:aws-rds-no-public-db-access",
		"kics:35113e6f-2c6b-414d-beec-7a9482d3b2d1", "terrascan:AC_AWS_0054", "regula:FG_R00278",
	},
	Check: lint.MustNot(public, "database instance %q has a public address"),
	Fix:   edit.Risky(endsAccess, edit.Set("publicly_accessible", false)),
}

var neptunePublic = &lint.Rule{
	ID:        "neptune-instance-public",
	Title:     "Neptune instance has a public address",
	Why:       "Anybody can reach the graph as far as security groups let them, and one rule that is too wide lets everybody try.",
	Remedy:    "Set publicly_accessible to false; the instance is replaced.",
	Undecided: "publicly_accessible is not known until apply or comes from a variable without a value.",
	Severity:  lint.Critical,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_neptune_cluster_instance"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_102", "kics:9ba198e0-fef4-464a-8a4d-75ea55300de7"},
	Check:     lint.MustNot(public, "instance %q has a public address"),
	Fix:       edit.Risky("replaces the instance, and "+endsAccess, edit.Set("publicly_accessible", false)),
}

// endsAccess is the risk of closing what is public.
const endsAccess = "ends access from the internet that may be wanted"

func public(r *tf.Resource) tf.Truth { return r.Attr("publicly_accessible").IsTrue() }
