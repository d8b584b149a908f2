// SPDX-License-Identifier: Apache-2.0

// Package ssoadmin holds the guardrails for IAM Identity Center.
package ssoadmin

import (
	"regexp"
	"strconv"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{assignmentToUser, sessionDuration, userLocal}

var assignmentToUser = &lint.Rule{
	ID:        "ssoadmin-assignment-to-user",
	Title:     "Permission set is assigned to a single user",
	Why:       "Rights of single users outlive their reasons: they stay when the person changes teams, and no review of groups finds them.",
	Remedy:    "Assign the permission set to a group, and let the directory say who is in it.",
	Undecided: "principal_type is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: []string{"aws_ssoadmin_account_assignment"},
	Controls:  []string{"wa-sec:SEC02-BP06"},
	Check: lint.MustNot(func(assignment *tf.Resource) tf.Truth { return assignment.Attr("principal_type").Is("USER") },
		"assignment %q gives a permission set to a single user"),
}

var sessionDuration = &lint.Rule{
	ID:         "ssoadmin-session-duration",
	Title:      "Permission set keeps sessions open for long",
	Why:        "Credentials that are taken from a browser or a disk work until the session ends, whatever happens to the user meanwhile.",
	Remedy:     "Set session_duration to PT1H, or to PT4H at most for sets that do not administer the account.",
	Undecided:  "the duration is not known, or, between one hour and four, whether the permission set administers the account.",
	Severity:   lint.Low,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_ssoadmin_permission_set"},
	Companions: []string{"aws_ssoadmin_managed_policy_attachment", "aws_ssoadmin_permission_set_inline_policy"},
	Controls:   []string{"wa-sec:SEC02-BP02"},
	Aliases:    []string{"kics:ce9dfce0-5fc8-433b-944a-3b16153111a8"},
	Check: lint.MustNot(func(set *tf.Resource) tf.Truth {
		return tf.Any(lastsLonger(set, 4), tf.All(lastsLonger(set, 1), administers(set)))
	}, "permission set %q keeps sessions open for long"),
	Fix: edit.Set("session_duration", "PT1H"),
}

func lastsLonger(set *tf.Resource, hours float64) tf.Truth {
	return set.Attr("session_duration").Matches(func(text string) bool {
		duration, ok := parse(text)
		return ok && duration > hours
	})
}

// duration is what Identity Center takes: hours, minutes and seconds of ISO 8601.
var duration = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$`) })

// parse gives the hours of a duration.
func parse(text string) (hours float64, ok bool) {
	parts := duration().FindStringSubmatch(text)
	if parts == nil {
		return 0, false
	}
	for i, seconds := range []float64{3600, 60, 1} {
		n, _ := strconv.ParseFloat("0"+parts[i+1], 64)
		hours += n * seconds / 3600
	}
	return hours, true
}

// administers says whether a permission set allows everything.
func administers(set *tf.Resource) tf.Truth {
	return tf.Any(
		set.Linked("aws_ssoadmin_managed_policy_attachment", "permission_set_arn", "arn").Any(func(attachment *tf.Resource) tf.Truth {
			return iam.IsManaged(attachment, attachment.Attr("managed_policy_arn"), "AdministratorAccess")
		}),
		set.Linked("aws_ssoadmin_permission_set_inline_policy", "permission_set_arn", "arn").Any(func(inline *tf.Resource) tf.Truth {
			return iam.ParseIn(inline, inline.Attr("inline_policy")).FullAdmin()
		}),
	)
}
