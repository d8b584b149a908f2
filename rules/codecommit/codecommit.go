// SPDX-License-Identifier: Apache-2.0

// Package codecommit holds the guardrails for AWS CodeCommit.
package codecommit

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{approvalRule}

var approvalRule = &lint.Rule{
	ID:           "codecommit-approval-rule",
	Title:        "CodeCommit pull requests are merged without two approvals",
	Why:          "One person, or whoever has their credentials, can put code into the repository that nobody else has seen.",
	Remedy:       "Associate an approval rule template with the repository whose NumberOfApprovalsNeeded is 2 or more.",
	Undecided:    "the content of a template is not known, or the association may be declared where the repository is handed to.",
	Companions:   []string{"aws_codecommit_approval_rule_template_association"},
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Controls:     []string{"wa-sec:SEC06-BP06"},
	Aliases:      []string{"checkov:CKV2_AWS_37", "checkov:CKV_AWS_257"},
	OffByDefault: true,
	Resources:    []string{"aws_codecommit_repository", "aws_codecommit_approval_rule_template"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_codecommit_approval_rule_template" {
			p.Require(twoApprovals(r), r, "approval rule template %q asks for fewer than two approvals", r.Name)
			return
		}
		associated := r.Linked("aws_codecommit_approval_rule_template_association", "repository_name", "repository_name").Exist()
		p.Require(associated, r, "repository %q has no approval rule template", r.Name)
	},
}

// twoApprovals says whether one of the statements of a template asks for two approvals.
func twoApprovals(template *tf.Resource) tf.Truth {
	content := template.Attr("content")
	document := content.JSON()
	if !document.IsKnown() {
		return tf.Maybe(content.WhyUnknown())
	}
	return document.Field("Statements").Elements().Any(func(s tf.Value) tf.Truth { return s.Field("NumberOfApprovalsNeeded").AtLeast(2) })
}
