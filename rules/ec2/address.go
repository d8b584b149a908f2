// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var publicIP = &lint.Rule{
	ID:         "ec2-public-ip",
	Title:      "EC2 instance gets a public address",
	Why:        "The internet then reaches the machine itself. A security group that is opened by mistake is enough to expose whatever listens on it.",
	Remedy:     "Set associate_public_ip_address to false. Reach the machine through a load balancer, and its shell through Session Manager.",
	Undecided:  "associate_public_ip_address is not known, or is left out and the subnet or launch template that decides is declared elsewhere.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"},
	Companions: []string{"aws_subnet", "aws_default_subnet"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:AutoScaling.5", "fsbp:EC2.9", "fsbp:EC2.25", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4",
		"nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "pci-dss-4.0:1.4.5", "iso-27001-2022:A.8.20",
		"iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6", "hipaa:164.308(a)(1)(ii)(B)",
		"hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_88", "checkov:CKV_AWS_389", "trivy:AVD-AWS-0009", "tfsec:aws-autoscaling-no-public-ip",
		"tfsec:aws-ec2-no-public-ip", "kics:5a2486aa-facf-477d-a5c1-b010789459ce", "regula:FG_R00271",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_launch_template":
			p.Forbid(templatePublic(r), r, "launch template %q asks for a public address", r.Name)
		case "aws_launch_configuration":
			p.Forbid(r.Attr(publicAddress).IsTrue(), r, "launch configuration %q asks for a public address", r.Name)
		default:
			p.Forbid(machinePublic(r), r, "instance %q gets a public address", r.Name)
		}
	},
	Fix: keepPrivate,
}

const publicAddress = "associate_public_ip_address"

// keepPrivate asks for no public address, by which a machine may lose its way out.
func keepPrivate(c *edit.Change, r *tf.Resource) {
	c.Risk("needs a subnet with a way out, a NAT gateway or VPC endpoints")
	switch r.Type {
	case "aws_launch_template":
		edit.SetIn("network_interfaces", func(b *tf.Block) tf.Truth { return interfacePublic(r, b) }, publicAddress, edit.Expr("false"))(c, r)
		return
	case "aws_launch_configuration":
		c.Risk("replaces the launch configuration")
	default:
		c.Risk("replaces the instance")
	}
	c.Set(r.Block, publicAddress, edit.Expr("false")) // left out, it is what the subnet says
}

// machinePublic says whether a machine gets a public address: by itself, by its launch template, or by the subnet it is launched in. An
// interface that exists before the machine brings no such address (EC2 User Guide, "Public IPv4 addresses").
func machinePublic(machine *tf.Resource) tf.Truth {
	own := machine.Attr(publicAddress)
	brought := tf.Any(machine.Blocks("network_interface").Exist(), machine.Blocks("primary_network_interface").Exist())
	return tf.Any(own.IsTrue(), tf.All(tf.Not(own.IsSet()), tf.Not(lint.Exempt(brought)), launchedPublic(machine)))
}

// launchedPublic says whether a machine that says nothing itself gets a public address.
func launchedPublic(machine *tf.Resource) tf.Truth {
	templates := machine.Blocks("launch_template")
	fromTemplate := tf.All(templates.Exist(), anyTemplate(machine, templatePublic))
	keptPrivate := tf.All(templates.Exist(), anyTemplate(machine, templatePrivate))
	return tf.Any(fromTemplate, tf.All(tf.Not(lint.Exempt(keptPrivate)), inPublicSubnet(machine)))
}

// anyTemplate asks the launch template that a machine is made from.
func anyTemplate(machine *tf.Resource, question func(*tf.Resource) tf.Truth) tf.Truth {
	return tf.Any(
		machine.Follow("launch_template.id", "id", "aws_launch_template").Any(question),
		machine.Follow("launch_template.name", "name", "aws_launch_template").Any(question),
	)
}

// inPublicSubnet says whether the subnet of a machine gives public addresses.
func inPublicSubnet(machine *tf.Resource) tf.Truth {
	subnet := machine.Attr("subnet_id")
	if subnet.IsSet().IsNo() {
		return tf.Maybe(subnet.Because("`%s` is not set, so a subnet that is not in this configuration decides", subnet.Path))
	}
	return machine.Follow("subnet_id", "id", "aws_subnet", "aws_default_subnet").Any(mapsPublic)
}

func mapsPublic(subnet *tf.Resource) tf.Truth { return subnet.Attr("map_public_ip_on_launch").IsTrue() }

// templatePublic says whether a launch template asks for a public address, or names a subnet that gives one.
func templatePublic(template *tf.Resource) tf.Truth {
	return template.Blocks("network_interfaces").Any(func(b *tf.Block) tf.Truth { return interfacePublic(template, b) })
}

// templatePrivate says whether a launch template asks for no public address.
func templatePrivate(template *tf.Resource) tf.Truth {
	return template.Blocks("network_interfaces").Any(func(b *tf.Block) tf.Truth {
		own := b.Attr(publicAddress)
		return tf.All(own.IsSet(), own.IsFalse())
	})
}

func interfacePublic(template *tf.Resource, b *tf.Block) tf.Truth {
	own := b.Attr(publicAddress)
	bySubnet := template.FollowValue(b.Attr("subnet_id"), "id", "aws_subnet", "aws_default_subnet").Any(mapsPublic)
	return tf.Any(own.IsTrue(), tf.All(tf.Not(own.IsSet()), bySubnet))
}
