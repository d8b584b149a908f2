// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgDescriptionMissing = &lint.Rule{
	ID:        "vpc-sg-description-missing",
	Title:     "Security group or rule does not say what it is for",
	Why:       "Nobody dares to remove a rule whose purpose is forgotten, and nobody notices one that has none.",
	Remedy:    "Describe what the group protects and why each rule exists. A group with another description is replaced.",
	Undecided: "a description is not known, or the rules are dynamic.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_23", "trivy:AVD-AWS-0099", "trivy:AVD-AWS-0124", "tfsec:aws-ec2-add-description-to-security-group",
		"tfsec:aws-ec2-add-description-to-security-group-rule", "tfsec:aws-vpc-add-description-to-security-group",
		"tfsec:aws-vpc-add-description-to-security-group-rule", "kics:68eb4bf3-f9bf-463d-b5cf-e029bb446d2e",
		"kics:cb3f5ed6-0d18-40de-a93d-b3538db31e8c",
	},
	OffByDefault: true,
	Resources:    []string{"aws_security_group", "aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type != "aws_security_group" {
			p.Require(described(r.Block), r, "rule %q does not say what it is for", r.Name)
			return
		}
		own := tf.Not(r.Attr("description").Is("Managed by Terraform")) // the provider's default
		p.Require(tf.All(own, r.Blocks("ingress").All(described), r.Blocks("egress").All(described)), r,
			"security group %q, or a rule of it, does not say what it is for", r.Name)
	},
}

func described(b *tf.Block) tf.Truth { return lint.Given(b.Attr("description")) }
