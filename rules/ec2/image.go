// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var amiPublic = &lint.Rule{
	ID:        "ec2-ami-public",
	Title:     "AMI is shared with everybody, or the block against that is off",
	Why:       "Every AWS account can launch a public image and read its disks: code, settings and the secrets that were baked in.",
	Remedy:    "Share with organization_arn or account_id, and set the state of aws_ec2_image_block_public_access to block-new-sharing.",
	Undecided: "the group or the state is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_ami_launch_permission", "aws_ec2_image_block_public_access"},
	Controls:  []string{"wa-sec:SEC03-BP07", "soc2:CC6.6"},
	Aliases:   []string{"checkov:CKV_AWS_205", "kics:ba4e0031-3e9d-4d7d-b0d6-bd8f003f8698", "terrascan:AC_AWS_0006"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_ec2_image_block_public_access" {
			p.As(lint.Medium).Forbid(r.Attr("state").Is("unblocked"), r, "block public access %q lets images be shared with everybody", r.Name)
			return
		}
		p.Forbid(r.Attr("group").Is("all"), r, "launch permission %q shares an image with everybody", r.Name)
	},
}
