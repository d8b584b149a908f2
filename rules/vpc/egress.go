// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgEgressAllOpen = &lint.Rule{
	ID:        "vpc-sg-egress-all-open",
	Title:     "Security group lets everything out",
	Why:       "Whoever takes over the machine sends data wherever they want and fetches their tools from anywhere. Nothing stands in the way of either.",
	Remedy:    "Allow port 443 to the endpoints in use, and send the rest through a Network Firewall.",
	Undecided: "the protocol, or the destinations of a rule, are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_security_group", "aws_security_group_rule", "aws_vpc_security_group_egress_rule"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_382", "trivy:AVD-AWS-0104", "tfsec:aws-ec2-no-public-egress-sgr",
		"tfsec:aws-vpc-no-public-egress-sgr",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_security_group_rule":
			everything := allTraffic(r, r.Block, "protocol", "cidr_blocks", "ipv6_cidr_blocks")
			p.Forbid(tf.All(r.Attr("type").Is("egress"), everything), r, "security group rule %q lets everything out", r.Name)
		case "aws_vpc_security_group_egress_rule":
			p.Forbid(allTraffic(r, r.Block, "ip_protocol", "cidr_ipv4", "cidr_ipv6"), r, "security group rule %q lets everything out", r.Name)
		default:
			p.Forbid(r.Blocks("egress").Any(func(rule *tf.Block) tf.Truth {
				return allTraffic(r, rule, "protocol", "cidr_blocks", "ipv6_cidr_blocks")
			}), r, "security group %q lets everything out", r.Name)
		}
	},
}

// allTraffic says whether a rule of r is for all protocols, and so all ports, and for the whole internet.
func allTraffic(r *tf.Resource, rule *tf.Block, protocol string, cidrs ...string) tf.Truth {
	var everywhere []tf.Truth
	for _, attr := range cidrs {
		everywhere = append(everywhere, network.AdmitsInternet(r, rule.Attr(attr)))
	}
	every := rule.Attr(protocol)
	return tf.All(tf.Any(everywhere...), tf.Any(every.IsFold("-1", "all"), tf.Not(every.IsSet()))) // Terraform demands one, but excerpts leave it out
}
