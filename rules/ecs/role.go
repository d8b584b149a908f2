// SPDX-License-Identifier: Apache-2.0

package ecs

import (
	"github.com/guardlint/guardlint/aws/iam/escalate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var serviceAdminRole = &lint.Rule{
	ID:        "ecs-service-admin-role",
	Title:     "ECS task or service has a role that rules the account",
	Why:       "A flaw in one of the containers is then enough to own the account.",
	Remedy:    "Give the task a role of its own with the actions that it calls.",
	Undecided: "a policy of the role is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_ecs_task_definition", "aws_ecs_service"},
	Companions: []string{
		"aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment", "aws_iam_role_policy_attachments_exclusive",
		"aws_iam_policy_attachment", "aws_iam_policy",
	},
	Controls: []string{"wa-sec:SEC03-BP02"},
	Aliases:  []string{"kics:3206240f-2e87-4e58-8d24-3e19e7c83d7c", "terrascan:AC_AWS_0087"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		if r.Type == "aws_ecs_service" {
			return escalate.PrivilegedRole(r, "iam_role")
		}
		return tf.Any(escalate.PrivilegedRole(r, "task_role_arn"), escalate.PrivilegedRole(r, "execution_role_arn"))
	}, "%q has a role that can do or gain everything"),
}
