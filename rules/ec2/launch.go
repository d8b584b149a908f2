// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var amiLookupOwner = &lint.Rule{
	ID:        "ec2-ami-lookup-owner",
	Title:     "AMI is looked up by name, whoever published it",
	Why:       "Everybody can publish an image under any name. A newer one that is called alike wins the lookup, and machines boot what a stranger made.",
	Remedy:    "Set owners to amazon, self or the account that publishes the image.",
	Undecided: "owners, most_recent or the name of a filter is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Controls:  []string{"wa-sec:SEC06-BP06"},
	Aliases:   []string{"checkov:CKV_AWS_386", "trivy:AVD-AWS-0344", "kics:f317c3c2-58e5-4aa7-bb8e-3a7f6bcd274a"},
	Resources: []string{"data.aws_ami"},
	Check: lint.MustNot(func(lookup *tf.Resource) tf.Truth {
		named := lookup.Blocks("filter").Any(func(filter *tf.Block) tf.Truth { return filter.Attr("name").Is("owner-id", "owner-alias", "image-id") })
		return tf.All(lint.Empty(lookup.Attr("owners")), lookup.Attr("most_recent").IsTrue(), tf.Not(lint.Exempt(named)))
	}, "lookup %q takes the newest image that is called so, whoever published it"),
}

var autoscalingLaunchTemplate = &lint.Rule{
	ID:           "ec2-autoscaling-launch-template",
	Title:        "Auto Scaling group uses a launch configuration",
	Why:          "Launch configurations have no versions and do not get new features of EC2. New accounts cannot make them at all.",
	Remedy:       "Move the settings to a launch template.",
	Undecided:    "launch_configuration comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Controls:     []string{"fsbp:AutoScaling.9"},
	Aliases:      []string{"checkov:CKV_AWS_315"},
	OffByDefault: true,
	Resources:    []string{"aws_autoscaling_group"},
	Check: lint.MustNot(func(group *tf.Resource) tf.Truth { return lint.Given(group.Attr("launch_configuration")) },
		"group %q uses a launch configuration"),
}

var detailedMonitoring = &lint.Rule{
	ID:        "ec2-instance-detailed-monitoring",
	Title:     "EC2 instance is measured every five minutes only",
	Why:       "What takes less, or has to be noticed sooner, does not show: a burst of traffic that leaves, a miner that starts and stops.",
	Remedy:    "Switch detailed monitoring on; its metrics are paid for.",
	Undecided: "the argument is not known, or the launch template that decides is declared elsewhere.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP01", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.4.1", "pci-dss-4.0:10.4.1.1", "pci-dss-4.0:10.4.2",
		"pci-dss-4.0:10.7.1", "pci-dss-4.0:10.7.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_126", "kics:23b70e32-032e-4fa6-ba5c-82f56b9980e6", "terrascan:AC_AWS_0480", "terrascan:AC_AWS_0490",
	},
	OffByDefault: true,
	Resources:    []string{"aws_instance", "aws_launch_template", "aws_launch_configuration"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		detailed := r.Attr(monitoring[r.Type]).IsTrue()
		if r.Type == "aws_instance" && !detailed.IsYes() {
			inherited := tf.All(tf.Not(r.Attr("monitoring").IsSet()), r.Blocks("launch_template").Exist(), anyTemplate(r, templateMonitored))
			detailed = tf.Any(detailed, lint.Exempt(inherited))
		}
		p.Require(detailed, r, "%q is measured every five minutes only", r.Name)
	},
	Fix: edit.Risky("adds charges for metrics", func(c *edit.Change, r *tf.Resource) {
		if r.Type == "aws_launch_configuration" {
			c.Risk("replaces the launch configuration")
		}
		c.Set(r.Block, monitoring[r.Type], true)
	}),
}

// monitoring is the argument for detailed monitoring, by type.
var monitoring = map[string]string{
	"aws_instance":             "monitoring",
	"aws_launch_template":      "monitoring.enabled",
	"aws_launch_configuration": "enable_monitoring",
}

func templateMonitored(template *tf.Resource) tf.Truth {
	return template.Attr(monitoring[template.Type]).IsTrue()
}
