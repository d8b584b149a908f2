// SPDX-License-Identifier: Apache-2.0

// Package secretsmanager holds the guardrails for AWS Secrets Manager.
package secretsmanager

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{rotation, rotationPeriod}

var rotation = &lint.Rule{
	ID:         "secretsmanager-rotation",
	Title:      "Secret is not rotated",
	Why:        "A secret that never changes serves whoever has once seen it, in a log, a dump or a laptop, for ever.",
	Remedy:     "Declare an aws_secretsmanager_secret_rotation with a function that renews the secret, or let the service that uses it manage it.",
	Undecided:  "rotation may be declared where the secret is handed to, or for a secret whose name is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Data,
	Resources:  []string{"aws_secretsmanager_secret"},
	Companions: []string{"aws_secretsmanager_secret_rotation"},
	Controls: []string{
		"wa-sec:SEC02-BP05", "fsbp:SecretsManager.1", "nist-800-53-r5:AC-3", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2",
		"pci-dss-4.0:8.6.3", "hipaa:164.308(a)(4)(ii)(C)",
	},
	Aliases:      []string{"checkov:CKV2_AWS_57"},
	OffByDefault: true,
	Check: lint.Must(func(secret *tf.Resource) tf.Truth {
		return tf.Any(
			secret.Linked("aws_secretsmanager_secret_rotation", "secret_id", "arn").Exist(),
			lint.Exempt(secret.Linked("aws_secretsmanager_secret_rotation", "secret_id", "name").Exist()), // which is an id, too
			lint.Exempt(lint.Given(secret.Attr("rotation_lambda_arn"))),                                   // the spelling before version 5 of the provider
		)
	}, "secret %q is not rotated"),
}

var rotationPeriod = &lint.Rule{
	ID:        "secretsmanager-rotation-period",
	Title:     "Secret is rotated less often than every 90 days",
	Why:       "The longer a secret is valid, the longer a copy of it that leaked is of use.",
	Remedy:    "Set automatically_after_days to 90 or less, or a schedule_expression that comes round as often.",
	Undecided: "the period is not known, or the schedule is none that can be read here.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_secretsmanager_secret_rotation"},
	Controls:  []string{"wa-sec:SEC02-BP05", "fsbp:SecretsManager.4"},
	Aliases:   []string{"checkov:CKV_AWS_304"},
	Check:     lint.MustNot(tooSeldom, "rotation %q happens less often than every 90 days"),
	Fix: func(c *edit.Change, rotation *tf.Resource) {
		if !tooSeldomByDays(rotation).IsYes() { // which schedule is meant its author knows
			c.Impossible()
			return
		}
		c.Set(rotation.Block, daysPath, maxDays)
	},
}

const (
	daysPath     = "rotation_rules.automatically_after_days"
	schedulePath = "rotation_rules.schedule_expression"
	maxDays      = 90
)

func tooSeldom(rotation *tf.Resource) tf.Truth {
	return tf.Any(tooSeldomByDays(rotation), tooSeldomBySchedule(rotation.Attr(schedulePath)))
}

func tooSeldomByDays(rotation *tf.Resource) tf.Truth {
	return rotation.Attr(daysPath).Number(func(days float64) bool { return days > maxDays })
}

// tooSeldomBySchedule reads "rate(10 days)" and "cron(0 8 1 1/3 ? *)" (Secrets Manager User Guide, "Rotation schedules").
func tooSeldomBySchedule(schedule tf.Value) tf.Truth {
	if unreadable := schedule.Matches(func(text string) bool { _, ok := longestDays(text); return !ok }); unreadable.IsYes() {
		return tf.Maybe(schedule.Because("`%s` is %s, which cannot be read here", schedule.Path, schedule.Show()))
	}
	return schedule.Matches(func(text string) bool { days, _ := longestDays(text); return days > maxDays })
}

var (
	rate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^rate\((\d+) (hour|day)s?\)$`) })
	cron = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^cron\(\S+ \S+ (\S+) (\S+) (\S+) \*\)$`) })
)

// longestDays is about how many days may pass between two times of a schedule. In each month that a cron expression names it is due once at
// least; where two months lie between, 90 days are not enough.
func longestDays(schedule string) (days int, ok bool) {
	if m := rate().FindStringSubmatch(schedule); m != nil {
		n, err := strconv.Atoi(m[1])
		if m[2] == "hour" {
			n /= 24
		}
		return n, err == nil
	}
	m := cron().FindStringSubmatch(schedule)
	if m == nil {
		return 0, false
	}
	due, ok := months(m[2])
	if !ok {
		return 0, false
	}
	last, longest := -1, 0
	for month := range 24 { // two years, so that the turn of the year counts
		if !due[month%12] {
			continue
		}
		if last >= 0 {
			longest = max(longest, month-last)
		}
		last = month
	}
	if longest == 0 { // one month a year, or none
		return 365, last >= 0
	}
	return longest * 31, true
}

var monthNames = []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}

// months reads the field of a cron expression that says in which months it is due.
func months(field string) (due [12]bool, ok bool) {
	for part := range strings.SplitSeq(strings.ToUpper(field), ",") {
		span, stepText, stepped := strings.Cut(part, "/")
		step := 1
		if stepped {
			n, err := strconv.Atoi(stepText)
			if err != nil || n < 1 {
				return due, false
			}
			step = n
		}
		from, to := 1, 12
		if span != "*" && span != "?" {
			first, last, isRange := strings.Cut(span, "-")
			from = monthNumber(first)
			switch {
			case isRange:
				to = monthNumber(last)
			case !stepped:
				to = from
			}
		}
		if from == 0 || to < from {
			return due, false
		}
		for month := from; month <= to; month += step {
			due[month-1] = true
		}
	}
	return due, true
}

// monthNumber is 1 for January by number or name, and 0 for what is no month.
func monthNumber(text string) int {
	for i, name := range monthNames {
		if text == name || text == strconv.Itoa(i+1) {
			return i + 1
		}
	}
	return 0
}
