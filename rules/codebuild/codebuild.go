// SPDX-License-Identifier: Apache-2.0

// Package codebuild holds the guardrails for AWS CodeBuild.
package codebuild

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{logging, outputEncryption, plaintextSecrets, privileged}

var outputEncryption = &lint.Rule{
	ID:        "codebuild-output-encryption",
	Title:     "CodeBuild project switches off the encryption of its output",
	Why:       "Artifacts and logs, which may hold source code and secrets, are then stored without the project's KMS key. Nobody has to be asked, and nothing is recorded, when they are read.",
	Remedy:    "Remove encryption_disabled, or set it to false.",
	Undecided: "encryption_disabled, or whether the output is written at all, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_codebuild_project"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:CodeBuild.3", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.15",
		"iso-27001-2022:A.8.24",
	},
	Aliases: []string{
		"checkov:CKV_AWS_78", "checkov:CKV_AWS_311", "trivy:AVD-AWS-0018", "tfsec:aws-codebuild-enable-encryption",
	},
	Check: lint.MustNot(func(project *tf.Resource) tf.Truth {
		return tf.Any(project.Blocks("artifacts").Any(plainArtifacts), project.Blocks("secondary_artifacts").Any(plainArtifacts),
			project.Blocks("logs_config").Any(func(config *tf.Block) tf.Truth { return config.Blocks("s3_logs").Any(plainLogs) }))
	}, "project %q switches off the encryption of its output"),
	Fix: edit.All(
		edit.SetIn("artifacts", plainArtifacts, "encryption_disabled", false),
		edit.SetIn("secondary_artifacts", plainArtifacts, "encryption_disabled", false),
		edit.SetIn("logs_config.s3_logs", plainLogs, "encryption_disabled", false),
	),
}

func plainArtifacts(artifacts *tf.Block) tf.Truth {
	return tf.All(artifacts.Attr("encryption_disabled").IsTrue(), tf.Not(artifacts.Attr("type").Is("NO_ARTIFACTS")))
}

func plainLogs(logs *tf.Block) tf.Truth {
	return tf.All(logs.Attr("encryption_disabled").IsTrue(), logs.Attr("status").Is("ENABLED"))
}
