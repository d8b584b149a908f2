// SPDX-License-Identifier: Apache-2.0

package emr

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var clusterSecurityGroupOpen = &lint.Rule{
	ID:         "emr-cluster-security-group-open",
	Title:      "EMR cluster is in a security group that admits the internet",
	Why:        "The nodes run web consoles and job services that ask for no login. Whoever reaches them runs code with the cluster's role and reads its data.",
	Remedy:     "Name the sources that need access in the rules of the group, and reach the consoles through Session Manager or a VPN.",
	Undecided:  "a group is declared elsewhere, or the source of one of its rules is not known.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_emr_cluster"},
	Companions: network.IngressTypes,
	Controls:   []string{"wa-sec:SEC03-BP07"},
	Aliases:    []string{"checkov:CKV2_AWS_7"},
	Check: lint.MustNot(func(cluster *tf.Resource) tf.Truth {
		var ts []tf.Truth
		for _, attr := range groupAttrs {
			for _, group := range listed(cluster.Attr("ec2_attributes." + attr)) {
				ts = append(ts, cluster.FollowValue(group, "id", "aws_security_group", "aws_default_security_group").Any(network.GroupAdmitsInternet))
			}
		}
		return tf.Any(ts...)
	}, "cluster %q is in a security group that admits the internet"),
}

// listed are the ids in a list that is written as a template, "${a},${b}"; anything else stands for itself.
func listed(ids tf.Value) []tf.Value {
	parts, ok := tf.PartsOf(ids.Cty())
	if !ok {
		return []tf.Value{ids}
	}
	var all []tf.Value
	for _, part := range parts {
		if !part.IsKnown() { // what is known are the commas
			all = append(all, ids.Part(part))
		}
	}
	return all
}

// groupAttrs name the groups of a cluster's nodes; those that are left out EMR creates and keeps closed. The additional ones are lists
// with commas between.
var groupAttrs = []string{
	"emr_managed_master_security_group", "emr_managed_slave_security_group", "additional_master_security_groups",
	"additional_slave_security_groups", "service_access_security_group",
}
