// SPDX-License-Identifier: Apache-2.0

package eventbridge

import (
	"github.com/guardlint/guardlint/aws/iam/escalate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var automationRoleBroad = &lint.Rule{
	ID:        "response-automation-role-broad",
	Title:     "Response to security events runs under a role that rules the account",
	Why:       "Whoever can make such an event, with a name or description of their choice, gives input to code that may do everything.",
	Remedy:    "Give it a role of its own with the few actions that contain an incident, on resources with a tag where they allow that.",
	Undecided: "the pattern of the rule, or a policy of the role, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Response,
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Resources: []string{"aws_cloudwatch_event_target"},
	Companions: []string{
		"aws_cloudwatch_event_rule", "aws_lambda_function", "aws_lambda_alias", "aws_sfn_state_machine", "aws_iam_role", "aws_iam_role_policy",
		"aws_iam_role_policy_attachment", "aws_iam_role_policy_attachments_exclusive", "aws_iam_policy_attachment", "aws_iam_policy",
	},
	Check: lint.MustNot(func(target *tf.Resource) tf.Truth {
		security := target.Follow("rule", "name", "aws_cloudwatch_event_rule").Shown(matchesSecurity)
		return tf.All(security, runsPrivileged(target))
	}, "target %q responds to security events under a role that can do or gain everything"),
}

// runsPrivileged says whether what a target starts, or the target itself where AWS acts by its role, has a role that rules the account.
func runsPrivileged(target *tf.Resource) tf.Truth {
	ts := []tf.Truth{escalate.PrivilegedRole(target, "role_arn")}
	for _, of := range []struct{ typ, role string }{{"aws_lambda_function", "role"}, {"aws_sfn_state_machine", "role_arn"}} {
		ts = append(ts, target.Follow("arn", "arn", of.typ).Shown(func(r *tf.Resource) tf.Truth { return escalate.PrivilegedRole(r, of.role) }))
	}
	ts = append(ts, target.Follow("arn", "arn", "aws_lambda_alias").Shown(func(alias *tf.Resource) tf.Truth {
		return alias.Follow("function_name", "function_name", "aws_lambda_function").Shown(func(r *tf.Resource) tf.Truth { return escalate.PrivilegedRole(r, "role") })
	}))
	return tf.Any(ts...)
}
