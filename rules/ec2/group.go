// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var instanceDefaultGroup = &lint.Rule{
	ID:           "ec2-instance-default-security-group",
	Title:        "EC2 instance is in the default security group",
	Why:          "It shares its rules with whatever else was launched without a thought, and by default all of these reach each other.",
	Remedy:       "List a group of the workload's own in vpc_security_group_ids.",
	Undecided:    "the groups are not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Infrastructure,
	Controls:     []string{"wa-sec:SEC05-BP02"},
	Aliases:      []string{"kics:a31a5a29-718a-4ff4-8001-a69e5e4d029e", "kics:f1adc521-f79a-4d71-b55b-a68294687432"},
	OffByDefault: true,
	Resources:    []string{"aws_instance", "aws_spot_instance_request"},
	Check:        lint.MustNot(inDefaultGroup, "instance %q is in the default security group"),
}

// inDefaultGroup says whether an instance names a default group, or nothing that could name another: AWS then takes that of the VPC (EC2
// API Reference, RunInstances).
func inDefaultGroup(machine *tf.Resource) tf.Truth {
	ids, names := machine.Attr("vpc_security_group_ids"), machine.Attr("security_groups")
	elsewhere := tf.Any(machine.Blocks("network_interface").Exist(), machine.Blocks("primary_network_interface").Exist(),
		machine.Blocks("launch_template").Exist())
	unnamed := tf.All(lint.Empty(ids), lint.Empty(names), tf.Not(lint.Exempt(elsewhere)))
	return tf.Any(network.HasDefaultGroup(ids), network.HasDefaultGroup(names), unnamed)
}
