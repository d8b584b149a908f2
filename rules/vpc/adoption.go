// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgDefaultNotAdopted = &lint.Rule{
	ID:         "vpc-sg-default-not-adopted",
	Title:      "VPC keeps the rules of its default security group",
	Why:        "AWS lets members of that group reach each other and everything outside. Whatever is launched without a group of its own lands in it.",
	Remedy:     "Declare an aws_default_security_group for the VPC, without ingress and egress blocks: Terraform then removes the rules.",
	Undecided:  "the group may be adopted elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_vpc"},
	Companions: []string{"aws_default_security_group"},
	Controls: []string{
		"wa-sec:SEC05-BP03", "fsbp:EC2.2", "cis-aws-7.0:6.5", "cis-aws-5.0:5.5", "cis-aws-3.0:5.4", "cis-aws-2.0:5.4",
		"cis-aws-1.4:5.3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "iso-27001-2022:A.8.20",
		"iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases: []string{"checkov:CKV2_AWS_12"},
	Check: lint.Must(func(vpc *tf.Resource) tf.Truth {
		return vpc.Linked("aws_default_security_group", "vpc_id", "id").Exist()
	}, "VPC %q keeps the rules of its default security group"),
	Fix: edit.Risky("cuts off what is in the group", func(c *edit.Change, vpc *tf.Resource) {
		c.Declare(vpc, "aws_default_security_group", func(self string) []edit.Setting {
			return []edit.Setting{{Name: "vpc_id", Value: edit.Expr(self + ".id")}}
		})
	}),
}
