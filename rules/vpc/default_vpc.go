// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var defaultInUse = &lint.Rule{
	ID:         "vpc-default-in-use",
	Title:      "Default VPC is in use, or left open to use",
	Why:        "All of its subnets are public and give out public addresses, its groups and ACLs are those that AWS made, and whatever else was launched without a thought is next door.",
	Remedy:     "Declare a VPC of your own with private subnets, and name these. Adopt the default one only to delete it (force_destroy), or with its security group and ACL to close it.",
	Undecided:  "the subnet, or the launch template that may name one, is not known, or the default VPC is handed on to somebody else.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_instance", "aws_spot_instance_request", "aws_autoscaling_group", "aws_default_vpc", "aws_default_subnet", "data.aws_vpc"},
	Companions: []string{"aws_launch_template"},
	Controls:   []string{"wa-sec:SEC05-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_148", "trivy:AVD-AWS-0101", "tfsec:aws-ec2-no-default-vpc", "tfsec:aws-vpc-no-default-vpc",
		"kics:7e4a6e76-568d-43ef-8c4e-36dea481bff1", "kics:96ed3526-0179-4c73-b1b2-372fde2e0d13", "terrascan:AC_AWS_0153",
		"terrascan:AC_AWS_0370",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_default_vpc", "aws_default_subnet":
			noun := "VPC"
			if r.Type == "aws_default_subnet" {
				noun = "subnet"
			}
			if used := inUse(r); !used.IsNo() {
				p.Forbid(used, r, "default %s %q is in use", noun, r.Name)
				return
			}
			p.Forbid(leftOpen(r), r, "default %s %q is adopted and left open to use", noun, r.Name)
		case "aws_vpc":
			if isDefault := r.Attr("default").IsTrue(); isDefault.IsYes() {
				p.Forbid(inUse(r), r, "default VPC %q is in use", r.Name)
			}
		case "aws_autoscaling_group":
			p.Forbid(tf.All(lint.Empty(r.Attr("vpc_zone_identifier")), templateLeavesSubnet(r)), r, "auto scaling group %q launches into the default VPC", r.Name)
		default:
			p.Forbid(tf.All(tf.Not(lint.Given(r.Attr("subnet_id"))), bringsNoInterface(r), templateLeavesSubnet(r)), r, "instance %q is launched into the default VPC", r.Name)
		}
	},
}

// bringsNoInterface: an interface that exists before the machine has its subnet.
func bringsNoInterface(machine *tf.Resource) tf.Truth {
	return tf.Not(lint.Exempt(tf.Any(machine.Blocks("network_interface").Exist(), machine.Blocks("primary_network_interface").Exist())))
}

// templateLeavesSubnet is yes when no launch template of a machine or group has interfaces, by which it would name subnets. AWS then takes the
// default ones (EC2 API Reference, RunInstances; Auto Scaling API Reference, CreateAutoScalingGroup).
func templateLeavesSubnet(r *tf.Resource) tf.Truth {
	names := func(b *tf.Block, id, name string) tf.Truth {
		interfaces := func(template *tf.Resource) tf.Truth { return template.Blocks("network_interfaces").Exist() }
		return tf.Any(r.FollowValue(b.Attr(id), "id", "aws_launch_template").Any(interfaces), r.FollowValue(b.Attr(name), "name", "aws_launch_template").Any(interfaces))
	}
	own := r.Blocks("launch_template").Any(func(b *tf.Block) tf.Truth { return names(b, "id", "name") })
	mixed := r.Blocks("mixed_instances_policy").Any(func(policy *tf.Block) tf.Truth {
		return policy.Blocks("launch_template").Any(func(b *tf.Block) tf.Truth {
			return b.Blocks("launch_template_specification").Any(func(b *tf.Block) tf.Truth { return names(b, "launch_template_id", "launch_template_name") })
		})
	})
	return tf.Not(lint.Exempt(tf.Any(own, mixed)))
}

// A default VPC is given to these without anything being put into it: closers close or watch it, adoptions do neither.
var (
	closers = []string{
		"aws_default_security_group", "aws_default_network_acl", "aws_default_route_table", "aws_flow_log",
		"aws_route53_resolver_query_log_config_association",
		"aws_route53_resolver_firewall_rule_group_association", "aws_route53_resolver_dnssec_config", "aws_route53_resolver_firewall_config",
	}
	adoptions = []string{
		"aws_default_subnet", "aws_default_vpc", "aws_default_vpc_dhcp_options", "aws_ec2_tag", "aws_vpc_dhcp_options_association",
		"aws_vpc_block_public_access_exclusion",
	}
)

// leftOpen says whether a default VPC or subnet is adopted neither to be deleted nor to be closed or watched.
func leftOpen(network *tf.Resource) tf.Truth {
	closed := []tf.Truth{network.Attr("force_destroy").IsTrue()}
	if network.Type == "aws_default_subnet" {
		closed = append(closed, network.Attr("map_public_ip_on_launch").IsFalse())
	}
	for _, user := range network.Users("id", "default_network_acl_id", "default_route_table_id") {
		if slices.Contains(closers, user.Type) {
			closed = append(closed, network.With(user))
		}
	}
	return tf.Not(tf.Any(closed...))
}

// inUse says whether something is put into a default VPC or subnet, also by way of what is looked up in it. Outputs may hand it on.
func inUse(network *tf.Resource) tf.Truth {
	seen := map[*tf.Resource]bool{network: true}
	ways := []*tf.Resource{network}
	for len(ways) > 0 {
		way := ways[0]
		ways = ways[1:]
		for _, user := range way.Users("id", "arn", "ids") {
			switch {
			case seen[user] || slices.Contains(closers, user.Type) || slices.Contains(adoptions, user.Type):
			case !user.Data:
				return tf.All(network.With(user), tf.Yes(network.Because(user.Address+" is given it")))
			default:
				seen[user] = true
				ways = append(ways, user)
			}
		}
		if network.Root.Escapes == nil {
			continue
		}
		if handedOn := network.Root.Escapes(way); len(handedOn) > 0 {
			return tf.Maybe(handedOn...)
		}
	}
	return tf.No()
}
