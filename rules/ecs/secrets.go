// SPDX-License-Identifier: Apache-2.0

package ecs

import (
	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var taskSecretsInEnvironment = &lint.Rule{
	ID:        "ecs-task-secrets-in-environment",
	Title:     "ECS task definition holds a credential in the environment of a container",
	Why:       "Everybody who may describe task definitions reads it, in the console and through the API, for all revisions ever made. The credential also stays in the state and in plans.",
	Remedy:    "Move it to the list secrets of the container, with the ARN of a secret or parameter in valueFrom.",
	Undecided: "the JSON document, or the value of a variable that is called like a credential, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_ecs_task_definition"},
	Controls:  []string{"wa-sec:SEC02-BP03", "fsbp:ECS.8", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2"},
	Aliases:   []string{"trivy:AVD-AWS-0036", "tfsec:aws-ecs-no-plaintext-secrets", "terrascan:AC_AWS_0095"},
	Check: lint.MustNot(func(task *tf.Resource) tf.Truth {
		return task.Attr("container_definitions").JSON().Elements().Any(func(container tf.Value) tf.Truth {
			return container.Field("environment").Elements().Any(func(variable tf.Value) tf.Truth {
				name, _ := variable.Field("name").Text()
				return credential.InClear(name, variable.Field("value"))
			})
		})
	}, "task definition %q holds a credential in the environment of a container"),
}
