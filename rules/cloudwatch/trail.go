// SPDX-License-Identifier: Apache-2.0

package cloudwatch

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/event"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// notices says whether somebody is told of an event that a trail records: by an alarm on the metric of a filter, or by a rule of EventBridge.
func notices(trail *tf.Resource, e event.Event) tf.Truth {
	watch := tf.View(trail.Root, watchersOf)
	ts := []tf.Truth{}
	for _, rule := range watch.rules {
		ts = append(ts, tf.All(trail.With(rule.rule), rule.tells, event.PatternMatches(rule.pattern, e)))
	}
	for _, filter := range watch.filters {
		ts = append(ts, tf.All(reads(filter.filter, "log_group_name", trail), trail.With(filter.filter), filter.tells, filter.matches(e)))
	}
	for _, subscription := range watch.subscriptions { // what it is sent to may raise an alarm
		ts = append(ts, tf.All(reads(subscription.filter, "log_group_name", trail), subscription.matches(e),
			tf.Maybe(subscription.filter.Because(subscription.filter.Address+" hands the events on"))))
	}
	return tf.Any(ts...)
}

// watchers are what reads events in one root.
type watchers struct {
	filters, subscriptions []filter
	rules                  []rule
}

// filter is a metric filter or a subscription.
type filter struct {
	filter  *tf.Resource
	parsed  event.Filter
	unknown tf.Truth // why the pattern is not parsed
	tells   tf.Truth
}

func (f filter) matches(e event.Event) tf.Truth {
	if f.unknown.IsMaybe() {
		return f.unknown
	}
	return f.parsed.Matches(e).Because(f.filter.Because(f.filter.Address + " matches it for some values"))
}

type rule struct {
	rule    *tf.Resource
	pattern tf.Value
	tells   tf.Truth
}

func watchersOf(root *tf.Root) watchers {
	var w watchers
	for _, r := range root.OfType("aws_cloudwatch_log_metric_filter") {
		w.filters = append(w.filters, filterOf(r, "pattern", alarmed(r)))
	}
	for _, r := range root.OfType("aws_cloudwatch_log_subscription_filter") {
		w.subscriptions = append(w.subscriptions, filterOf(r, "filter_pattern", tf.Maybe()))
	}
	for _, r := range root.OfType("aws_cloudwatch_event_rule") {
		enabled := r.Attr("is_enabled")
		off := tf.Any(r.Attr("state").Is("DISABLED"), tf.All(enabled.IsSet(), enabled.IsFalse()))
		told := r.Linked("aws_cloudwatch_event_target", "rule", "name").Exist()
		w.rules = append(w.rules, rule{r, r.Attr("event_pattern").JSON(), tf.All(tf.Not(off), told)})
	}
	return w
}

func filterOf(r *tf.Resource, attr string, tells tf.Truth) filter {
	f := filter{filter: r, tells: tells, unknown: tf.No()}
	pattern := r.Attr(attr)
	text, known := pattern.Text()
	if !known {
		f.unknown = tf.Maybe(pattern.WhyUnknown())
		return f
	}
	parsed, err := event.ParseFilter(text)
	if err != nil {
		f.unknown = tf.Maybe(pattern.Because("`%s` is not understood: %s", pattern.Path, err))
	}
	f.parsed = parsed
	return f
}

// reads says whether a filter reads the log group that a trail delivers to.
func reads(filter *tf.Resource, attr string, trail *tf.Resource) tf.Truth {
	group, arn := filter.Attr(attr), trail.Attr("cloud_watch_logs_group_arn")
	for _, ref := range group.Refs() {
		if !ref.Derived && slices.ContainsFunc(arn.Refs(), func(other tf.Ref) bool { return other.Address == ref.Address }) {
			return tf.Yes()
		}
	}
	a, aKnown := groupName(filter.Root, group)
	b, bKnown := groupName(trail.Root, arn)
	switch {
	case aKnown && bKnown:
		return tf.Of(a == b)
	case declaredGroup(filter.Root, group) != nil && declaredGroup(trail.Root, arn) != nil:
		return tf.No() // two groups
	case aKnown:
		return tf.Maybe(arn.WhyUnknown())
	}
	return tf.Maybe(group.WhyUnknown())
}

// declaredGroup is the log group of a configuration that a name, an ARN or an ARN with :* behind it is taken from.
func declaredGroup(root *tf.Root, v tf.Value) *tf.Resource {
	for _, ref := range v.Refs() {
		if ref.TypeName() == "aws_cloudwatch_log_group" {
			return root.At(ref.Address)
		}
	}
	return nil
}

// groupName is the name of a log group that is known by its name or ARN: arn:aws:logs:eu-west-1:111122223333:log-group:NAME:*.
func groupName(root *tf.Root, v tf.Value) (string, bool) {
	text, known := v.Text()
	if group := declaredGroup(root, v); !known && group != nil {
		text, known = group.Attr("name").Text()
	}
	if _, name, isARN := strings.Cut(text, ":log-group:"); isARN {
		text = strings.TrimSuffix(name, ":*")
	}
	return text, known
}

// alarmed says whether an alarm that tells somebody watches the metric of a filter.
func alarmed(filter *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, alarm := range filter.Root.OfType("aws_cloudwatch_metric_alarm") {
		metrics := []*tf.Block{alarm.Block}
		queries := alarm.Blocks("metric_query")
		for _, query := range queries.Items {
			metrics = append(metrics, query.Blocks("metric").Items...)
		}
		var on []tf.Truth
		for _, metric := range metrics {
			on = append(on, tf.All(isOf(metric, "metric_name", filter, "name"), isOf(metric, "namespace", filter, "namespace")))
		}
		if queries.Open != nil {
			on = append(on, tf.Maybe(*queries.Open))
		}
		if watches := tf.Any(on...); !watches.IsNo() {
			ts = append(ts, tf.All(watches, filter.With(alarm), tf.Any(acts(alarm), isHeard(alarm))))
		}
	}
	if len(ts) == 0 { // where the filter leaves the configuration, so may its metric
		return filter.Linked("aws_cloudwatch_metric_alarm", "metric_name", "name").Exist()
	}
	return tf.Any(ts...)
}

// isOf says whether an argument of an alarm is what a filter calls its metric, or taken from the filter itself.
func isOf(metric *tf.Block, attr string, filter *tf.Resource, of string) tf.Truth {
	v := metric.Attr(attr)
	if slices.ContainsFunc(v.Refs(), func(ref tf.Ref) bool { return ref.Address == filter.Address }) {
		return tf.Yes()
	}
	return tf.All(v.IsSet(), lint.Same(v, filter.Attr("metric_transformation."+of)))
}
