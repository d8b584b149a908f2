// SPDX-License-Identifier: Apache-2.0

package ecs

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var taskHostAccess = &lint.Rule{
	ID:        "ecs-task-host-access",
	Title:     "ECS task shares the host's kernel privileges, processes or memory",
	Why:       "A privileged container is root on its host, and one that sees the host's processes or shared memory reads what the others hold. A flaw in it is a flaw in all that runs there.",
	Remedy:    "Remove privileged from the container, with linuxParameters.capabilities for what it needs, and pid_mode and ipc_mode from the task.",
	Undecided: "the JSON document, pid_mode or ipc_mode is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Controls:  []string{"wa-sec:SEC06-BP02", "fsbp:ECS.3", "fsbp:ECS.4"},
	Aliases:   []string{"checkov:CKV_AWS_334", "checkov:CKV_AWS_335"},
	Resources: []string{"aws_ecs_task_definition"},
	Check: lint.MustNot(func(task *tf.Resource) tf.Truth {
		privileged := containers(task).Any(func(container tf.Value) tf.Truth { return container.Field("privileged").IsTrue() })
		return tf.Any(task.Attr("pid_mode").Is("host"), task.Attr("ipc_mode").Is("host"), privileged)
	}, "task definition %q has access to its host"),
}

// containers are the members of a task definition's document.
func containers(task *tf.Resource) tf.Elements {
	return task.Attr("container_definitions").JSON().Elements()
}

var taskReadOnlyRoot = &lint.Rule{
	ID:           "ecs-task-readonly-root",
	Title:        "ECS container can write to its root file system",
	Why:          "Whoever gets in through a flaw of the application can put tools and back doors where the next request runs them.",
	Remedy:       "Set readonlyRootFilesystem to true, and mount volumes for what has to be written.",
	Undecided:    "the JSON document or the operating system is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Controls:     []string{"wa-sec:SEC06-BP02", "fsbp:ECS.5"},
	Aliases:      []string{"checkov:CKV_AWS_336"},
	OffByDefault: true,
	Resources:    []string{"aws_ecs_task_definition"},
	Check: lint.Must(func(task *tf.Resource) tf.Truth {
		readOnly := containers(task).All(func(container tf.Value) tf.Truth { return container.Field("readonlyRootFilesystem").IsTrue() })
		return tf.Any(readOnly, lint.Exempt(onWindows(task))) // which does not support it (ECS API Reference, ContainerDefinition)
	}, "task definition %q has a container that can write to its root file system"),
}

func onWindows(task *tf.Resource) tf.Truth {
	return task.Attr("runtime_platform.operating_system_family").Matches(func(family string) bool { return strings.HasPrefix(family, "WINDOWS") })
}

var taskRoleShared = &lint.Rule{
	ID:           "ecs-task-role-shared",
	Title:        "ECS task and its agent share a role",
	Why:          "The application then has what only the agent needs: the secrets of the task definition, images and log groups.",
	Remedy:       "Give the application a role of its own in task_role_arn.",
	Undecided:    "one of the roles is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC03-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_249"},
	OffByDefault: true,
	Resources:    []string{"aws_ecs_task_definition"},
	Check: lint.MustNot(func(task *tf.Resource) tf.Truth {
		return sameRole(task.Attr("task_role_arn"), task.Attr("execution_role_arn"))
	}, "task definition %q gives its application the role of the agent"),
}

// sameRole says whether two attributes name one role: the same text or the same object.
func sameRole(a, b tf.Value) tf.Truth {
	given := tf.All(lint.Given(a), lint.Given(b))
	own, known := a.Text()
	other, otherKnown := b.Text()
	if given.IsNo() || known && otherKnown {
		return tf.All(given, tf.Of(own == other, a.Because("`%s` and `%s` are the same", a.Path, b.Path)))
	}
	objects := 0
	for _, ref := range a.Refs() {
		for _, same := range b.Refs() {
			if ref == same && !ref.Derived {
				return tf.All(given, tf.Yes(a.Because("`%s` and `%s` are both `%s`", a.Path, b.Path, ref)))
			}
			if !ref.Input && !same.Input {
				objects++
			}
		}
	}
	if objects > 0 {
		return tf.No()
	}
	return tf.Maybe(a.Because("whether `%s` and `%s` are the same is not known", a.Path, b.Path))
}

var servicePlatformVersion = &lint.Rule{
	ID:         "ecs-service-platform-version",
	Title:      "ECS service keeps to an old platform version of Fargate",
	Why:        "Flaws in the kernel and the container runtime are mended in the current version alone. Old ones are retired and their tasks stopped.",
	Remedy:     "Remove platform_version, which is LATEST then.",
	Undecided:  "platform_version is not known, or is 1.0.0 and the task definition that tells the operating system is declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Controls:   []string{"wa-sec:SEC06-BP01", "fsbp:ECS.10", "pci-dss-4.0:6.3.3"},
	Aliases:    []string{"checkov:CKV_AWS_332"},
	Resources:  []string{"aws_ecs_service", "aws_ecs_task_set"},
	Companions: []string{"aws_ecs_task_definition"},
	Check: func(p *lint.Pass, service *tf.Resource) {
		version := service.Attr("platform_version")
		first := version.Is("1.0.0") // of Windows the current one (ECS Developer Guide, "Fargate platform versions for Amazon ECS")
		if !first.IsNo() {
			first = tf.All(first, tf.Not(service.Follow("task_definition", "arn", "aws_ecs_task_definition").Any(onWindows)))
		}
		p.Forbid(tf.Any(version.Is("1.1.0", "1.2.0", "1.3.0"), first), service, "%s %q keeps to an old platform version", kind(service), service.Name)
	},
	Fix: func(c *edit.Change, service *tf.Resource) {
		if service.Type == "aws_ecs_task_set" {
			c.Risk("replaces the task set")
		}
		c.Set(service.Block, "platform_version", "LATEST")
	},
}
