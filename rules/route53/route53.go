// SPDX-License-Identifier: Apache-2.0

// Package route53 holds the guardrails for Amazon Route 53.
package route53

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{dnssec, domainTransferLock, queryLogging, recordDangling, resolverFirewallAlertOnly, resolverFirewallMissing, resolverFirewallWeak, resolverQueryLogging}

var queryLogging = &lint.Rule{
	ID:         "route53-query-logging",
	Title:      "Public hosted zone does not log queries",
	Why:        "Who looks names up, and which, is the first sign of somebody who maps the domain or waits for a name to dangle.",
	Remedy:     "Declare an aws_route53_query_log for the zone, with a log group in us-east-1 and its resource policy.",
	Undecided:  "the query log may be declared elsewhere, or it is not known whether the zone is private.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_route53_zone"},
	Companions: []string{"aws_route53_query_log"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:Route53.2", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.15", "soc2:A1.2",
	},
	Aliases: []string{"checkov:CKV2_AWS_39", "kics:7dbba512-e244-42dc-98bb-422339827967", "terrascan:AC_AWS_0204"},
	Check: lint.Must(func(zone *tf.Resource) tf.Truth {
		return tf.Any(zone.Linked("aws_route53_query_log", "zone_id", "zone_id").Exist(), lint.Exempt(zone.Blocks("vpc").Exist()))
	}, "zone %q does not log queries"),
}

var resolverQueryLogging = &lint.Rule{
	ID:           "route53-resolver-query-logging",
	Title:        "VPC does not log the names that its workloads look up",
	Why:          "Malware finds its masters, and data leaves, by names. Without a log nobody knows which machine asked for which.",
	Remedy:       "Associate the VPC with a query log configuration by an aws_route53_resolver_query_log_config_association.",
	Undecided:    "the association may be declared elsewhere, or a Route 53 profile may bring a query log configuration.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_vpc"},
	Companions:   []string{"aws_route53_resolver_query_log_config_association", "aws_route53profiles_association"},
	Controls:     []string{"wa-sec:SEC04-BP01"},
	OffByDefault: true,
	Check: lint.Must(func(vpc *tf.Resource) tf.Truth {
		return tf.Any(vpc.Linked("aws_route53_resolver_query_log_config_association", "resource_id", "id").Exist(), lint.Exempt(profileMayBring(vpc, "a query log configuration")))
	}, "VPC %q does not log the names that its workloads look up"),
}

// profileMayBring is maybe when a VPC has a profile: what that holds, query logging among it, may be declared in another account (Route 53 Developer
// Guide, "What are Amazon Route 53 Profiles?").
func profileMayBring(vpc *tf.Resource, what string) tf.Truth {
	return vpc.Linked("aws_route53profiles_association", "resource_id", "id").Any(func(profile *tf.Resource) tf.Truth {
		return tf.Maybe(profile.Because(profile.Address + " may bring " + what))
	})
}
