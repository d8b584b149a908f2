// SPDX-License-Identifier: Apache-2.0

package securityhub

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var findingsMuted = &lint.Rule{
	ID:    "securityhub-findings-muted",
	Title: "Security Hub findings are muted without a reason or beyond a case",
	Why: "A control that is disabled checks nothing, and what an automation rule suppresses nobody reads. Without a reason nobody knows when it may " +
		"end; without limits it hides what happens next, too.",
	Remedy:    "State the reason and when it ends, or narrow the criteria of the rule to one control and the resources or accounts that are excused.",
	Undecided: "the status, the reason or a criterion is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{
		"aws_securityhub_standards_control", "aws_securityhub_standards_control_association", "aws_securityhub_configuration_policy",
		"aws_securityhub_automation_rule",
	},
	Controls: []string{"wa-sec:SEC04-BP04"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_securityhub_standards_control":
			forbidDisabled(p, r, "control_status", "disabled_reason", "standards_control_arn")
		case "aws_securityhub_standards_control_association":
			forbidDisabled(p, r, "association_status", "updated_reason", "security_control_id")
		case "aws_securityhub_configuration_policy":
			p.Forbid(disablesVital(r), r, "policy %q disables a control of critical weight", r.Name)
		default:
			p.Forbid(mutesBroadly(r), r, "rule %q closes findings whatever control, resource or account they are about", r.Name)
		}
	},
}

func forbidDisabled(p *lint.Pass, r *tf.Resource, status, reason, control string) {
	disabled := r.Attr(status).Is("DISABLED")
	if unstated := tf.Not(lint.Given(r.Attr(reason))); !unstated.IsNo() {
		p.Forbid(tf.All(disabled, unstated), r, "%q disables a control without a reason", r.Name)
		return
	}
	p.Forbid(tf.All(disabled, isVital(r.Attr(control))), r, "%q disables a control of critical weight", r.Name)
}

// vital are the controls whose guardrails here are critical.
var vital = []string{
	"CloudTrail.1", "CloudTrail.3", "CloudTrail.6", "DMS.1", "EC2.1", "EC2.13", "EC2.14", "EC2.19", "ES.2", "IAM.1", "IAM.4", "KMS.5",
	"Lambda.1", "Opensearch.2", "RDS.1", "RDS.2", "Redshift.1", "S3.2", "S3.3", "SNS.4",
}

// isVital says whether a value names such a control, by its id or by an ARN that ends with it. One that is not known is none.
func isVital(control tf.Value) tf.Truth {
	if !control.IsKnown() {
		return tf.No()
	}
	return control.Matches(func(name string) bool {
		id := name[strings.LastIndex(name, "/")+1:]
		return slices.ContainsFunc(vital, func(v string) bool { return strings.EqualFold(v, id) })
	})
}

func disablesVital(policy *tf.Resource) tf.Truth {
	return policy.Attr("configuration_policy.security_controls_configuration.disabled_control_identifiers").Elements().Any(isVital)
}

// limits are the criteria that say which findings are meant.
var limits = []string{
	"aws_account_id", "aws_account_name", "compliance_security_control_id", "description", "generator_id", "id", "related_findings_id",
	"resource_application_arn", "resource_application_name", "resource_details_other", "resource_id", "resource_tags", "title", "type",
	"user_defined_fields",
}

// mutesBroadly says whether an automation rule closes findings that nothing limits: a criterion that leaves some out does not.
func mutesBroadly(rule *tf.Resource) tf.Truth {
	closes := rule.Blocks("actions").Any(func(action *tf.Block) tf.Truth {
		return action.Attr("finding_fields_update.workflow.status").Is("SUPPRESSED", "RESOLVED")
	})
	limited := rule.Blocks("criteria").Any(func(criteria *tf.Block) tf.Truth {
		var ts []tf.Truth
		for _, field := range limits {
			ts = append(ts, criteria.Blocks(field).Any(func(filter *tf.Block) tf.Truth {
				return filter.Attr("comparison").Matches(func(c string) bool { return !strings.Contains(c, "NOT") })
			}))
		}
		return tf.Any(ts...)
	})
	return tf.All(tf.Not(rule.Attr("rule_status").Is("DISABLED")), closes, tf.Not(lint.Exempt(limited)))
}
