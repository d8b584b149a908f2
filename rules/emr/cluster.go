// SPDX-License-Identifier: Apache-2.0

package emr

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var securityConfiguration = &lint.Rule{
	ID:        "emr-security-configuration",
	Title:     "EMR cluster has no security configuration",
	Why:       "Nothing then encrypts the disks of the nodes and what they send to each other, and nobody has to prove who they are.",
	Remedy:    "Declare an aws_emr_security_configuration and name it in security_configuration; the cluster is replaced.",
	Undecided: "security_configuration comes from a value that may turn out to be null.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_emr_cluster"},
	Controls:  []string{"wa-sec:SEC08-BP02"},
	Aliases:   []string{"checkov:CKV2_AWS_55"},
	Check:     lint.MustBeGiven("security_configuration", "cluster %q has no security configuration"),
}

var kerberosRealm = &lint.Rule{
	ID:        "emr-kerberos-realm",
	Title:     "EMR cluster uses Kerberos without a realm",
	Why:       "Nodes and users cannot be told from those of another domain, or are not authenticated at all.",
	Remedy:    "Set realm in kerberos_attributes; the cluster is replaced.",
	Undecided: "the realm, or whether kerberos_attributes is there, is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: []string{"aws_emr_cluster"},
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_114"},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return cluster.Blocks("kerberos_attributes").All(func(kerberos *tf.Block) tf.Truth { return lint.Given(kerberos.Attr("realm")) })
	}, "cluster %q uses Kerberos without a realm"),
}

var clusterVPC = &lint.Rule{
	ID:        "emr-cluster-vpc",
	Title:     "EMR cluster names no subnet",
	Why:       "EMR then chooses the subnet, which may be a public one that nobody has set up for the data that the cluster reads.",
	Remedy:    "Set subnet_id or subnet_ids in ec2_attributes to private subnets; the cluster is replaced.",
	Undecided: "the subnets, or whether ec2_attributes is there, are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_emr_cluster"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:EMR.1", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17",
		"nist-800-53-r5:SC-7", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.312(a)(1)",
	},
	Aliases: []string{"kics:2b3c8a6d-9856-43e6-ab1d-d651094f03b4"},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return tf.Any(lint.Given(cluster.Attr("ec2_attributes.subnet_id")), tf.Not(lint.Empty(cluster.Attr("ec2_attributes.subnet_ids"))))
	}, "cluster %q names no subnet"),
}
