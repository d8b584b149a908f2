// SPDX-License-Identifier: Apache-2.0

package lambda

import (
	"github.com/guardlint/guardlint/aws/iam/escalate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var rolePrivileged = &lint.Rule{
	ID:        "lambda-role-privileged",
	Title:     "Lambda function runs under a role that rules the account",
	Why:       "A flaw in the code, or in one of its libraries, is then enough to own the account.",
	Remedy:    "Give the function a role of its own with the actions that it calls.",
	Undecided: "a policy of the role is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_lambda_function"},
	Companions: []string{
		"aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment", "aws_iam_role_policy_attachments_exclusive",
		"aws_iam_policy_attachment", "aws_iam_policy",
	},
	Controls: []string{"wa-sec:SEC03-BP02"},
	Aliases:  []string{"kics:1b3af2f9-af8c-4dfc-a0f1-a03adb70deb2"},
	Check: lint.MustNot(func(function *tf.Resource) tf.Truth { return escalate.PrivilegedRole(function, "role") },
		"function %q runs under a role that can do or gain everything"),
}
