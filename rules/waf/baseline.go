// SPDX-License-Identifier: Apache-2.0

package waf

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var baselineRules = &lint.Rule{
	ID:           "waf-baseline-rules",
	Title:        "Web ACL lacks the common rules or a limit for clients",
	Why:          "Without the common rules injections and scanners reach the application, without a limit one client can try passwords or use it up as fast as it likes.",
	Remedy:       "Add AWSManagedRulesCommonRuleSet of AWS, and a rule with a rate_based_statement.",
	Undecided:    "the rules are not known, are written as JSON, are in a rule group, or may be declared elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_wafv2_web_acl"},
	Companions:   []string{groupAssociation, "aws_wafv2_rule_group"},
	Controls:     []string{"wa-sec:SEC05-BP04"},
	OffByDefault: true,
	Check: lint.MustMeet(func(acl *tf.Resource) []lint.Demand {
		strict := lint.Exempt(blocksByDefault(acl)) // it lets through what it lists
		return []lint.Demand{
			{Severity: lint.Low, Holds: tf.Any(hasRule(acl, isCommonGroup, hasAttack), strict), Message: "web ACL %q lacks the common rules"},
			{Severity: lint.Low, Holds: tf.Any(hasRule(acl, limitsFloods, limitsClients), strict), Message: "web ACL %q has no limit for clients"},
		}
	}),
}

// hasRule says whether a managed group of a web ACL, or a statement of its own, is what is asked for, in its rules, in rule groups of one's own and
// in groups that are associated with it.
func hasRule(acl *tf.Resource, group, statement func(*tf.Block) tf.Truth) tf.Truth {
	within := func(b *tf.Block) tf.Truth {
		return tf.Any(b.Blocks("managed_rule_group_statement").Any(group), b.Blocks("rule_group_reference_statement").Any(func(reference *tf.Block) tf.Truth {
			return groupHas(acl, reference.Attr("arn"), statement)
		}), statement(b))
	}
	own := acl.Blocks("rule").Any(func(rule *tf.Block) tf.Truth { return rule.Blocks("statement").Any(within) })
	associated := acl.Linked(groupAssociation, "web_acl_arn", "arn").Any(func(r *tf.Resource) tf.Truth {
		return tf.Any(r.Blocks("managed_rule_group").Any(group), r.Blocks("rule_group_reference").Any(func(reference *tf.Block) tf.Truth {
			return groupHas(r, reference.Attr("arn"), statement)
		}))
	})
	return tf.Any(own, associated, writtenAsJSON(acl))
}

// groupHas says whether a rule group has a statement of a kind.
func groupHas(r *tf.Resource, arn tf.Value, statement func(*tf.Block) tf.Truth) tf.Truth {
	return r.FollowValue(arn, "arn", "aws_wafv2_rule_group").Any(func(group *tf.Resource) tf.Truth {
		return tf.Any(group.Blocks("rule").Any(func(rule *tf.Block) tf.Truth { return rule.Blocks("statement").Any(statement) }), writtenAsJSON(group))
	})
}

// writtenAsJSON is maybe of what has its rules as JSON, which may be any.
func writtenAsJSON(r *tf.Resource) tf.Truth {
	document := hasDocument(r)
	if document.IsYes() {
		return tf.Maybe(r.Attr("rule_json").Because("the rules are written as JSON"))
	}
	return document
}

// isCommonGroup says whether a managed group is AWS's against common attacks, or one that a vendor sells, which have their own.
func isCommonGroup(group *tf.Block) tf.Truth {
	return lint.Exempt(tf.Any(group.Attr("name").Is("AWSManagedRulesCommonRuleSet"), tf.Not(group.Attr("vendor_name").Is("AWS"))))
}

// limitsFloods says whether a managed group is AWS's against floods.
func limitsFloods(group *tf.Block) tf.Truth {
	return lint.Exempt(group.Attr("name").Matches(func(name string) bool { return strings.HasPrefix(name, "AWSManagedRulesAntiDDoS") }))
}

// hasAttack says whether a statement of one's own looks for injections.
func hasAttack(statement *tf.Block) tf.Truth {
	return tf.Any(statement.Blocks("sqli_match_statement").Exist(), statement.Blocks("xss_match_statement").Exist())
}

func limitsClients(statement *tf.Block) tf.Truth {
	return statement.Blocks("rate_based_statement").Exist()
}
