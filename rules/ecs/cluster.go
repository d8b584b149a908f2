// SPDX-License-Identifier: Apache-2.0

package ecs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

const execLogging = "configuration.execute_command_configuration.logging"

var clusterExecLogging = &lint.Rule{
	ID:        "ecs-cluster-exec-logging",
	Title:     "ECS cluster does not log what is run in containers",
	Why:       "Whoever may use ECS Exec gets a shell in a running container. What was done there is then recorded nowhere.",
	Remedy:    "Set logging to DEFAULT or OVERRIDE in execute_command_configuration.",
	Undecided: "logging is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Controls:  []string{"wa-sec:SEC04-BP01"},
	Aliases:   []string{"checkov:CKV_AWS_223"},
	Resources: []string{"aws_ecs_cluster"},
	Check: lint.MustNot(func(cluster *tf.Resource) tf.Truth { return cluster.Attr(execLogging).Is("NONE") },
		"cluster %q does not log what is run in containers"),
	Fix: edit.Set(execLogging, "DEFAULT"),
}

var clusterContainerInsights = &lint.Rule{
	ID:        "ecs-cluster-container-insights",
	Title:     "ECS cluster has no Container Insights",
	Why:       "Containers that restart, or use far more than they should, are among the first signs of an attack, and nobody sees them.",
	Remedy:    "Add a setting containerInsights with the value enabled or enhanced.",
	Undecided: "the name or value of a setting is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Controls:  []string{"wa-sec:SEC04-BP01", "fsbp:ECS.12"},
	Aliases: []string{
		"checkov:CKV_AWS_65", "trivy:AVD-AWS-0034", "tfsec:aws-ecs-enable-container-insight",
		"kics:97cb0688-369a-4d26-b1f7-86c4c91231bc",
	},
	OffByDefault: true,
	Resources:    []string{"aws_ecs_cluster"},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return cluster.Blocks("setting").Any(func(setting *tf.Block) tf.Truth {
			return tf.All(setting.Attr("value").Is("enabled", "enhanced"), setting.Attr("name").Is("containerInsights"))
		})
	}, "cluster %q has no Container Insights"),
}
