// SPDX-License-Identifier: Apache-2.0

package cloudwatch

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var alarmActions = &lint.Rule{
	ID:         "cloudwatch-alarm-actions",
	Title:      "Alarm tells nobody",
	Why:        "It goes off in a console that nobody looks at. What it was made to notice goes on unnoticed.",
	Remedy:     "Add an SNS topic to alarm_actions, and leave actions_enabled out or set it to true.",
	Undecided:  "the actions are not known, or what uses the alarm may be declared elsewhere.",
	Companions: listeners(),
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_cloudwatch_metric_alarm", "aws_cloudwatch_composite_alarm"},
	Controls: []string{
		"wa-sec:SEC04-BP04", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.4.1", "pci-dss-4.0:10.4.1.1", "pci-dss-4.0:10.4.2",
		"pci-dss-4.0:10.4.3", "pci-dss-4.0:10.7.1", "pci-dss-4.0:10.7.2", "pci-dss-4.0:11.5.2", "pci-dss-4.0:11.6.1",
		"pci-dss-4.0:12.10.5",
	},
	Aliases: []string{"checkov:CKV_AWS_319", "regula:FG_R00240"},
	Check: lint.Must(func(alarm *tf.Resource) tf.Truth {
		return tf.Any(acts(alarm), lint.Exempt(isHeard(alarm)))
	}, "alarm %q tells nobody"),
}

// acts says whether an alarm does anything when its state changes.
func acts(alarm *tf.Resource) tf.Truth {
	var listed []tf.Truth
	for _, attr := range []string{"alarm_actions", "ok_actions", "insufficient_data_actions"} {
		listed = append(listed, tf.Not(lint.Empty(alarm.Attr(attr))))
	}
	return tf.All(tf.Not(alarm.Attr("actions_enabled").Is("false")), tf.Any(listed...))
}

// users are the arguments that name alarms which need no actions of their own.
var users = []struct{ typ, attr, of string }{
	{"aws_ecs_service", "alarms.alarm_names", "alarm_name"},
	{"aws_codedeploy_deployment_group", "alarm_configuration.alarms", "alarm_name"},
	{"aws_route53_health_check", "cloudwatch_alarm_name", "alarm_name"},
	{"aws_autoscaling_group", "instance_refresh.preferences.alarm_specification.alarms", "alarm_name"},
	{"aws_fis_experiment_template", "stop_condition.value", "arn"},
	{"aws_appconfig_environment", "monitor.alarm_arn", "arn"},
}

func listeners() []string {
	types := []string{"aws_cloudwatch_composite_alarm", "aws_cloudwatch_event_rule"}
	for _, u := range users {
		types = append(types, u.typ)
	}
	return types
}

// isHeard says whether something else acts on the state of an alarm: a composite alarm, a deployment, a health check, a rule of EventBridge.
func isHeard(alarm *tf.Resource) tf.Truth {
	ts := []tf.Truth{isChild(alarm), isForwarded(alarm)}
	for _, u := range users {
		ts = append(ts, alarm.Linked(u.typ, u.attr, u.of).Exist())
	}
	return tf.Any(ts...)
}

// isChild says whether the rule of a composite alarm names an alarm.
func isChild(alarm *tf.Resource) tf.Truth {
	name, named := alarm.Attr("alarm_name").Text()
	var ts []tf.Truth
	for _, composite := range alarm.Root.OfType("aws_cloudwatch_composite_alarm") {
		rule := composite.Attr("alarm_rule")
		text, known := rule.Text()
		switch {
		case slices.ContainsFunc(rule.Refs(), func(ref tf.Ref) bool { return ref.Address == alarm.Address }), named && known && listensTo(text, name):
			ts = append(ts, tf.All(alarm.With(composite), composite.Exists))
		case !known:
			ts = append(ts, tf.Maybe(rule.WhyUnknown()))
		}
	}
	return tf.Any(ts...)
}

// listensTo reports whether the rule of a composite alarm names an alarm, by its name or its ARN: ALARM(name), OK("name") (CloudWatch API Reference,
// PutCompositeAlarm).
func listensTo(rule, name string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(rule, func(c rune) bool { return c == '(' || c == ')' || c == '"' }), func(part string) bool {
		part = strings.TrimSpace(part)
		return part == name || strings.HasSuffix(part, ":alarm:"+name)
	})
}

// isForwarded says whether a rule of EventBridge, which hears of all alarms, asks for them: which ones is in its pattern.
func isForwarded(alarm *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, rule := range alarm.Root.OfType("aws_cloudwatch_event_rule") {
		asks := rule.Attr("event_pattern").JSON().Field("source").Elements().Any(func(v tf.Value) tf.Truth { return v.Is("aws.cloudwatch") })
		ts = append(ts, tf.All(asks, rule.Exists, tf.Maybe(rule.Because(rule.Address+" may hear of it"))))
	}
	return tf.Any(ts...)
}
