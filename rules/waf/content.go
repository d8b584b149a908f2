// SPDX-License-Identifier: Apache-2.0

package waf

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

const groupAssociation = "aws_wafv2_web_acl_rule_group_association"

var aclEmpty = &lint.Rule{
	ID:         "waf-webacl-empty",
	Title:      "Web ACL has no rules",
	Why:        "It lets every request through: the application looks protected and is not.",
	Remedy:     "Add the managed rule groups that fit the application, or set the default action to block.",
	Undecided:  "the rules are not known, or may be declared elsewhere.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_wafv2_web_acl", "aws_waf_web_acl", "aws_wafregional_web_acl"},
	Companions: []string{groupAssociation},
	Controls: []string{
		"wa-sec:SEC05-BP04", "fsbp:WAF.10", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "pci-dss-4.0:6.4.1", "pci-dss-4.0:6.4.2",
	},
	Aliases: []string{"checkov:CKV_AWS_175"},
	Check: lint.Must(func(acl *tf.Resource) tf.Truth {
		return tf.Any(aclRules(acl).Exist(), hasDocument(acl), lint.Exempt(blocksByDefault(acl)),
			acl.Linked(groupAssociation, "web_acl_arn", "arn").Exist())
	}, "web ACL %q has no rules"),
}

// aclRules are the rules of a web ACL, of whatever generation.
func aclRules(acl *tf.Resource) tf.Blocks {
	if acl.Type == "aws_waf_web_acl" {
		return acl.Blocks("rules")
	}
	return acl.Blocks("rule")
}

// hasDocument says whether the rules of a web ACL or rule group are written as JSON.
func hasDocument(r *tf.Resource) tf.Truth { return lint.Exempt(lint.Given(r.Attr("rule_json"))) }

func blocksByDefault(acl *tf.Resource) tf.Truth {
	return acl.Blocks("default_action").Any(func(action *tf.Block) tf.Truth {
		return tf.Any(action.Blocks("block").Exist(), action.Attr("type").Is("BLOCK"))
	})
}

var knownBadInputs = &lint.Rule{
	ID:    "waf-managed-known-bad-inputs",
	Title: "Web ACL does not block requests that are known to be bad",
	Why: "Requests that use Log4Shell, leak the credentials of instances or reach for well-known holes get to the application, which must then be " +
		"free of all of them.",
	Remedy:     "Add AWSManagedRulesKnownBadInputsRuleSet of AWS with override_action none, and do not set its Log4JRCE rules to count.",
	Undecided:  "the rules are not known, are written as JSON, or may be declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_wafv2_web_acl"},
	Companions: []string{groupAssociation},
	Controls:   []string{"wa-sec:SEC05-BP04"},
	Aliases: []string{
		"checkov:CKV2_AWS_47", "checkov:CKV2_AWS_76", "checkov:CKV2_AWS_77", "checkov:CKV2_AWS_78", "checkov:CKV_AWS_192",
		"regula:FG_R00500",
	},
	Check: func(p *lint.Pass, acl *tf.Resource) {
		document := hasDocument(acl)
		if document.IsYes() {
			document = tf.Maybe(acl.Attr("rule_json").Because("the rules are written as JSON"))
		}
		associated := acl.Linked(groupAssociation, "web_acl_arn", "arn").Any(func(association *tf.Resource) tf.Truth {
			return blocksBad(association.Blocks("managed_rule_group"), association.Attr("override_action").Is("count"))
		})
		if blocksByDefault(acl).IsYes() { // what its rules allow is let through all the same
			p = p.As(lint.Low)
		}
		p.Require(tf.Any(acl.Blocks("rule").Any(ruleBlocksBad), document, associated), acl, "web ACL %q does not block requests that are known to be bad", acl.Name)
	},
}

func ruleBlocksBad(rule *tf.Block) tf.Truth {
	return rule.Blocks("statement").Any(func(statement *tf.Block) tf.Truth {
		return blocksBad(statement.Blocks("managed_rule_group_statement"), observes(rule))
	})
}

// blocksBad says whether one of some managed rule groups is the one against known bad inputs, and blocks them. counts says whether they are
// overridden to count as a whole.
func blocksBad(groups tf.Blocks, counts tf.Truth) tf.Truth {
	return groups.Any(func(group *tf.Block) tf.Truth {
		named := group.Attr("name").Is("AWSManagedRulesKnownBadInputsRuleSet")
		if named.IsNo() { // says nothing about the web ACL
			return tf.No()
		}
		return tf.All(named, tf.Not(counts), tf.Not(group.Blocks("rule_action_override").Any(disarmsLog4j)), tf.Not(group.Blocks("excluded_rule").Any(ofLog4j)))
	})
}

func disarmsLog4j(override *tf.Block) tf.Truth {
	return tf.All(ofLog4j(override), override.Blocks("action_to_use").Any(func(action *tf.Block) tf.Truth {
		return tf.Any(action.Blocks("count").Exist(), action.Blocks("allow").Exist())
	}))
}

// ofLog4j says whether a block names one of the rules against Log4Shell (WAF Developer Guide, "Baseline rule groups").
func ofLog4j(b *tf.Block) tf.Truth {
	name := b.Attr("name")
	if of := name.Matches(func(s string) bool { return strings.HasPrefix(s, "Log4JRCE") }); !of.IsYes() {
		return of
	}
	return tf.Yes(name.Because("`%s` is %s, which is not to block", name.Path, name.Show()))
}

var ruleNoAction = &lint.Rule{
	ID:        "waf-rule-no-action",
	Title:     "Web ACL only counts what a rule group finds",
	Why:       "What the group finds reaches the application. Counting is meant for the days in which a group is tried, and easily forgotten.",
	Remedy:    "Set override_action to none, and overrule single rules that are in the way.",
	Undecided: "the rules, or what they are overridden with, are not known.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_wafv2_web_acl", "aws_waf_web_acl", "aws_wafregional_web_acl", groupAssociation},
	Controls:  []string{"wa-sec:SEC05-BP04"},
	Aliases:   []string{"checkov:CKV_AWS_342"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == groupAssociation {
			p.Forbid(r.Attr("override_action").Is("count"), r, "association %q only counts what a rule group finds", r.Name)
			return
		}
		p.Forbid(tf.Any(aclRules(r).Any(observes), documentObserves(r)), r, "web ACL %q only counts what a rule group finds", r.Name)
	},
}

// observes says whether a rule overrides its rule group to count as a whole.
func observes(rule *tf.Block) tf.Truth {
	return rule.Blocks("override_action").Any(func(action *tf.Block) tf.Truth {
		counts := action.Blocks("count").Exist()
		if counts.IsYes() {
			counts = tf.Yes(tf.Evidence{Range: action.Range, Text: "`" + action.Path + "` is count"})
		}
		return tf.Any(counts, action.Attr("type").Is("COUNT"))
	})
}

// documentObserves is observes of the rules that a web ACL has as JSON.
func documentObserves(acl *tf.Resource) tf.Truth {
	return acl.Attr("rule_json").JSON().Elements().Any(func(rule tf.Value) tf.Truth {
		return lint.Exempt(rule.Field("OverrideAction").Field("Count").IsSet())
	})
}
