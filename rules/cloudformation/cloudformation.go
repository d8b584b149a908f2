// SPDX-License-Identifier: Apache-2.0

// Package cloudformation holds the guardrails for AWS CloudFormation.
package cloudformation

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{stackSafety}

var stackSafety = &lint.Rule{
	ID:        "cloudformation-stack-safety",
	Title:     "CloudFormation stack is changed unseen, or goes with its declaration",
	Why:       "Without a stack policy an update replaces or deletes what it likes, and without a topic nobody hears of it. Stacks of other accounts that are not retained take the guardrails there with them.",
	Remedy:    "Give the stack a policy and notification_arns; retain the stacks of instances and of accounts that leave.",
	Undecided: "the policy, the topics or what is retained is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Resources: []string{
		"aws_cloudformation_stack", "aws_cloudformation_stack_instances", "aws_cloudformation_stack_set", "aws_cloudformation_stack_set_instance",
	},
	Controls: []string{"fsbp:CloudFormation.1"},
	Aliases: []string{
		"checkov:CKV_AWS_124", "kics:2f01fb2d-828a-499d-b98e-b83747305052", "kics:6e0e2f68-3fd9-4cd8-a5e4-e2213ef0df97",
		"kics:b72d0026-f649-4c91-a9ea-15d8f681ac09", "terrascan:AC_AWS_0021", "terrascan:AC_AWS_0445",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_cloudformation_stack":
			hasPolicy := tf.Any(lint.Given(r.Attr("policy_body")), lint.Given(r.Attr("policy_url")))
			p.Require(tf.All(hasPolicy, tf.Not(lint.Empty(r.Attr("notification_arns")))), r, "stack %q has no stack policy or notifies nobody", r.Name)
		case "aws_cloudformation_stack_set":
			p.Require(retainsOnRemoval(r), r, "stack set %q deletes the stacks of accounts that leave", r.Name)
		default:
			p.Require(r.Attr(retainAttr(r)).IsTrue(), r, "stack instance %q is not retained when its declaration goes", r.Name)
		}
	},
	Fix: func(c *edit.Change, r *tf.Resource) {
		switch r.Type {
		case "aws_cloudformation_stack":
			c.Impossible()
		case "aws_cloudformation_stack_set":
			c.Set(r.Block, "auto_deployment.retain_stacks_on_account_removal", true)
		default:
			c.Set(r.Block, retainAttr(r), true)
		}
	},
}

// retainAttr is the attribute that keeps stacks when instances are removed.
func retainAttr(instances *tf.Resource) string {
	if instances.Type == "aws_cloudformation_stack_instances" {
		return "retain_stacks"
	}
	return "retain_stack"
}

// retainsOnRemoval says whether a stack set leaves the stacks of accounts that leave the organisation. Only one that deploys by itself would not.
func retainsOnRemoval(set *tf.Resource) tf.Truth {
	return set.Blocks("auto_deployment").All(func(deployment *tf.Block) tf.Truth {
		return tf.When(deployment.Attr("enabled").IsTrue(), deployment.Attr("retain_stacks_on_account_removal").IsTrue())
	})
}
