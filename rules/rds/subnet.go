// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var publicSubnet = &lint.Rule{
	ID:        "rds-public-subnet",
	Title:     "Database is in a subnet with a route to the internet",
	Why:       "One setting is then all that lies between the database and the internet: publicly_accessible gives it a public address, at any time and without moving it.",
	Remedy:    "Give the subnet group private subnets only, whose route tables lead to no internet gateway.",
	Undecided: "which subnets the group has, which route table they have, or the destination or target of a route is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_db_instance", "aws_rds_cluster"},
	Companions: []string{
		"aws_db_subnet_group", "aws_subnet", "aws_route_table_association", "aws_route_table", "aws_route", "aws_internet_gateway",
	},
	Controls: []string{"wa-sec:SEC05-BP01"},
	Aliases:  []string{"kics:2f737336-b18a-4602-8ea0-b200312e1ac1"},
	Check: func(p *lint.Pass, database *tf.Resource) {
		routed := database.Follow("db_subnet_group_name", "name", "aws_db_subnet_group").Shown(func(group *tf.Resource) tf.Truth {
			return group.Follow("subnet_ids", "id", "aws_subnet").Shown(network.RoutedToInternet)
		})
		if database.Attr("publicly_accessible").IsFalse().IsYes() { // nothing reaches it from there as long as that is so
			p = p.As(lint.Medium)
		}
		if group := database.Attr("db_subnet_group_name"); routed.IsYes() {
			routed = routed.Because(group.Because("`%s` names a group with such a subnet", group.Path))
		}
		p.Forbid(routed, database, "database %q is in a subnet with a route to an internet gateway", database.Name)
	},
}
