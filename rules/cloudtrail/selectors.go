// SPDX-License-Identifier: Apache-2.0

package cloudtrail

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var eventScope = &lint.Rule{
	ID:        "cloudtrail-event-scope",
	Title:     "CloudTrail leaves management events out",
	Why:       "Management events tell who changed what in the account, and who looked around before. A trail that leaves some out cannot tell how an intruder came in.",
	Remedy:    "Record management events of both kinds and of all sources: remove the selectors' exclusions, set include_management_events to true and read_write_type to All.",
	Undecided: "a selector, or one of another trail beside it, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudtrail"},
	Controls:  []string{"wa-sec:SEC04-BP01", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16"},
	Aliases:   []string{"regula:FG_R00237"},
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		return tf.Any(recordsManagement(trail), otherTrail(trail, recordsManagement))
	}, "trail %q leaves management events out"),
	Fix: recordManagement,
}

func recordManagement(c *edit.Change, trail *tf.Resource) {
	c.Set(trail.Block, "include_global_service_events", true)
	if selected(trail).IsYes() {
		return
	}
	selectors := trail.Blocks("event_selector")
	if len(selectors.Items) != 1 || selectors.Open != nil { // which one shall record them, or how, is for people
		c.Impossible()
		return
	}
	selector := selectors.Items[0]
	c.Set(selector, "include_management_events", true)
	if selector.Attr("exclude_management_event_sources").IsWritten() {
		c.Remove(selector, "exclude_management_event_sources")
	}
	if selector.Attr("read_write_type").Is("All").IsYes() {
		return
	}
	c.Set(selector, "read_write_type", "All")
	if !selector.Blocks("data_resource").Exist().IsNo() {
		c.Risk("records more data events, which cost extra")
	}
}

// The halves of what happens: event selectors call them by these names, advanced ones by the value of their field readOnly.
var halves = map[string]string{"ReadOnly": "true", "WriteOnly": "false"}

// recordsManagement says whether a trail records all management events, those of global services included.
func recordsManagement(trail *tf.Resource) tf.Truth {
	return tf.All(trail.Attr("include_global_service_events").IsTrue(), selected(trail))
}

// selected says whether a trail's selectors, of either kind, let all management events through. Without selectors CloudTrail records them.
func selected(trail *tf.Resource) tf.Truth {
	basic, advanced := trail.Blocks("event_selector"), trail.Blocks("advanced_event_selector")
	return tf.All(
		tf.When(basic.Exist(), eachHalf(basic, func(selector *tf.Block) tf.Truth {
			return tf.All(selector.Attr("include_management_events").IsTrue(), lint.Empty(selector.Attr("exclude_management_event_sources")))
		})),
		tf.When(advanced.Exist(), eachAdvancedHalf(advanced, map[string]string{"eventCategory": "Management"})),
	)
}

// eachHalf says whether selectors for which is is yes record what reads and what writes, one of them both or several together.
func eachHalf(selectors tf.Blocks, is func(*tf.Block) tf.Truth) tf.Truth {
	half := func(name string) tf.Truth {
		return selectors.Any(func(selector *tf.Block) tf.Truth {
			return tf.All(selector.Attr("read_write_type").Is("All", name), is(selector))
		})
	}
	return tf.All(half("ReadOnly"), half("WriteOnly"))
}

// eachAdvancedHalf says whether advanced selectors record what reads and what writes of all events whose fields have some values.
func eachAdvancedHalf(selectors tf.Blocks, fields map[string]string) tf.Truth {
	half := func(name string) tf.Truth {
		return selectors.Any(func(selector *tf.Block) tf.Truth { return admits(selector, fields, halves[name]) })
	}
	return tf.All(half("ReadOnly"), half("WriteOnly"))
}

// admits says whether an advanced selector asks for fields to have their values, for no other readOnly, and for nothing else.
func admits(selector *tf.Block, fields map[string]string, readOnly string) tf.Truth {
	conditions := selector.Blocks("field_selector")
	ts := []tf.Truth{conditions.All(func(condition *tf.Block) tf.Truth {
		field := condition.Attr("field")
		harmless := []tf.Truth{tf.All(field.Is("readOnly"), includes(condition, readOnly))}
		for name := range fields {
			harmless = append(harmless, field.Is(name))
		}
		return tf.Any(harmless...)
	})}
	for name, value := range fields {
		ts = append(ts, conditions.Any(func(condition *tf.Block) tf.Truth {
			return tf.All(includes(condition, value), condition.Attr("field").Is(name))
		}))
	}
	return tf.All(ts...)
}

// includes says whether a condition is met by events whose field has a value.
func includes(condition *tf.Block, value string) tf.Truth {
	return condition.Attr("equals").Elements().Any(func(v tf.Value) tf.Truth { return v.Is(value) })
}
