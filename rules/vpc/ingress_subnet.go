// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgSubnetNotGroup = &lint.Rule{
	ID:           "vpc-sg-references-cidr-not-group",
	Title:        "Security group admits a subnet where it could name the group of the peer",
	Why:          "Whatever is launched in that subnet, now or later, gets in as well.",
	Remedy:       "Name the security group of the peer as the source.",
	Undecided:    "whether the peer exists or has the group is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    network.IngressTypes,
	Companions:   []string{"aws_subnet", "aws_launch_template"},
	Controls:     []string{"wa-sec:SEC05-BP02"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		var ts []tf.Truth
		for _, source := range network.SubnetSources(r) {
			ts = append(ts, tf.All(source.Exists, couldNameGroup(source)))
		}
		p.Forbid(tf.Any(ts...), r, "%s admits a subnet where it could name the group of what is in it", holder(r))
	},
}

// couldNameGroup says whether all that is put into a subnet and may send something from there is in security groups of this configuration.
func couldNameGroup(source network.SubnetSource) tf.Truth {
	groups := tf.View(source.Subnet.Root, memberships)
	t := tf.No()
	for _, user := range source.Subnet.Users("id") {
		if user.Data || slices.Contains(passive, user.Type) || strings.HasSuffix(user.Type, "_subnet_group") {
			continue
		}
		member, ok := groups[user]
		if !ok {
			return tf.No() // it sends from the subnet's addresses without a group that is known
		}
		v := source.Value
		t = tf.Any(t, tf.All(member.sure, source.Subnet.With(user)).Because(
			v.Because("`%s` is the network of %s, in which %s has the group %s", v.Path, source.Subnet.Address, user.Address, member.group.Address)))
	}
	return t
}

// passive are given a subnet and send nothing from it.
var passive = []string{
	"aws_route_table_association", "aws_network_acl", "aws_network_acl_association", "aws_flow_log", "aws_ec2_tag", "aws_ssm_parameter",
	"aws_ec2_subnet_cidr_reservation", "aws_vpc_endpoint_subnet_association", "aws_ram_resource_association",
}

// membership is a security group that something is in.
type membership struct {
	group *tf.Resource
	sure  tf.Truth
}

// memberships are the first groups of what is in some. Machines that a group of them launches are in those of its template.
func memberships(root *tf.Root) map[*tf.Resource]membership {
	all := make(map[*tf.Resource]membership)
	for _, group := range root.OfType("aws_security_group") {
		for _, link := range network.Attachments(group) {
			if _, has := all[link.Resource]; !has {
				all[link.Resource] = membership{group, link.Sure}
			}
		}
	}
	for _, machines := range root.OfType("aws_autoscaling_group") {
		for _, template := range machines.Follow("launch_template.id", "id", "aws_launch_template").Items {
			if m, has := all[template.Resource]; has {
				all[machines] = membership{m.group, tf.All(m.sure, template.Sure)}
			}
		}
	}
	return all
}
