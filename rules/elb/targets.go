// SPDX-License-Identifier: Apache-2.0

package elb

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var targetGroups = []string{"aws_lb_target_group", "aws_alb_target_group"}

var availability = &lint.Rule{
	ID:           "elb-availability",
	Title:        "Load balancer keeps to its zone, or checks no page of its targets",
	Why:          "When the targets of one zone are down or overloaded, those of the others do not help out. A health check that asks for no page of the application's own takes a broken one for healthy.",
	Remedy:       "Set enable_cross_zone_load_balancing to true, and health_check.path of target groups to a page that tells whether the application works.",
	Undecided:    "the arguments, the protocol or the type is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Controls:     []string{"fsbp:ELB.9"},
	Aliases:      []string{"checkov:CKV_AWS_138", "checkov:CKV_AWS_152", "checkov:CKV_AWS_261", "regula:FG_R00043"},
	OffByDefault: true,
	Resources:    append([]string{"aws_lb", "aws_alb", "aws_elb"}, targetGroups...),
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_elb":
			p.Require(r.Attr("cross_zone_load_balancing").IsTrue(), r, "load balancer %q keeps to its zone", r.Name)
		case "aws_lb", "aws_alb":
			p.Require(tf.When(readsNoHTTP(r), r.Attr("enable_cross_zone_load_balancing").IsTrue()), r, "load balancer %q keeps to its zone", r.Name)
		default:
			p.Require(tf.When(servesHTTP(r, "HTTP", "HTTPS"), r.Attr("health_check.path").IsSet()), r, "target group %q checks no page of its targets", r.Name)
		}
	},
	Fix: edit.Risky("adds charges for traffic between zones, for some types", func(c *edit.Change, r *tf.Resource) {
		switch r.Type {
		case "aws_elb":
			c.Set(r.Block, "cross_zone_load_balancing", true)
		case "aws_lb", "aws_alb":
			c.Set(r.Block, "enable_cross_zone_load_balancing", true)
		default:
			c.Impossible()
		}
	}),
}

// servesHTTP says whether a target group's protocol is one of some. Functions have none.
func servesHTTP(group *tf.Resource, protocols ...string) tf.Truth {
	return tf.All(group.Attr("protocol").IsFold(protocols...), tf.Not(lint.Exempt(group.Attr("target_type").Is("lambda"))))
}

var targetGroupHTTP = &lint.Rule{
	ID:           "elb-target-group-http",
	Title:        "Traffic behind the load balancer is not encrypted",
	Why:          "The load balancer ends TLS and sends on in the clear what it was entrusted with. Whoever gets into the network reads and changes it.",
	Remedy:       "Serve TLS on the targets, and set the protocol of the target group to HTTPS.",
	Undecided:    "the protocol or the type of the targets is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Data,
	Controls:     []string{"wa-sec:SEC09-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_378", "terrascan:AC_AWS_0492"},
	OffByDefault: true,
	Resources:    targetGroups,
	Check: lint.MustNot(func(group *tf.Resource) tf.Truth { return servesHTTP(group, "HTTP") },
		"target group %q sends plain HTTP to its targets"),
}
