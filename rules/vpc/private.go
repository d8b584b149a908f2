// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var privateSubnetInternetRoute = &lint.Rule{
	ID:        "vpc-private-subnet-internet-route",
	Title:     "Private subnet has a route to an internet gateway",
	Why:       "It is public then, whatever it is called: one public address and one open security group are enough to reach what was put there to be safe, databases first.",
	Remedy:    "Move the route to the route table of the public subnets, and give private ones a NAT gateway or VPC endpoints.",
	Undecided: "the name of the subnet, the destination or target of a route, or which table the subnet has, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_subnet"},
	Companions: []string{
		"aws_route_table_association", "aws_route_table", "aws_route", "aws_internet_gateway", "aws_db_subnet_group",
		"aws_docdb_subnet_group", "aws_neptune_subnet_group", "aws_elasticache_subnet_group", "aws_memorydb_subnet_group",
		"aws_redshift_subnet_group", "aws_dax_subnet_group",
	},
	Controls: []string{"wa-sec:SEC05-BP01"},
	Check: lint.MustNot(func(subnet *tf.Resource) tf.Truth {
		return tf.All(routed(subnet), meantPrivate(subnet))
	}, "private subnet %q has a route to an internet gateway"),
}

var dataSubnetGroups = []string{
	"aws_db_subnet_group", "aws_docdb_subnet_group", "aws_neptune_subnet_group", "aws_elasticache_subnet_group",
	"aws_memorydb_subnet_group", "aws_redshift_subnet_group", "aws_dax_subnet_group",
}

// meantPrivate says whether a subnet is called private or holds data stores, as far as the configuration shows.
func meantPrivate(subnet *tf.Resource) tf.Truth {
	named := subnet.Attr("tags").Field("Name")
	ts := []tf.Truth{tf.Of(calledPrivate(subnet.Name), subnet.Because(subnet.Address+" is called private")), named.Matches(calledPrivate)}
	for _, typ := range dataSubnetGroups {
		ts = append(ts, sure(subnet.Linked(typ, "subnet_ids", "id"), func(*tf.Resource) tf.Truth { return tf.Yes() }))
	}
	return tf.Any(ts...)
}

func calledPrivate(name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.Contains(words, "private") && !slices.Contains(words, "public")
}

// routed says whether a table that the configuration gives to a subnet has a route to an internet gateway. What is routed elsewhere does
// not count.
func routed(subnet *tf.Resource) tf.Truth {
	return sure(subnet.Linked("aws_route_table_association", "subnet_id", "id"), func(association *tf.Resource) tf.Truth {
		return sure(association.Follow("route_table_id", "id", "aws_route_table"), func(table *tf.Resource) tf.Truth {
			inline := table.Blocks("route").Any(func(route *tf.Block) tf.Truth { return toInternet(route, "cidr_block", "ipv6_cidr_block") })
			return tf.Any(inline, sure(table.Linked("aws_route", "route_table_id", "id"), func(route *tf.Resource) tf.Truth {
				return toInternet(route.Block, "destination_cidr_block", "destination_ipv6_cidr_block")
			}))
		})
	})
}

// sure asks the companions that the configuration shows, and not whether there may be others.
func sure(links tf.Links, question func(*tf.Resource) tf.Truth) tf.Truth {
	var ts []tf.Truth
	for _, link := range links.Items {
		ts = append(ts, tf.All(link.Sure, question(link.Resource)))
	}
	return tf.Any(ts...)
}

// toInternet says whether a route leads everything to an internet gateway.
func toInternet(route *tf.Block, destinations ...string) tf.Truth {
	var everything []tf.Truth
	for _, attr := range destinations {
		everything = append(everything, route.Attr(attr).Is("0.0.0.0/0", "::/0"))
	}
	return tf.All(isInternetGateway(route.Attr("gateway_id")), tf.Any(everything...))
}

// isInternetGateway says whether a value names an internet gateway: one of the configuration, or one that exists.
func isInternetGateway(gateway tf.Value) tf.Truth {
	for _, ref := range gateway.Refs() {
		switch strings.TrimPrefix(ref.TypeName(), "data.") {
		case "aws_internet_gateway":
			return tf.Yes(gateway.Because("`%s` names %s", gateway.Path, ref.Address))
		case "aws_vpn_gateway", "aws_vpc_endpoint":
			return tf.No()
		}
	}
	return gateway.Matches(func(id string) bool { return strings.HasPrefix(id, "igw-") })
}
