// SPDX-License-Identifier: Apache-2.0

package networkfirewall

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var protection = &lint.Rule{
	ID:        "networkfirewall-protection",
	Title:     "Network Firewall can be deleted or changed by one call",
	Why:       "A mistake, or somebody who wants to be unseen, takes the firewall away or puts another policy behind it without a second step.",
	Remedy:    "Set delete_protection, subnet_change_protection and firewall_policy_change_protection to true.",
	Undecided: "a protection is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_networkfirewall_firewall"},
	Controls:  []string{"wa-sec:SEC05-BP04", "fsbp:NetworkFirewall.9"},
	Aliases:   []string{"checkov:CKV_AWS_344"},
	Check: lint.MustMeet(func(firewall *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Medium, Holds: firewall.Attr("delete_protection").IsTrue(), Message: "firewall %q can be deleted by one call"},
			{Severity: lint.Low, Holds: tf.All(firewall.Attr("firewall_policy_change_protection").IsTrue(), staysInPlace(firewall)),
				Message: "the policy or the place of firewall %q can be changed by one call"},
		}
	}),
	Fix: func(c *edit.Change, firewall *tf.Resource) {
		place := "subnet_change_protection"
		if !onGateway(firewall).IsNo() {
			place = "availability_zone_change_protection"
		}
		for _, attr := range []string{"delete_protection", "firewall_policy_change_protection", place} {
			c.Set(firewall.Block, attr, true)
		}
	},
}

// staysInPlace says whether a firewall is kept where it is: in zones when it belongs to a transit gateway, in subnets otherwise.
func staysInPlace(firewall *tf.Resource) tf.Truth {
	return tf.All(
		tf.Any(lint.Exempt(tf.Not(onGateway(firewall))), firewall.Attr("availability_zone_change_protection").IsTrue()),
		tf.Any(lint.Exempt(onGateway(firewall)), firewall.Attr("subnet_change_protection").IsTrue()),
	)
}

func onGateway(firewall *tf.Resource) tf.Truth { return firewall.Attr("transit_gateway_id").IsSet() }

var customerKey = &lint.Rule{
	ID:           "networkfirewall-cmk",
	Title:        "Network Firewall is encrypted with a key that AWS owns",
	Why:          "Nobody can see who uses the key, restrict its use or withdraw it.",
	Remedy:       "Add encryption_configuration with type CUSTOMER_KMS and the ARN of a key.",
	Undecided:    "the type is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_networkfirewall_firewall", "aws_networkfirewall_firewall_policy", "aws_networkfirewall_rule_group"},
	Controls:     []string{"wa-sec:SEC08-BP01"},
	Aliases:      []string{"checkov:CKV_AWS_345", "checkov:CKV_AWS_346"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Require(r.Attr("encryption_configuration.type").Is("CUSTOMER_KMS"), r, "%s is encrypted with a key that AWS owns", r.Address)
	},
}
