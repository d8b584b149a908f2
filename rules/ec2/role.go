// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var instanceNoRole = &lint.Rule{
	ID:         "ec2-instance-no-role",
	Title:      "EC2 instance has no role",
	Why:        "Whatever on it calls AWS needs keys that are stored there, do not expire and are copied with the disk. Systems Manager cannot manage the machine with a role of its own either.",
	Remedy:     "Attach an instance profile whose role allows what the machine does and nothing else.",
	Undecided:  "the instance profile is not known, or what may name one for the machine is declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_instance", "aws_launch_template"},
	Companions: []string{"aws_eks_node_group", "aws_batch_compute_environment"},
	Controls: []string{
		"wa-sec:SEC03-BP01", "wa-sec:SEC03-BP02", "wa-sec:SEC06-BP04", "wa-sec:SEC06-BP05", "cis-aws-7.0:2.16",
		"cis-aws-5.0:1.17", "cis-aws-3.0:1.18", "cis-aws-2.0:1.18", "cis-aws-1.4:1.18", "nist-800-53-r5:AC-3",
		"nist-800-53-r5:CM-5", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.5", "pci-dss-4.0:7.3.1",
		"pci-dss-4.0:7.3.2", "pci-dss-4.0:7.3.3", "pci-dss-4.0:8.2.7", "pci-dss-4.0:8.2.8", "pci-dss-4.0:8.3.4",
		"iso-27001-2022:A.8.2", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases: []string{"checkov:CKV2_AWS_41", "regula:FG_R00253"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_launch_template" {
			p.Require(tf.Any(templateHasRole(r), lint.Exempt(takesRoleOfUser(r))), r, "launch template %q has no instance profile", r.Name)
			return
		}
		fromTemplate := tf.All(r.Blocks("launch_template").Exist(), anyTemplate(r, templateHasRole))
		p.Require(tf.Any(lint.Given(r.Attr("iam_instance_profile")), lint.Exempt(fromTemplate)), r, "instance %q has no instance profile", r.Name)
	},
}

func templateHasRole(template *tf.Resource) tf.Truth {
	return template.Blocks("iam_instance_profile").Any(func(profile *tf.Block) tf.Truth {
		return tf.Any(lint.Given(profile.Attr("arn")), lint.Given(profile.Attr("name")))
	})
}

// takesRoleOfUser says whether a launch template is for nodes of EKS or machines of Batch, which bring a role of their own. EKS refuses
// templates that name a profile (EKS User Guide, "Customize managed nodes with launch templates").
func takesRoleOfUser(template *tf.Resource) tf.Truth {
	return tf.Any(
		template.Linked("aws_eks_node_group", "launch_template.id", "id").Exist(),
		template.Linked("aws_eks_node_group", "launch_template.name", "name").Exist(),
		template.Linked("aws_batch_compute_environment", "compute_resources.launch_template.launch_template_id", "id").Exist(),
		template.Linked("aws_batch_compute_environment", "compute_resources.launch_template.launch_template_name", "name").Exist(),
	)
}
