// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/network"
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
		return tf.All(network.RoutedToInternet(subnet), meantPrivate(subnet))
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
		ts = append(ts, subnet.Linked(typ, "subnet_ids", "id").Shown(func(*tf.Resource) tf.Truth { return tf.Yes() }))
	}
	return tf.Any(ts...)
}

func calledPrivate(name string) bool {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.Contains(words, "private") && !slices.Contains(words, "public")
}
