// SPDX-License-Identifier: Apache-2.0

package eventbridge

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// finders are the services whose findings somebody should hear of.
var finders = []string{"aws_guardduty_detector", "aws_securityhub_account", "aws_securityhub_account_v2"}

var findingsNotRouted = &lint.Rule{
	ID:        "eventbridge-findings-not-routed",
	Title:     "Nobody hears of security findings",
	Why:       "GuardDuty and Security Hub write them down. Unless a rule sends them on, somebody has to look.",
	Remedy:    "In a whole account, declare a rule of EventBridge for findings of GuardDuty or of Security Hub, which has those of GuardDuty too, with a target that somebody reads.",
	Undecided: "the pattern or state of a rule is not known, or its targets may be declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP03", "wa-sec:SEC04-BP04", "cis-aws-7.0:5.3", "cis-aws-5.0:4.3", "cis-aws-3.0:4.3",
		"cis-aws-2.0:4.3", "cis-aws-1.4:4.3", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:PI1.3",
		"hipaa:164.308(a)(6)(i)", "hipaa:164.308(a)(6)(ii)",
	},
	OffByDefault: true,
	Resources:    []string{"aws_cloudwatch_event_rule", "aws_notifications_event_rule"},
	Companions:   append([]string{"aws_cloudwatch_event_target"}, finders...),
	Absent: []*lint.Absence{{
		Message: "nobody hears of what GuardDuty and Security Hub find", For: finders,
		Counts: func(rule *tf.Resource) tf.Truth {
			if rule.Type == "aws_notifications_event_rule" {
				return rule.Attr("source").Is(findingSources...)
			}
			return tf.All(selects(rule.Attr("event_pattern").JSON().Field("source"), findingSources), tf.Not(isOff(rule)),
				rule.Linked("aws_cloudwatch_event_target", "rule", "name").Exist())
		},
	}},
}

var findingSources = []string{"aws.guardduty", "aws.securityhub"}

var automationTarget = &lint.Rule{
	ID:           "response-automation-target",
	Title:        "No security event starts a response by itself",
	Why:          "A leaked key or an infected machine does its harm in minutes, before whoever is told has read the message.",
	Remedy:       "In a whole account, let a rule for security events start a state machine, function or automation document, with an approval before what destroys.",
	Undecided:    "the pattern of a rule, or the target of one, is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Controls:     []string{"wa-sec:SEC10-BP04"},
	OffByDefault: true,
	Resources:    []string{"aws_cloudwatch_event_target"},
	Companions:   append([]string{"aws_cloudwatch_event_rule"}, finders...),
	Absent: []*lint.Absence{{
		Message: "no security event starts a function, state machine or automation document", For: finders,
		Counts: func(target *tf.Resource) tf.Truth {
			return tf.All(target.Follow("rule", "name", "aws_cloudwatch_event_rule").Any(matchesSecurity), startsSomething(target.Attr("arn")))
		},
	}},
}

// starters are what does something by itself, by the service in its ARN and by its type.
var (
	starterARNs  = []string{":lambda:", ":states:", ":ssm:", ":codebuild:", ":ecs:", ":batch:"}
	starterTypes = []string{"aws_lambda_", "aws_sfn_", "aws_ssm_document", "aws_codebuild_project", "aws_ecs_cluster", "aws_batch_"}
)

// startsSomething says whether an ARN is that of something that runs.
func startsSomething(arn tf.Value) tf.Truth {
	for _, ref := range arn.Refs() {
		for _, typ := range starterTypes {
			if strings.HasPrefix(strings.TrimPrefix(ref.TypeName(), "data."), typ) {
				return tf.Yes()
			}
		}
	}
	if refs := arn.Refs(); !arn.IsKnown() && len(refs) == 1 && !refs[0].Input {
		return tf.No() // a topic, a queue, a log group
	}
	return arn.Matches(func(text string) bool {
		for _, part := range starterARNs {
			if strings.Contains(text, part) {
				return true
			}
		}
		return false
	})
}
