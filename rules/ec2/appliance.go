// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var transitApplianceMode = &lint.Rule{
	ID:           "ec2-transit-gateway-appliance-mode",
	Title:        "Transit gateway may send the answers past the firewall",
	Why:          "A firewall that sees one direction of a connection cannot judge it: it drops the traffic, or is set up to let it pass.",
	Remedy:       "Set appliance_mode_support to enable for the attachment of the VPC that the firewall is in.",
	Undecided:    "appliance_mode_support, or in which VPC a firewall is, is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_ec2_transit_gateway_vpc_attachment"},
	Companions:   []string{"aws_networkfirewall_firewall", "aws_networkfirewall_vpc_endpoint_association", "aws_vpc_endpoint"},
	Controls:     []string{"wa-sec:SEC05-BP04"},
	OffByDefault: true,
	Check: lint.MustNot(func(attachment *tf.Resource) tf.Truth {
		return tf.All(hasFirewall(attachment), tf.Not(attachment.Attr("appliance_mode_support").Is("enable")))
	}, "attachment %q of a VPC with a firewall is not in appliance mode"),
	Fix: edit.Set("appliance_mode_support", "enable"),
}

// hasFirewall says whether the VPC of an attachment has endpoints of Network Firewall, or of other appliances, which need the mode as well
// (Network Firewall Developer Guide, "Transit gateway attachment configuration").
func hasFirewall(attachment *tf.Resource) tf.Truth {
	var ts []tf.Truth
	within := func(typ string, concerns func(*tf.Resource) tf.Truth) {
		for _, r := range attachment.Root.OfType(typ) {
			if there := lint.Given(r.Attr("vpc_id")); !there.IsNo() {
				ts = append(ts, tf.All(attachment.With(r), there, concerns(r), lint.Same(attachment.Attr("vpc_id"), r.Attr("vpc_id")),
					tf.Yes(r.Because(r.Address+" is in the VPC"))))
			}
		}
	}
	always := func(*tf.Resource) tf.Truth { return tf.Yes() }
	within("aws_networkfirewall_firewall", always)
	within("aws_networkfirewall_vpc_endpoint_association", always)
	within("aws_vpc_endpoint", func(r *tf.Resource) tf.Truth { return r.Attr("vpc_endpoint_type").Is("GatewayLoadBalancer") })
	return tf.Any(ts...)
}
