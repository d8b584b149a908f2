// SPDX-License-Identifier: Apache-2.0

// Package ecs holds the guardrails for Amazon Elastic Container Service.
package ecs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	clusterContainerInsights, clusterExecLogging, serviceAdminRole, servicePlatformVersion, servicePublicIP, taskEFSTransitEncryption,
	taskHostAccess, taskNetworkMode, taskReadOnlyRoot, taskRoleShared, taskSecretsInEnvironment,
}

var taskEFSTransitEncryption = &lint.Rule{
	ID:        "ecs-task-efs-transit-encryption",
	Title:     "ECS task mounts an EFS volume without encryption in transit",
	Why:       "Files cross the network between task and file system in the clear. Everything in the same network can read and change them.",
	Remedy:    "Set transit_encryption to ENABLED in efs_volume_configuration.",
	Undecided: "transit_encryption, or what kind of volume it is, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_ecs_task_definition"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_97", "trivy:AVD-AWS-0035", "tfsec:aws-ecs-enable-in-transit-encryption",
		"kics:4d46ff3b-7160-41d1-a310-71d6d370b08f", "terrascan:AC_AWS_0463",
	},
	Check: lint.Must(func(task *tf.Resource) tf.Truth {
		return task.Blocks("volume").All(func(volume *tf.Block) tf.Truth {
			return volume.Blocks("efs_volume_configuration").All(func(efs *tf.Block) tf.Truth {
				return efs.Attr("transit_encryption").Is("ENABLED")
			})
		})
	}, "task definition %q mounts an EFS volume without encryption in transit"),
	Fix: edit.SetIn("volume.efs_volume_configuration", edit.Any, "transit_encryption", "ENABLED"),
}

var servicePublicIP = &lint.Rule{
	ID:        "ecs-service-public-ip",
	Title:     "ECS service gives its tasks public addresses",
	Why:       "Each task can then be reached from the internet, past the load balancer, its firewall and its logs. One security group is all that is left in between.",
	Remedy:    "Set assign_public_ip to false, and run the tasks in private subnets with a NAT gateway or VPC endpoints.",
	Undecided: "assign_public_ip is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_ecs_service", "aws_ecs_task_set"},
	Controls:  []string{"wa-sec:SEC05-BP02", "fsbp:ECS.2", "fsbp:ECS.16"},
	Aliases:   []string{"checkov:CKV_AWS_333"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Forbid(r.Attr("network_configuration.assign_public_ip").IsTrue(), r, "%s %q gives its tasks public addresses", kind(r), r.Name)
	},
	Fix: servicePrivate,
}

// kind is what a resource that runs tasks is called.
func kind(r *tf.Resource) string {
	if r.Type == "aws_ecs_task_set" {
		return "task set"
	}
	return "service"
}

// servicePrivate takes the public addresses away. In a public subnet the tasks then reach nothing outside, not even the registry of their image.
func servicePrivate(c *edit.Change, r *tf.Resource) {
	c.Risk("needs subnets with a way out, a NAT gateway or VPC endpoints")
	if r.Type == "aws_ecs_task_set" {
		c.Risk("replaces the task set")
	}
	c.Set(r.Block, "network_configuration.assign_public_ip", false)
}
