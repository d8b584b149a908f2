// SPDX-License-Identifier: Apache-2.0

package guardduty

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var suppressionBroad = &lint.Rule{
	ID:        "guardduty-suppression-broad",
	Title:     "GuardDuty filter archives too much",
	Why:       "What a filter archives raises no alarm: it goes neither to Security Hub nor to EventBridge. A broad one silences attacks that nobody thought of.",
	Remedy:    "Narrow the filter to one finding type, and to the resource or account that is known to cause it.",
	Undecided: "the action or a criterion of the filter is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_guardduty_filter"},
	Controls:  []string{"wa-sec:SEC04-BP04"},
	Check: func(p *lint.Pass, filter *tf.Resource) {
		archives := filter.Attr("action").Is("ARCHIVE")
		if narrowed := hasCriterion(filter, narrows); !narrowed.IsYes() {
			p.Forbid(tf.All(archives, tf.Not(narrowed)), filter, "filter %q archives findings without naming a type, account or resource", filter.Name)
			return
		}
		severe := tf.All(hasCriterion(filter, isSevere), tf.Not(hasCriterion(filter, namesType)))
		p.Forbid(tf.All(archives, severe), filter, "filter %q archives findings of high severity whatever their type", filter.Name)
	},
}

func hasCriterion(filter *tf.Resource, is func(*tf.Block) tf.Truth) tf.Truth {
	t := filter.Blocks("finding_criteria").Any(func(criteria *tf.Block) tf.Truth { return criteria.Blocks("criterion").Any(is) })
	if t.IsNo() {
		return tf.No() // no single criterion is to blame
	}
	return t
}

// wide are the fields that tell no findings apart by what they are about (GuardDuty User Guide, "Filtering findings").
var wide = []string{"severity", "updatedAt", "createdAt", "region", "partition", "confidence", "schemaVersion", "service.archived",
	"service.count", "service.detectorId", "service.resourceRole", "service.serviceName"}

// narrows says whether a criterion limits a filter to named types, accounts, resources or actions.
func narrows(criterion *tf.Block) tf.Truth {
	narrow := criterion.Attr("field").Matches(func(field string) bool { return !slices.Contains(wide, field) })
	return tf.All(narrow, names(criterion))
}

func namesType(criterion *tf.Block) tf.Truth {
	return tf.All(criterion.Attr("field").Is("type"), names(criterion))
}

// names says whether a criterion lists what it admits, not only what it leaves out.
func names(criterion *tf.Block) tf.Truth {
	some := func(v tf.Value) tf.Truth {
		return v.Matches(func(text string) bool { return strings.Trim(text, "*") != "" })
	}
	return tf.Any(criterion.Attr("equals").Elements().Any(some), criterion.Attr("matches").Elements().Any(some))
}

// isSevere says whether a criterion picks findings of high or critical severity, which begin at 7 (GuardDuty User Guide, "Severity levels").
func isSevere(criterion *tf.Block) tf.Truth {
	high := func(v tf.Value) tf.Truth { return v.AtLeast(7) }
	return tf.All(criterion.Attr("field").Is("severity"), tf.Any(
		high(criterion.Attr("greater_than_or_equal")), high(criterion.Attr("greater_than")), criterion.Attr("equals").Elements().Any(high)))
}
