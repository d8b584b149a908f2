// SPDX-License-Identifier: Apache-2.0

package sagemaker

import (
	"github.com/guardlint/guardlint/aws/iam/escalate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var notebookRoleAdmin = &lint.Rule{
	ID:        "sagemaker-notebook-role-admin",
	Title:     "SageMaker notebook runs under a role that rules the account",
	Why:       "Whoever opens the notebook, and every package that is installed in it, acts with the role's rights: that is enough to own the account.",
	Remedy:    "Give the notebook a role of its own with the actions and data sets that it needs.",
	Undecided: "a policy of the role is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_sagemaker_notebook_instance"},
	Companions: []string{
		"aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment", "aws_iam_role_policy_attachments_exclusive",
		"aws_iam_policy_attachment", "aws_iam_policy",
	},
	Controls: []string{"wa-sec:SEC03-BP02"},
	Aliases:  []string{"checkov:CKV2_AWS_68"},
	Check: lint.MustNot(func(notebook *tf.Resource) tf.Truth { return escalate.PrivilegedRole(notebook, "role_arn") },
		"notebook %q runs under a role that can do or gain everything"),
}
