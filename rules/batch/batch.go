// SPDX-License-Identifier: Apache-2.0

// Package batch holds the guardrails for AWS Batch.
package batch

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{jobPrivileged}

var jobPrivileged = &lint.Rule{
	ID:        "batch-job-privileged",
	Title:     "Batch job runs a privileged container",
	Why:       "The container has all rights of root on its host: it reads the data and the credentials of every other job there.",
	Remedy:    "Set privileged to false; give the container single capabilities or devices instead.",
	Undecided: "the properties of the job, or privileged in them, are not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_batch_job_definition"},
	Controls:  []string{"wa-sec:SEC06-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_210", "kics:66cd88ac-9ddf-424a-b77e-e55e17630bee"},
	Check: lint.MustNot(func(job *tf.Resource) tf.Truth {
		return tf.Any(
			isPrivileged(job.Attr("container_properties").JSON()),
			tasksPrivileged(job.Attr("ecs_properties").JSON()),
			job.Attr("node_properties").JSON().Field("nodeRangeProperties").Elements().Any(nodesPrivileged),
			job.Blocks("eks_properties").Any(podPrivileged),
		)
	}, "job definition %q runs a privileged container"),
	Fix: edit.Risky("takes rights away that the container may need", edit.All(
		edit.SetIn("eks_properties.pod_properties.containers.security_context", contextPrivileged, "privileged", false),
		edit.SetIn("eks_properties.pod_properties.init_containers.security_context", contextPrivileged, "privileged", false),
	)),
}

// isPrivileged says whether the properties of one container, as JSON, make it privileged. The default is false (Batch API Reference,
// "ContainerProperties").
func isPrivileged(container tf.Value) tf.Truth { return container.Field("privileged").IsTrue() }

func tasksPrivileged(ecs tf.Value) tf.Truth {
	return ecs.Field("taskProperties").Elements().Any(func(task tf.Value) tf.Truth {
		return task.Field("containers").Elements().Any(isPrivileged)
	})
}

func nodesPrivileged(nodes tf.Value) tf.Truth {
	pod := nodes.Field("eksProperties").Field("podProperties")
	inContext := func(container tf.Value) tf.Truth { return isPrivileged(container.Field("securityContext")) }
	return tf.Any(
		isPrivileged(nodes.Field("container")),
		tasksPrivileged(nodes.Field("ecsProperties")),
		pod.Field("containers").Elements().Any(inContext),
		pod.Field("initContainers").Elements().Any(inContext),
	)
}

func podPrivileged(eks *tf.Block) tf.Truth {
	inContext := func(container *tf.Block) tf.Truth { return container.Blocks("security_context").Any(contextPrivileged) }
	return eks.Blocks("pod_properties").Any(func(pod *tf.Block) tf.Truth {
		return tf.Any(pod.Blocks("containers").Any(inContext), pod.Blocks("init_containers").Any(inContext))
	})
}

func contextPrivileged(context *tf.Block) tf.Truth { return context.Attr("privileged").IsTrue() }
