// SPDX-License-Identifier: Apache-2.0

package network

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// RoutedToInternet says whether a table that the configuration gives to a subnet has a route to an internet gateway. What is routed elsewhere does
// not count.
func RoutedToInternet(subnet *tf.Resource) tf.Truth {
	return subnet.Linked("aws_route_table_association", "subnet_id", "id").Shown(func(association *tf.Resource) tf.Truth {
		return association.Follow("route_table_id", "id", "aws_route_table").Shown(func(table *tf.Resource) tf.Truth {
			inline := table.Blocks("route").Any(func(route *tf.Block) tf.Truth { return toInternet(route, "cidr_block", "ipv6_cidr_block") })
			return tf.Any(inline, table.Linked("aws_route", "route_table_id", "id").Shown(func(route *tf.Resource) tf.Truth {
				return toInternet(route.Block, "destination_cidr_block", "destination_ipv6_cidr_block")
			}))
		})
	})
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
