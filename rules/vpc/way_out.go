// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var natInstance = &lint.Rule{
	ID:           "vpc-default-route-nat-instance",
	Title:        "Machine of one's own stands between a subnet and the internet",
	Why:          "An unpatched machine that forwards everything sees everything, and when it stops, nothing behind it can fetch patches or send logs.",
	Remedy:       "Route to an aws_nat_gateway, a firewall's endpoint or a transit gateway.",
	Undecided:    "the destination or the interface is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_route", "aws_route_table", "aws_default_route_table"},
	Controls:     []string{"wa-sec:SEC05-BP02"},
	Aliases:      []string{"checkov:CKV2_AWS_35"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_route" {
			p.Forbid(outByMachine(r.Block, "destination_cidr_block", "destination_ipv6_cidr_block"), r, "route %q leads everything through a machine", r.Name)
			return
		}
		p.Forbid(r.Blocks("route").Any(func(route *tf.Block) tf.Truth { return outByMachine(route, "cidr_block", "ipv6_cidr_block") }), r,
			"route table %q leads everything through a machine", r.Name)
	},
}

// outByMachine says whether a default route goes to an interface, or to an instance as providers before version 5 had it. The interfaces of
// NAT gateways and endpoints are no machines of one's own.
func outByMachine(route *tf.Block, destinations ...string) tf.Truth {
	var machine, everything []tf.Truth
	for _, attr := range []string{"network_interface_id", "instance_id"} {
		target := route.Attr(attr)
		managed := slices.ContainsFunc(target.Refs(), func(ref tf.Ref) bool {
			return ref.TypeName() == "aws_nat_gateway" || ref.TypeName() == "aws_vpc_endpoint" || ref.TypeName() == "aws_networkfirewall_firewall"
		})
		if given := lint.Given(target); !managed && !given.IsNo() {
			machine = append(machine, given.Because(target.Because("`%s` names an interface or machine", target.Path)))
		}
	}
	for _, attr := range destinations {
		everything = append(everything, route.Attr(attr).Is("0.0.0.0/0", "::/0"))
	}
	return tf.All(tf.Any(machine...), tf.Any(everything...))
}

var firewallMissing = &lint.Rule{
	ID:        "vpc-network-firewall-missing",
	Title:     "VPC with an internet gateway has no firewall that looks into traffic",
	Why:       "Security groups and ACLs know addresses and ports. What an intruder fetches, and where data goes by an allowed port, passes.",
	Remedy:    "Route what enters and leaves through the endpoint of an aws_networkfirewall_firewall, or through an inspection VPC.",
	Undecided: "the firewall may be declared elsewhere, or stand in a VPC behind a transit gateway.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_vpc"},
	Companions: []string{
		"aws_internet_gateway", "aws_internet_gateway_attachment", "aws_networkfirewall_firewall",
		"aws_networkfirewall_vpc_endpoint_association", "aws_vpc_endpoint", "aws_ec2_transit_gateway_vpc_attachment",
	},
	Controls:     []string{"wa-sec:SEC05-BP04", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22"},
	Aliases:      []string{"kics:fd632aaf-b8a1-424d-a4d1-0de22fd3247a"},
	OffByDefault: true,
	Check: lint.MustNot(func(vpc *tf.Resource) tf.Truth {
		exists := func(*tf.Resource) tf.Truth { return tf.Yes() }
		connected := tf.Any(vpc.Linked("aws_internet_gateway", "vpc_id", "id").Shown(exists), vpc.Linked("aws_internet_gateway_attachment", "vpc_id", "id").Shown(exists))
		if connected.IsNo() {
			return connected
		}
		elsewhere := vpc.Linked("aws_ec2_transit_gateway_vpc_attachment", "vpc_id", "id").Shown(func(attachment *tf.Resource) tf.Truth {
			return tf.Maybe(attachment.Because(attachment.Address + " may lead to an inspection VPC"))
		})
		inspected := tf.Any(
			vpc.Linked("aws_networkfirewall_firewall", "vpc_id", "id").Exist(),
			vpc.Linked("aws_networkfirewall_vpc_endpoint_association", "vpc_id", "id").Exist(),
			vpc.Linked("aws_vpc_endpoint", "vpc_id", "id").Shown(func(endpoint *tf.Resource) tf.Truth {
				return endpoint.Attr("vpc_endpoint_type").Is("GatewayLoadBalancer")
			}),
		)
		return tf.All(connected, tf.Not(inspected), tf.Not(elsewhere))
	}, "VPC %q has an internet gateway and no firewall"),
}
