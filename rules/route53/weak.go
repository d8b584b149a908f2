// SPDX-License-Identifier: Apache-2.0

package route53

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var resolverFirewallWeak = &lint.Rule{
	ID:        "route53-resolver-firewall-weak",
	Title:     "DNS Firewall lets queries pass when it fails, or can be taken off",
	Why:       "Whatever the firewall blocks resolves while it does not answer. Rules that may be taken off a VPC by anybody who manages it protect nothing from them.",
	Remedy:    "Set firewall_fail_open to DISABLED, and mutation_protection of associations to ENABLED.",
	Undecided: "the setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_route53_resolver_firewall_config", "aws_route53_resolver_firewall_rule_group_association"},
	Controls:  []string{"wa-sec:SEC05-BP04"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_route53_resolver_firewall_config" {
			p.Forbid(r.Attr("firewall_fail_open").Is("ENABLED"), r, "firewall configuration %q lets queries pass that it cannot check", r.Name)
			return
		}
		p.As(lint.Low).Require(r.Attr("mutation_protection").Is("ENABLED"), r, "association %q is not protected from being taken off", r.Name)
	},
	Fix: func(c *edit.Change, r *tf.Resource) {
		if r.Type == "aws_route53_resolver_firewall_config" {
			c.Risk("leaves the VPC without names while the firewall does not answer")
			c.Set(r.Block, "firewall_fail_open", "DISABLED")
			return
		}
		c.Risk("has to be undone before the association can be deleted")
		c.Set(r.Block, "mutation_protection", "ENABLED")
	},
}
