// SPDX-License-Identifier: Apache-2.0

// Package resourcepolicy holds the guardrails for policies that say who may use a resource, whatever its service: who is let in.
package resourcepolicy

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = append(ofServices, otherPolicyPublic, notPrincipalAllow)

// ofServices are those that judge the resources of one service.
var ofServices = []*lint.Rule{
	apiPolicyPublic, logPolicyPublic, tablePolicyPublic, repositoryPolicyPublic, fileSystemPolicyPublic, busPublic, vaultPolicyPublic,
	catalogPolicyPublic, keyPolicyPublic, permissionPublic, permissionSource, permissionWildcardAction, searchPolicyPublic,
	secretPolicyPublic, identityPolicyPublic, topicPolicyPublic, topicPolicyBroad, queuePolicyPublic, queuePolicyWildcardAction, endpointPolicyOpen,
}

const (
	unknownCaller = "the document, a principal or a condition that could pin the caller is not known."
	nameCallers   = "Name the principals, or pin the caller by a condition on aws:PrincipalOrgID, aws:SourceAccount or aws:SourceArn."
)

// nobodyElse is a check that a policy lets only callers in whom it names or pins. The message's %q takes the resource's name.
func nobodyElse(message string) func(*lint.Pass, *tf.Resource) {
	return lint.MustNot(letsEveryoneIn, message)
}

func letsEveryoneIn(r *tf.Resource) tf.Truth { return anyDocument(r, access.LetsEveryoneIn) }

// anyDocument asks the policies that a resource holds about itself or its companion.
func anyDocument(r *tf.Resource, question func(*iam.Document) tf.Truth) tf.Truth {
	var ts []tf.Truth
	for _, kind := range []iam.Kind{iam.Resource, iam.Key, iam.Trust} {
		for _, a := range iam.AttributesOf(r.Type, kind) {
			ts = append(ts, a.AnyDocument(r, question))
		}
	}
	return tf.Any(ts...)
}

// queuePolicyWildcardAction stands here because it asks what is allowed, and not who is let in.
var queuePolicyWildcardAction = &lint.Rule{
	ID:        "sqs-queue-policy-wildcard-action",
	Title:     "SQS queue policy allows every action",
	Why:       "Whoever was meant to send messages may also read and purge the queue, or change who else is let in.",
	Remedy:    "List the actions, usually sqs:SendMessage alone.",
	Undecided: "the document, an action or a principal is not known, or it is not known whether an account is the queue's own.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_sqs_queue_policy", "aws_sqs_queue"},
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_72", "trivy:AVD-AWS-0097", "tfsec:aws-sqs-no-wildcards-in-policy-documents",
		"kics:816ea8cf-d589-442d-a917-2dd0ce0e45e3", "regula:FG_R00049",
	},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		return anyDocument(r, func(d *iam.Document) tf.Truth { return d.AllowsAllOf("sqs", iam.OwnAccount(r.Root)) })
	}, "the policy of queue %q allows every action"),
}

// topicPolicyBroad stands here for the same reason.
var topicPolicyBroad = &lint.Rule{
	ID:         "sns-topic-policy-broad",
	Title:      "SNS topic policy allows more than it lists",
	Why:        "A list of what is not allowed allows everything else, and what AWS adds later. An account that nobody approved reads along, or sends what subscribers trust.",
	Remedy:     "List the actions that are allowed in Action, and name approved accounts only.",
	Undecided:  "the document, the effect of a statement or a principal is not known, or, where accounts are approved, which account is the topic's own.",
	Severity:   lint.Low,
	Pillar:     lint.Data,
	Resources:  []string{"aws_sns_topic_policy", "aws_sns_topic"},
	Controls:   []string{"wa-sec:SEC03-BP07"},
	Aliases:    []string{"checkov:CKV_AWS_385", "kics:5ea624e4-c8b1-4bb3-87a4-4235a776adcc"},
	Parameters: []*lint.Parameter{lint.ApprovedAccounts},
	Check: func(p *lint.Pass, r *tf.Resource) {
		broad := anyDocument(r, (*iam.Document).AllowsAllActionsBut)
		if friends := lint.Of[[]string](p, lint.ApprovedAccounts); len(friends) > 0 { // else nobody has said which accounts are known
			broad = tf.Any(broad, anyDocument(r, func(d *iam.Document) tf.Truth { return d.NamesStranger(iam.OwnAccount(r.Root), friends) }))
		}
		p.Forbid(broad, r, "the policy of topic %q allows more than it lists", r.Name)
	},
}
