// SPDX-License-Identifier: Apache-2.0

package redshift

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var auditLogging = &lint.Rule{
	ID:         "redshift-audit-logging",
	Title:      "Redshift does not export its audit logs",
	Why:        "The cluster's own records of connections and queries are gone after days and with the cluster. Then nobody can tell who read what.",
	Remedy:     "Declare aws_redshift_logging for the cluster; set log_exports of a serverless namespace.",
	Undecided:  "the logging may be declared elsewhere, or log_exports is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_redshift_cluster", "aws_redshiftserverless_namespace"},
	Companions: []string{"aws_redshift_logging"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:Redshift.4", "nist-800-53-r5:AC-2", "nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-9", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12",
		"nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1",
		"pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "soc2:CC7.2", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)",
		"hipaa:164.312(b)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{"checkov:CKV_AWS_71", "kics:15ffbacc-fa42-4f6f-a57d-2feac7365caa", "terrascan:AC_AWS_0200"},
	Check: lint.Must(func(r *tf.Resource) tf.Truth {
		if r.Type == "aws_redshiftserverless_namespace" {
			return tf.Not(lint.Empty(r.Attr("log_exports")))
		}
		return tf.Any(r.Linked("aws_redshift_logging", "cluster_identifier", "cluster_identifier").Exist(), lint.Exempt(logsByBlock(r)))
	}, "%q does not export its audit logs"),
}

// logsByBlock says whether a cluster has the logging block that the provider knew before v6.
func logsByBlock(cluster *tf.Resource) tf.Truth {
	return cluster.Blocks("logging").Any(func(logging *tf.Block) tf.Truth { return logging.Attr("enable").IsTrue() })
}

var automaticSnapshots = &lint.Rule{
	ID:        "redshift-automatic-snapshots",
	Title:     "Redshift cluster takes no automatic snapshots",
	Why:       "What a mistake, a failed load or an intruder changes can then only be undone where somebody took a snapshot before.",
	Remedy:    "Set automated_snapshot_retention_period to 7.",
	Undecided: "automated_snapshot_retention_period is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Resources: []string{"aws_redshift_cluster"},
	Controls: []string{
		"fsbp:Redshift.3", "nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:CP-6", "nist-800-53-r5:CP-9",
		"nist-800-53-r5:CP-10", "nist-800-53-r5:SC-5", "nist-800-53-r5:SI-13", "pci-dss-4.0:10.3.3", "soc2:A1.2",
		"soc2:CC7.4", "soc2:CC7.5", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.308(a)(7)(i)", "hipaa:164.308(a)(7)(ii)(A)",
		"hipaa:164.308(a)(7)(ii)(B)", "hipaa:164.308(a)(7)(ii)(C)", "hipaa:164.312(a)(2)(ii)",
	},
	Aliases: []string{"checkov:CKV_AWS_343"},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return cluster.Attr("automated_snapshot_retention_period").AtLeast(1)
	},
		"cluster %q takes no automatic snapshots"),
	Fix: edit.Set("automated_snapshot_retention_period", 7),
}

var enhancedVPCRouting = &lint.Rule{
	ID:        "redshift-enhanced-vpc-routing",
	Title:     "Redshift loads and unloads data past the VPC",
	Why:       "COPY and UNLOAD then go over the internet, where no flow log, security group or endpoint policy sees them.",
	Remedy:    "Set enhanced_vpc_routing to true, and give the network a way to S3.",
	Undecided: "enhanced_vpc_routing is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_redshift_cluster", "aws_redshiftserverless_workgroup"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:Redshift.7", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.1",
		"pci-dss-4.0:1.4.2", "pci-dss-4.0:1.4.4", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases:      []string{"checkov:CKV_AWS_321"},
	OffByDefault: true,
	Check:        lint.MustBeTrue("enhanced_vpc_routing", "%q loads and unloads data past the VPC"),
	Fix:          edit.Risky("COPY and UNLOAD need a way from the VPC to S3 then", edit.Set("enhanced_vpc_routing", true)),
}

var defaultDatabaseName = &lint.Rule{
	ID:           "redshift-default-database-name",
	Title:        "Redshift cluster has the default database name",
	Why:          "The name is the first that anybody tries who has found the endpoint.",
	Remedy:       "Choose another database_name; the cluster is replaced.",
	Undecided:    "database_name is not known, or the cluster is restored from a snapshot that brings one.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_redshift_cluster"},
	Controls:     []string{"fsbp:Redshift.9"},
	Aliases:      []string{"checkov:CKV_AWS_320"},
	OffByDefault: true,
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		name := cluster.Attr("database_name")
		restored := tf.Any(lint.Given(cluster.Attr("snapshot_identifier")), lint.Given(cluster.Attr("snapshot_arn")))
		brought := tf.All(tf.Not(name.IsSet()), restored, tf.Maybe(name.Because("the snapshot brings its database")))
		return tf.Any(tf.Not(name.Is("dev")), lint.Exempt(brought))
	}, "cluster %q has the default database name"),
}
