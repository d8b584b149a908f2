// SPDX-License-Identifier: Apache-2.0

// Package networkfirewall holds the guardrails for AWS Network Firewall.
package networkfirewall

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{customerKey, logging, noRules, passAny, protection, statefulDefaultOpen, statelessDefaultPass}

// statelessDefaults are the attributes of a policy that say what happens to packets, and to fragments of them, that no stateless rule takes.
var statelessDefaults = []string{"firewall_policy.stateless_default_actions", "firewall_policy.stateless_fragment_default_actions"}

var statelessDefaultPass = &lint.Rule{
	ID:        "networkfirewall-stateless-default-pass",
	Title:     "Network Firewall passes packets that no stateless rule takes",
	Why:       "What passes by default is never inspected: no stateful rule sees it, and no alert tells of it. Fragments that pass carry anything else through.",
	Remedy:    "Set both default actions to aws:forward_to_sfe, so that the stateful rules decide, or to aws:drop.",
	Undecided: "the default actions are not known until apply or come from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_networkfirewall_firewall_policy"},
	Controls: []string{
		"wa-sec:SEC05-BP04", "fsbp:NetworkFirewall.4", "fsbp:NetworkFirewall.5", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1",
		"pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2", "pci-dss-4.0:1.4.3",
	},
	Check: lint.MustNot(func(policy *tf.Resource) tf.Truth {
		return statelessDefault(policy, "aws:pass")
	}, "firewall policy %q passes packets that no stateless rule takes"),
	Fix: edit.Risky("stateful rules then decide about traffic that they did not see before", forwardToStateful),
}

// statelessDefault says whether an action is among those of packets, or fragments, that no stateless rule takes.
func statelessDefault(policy *tf.Resource, action string) tf.Truth {
	var ts []tf.Truth
	for _, attr := range statelessDefaults {
		ts = append(ts, contains(policy.Attr(attr), action))
	}
	return tf.Any(ts...)
}

func contains(list tf.Value, item string) tf.Truth {
	return list.Elements().Any(func(v tf.Value) tf.Truth { return v.Is(item) })
}

// forwardToStateful leaves actions beside aws:pass, which publish metrics, to a person, and policies whose stateful rules nobody has thought of:
// to forward to what lets everything through mends nothing.
func forwardToStateful(c *edit.Change, policy *tf.Resource) {
	if !tf.Any(usesStatefulEngine(policy), dropsByDefault(policy)).IsYes() {
		c.Impossible()
		return
	}
	for _, attr := range statelessDefaults {
		actions := policy.Attr(attr)
		switch {
		case !contains(actions, "aws:pass").IsYes():
		case len(actions.Elements().Items) > 1:
			c.Impossible()
		default:
			c.Set(policy.Block, attr, []string{"aws:forward_to_sfe"})
		}
	}
}

var statefulDefaultOpen = &lint.Rule{
	ID:    "networkfirewall-stateful-default-open",
	Title: "Network Firewall lets traffic through that no stateful rule takes",
	Why: "The rules then list what is forbidden, and everything that nobody thought of leaves the network: a tunnel, another port, " +
		"a domain that is new today.",
	Remedy: "Set rule_order to STRICT_ORDER with the stateful default action aws:drop_established, list what is allowed, and keep " +
		"stream_exception_policy at DROP.",
	Undecided:  "the rule order, the default actions or a rule group's rules are not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_networkfirewall_firewall_policy"},
	Companions: []string{"aws_networkfirewall_rule_group"},
	Controls:   []string{"wa-sec:SEC05-BP04"},
	Check: lint.MustNot(func(policy *tf.Resource) tf.Truth {
		return tf.All(tf.Not(lint.Exempt(tf.Not(usesStatefulEngine(policy)))), tf.Any(
			policy.Attr("firewall_policy.stateful_engine_options.stream_exception_policy").Is("CONTINUE"),
			tf.Not(tf.Any(dropsByDefault(policy), lint.Exempt(dropsByRule(policy)))),
		))
	}, "firewall policy %q lets traffic through that no stateful rule takes"),
}

// usesStatefulEngine says whether traffic gets to stateful rules: by default, or because there are some.
func usesStatefulEngine(policy *tf.Resource) tf.Truth {
	return tf.Any(
		statelessDefault(policy, "aws:forward_to_sfe"),
		firewallPolicy(policy, "stateful_rule_group_reference").Exist(),
	)
}

// firewallPolicy are the nested blocks of a type in a policy's one firewall_policy.
func firewallPolicy(policy *tf.Resource, typ string) tf.Blocks {
	outer := policy.Blocks("firewall_policy")
	if len(outer.Items) == 0 {
		return tf.Blocks{Open: outer.Open}
	}
	return outer.Items[0].Blocks(typ)
}

// dropsByDefault is about strict order only: in the other order rules that pass come first, and what none takes passes. Default actions drop or alert
// (Network Firewall Developer Guide, "Managing evaluation order for Suricata compatible rules").
func dropsByDefault(policy *tf.Resource) tf.Truth {
	order := policy.Attr("firewall_policy.stateful_engine_options.rule_order")
	actions := policy.Attr("firewall_policy.stateful_default_actions")
	drops := actions.Elements().Any(func(v tf.Value) tf.Truth {
		return v.Matches(func(action string) bool { return strings.HasPrefix(action, "aws:drop_") })
	})
	if drops.IsNo() {
		drops = tf.No(actions.Because("no default action drops"))
	}
	return tf.All(order.Is("STRICT_ORDER"), drops)
}

// dropsByRule says whether a rule group drops what no other rule takes. Those that AWS manages do not; those that are declared elsewhere may.
func dropsByRule(policy *tf.Resource) tf.Truth {
	return firewallPolicy(policy, "stateful_rule_group_reference").Any(func(reference *tf.Block) tf.Truth {
		arn := reference.Attr("resource_arn")
		if arn.Matches(func(text string) bool { return strings.Contains(text, ":aws-managed:") }).IsYes() {
			return tf.No()
		}
		return policy.FollowValue(arn, "arn", "aws_networkfirewall_rule_group").Any(func(group *tf.Resource) tf.Truth {
			return takesEverything(group, "drop", "reject")
		})
	})
}

var noRules = &lint.Rule{
	ID:        "networkfirewall-no-rules",
	Title:     "Network Firewall has nothing to judge traffic by",
	Why:       "A firewall without rules costs as much as one with them and treats all traffic alike: its default actions are all that it knows.",
	Remedy:    "Reference a rule group with rules in the policy, and give every rule group some.",
	Undecided: "the references, or the rules of a group, are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_networkfirewall_firewall_policy", "aws_networkfirewall_rule_group"},
	Controls: []string{
		"wa-sec:SEC05-BP04", "fsbp:NetworkFirewall.3", "fsbp:NetworkFirewall.6", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1",
		"pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2", "pci-dss-4.0:1.4.3",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_networkfirewall_firewall_policy" {
			p.Require(tf.Any(
				firewallPolicy(r, "stateful_rule_group_reference").Exist(),
				firewallPolicy(r, "stateless_rule_group_reference").Exist(),
			), r, "firewall policy %q references no rule group", r.Name)
			return
		}
		p.Require(hasRules(r), r, "rule group %q has no rules", r.Name)
	},
}

// hasRules is yes when a rule group has a rule in one of the five spellings.
func hasRules(group *tf.Resource) tf.Truth {
	ts := []tf.Truth{hasText(group.Attr("rules"))}
	for _, outer := range group.Blocks("rule_group").Items {
		for _, source := range outer.Blocks("rules_source").Items {
			ts = append(ts,
				hasText(source.Attr("rules_string")),
				source.Blocks("stateful_rule").Exist(),
				tf.Not(lint.Empty(source.Attr("rules_source_list.targets"))),
				source.Blocks("stateless_rules_and_custom_actions").Any(func(stateless *tf.Block) tf.Truth {
					return stateless.Blocks("stateless_rule").Exist()
				}),
			)
		}
	}
	return tf.Any(ts...)
}

// hasText is yes when a text holds a rule, and so more than comments.
func hasText(rules tf.Value) tf.Truth {
	if text, known := rules.Text(); known {
		return tf.Of(len(suricata(text)) > 0, rules.Because("`%s` holds no rule", rules.Path))
	}
	return lint.Given(rules)
}

var passAny = &lint.Rule{
	ID:        "networkfirewall-pass-any",
	Title:     "Network Firewall rule passes everything",
	Why:       "A rule that passes every packet ends the inspection: what other rules would have dropped, or told about, goes through.",
	Remedy:    "Name the sources, destinations, ports or domains that may pass.",
	Undecided: "the rules are not known until apply or come from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_networkfirewall_rule_group"},
	Controls:  []string{"wa-sec:SEC05-BP04"},
	Check:     lint.MustNot(func(group *tf.Resource) tf.Truth { return takesEverything(group, "pass") }, "rule group %q passes everything"),
}

var logging = &lint.Rule{
	ID:        "networkfirewall-logging",
	Title:     "Network Firewall does not log alerts",
	Why:       "What the stateful rules drop or warn of is known to nobody. Without alerts there is nothing to find an attack by, and nothing to mend a rule by.",
	Remedy:    "Declare an aws_networkfirewall_logging_configuration with destinations for ALERT and FLOW.",
	Undecided: "the logging configuration may be declared elsewhere, or the types of its logs are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_networkfirewall_firewall", "aws_networkfirewall_logging_configuration"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:NetworkFirewall.2", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.15", "soc2:A1.2",
	},
	Aliases: []string{"checkov:CKV2_AWS_63"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_networkfirewall_firewall" {
			p.Require(r.Linked("aws_networkfirewall_logging_configuration", "firewall_arn", "arn").Any(logsAlerts), r, "firewall %q does not log alerts", r.Name)
			return
		}
		if firewall := r.Follow("firewall_arn", "arn", "aws_networkfirewall_firewall"); len(firewall.Items) == 0 { // of others the firewall is judged
			p.Require(logsAlerts(r), r, "logging configuration %q does not log alerts", r.Name)
		}
	},
}

func logsAlerts(configuration *tf.Resource) tf.Truth {
	outer := configuration.Blocks("logging_configuration")
	return outer.Any(func(logs *tf.Block) tf.Truth {
		return logs.Blocks("log_destination_config").Any(func(destination *tf.Block) tf.Truth { return destination.Attr("log_type").Is("ALERT") })
	})
}
