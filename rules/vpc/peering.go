// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"net/netip"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var peeringRouteBroad = &lint.Rule{
	ID:        "vpc-peering-route-broad",
	Title:     "Route sends everything to a peer",
	Why:       "Whatever is not meant for another network goes to the peer's, who may read it; and what the peer is asked for is far more than it has.",
	Remedy:    "Route the networks of the peer, or those of its subnets that are needed.",
	Undecided: "the destination or the peering connection is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Controls: []string{
		"wa-sec:SEC05-BP02", "cis-aws-7.0:6.6", "cis-aws-5.0:5.6", "cis-aws-3.0:5.5", "cis-aws-2.0:5.5", "cis-aws-1.4:5.4",
		"iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases:   []string{"checkov:CKV2_AWS_44", "kics:b3a41501-f712-4c4f-81e5-db9a7dc0e34e"},
	Resources: []string{"aws_route", "aws_route_table", "aws_default_route_table"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_route" {
			p.Forbid(broadToPeer(r.Block, "destination_cidr_block", "destination_ipv6_cidr_block"), r, "route %q sends everything to a peer", r.Name)
			return
		}
		p.Forbid(r.Blocks("route").Any(func(route *tf.Block) tf.Truth { return broadToPeer(route, "cidr_block", "ipv6_cidr_block") }), r,
			"route table %q sends everything to a peer", r.Name)
	},
}

func broadToPeer(route *tf.Block, destinations ...string) tf.Truth {
	peer := lint.Given(route.Attr("vpc_peering_connection_id"))
	if peer.IsNo() {
		return peer
	}
	var broad []tf.Truth
	for _, attr := range destinations {
		broad = append(broad, route.Attr(attr).Matches(widerThanPrivate))
	}
	return tf.All(tf.Any(broad...), peer)
}

// widerThanPrivate says whether a range is wider than any that a VPC can be part of: 10.0.0.0/8, or a block of a provider's in IPv6.
func widerThanPrivate(cidr string) bool {
	prefix, err := netip.ParsePrefix(cidr)
	return err == nil && prefix.Bits() < 8
}
