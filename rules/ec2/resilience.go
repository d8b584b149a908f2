// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// requireGroupBalancer asks for what only services that take requests need.
var requireGroupBalancer = &lint.Parameter{
	Name:    "require_autoscaling_load_balancer",
	Doc:     "auto scaling groups must be behind a load balancer",
	Default: false,
}

var autoscalingResilience = &lint.Rule{
	ID:           "ec2-autoscaling-resilience",
	Title:        "Auto Scaling group does not replace what fails",
	Why:          "A machine that runs but does not answer stays in service, and a group in one zone goes down with it.",
	Remedy:       "Set health_check_type to ELB behind a load balancer, and list subnets in two zones.",
	Undecided:    "health_check_type, the subnets, their zones or what the group is attached to is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    []string{"aws_autoscaling_group"},
	Companions:   []string{"aws_autoscaling_attachment", "aws_autoscaling_traffic_source_attachment", "aws_subnet"},
	Controls:     []string{"fsbp:AutoScaling.1", "fsbp:AutoScaling.2", "iso-27001-2022:A.8.14"},
	Aliases:      []string{"checkov:CKV2_AWS_15", "kics:8e94dced-9bcc-4203-8eb7-7e41202b2505", "regula:FG_R00014"},
	Parameters:   []*lint.Parameter{requireGroupBalancer},
	OffByDefault: true,
	Check: func(p *lint.Pass, group *tf.Resource) {
		lint.MustMeet(func(group *tf.Resource) []lint.Demand {
			balanced := behindBalancer(group)
			demands := []lint.Demand{
				{Severity: lint.Low, Holds: tf.Any(tf.Not(balanced), asksBalancer(group)), Message: "group %q does not replace machines that its load balancer finds unhealthy"},
				{Severity: lint.Low, Holds: tf.Not(inOneZone(group)), Message: "group %q is in one zone"},
			}
			if lint.Of[bool](p, requireGroupBalancer) {
				demands = append(demands, lint.Demand{Severity: lint.Low, Holds: balanced, Message: "group %q is behind no load balancer"})
			}
			return demands
		})(p, group)
	},
	Fix: edit.Risky("replaces machines that fail the load balancer's check", func(c *edit.Change, group *tf.Resource) {
		if !behindBalancer(group).IsYes() || asksBalancer(group).IsYes() {
			c.Impossible() // which subnets there are its author knows
			return
		}
		c.Set(group.Block, "health_check_type", "ELB")
	}),
}

// asksBalancer: the type may be a list (Auto Scaling API Reference, CreateAutoScalingGroup).
func asksBalancer(group *tf.Resource) tf.Truth {
	return group.Attr("health_check_type").Matches(func(types string) bool { return strings.Contains(strings.ToUpper(types), "ELB") })
}

// behindBalancer says whether a load balancer sends requests to the machines of a group, as far as the configuration shows.
func behindBalancer(group *tf.Resource) tf.Truth {
	attached := func(*tf.Resource) tf.Truth { return tf.Yes() }
	fromBalancer := func(source *tf.Block) tf.Truth {
		return tf.Not(source.Attr("type").Is("vpc-lattice"))
	}
	return tf.Any(
		tf.Not(lint.Empty(group.Attr("target_group_arns"))), tf.Not(lint.Empty(group.Attr("load_balancers"))),
		group.Blocks("traffic_source").Any(fromBalancer),
		group.Linked("aws_autoscaling_attachment", "autoscaling_group_name", "name").Shown(attached),
		group.Linked("aws_autoscaling_traffic_source_attachment", "autoscaling_group_name", "name").Shown(func(r *tf.Resource) tf.Truth {
			return r.Blocks("traffic_source").Any(fromBalancer)
		}),
	)
}

// inOneZone says whether a group has one subnet or zone, or subnets that all are in one.
func inOneZone(group *tf.Resource) tf.Truth {
	subnets, zones := group.Attr("vpc_zone_identifier"), group.Attr("availability_zones")
	return tf.Any(isOne(subnets), isOne(zones), tf.All(tf.Not(lint.Empty(subnets)), shareZone(group, subnets)))
}

// isOne says whether a list has one element.
func isOne(list tf.Value) tf.Truth {
	elements := list.Elements()
	switch {
	case len(elements.Items) > 1:
		return tf.No()
	case elements.Open != nil:
		return tf.Maybe(*elements.Open)
	case len(elements.Items) == 0:
		return tf.No()
	}
	return tf.Yes(list.Because("`%s` has one element", list.Path))
}

// shareZone says whether subnets that are all declared here are in the same zone.
func shareZone(group *tf.Resource, subnets tf.Value) tf.Truth {
	elements := subnets.Elements()
	links := group.FollowValue(subnets, "id", "aws_subnet")
	if elements.Open != nil || len(links.Items) < 2 || len(links.Items) != len(elements.Items) || len(links.Open) > 0 {
		return tf.No()
	}
	first := links.Items[0].Resource.Attr("availability_zone")
	zone, known := first.Text()
	if !known {
		return tf.No()
	}
	for _, link := range links.Items[1:] {
		if other, known := link.Resource.Attr("availability_zone").Text(); !known || other != zone {
			return tf.No()
		}
	}
	return tf.Yes(subnets.Because("all subnets in `%s` are in %s", subnets.Path, first.Show()))
}
