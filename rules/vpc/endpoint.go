// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var endpointUnusable = &lint.Rule{
	ID:         "vpc-endpoint-unusable",
	Title:      "VPC endpoint is there but nothing goes through it",
	Why:        "Calls to the service keep taking the public way, past the endpoint and the policy that is meant to limit them.",
	Remedy:     "List the private route tables of a gateway endpoint; for private DNS names switch enable_dns_support and enable_dns_hostnames of the VPC on.",
	Undecided:  "the kind of the endpoint, its route tables or the settings of the VPC are not known, or route tables may be associated elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_vpc_endpoint"},
	Companions: []string{"aws_vpc_endpoint_route_table_association", "aws_vpc_endpoint_private_dns", "aws_vpc"},
	Controls:   []string{"wa-sec:SEC05-BP01"},
	Aliases:    []string{"kics:0bc534c5-13d1-4353-a7fe-b8665d5c1d7d", "kics:e9b7acf9-9ba0-4837-a744-31e7df1e434d"},
	Check: func(p *lint.Pass, endpoint *tf.Resource) {
		kind := endpoint.Attr("vpc_endpoint_type")
		if gateway := tf.Any(kind.Is("Gateway"), tf.Not(kind.IsSet())); !gateway.IsNo() { // the provider's default
			routed := tf.Any(tf.Not(lint.Empty(endpoint.Attr("route_table_ids"))),
				endpoint.Linked("aws_vpc_endpoint_route_table_association", "vpc_endpoint_id", "id").Exist())
			p.Forbid(tf.All(gateway, tf.Not(routed)), endpoint, "gateway endpoint %q has no route table", endpoint.Name)
			return
		}
		p.Forbid(tf.All(kind.Is("Interface"), namedPrivately(endpoint), withoutNames(endpoint)), endpoint,
			"endpoint %q has private names that nothing in its VPC resolves", endpoint.Name)
	},
}

// namedPrivately says whether an endpoint takes over the public names of its service.
func namedPrivately(endpoint *tf.Resource) tf.Truth {
	return tf.Any(endpoint.Attr("private_dns_enabled").IsTrue(),
		endpoint.Linked("aws_vpc_endpoint_private_dns", "vpc_endpoint_id", "id").Shown(func(r *tf.Resource) tf.Truth {
			return r.Attr("private_dns_enabled").IsTrue()
		}))
}

// withoutNames says whether a VPC of the configuration lacks what private names need (EC2 API Reference, CreateVpcEndpoint).
func withoutNames(endpoint *tf.Resource) tf.Truth {
	return endpoint.Follow("vpc_id", "id", "aws_vpc").Shown(func(vpc *tf.Resource) tf.Truth {
		return tf.Not(lint.AllTrue(vpc, "enable_dns_support", "enable_dns_hostnames"))
	})
}
