// SPDX-License-Identifier: Apache-2.0

package event

import (
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// PatternMatches says whether an event pattern of EventBridge, decoded, matches an event as CloudTrail delivers it there (EventBridge User
// Guide, "AWS service events delivered via AWS CloudTrail" and "Comparison operators for use in event patterns").
func PatternMatches(pattern tf.Value, e Event) tf.Truth {
	delivered := Event{"account": Own, "region": Own, "time": Any, "id": Any, "version": "0", "detail-type": "AWS API Call via CloudTrail"}
	if e["eventType"] == "AwsConsoleSignIn" {
		delivered["detail-type"] = "AWS Console Sign In via CloudTrail"
	}
	delivered["source"] = "aws." + strings.TrimSuffix(e["eventSource"], ".amazonaws.com")
	for field, value := range e {
		delivered["detail."+field] = value
	}
	return patternMatches(pattern, "", delivered)
}

// patternMatches judges the part of a pattern that is about the fields below a path.
func patternMatches(pattern tf.Value, path string, e Event) tf.Truth {
	switch {
	case !pattern.IsWritten():
		return tf.No() // the rule has a schedule instead
	case !pattern.IsKnown():
		return tf.Maybe(pattern.WhyUnknown())
	}
	var ts []tf.Truth
	for _, name := range fields(pattern) {
		v := pattern.Field(name)
		switch {
		case name == "$or":
			ts = append(ts, v.Elements().Any(func(one tf.Value) tf.Truth { return patternMatches(one, path, e) }))
		case len(fields(v)) > 0:
			ts = append(ts, patternMatches(v, path+name+".", e))
		default:
			value, has := e[path+name]
			ts = append(ts, v.Elements().Any(func(one tf.Value) tf.Truth { return admits(one, value, has) }))
		}
	}
	return tf.All(ts...)
}

// fields are the names that an object of a pattern has; a list has none.
func fields(v tf.Value) []string {
	names, _ := tf.ValueBlock(v, "", nil).Names()
	return names
}

// admits says whether one element of a list of values, a text or a comparison, admits the value of a field.
func admits(one tf.Value, value string, has bool) tf.Truth {
	if _, isText := one.Text(); isText || !one.IsKnown() {
		if value == Own {
			return tf.Maybe()
		}
		return tf.All(tf.Of(has), one.Matches(func(s string) bool { return s == value }))
	}
	operators := fields(one)
	if len(operators) != 1 {
		return tf.No() // null, and what no event has
	}
	return compares(operators[0], one.Field(operators[0]), value, has)
}

// compares says whether a comparison, {"prefix": "Delete"}, admits the value of a field.
func compares(operator string, operand tf.Value, value string, has bool) tf.Truth {
	fits := func(compare func(s, operand string) bool) tf.Truth {
		return is(value, has, func(s string) bool {
			text, known := operand.Text()
			return known && compare(s, text)
		})
	}
	switch operator {
	case "exists":
		return tf.All(tf.When(operand.IsTrue(), tf.Of(has)), tf.When(operand.IsFalse(), tf.Of(!has)))
	case "prefix":
		return fits(strings.HasPrefix)
	case "suffix":
		return fits(strings.HasSuffix)
	case "equals-ignore-case":
		return fits(strings.EqualFold)
	case "anything-but":
		if value == Any || value == Own {
			return tf.Yes() // most values are others
		}
		if len(fields(operand)) > 0 {
			return tf.All(tf.Of(has), tf.Not(admits(operand, value, has)))
		}
		return tf.All(tf.Of(has), tf.Not(operand.Elements().Any(func(other tf.Value) tf.Truth { return other.Is(value) })))
	}
	return tf.Maybe(operand.Because("`%s` is not understood", operand.Path))
}
