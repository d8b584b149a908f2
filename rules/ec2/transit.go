// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var transitAutoAccept = &lint.Rule{
	ID:        "ec2-transit-gateway-auto-accept",
	Title:     "Transit gateway accepts attachments of other accounts by itself",
	Why:       "Every account that the gateway is shared with connects its networks without anybody having looked at them. By the default route table they then reach all others.",
	Remedy:    "Set auto_accept_shared_attachments to disable, and accept each attachment with aws_ec2_transit_gateway_vpc_attachment_accepter.",
	Undecided: "auto_accept_shared_attachments is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_ec2_transit_gateway"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:EC2.23", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.7",
	},
	Aliases: []string{"checkov:CKV_AWS_331"},
	Check: lint.MustNot(func(gateway *tf.Resource) tf.Truth {
		return gateway.Attr("auto_accept_shared_attachments").Is("enable")
	},
		"transit gateway %q accepts attachments of other accounts by itself"),
	Fix: edit.Set("auto_accept_shared_attachments", "disable"),
}

var transitDefaultRouteTable = &lint.Rule{
	ID:           "ec2-transit-gateway-default-route-table",
	Title:        "Transit gateway puts every attachment into its default route table",
	Why:          "Whatever is attached reaches, and is reached by, everything else that is. Production, development and partners are one network.",
	Remedy:       "Set default_route_table_association and default_route_table_propagation to disable, and give each segment a route table of its own.",
	Undecided:    "one of the two arguments is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_ec2_transit_gateway"},
	Controls:     []string{"wa-sec:SEC05-BP01"},
	OffByDefault: true,
	Check: lint.Must(func(gateway *tf.Resource) tf.Truth {
		return tf.All(gateway.Attr("default_route_table_association").Is("disable"), gateway.Attr("default_route_table_propagation").Is("disable"))
	}, "transit gateway %q puts every attachment into its default route table"),
	Fix: edit.Risky("leaves attachments without routes until they are associated with a table of their own",
		edit.SetAll([]string{"default_route_table_association", "default_route_table_propagation"}, "disable")),
}
