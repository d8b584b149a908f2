// SPDX-License-Identifier: Apache-2.0

package route53

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var resolverFirewallAlertOnly = &lint.Rule{
	ID:         "route53-resolver-firewall-alert-only",
	Title:      "DNS Firewall rule lets threats through",
	Why:        "The rule knows that the name belongs to malware, a botnet or a tunnel, and answers the query all the same.",
	Remedy:     "Set action to BLOCK with block_response NXDOMAIN, once the alerts have shown that nothing else is hit.",
	Undecided:  "the action, or whether the rule is about threats, is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_route53_resolver_firewall_rule"},
	Companions: []string{"aws_route53_resolver_firewall_domain_list"},
	Controls:   []string{"wa-sec:SEC05-BP04"},
	Check: lint.MustNot(func(rule *tf.Resource) tf.Truth {
		return tf.All(rule.Attr("action").Is("ALERT", "ALLOW"), isAboutThreats(rule))
	}, "DNS Firewall rule %q lets threats through"),
	Fix: edit.Risky("blocks queries that were answered before", edit.All(edit.Set("action", "BLOCK"), edit.Set("block_response", "NXDOMAIN"))),
}

// isAboutThreats says whether a rule is about what DNS Firewall Advanced recognises, or about a list that is named after threats.
func isAboutThreats(rule *tf.Resource) tf.Truth {
	ts := []tf.Truth{lint.Given(rule.Attr("dns_threat_protection"))}
	for _, link := range rule.Follow("firewall_domain_list_id", "id", "aws_route53_resolver_firewall_domain_list").Items {
		ts = append(ts, tf.All(link.Sure, link.Resource.Attr("name").Matches(isNamedAfterThreats)))
	}
	return tf.Any(ts...)
}

func isNamedAfterThreats(name string) bool {
	name = strings.ToLower(name)
	return slices.ContainsFunc([]string{"malware", "botnet", "threat", "ransomware", "phishing"}, func(threat string) bool {
		return strings.Contains(name, threat)
	})
}
