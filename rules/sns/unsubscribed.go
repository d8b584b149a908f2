// SPDX-License-Identifier: Apache-2.0

package sns

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var alertTopicUnsubscribed = &lint.Rule{
	ID:           "response-alert-topic-unsubscribed",
	Title:        "Topic for alarms has no subscriber",
	Why:          "Alarms go off and events are sent on, and nobody hears of it.",
	Remedy:       "Subscribe those who are on call, or their tool, to the topic.",
	Undecided:    "subscriptions may be made elsewhere, or what the topic hears of is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Controls:     []string{"wa-sec:SEC04-BP04"},
	OffByDefault: true,
	Resources:    []string{"aws_sns_topic"},
	Companions: []string{
		"aws_sns_topic_subscription", "aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm", "aws_cloudwatch_event_target",
		"aws_chatbot_slack_channel_configuration", "aws_chatbot_teams_channel_configuration",
	},
	Check: lint.MustNot(func(topic *tf.Resource) tf.Truth {
		return tf.All(shown(topic, hearsBy), tf.Not(shown(topic, subscribedBy)), tf.Not(topic.Linked("aws_sns_topic_subscription", "topic_arn", "arn").Exist()))
	}, "topic %q hears of alarms and has no subscriber"),
}

// naming is a type and its argument that names topics.
type naming struct{ typ, attr string }

var (
	hearsBy = []naming{
		{"aws_cloudwatch_metric_alarm", "alarm_actions"}, {"aws_cloudwatch_composite_alarm", "alarm_actions"}, {"aws_cloudwatch_event_target", "arn"},
	}
	subscribedBy = []naming{
		{"aws_chatbot_slack_channel_configuration", "sns_topic_arns"}, {"aws_chatbot_teams_channel_configuration", "sns_topic_arns"},
	}
)

// shown says whether something of the configuration names a topic.
func shown(topic *tf.Resource, by []naming) tf.Truth {
	var ts []tf.Truth
	for _, n := range by {
		ts = append(ts, topic.Linked(n.typ, n.attr, "arn").Shown(func(*tf.Resource) tf.Truth { return tf.Yes() }))
	}
	return tf.Any(ts...)
}
