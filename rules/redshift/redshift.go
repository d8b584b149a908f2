// SPDX-License-Identifier: Apache-2.0

// Package redshift holds the guardrails for Amazon Redshift.
package redshift

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	auditLogging, automaticSnapshots, clusterEncryption, defaultDatabaseName, enhancedVPCRouting, public, tlsRequired,
}

var clusterEncryption = &lint.Rule{
	ID:         "redshift-cluster-encryption",
	Title:      "Redshift cluster is not encrypted at rest",
	Why:        "The cluster was told to give up the encryption that new clusters have by default. Its blocks and snapshots, copies of the company's data, are in the clear.",
	Remedy:     "Remove encrypted = false, or set it to true; the cluster stays readable while it is encrypted.",
	Undecided:  "encrypted is not known until apply or comes from a variable without a value, or it is left out and a provider before version 6 is required.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_redshift_cluster"},
	Companions: []string{"terraform"},
	Controls:   []string{"wa-sec:SEC08-BP02", "fsbp:Redshift.10", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24"},
	Aliases: []string{
		"checkov:CKV_AWS_64", "trivy:AVD-AWS-0084", "tfsec:aws-redshift-encryption-customer-key",
		"kics:cfdcabb0-fc06-427c-865b-c59f13e898ce", "terrascan:AC_AWS_0198",
	},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		encrypted := cluster.Attr("encrypted")
		if old := lint.ProviderBefore(cluster.Root, 6); encrypted.IsSet().IsNo() && old.IsYes() {
			return tf.Maybe(encrypted.Because("`%s` is not set, which the provider before version 6 takes for false, though AWS encrypts new clusters", encrypted.Path))
		}
		return encrypted.IsTrue()
	}, "cluster %q is not encrypted at rest"),
	Fix: edit.Risky("lets nobody write to the cluster while its data is encrypted", edit.Set("encrypted", true)),
}

var tlsRequired = &lint.Rule{
	ID:        "redshift-tls-required",
	Title:     "Redshift takes connections without TLS",
	Why:       "Queries, results and passwords of clients that do not ask for TLS cross the network in the clear. Many drivers do not ask unless they are told to.",
	Remedy:    "Add a parameter require_ssl with value true to the parameter group, and name the group in the cluster.",
	Undecided: "the parameters are not known, or the cluster's parameter group is declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_redshift_parameter_group", "aws_redshift_cluster"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:Redshift.2", "pci-dss-4.0:1.2.5", "pci-dss-4.0:2.2.5", "pci-dss-4.0:2.2.7",
		"pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.12", "iso-27001-2022:A.8.24",
		"soc2:CC6.7",
	},
	Aliases: []string{"checkov:CKV_AWS_105"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_redshift_cluster" {
			p.Require(groupIsJudged(r), r, "cluster %q uses a parameter group that does not require TLS", r.Name)
			return
		}
		p.Require(requiresTLS(r), r, "parameter group %q does not require TLS", r.Name)
	},
	Fix: requireTLS,
}

func requireTLS(c *edit.Change, group *tf.Resource) {
	if group.Type == "aws_redshift_cluster" { // it needs another parameter group
		c.Impossible()
		return
	}
	c.Risk("shuts out clients that do not use TLS")
	for _, parameter := range group.Blocks("parameter").Items {
		if isRequireSSL(parameter).IsYes() {
			c.Set(parameter, "value", "true")
			return
		}
	}
	if !group.Blocks("parameter").Any(isRequireSSL).IsNo() {
		c.Impossible()
		return
	}
	c.Add(group.Block, "parameter", edit.Setting{Name: "name", Value: "require_ssl"}, edit.Setting{Name: "value", Value: "true"})
}

// requiresTLS knows that TLS is required by default in the family redshift-2.0 (Redshift Management Guide, "Amazon Redshift parameter
// groups").
func requiresTLS(group *tf.Resource) tf.Truth {
	parameters := group.Blocks("parameter")
	return tf.Any(
		parameters.Any(func(parameter *tf.Block) tf.Truth {
			return tf.All(parameter.Attr("value").IsTrue(), isRequireSSL(parameter))
		}),
		lint.Exempt(tf.All(group.Attr("family").Is("redshift-2.0"), tf.Not(parameters.Any(isRequireSSL)))),
	)
}

func isRequireSSL(parameter *tf.Block) tf.Truth { return parameter.Attr("name").Is("require_ssl") }

// groupIsJudged says whether a cluster's parameter group is good or judged by itself: one that is declared here, or the default of new
// clusters.
func groupIsJudged(cluster *tf.Resource) tf.Truth {
	group := cluster.Attr("cluster_parameter_group_name")
	switch {
	case group.Is("default.redshift-1.0").IsYes():
		return tf.No(group.Because("`%s` is %s, which does not require TLS", group.Path, group.Show()))
	case group.IsSet().IsNo() || group.Is("default.redshift-2.0").IsYes():
		return tf.Yes()
	}
	return cluster.Follow("cluster_parameter_group_name", "name", "aws_redshift_parameter_group").Exist()
}
