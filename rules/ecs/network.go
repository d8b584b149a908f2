// SPDX-License-Identifier: Apache-2.0

package ecs

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// requireTaskNetwork asks for more than that nothing runs as root in the network of its host.
var requireTaskNetwork = &lint.Parameter{
	Name:    "require_task_network",
	Doc:     "ECS tasks must have a network interface, and so security groups, of their own",
	Default: false,
}

var taskNetworkMode = &lint.Rule{
	ID:         "ecs-task-network-mode",
	Title:      "ECS task runs as root in the network of its host",
	Why:        "It sees the interfaces of the host and, as root, can read and change what passes through them, whichever container it is for. No security group is in between.",
	Remedy:     "Set network_mode to awsvpc, with network_configuration in the service, or a user other than root.",
	Undecided:  "network_mode or the JSON document is not known, or the image decides which user a container has.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_ecs_task_definition"},
	Controls:   []string{"wa-sec:SEC05-BP02", "fsbp:ECS.1"},
	Aliases:    []string{"kics:9f4a9409-9c60-4671-be96-9716dbf63db1", "terrascan:AC_AWS_0088"},
	Parameters: []*lint.Parameter{requireTaskNetwork},
	Check: func(p *lint.Pass, task *tf.Resource) {
		mode := task.Attr("network_mode")
		if lint.Of[bool](p, requireTaskNetwork) {
			p.Require(mode.Is("awsvpc"), task, "task definition %q has no network interface of its own", task.Name)
			return
		}
		host := mode.Is("host")
		if host.IsNo() {
			return
		}
		p.Forbid(tf.All(host, containers(task).Any(actsAsRoot)), task, "task definition %q runs as root in the network of its host", task.Name)
	},
	Fix: edit.Risky("needs network_configuration in the services of the task", edit.Set("network_mode", "awsvpc")),
}

// actsAsRoot says whether a container is privileged or runs as root. Without a user the image says which it is (ECS API Reference,
// ContainerDefinition).
func actsAsRoot(container tf.Value) tf.Truth {
	user := container.Field("user")
	root := user.Matches(func(user string) bool {
		name, _, _ := strings.Cut(user, ":")
		return name == "root" || name == "0"
	})
	if lint.Given(user).IsNo() {
		root = tf.Maybe(user.Because("a container leaves its user to the image"))
	}
	return tf.Any(container.Field("privileged").IsTrue(), root)
}
