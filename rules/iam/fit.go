// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyActionResourceFit = &lint.Rule{
	ID:        "iam-policy-action-resource-fit",
	Title:     "IAM policy allows an action where it has no effect",
	Why:       "The action takes other resources than those named, such as objects and not their bucket. It is refused, and the next attempt to make it work is often a wildcard.",
	Remedy:    "Put each action with resources of its own kind: s3:GetObject with the bucket's ARN and /* behind it, s3:ListBucket with the ARN alone.",
	Undecided: "the document, or the effect of a statement, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases:   []string{"kics:0ca1017d-3b80-423e-bb9c-6cd5898d34bd"},
	Resources: carriers,
	Check:     forbid(func(d *iam.Document) tf.Truth { return d.Idle(takes) }, "%s allows an action where it has no effect"),
}

// takes says whether a resource may be one that an action takes, or one of those that a pattern of actions stands for. What is not in the table of actions
// may take any.
func takes(item, resource string) bool {
	known := false
	found, _ := standsFor(item, func(_ string, a *actions.Action) bool {
		known = true
		return a.Takes(resource)
	})
	return found || !known
}
