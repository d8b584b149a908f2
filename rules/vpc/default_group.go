// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgDefaultAllowsTraffic = &lint.Rule{
	ID:        "vpc-sg-default-allows-traffic",
	Title:     "Default security group has rules",
	Why:       "Whatever is launched without a security group of its own lands in the default one. It can then be reached, or reach out, without anybody having decided so.",
	Remedy:    "Remove all ingress and egress blocks from aws_default_security_group, and give each workload a group of its own.",
	Undecided: "the blocks are dynamic, or the list of rules is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_default_security_group"},
	Controls: []string{
		"wa-sec:SEC05-BP03", "fsbp:EC2.2", "cis-aws-7.0:6.5", "cis-aws-5.0:5.5", "cis-aws-3.0:5.4", "cis-aws-2.0:5.4",
		"cis-aws-1.4:5.3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "iso-27001-2022:A.8.20",
		"iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0173", "kics:9a4ef195-74b9-4c58-b8ed-2b2fe4353a75", "kics:46883ce1-dc3e-4b17-9195-c6a601624c73",
		"terrascan:AC_AWS_0232", "regula:FG_R00089",
	},
	Check: lint.MustNot(func(group *tf.Resource) tf.Truth {
		return tf.Any(hasRules(group, "ingress"), hasRules(group, "egress"))
	}, "default security group %q has rules"),
	Fix: edit.Risky("cuts off what is still in the group", removeRules),
}

func removeRules(c *edit.Change, group *tf.Resource) {
	for _, direction := range []string{"ingress", "egress"} {
		if !hasRules(group, direction).IsNo() {
			c.Remove(group.Block, direction)
		}
	}
}

// hasRules says whether a group has rules in one direction; its evidence is the first.
func hasRules(group *tf.Resource, direction string) tf.Truth {
	return group.Blocks(direction).Any(func(b *tf.Block) tf.Truth {
		return tf.Yes(tf.Evidence{Range: b.Range, Text: "it has a rule for " + direction})
	})
}
