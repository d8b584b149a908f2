// SPDX-License-Identifier: Apache-2.0

package route53

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var resolverFirewallMissing = &lint.Rule{
	ID:           "route53-resolver-firewall-missing",
	Title:        "VPC resolves every name that its workloads ask for",
	Why:          "Malware finds its masters by names that are known to be bad, and data leaves in names of the intruder's own domain. Neither a security group nor a network ACL sees them.",
	Remedy:       "Associate a rule group that blocks AWS's lists of malware and botnet domains by an aws_route53_resolver_firewall_rule_group_association.",
	Undecided:    "the association may be declared elsewhere, be made by Firewall Manager, or come with a Route 53 profile.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_vpc"},
	Companions:   []string{"aws_route53_resolver_firewall_rule_group_association", "aws_route53profiles_association", "aws_fms_policy"},
	Controls:     []string{"wa-sec:SEC05-BP04"},
	OffByDefault: true,
	Check: lint.Must(func(vpc *tf.Resource) tf.Truth {
		return tf.Any(vpc.Linked("aws_route53_resolver_firewall_rule_group_association", "vpc_id", "id").Exist(),
			lint.Exempt(profileMayBring(vpc, "a DNS firewall")), network.ManagedCentrally(vpc, "DNS_FIREWALL"))
	}, "VPC %q resolves every name that its workloads ask for"),
}
