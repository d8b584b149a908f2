// SPDX-License-Identifier: Apache-2.0

// Package codesuite holds the guardrails that AWS's services for developers share.
package codesuite

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{customerKey}

var customerKey = &lint.Rule{
	ID:        "codesuite-cmk",
	Title:     "Source code or artifacts are encrypted with a key that AWS manages",
	Why:       "Nobody can restrict who uses the key or withdraw it. Whoever reaches the store reads the code and what was built of it.",
	Remedy:    "Name a KMS key of your own in the encryption key argument of the resource.",
	Undecided: "the key is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Data,
	Resources: []string{"aws_codeartifact_domain", "aws_codebuild_project", "aws_codegurureviewer_repository_association", "aws_codepipeline"},
	Controls:  []string{"wa-sec:SEC08-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_147", "checkov:CKV_AWS_219", "checkov:CKV_AWS_221", "checkov:CKV_AWS_381",
		"kics:3deec14b-03d2-4d27-9670-7d79322e3340",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Require(hasOwnKey(r), r, "%s is encrypted with a key that AWS manages", r.Address)
	},
}

func hasOwnKey(r *tf.Resource) tf.Truth {
	switch r.Type {
	case "aws_codepipeline":
		return r.Blocks("artifact_store").All(func(store *tf.Block) tf.Truth { return lint.OwnKey(r, store.Attr("encryption_key.id")) })
	case "aws_codegurureviewer_repository_association":
		return r.Attr("kms_key_details.encryption_option").Is("CUSTOMER_MANAGED_CMK")
	}
	return lint.OwnKey(r, r.Attr("encryption_key"))
}
