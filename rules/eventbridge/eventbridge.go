// SPDX-License-Identifier: Apache-2.0

// Package eventbridge holds the guardrails for Amazon EventBridge.
package eventbridge

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{securityRuleInactive, automationRoleBroad, findingsNotRouted, automationTarget}

var securityRuleInactive = &lint.Rule{
	ID:         "eventbridge-security-rule-inactive",
	Title:      "EventBridge rule for security events does nothing",
	Why:        "What GuardDuty, Security Hub or CloudTrail report is matched by a rule that is switched off or tells nobody. It looks like an alarm and is none.",
	Remedy:     "Set state to ENABLED and give the rule a target that somebody reads, such as a topic, a queue or a function.",
	Undecided:  "the pattern or state of the rule is not known, or targets may be declared elsewhere.",
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_cloudwatch_event_rule"},
	Companions: []string{"aws_cloudwatch_event_target"},
	Controls:   []string{"wa-sec:SEC04-BP04"},
	Check: func(p *lint.Pass, rule *tf.Resource) {
		security := matchesSecurity(rule)
		if security.IsNo() {
			return
		}
		if off := isOff(rule); !off.IsNo() {
			p.Forbid(tf.All(off, security), rule, "rule %q for security events is switched off", rule.Name)
			return
		}
		targets := rule.Linked("aws_cloudwatch_event_target", "rule", "name").Exist()
		p.Forbid(tf.All(tf.Not(targets), security), rule, "rule %q for security events has no target", rule.Name)
	},
	Fix: func(c *edit.Change, rule *tf.Resource) {
		if !isOff(rule).IsYes() || !rule.Linked("aws_cloudwatch_event_target", "rule", "name").Exist().IsYes() {
			c.Impossible()
			return
		}
		if rule.Attr("is_enabled").IsWritten() {
			c.Remove(rule.Block, "is_enabled")
		}
		c.Set(rule.Block, "state", "ENABLED")
		c.Risk("starts to call the targets of the rule")
	},
}

// isOff says whether a rule is switched off, by its state or the older is_enabled; without either it is on.
func isOff(rule *tf.Resource) tf.Truth {
	enabled := rule.Attr("is_enabled")
	return tf.Any(rule.Attr("state").Is("DISABLED"), tf.All(enabled.IsSet(), enabled.IsFalse()))
}

// sources are the services whose events are findings, detailTypes what CloudTrail sends (EventBridge and CloudTrail User Guides).
var (
	sources     = []string{"aws.guardduty", "aws.securityhub", "aws.macie", "aws.macie2", "aws.access-analyzer", "aws.inspector2"}
	detailTypes = []string{"AWS API Call via CloudTrail", "AWS Console Sign In via CloudTrail"}
)

func matchesSecurity(rule *tf.Resource) tf.Truth {
	pattern := rule.Attr("event_pattern").JSON()
	return tf.Any(selects(pattern.Field("source"), sources), selects(pattern.Field("detail-type"), detailTypes))
}

// selects says whether a field of a pattern admits one of some names, as it is or by the prefix of it. What else can be compared is left out.
func selects(field tf.Value, names []string) tf.Truth {
	return field.Elements().Any(func(v tf.Value) tf.Truth {
		if prefix := v.Field("prefix"); v.IsKnown() && prefix.IsWritten() {
			return prefix.Matches(func(p string) bool {
				return slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(name, p) })
			})
		}
		if _, isText := v.Text(); v.IsKnown() && !isText {
			return tf.No()
		}
		return v.Is(names...)
	})
}
