// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"fmt"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyWildcardResource = &lint.Rule{
	ID:           "iam-policy-wildcard-resource",
	Title:        "IAM policy allows an action on every resource",
	Why:          "The workload needs a few resources and gets them all, those of other teams included.",
	Remedy:       "Put resource ARNs on the actions that accept them, and split the rest into a statement of its own.",
	Undecided:    "the document or an element of an Allow statement is not known, or an action is missing from the table of actions.",
	Severity:     lint.Medium,
	Pillar:       lint.Identity,
	Resources:    carriers,
	OffByDefault: true,
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_355", "checkov:CKV_AWS_356"},
	Check:        forbid(func(d *iam.Document) tf.Truth { return d.EveryResource(takesResources) }, "%s allows an action on every resource that takes some"),
}

// takesResources says whether an action, or a pattern of actions, can be allowed on some resources alone. A pattern does when it matches
// such an action that reads or changes something; among the actions that only list, when most of them do: hardly any of
// "ec2:Describe*" takes a resource.
func takesResources(pattern string) tf.Truth {
	prefix, name := actions.Split(pattern)
	service, ok := actions.ServiceOf(prefix)
	if !ok {
		return unknownAction(pattern)
	}
	matched, listing, some := 0, 0, false
	for a := range service.Matching(name) {
		matched++
		switch {
		case a.WildcardOnly():
		case a.Level == actions.List:
			listing++
		default:
			some = true
		}
	}
	if matched == 0 {
		return unknownAction(pattern)
	}
	return tf.Of(some || 2*listing > matched)
}

func unknownAction(pattern string) tf.Truth {
	return tf.Maybe(tf.Evidence{Text: fmt.Sprintf("`%s` is no action that was known on %s", pattern, actions.Updated())})
}
