// SPDX-License-Identifier: Apache-2.0

package codebuild

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var privileged = &lint.Rule{
	ID:         "codebuild-privileged",
	Title:      "CodeBuild project runs builds in privileged mode",
	Why:        "A build then has all devices of its machine and can leave its container. Only what builds container images needs that.",
	Remedy:     "Set privileged_mode to false, or name the project in the setting image_build_projects.",
	Undecided:  "privileged_mode or the project's name is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_codebuild_project"},
	Controls:   []string{"wa-sec:SEC06-BP02", "fsbp:CodeBuild.5"},
	Aliases:    []string{"checkov:CKV_AWS_316"},
	Parameters: []*lint.Parameter{imageBuildProjects},
	Check: func(p *lint.Pass, project *tf.Resource) {
		privileged := project.Attr("environment.privileged_mode").IsTrue()
		buildsImages := project.Attr("name").Is(lint.Of[[]string](p, imageBuildProjects)...)
		p.Forbid(tf.All(privileged, tf.Not(lint.Exempt(buildsImages))), project, "project %q runs builds in privileged mode", project.Name)
	},
	Fix: edit.Risky("keeps builds from making container images", edit.Set("environment.privileged_mode", false)),
}

var imageBuildProjects = &lint.Parameter{
	Name:    "image_build_projects",
	Doc:     "names of CodeBuild projects that build container images and so may run in privileged mode",
	Default: []string{},
}

var logging = &lint.Rule{
	ID:        "codebuild-logging",
	Title:     "CodeBuild project keeps no logs",
	Why:       "What a build did, what it fetched and what it was given, nobody can tell afterwards: neither why it failed nor whether somebody misused it.",
	Remedy:    "Leave status of cloudwatch_logs out, or set it, or that of s3_logs, to ENABLED.",
	Undecided: "a status is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_codebuild_project"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:CodeBuild.4", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.4", "iso-27001-2022:A.8.15", "soc2:A1.2",
	},
	Aliases: []string{"checkov:CKV_AWS_314"},
	Check: lint.MustNot(func(project *tf.Resource) tf.Truth {
		return tf.All(project.Attr("logs_config.cloudwatch_logs.status").Is("DISABLED"), tf.Not(project.Attr("logs_config.s3_logs.status").Is("ENABLED")))
	}, "project %q keeps no logs"),
	Fix: edit.Set("logs_config.cloudwatch_logs.status", "ENABLED"),
}
