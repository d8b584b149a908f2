// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var subnetPublicIP = &lint.Rule{
	ID:        "vpc-subnet-public-ip",
	Title:     "Subnet gives public addresses to what is launched in it",
	Why:       "Every machine that starts there can be reached from the internet unless it asks not to be. Nobody who launches one has decided so.",
	Remedy:    "Set map_public_ip_on_launch to false. Load balancers and NAT gateways get their public addresses without it.",
	Undecided: "map_public_ip_on_launch is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_subnet", "aws_default_subnet"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:EC2.15", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
		"soc2:CC6.6",
	},
	Aliases: []string{
		"checkov:CKV_AWS_130", "trivy:AVD-AWS-0164", "tfsec:aws-ec2-no-public-ip-subnet",
		"kics:52f04a44-6bfa-4c41-b1d3-4ae99a2de05c",
	},
	Check: lint.MustNot(func(subnet *tf.Resource) tf.Truth { return subnet.Attr("map_public_ip_on_launch").IsTrue() },
		"subnet %q gives public addresses to what is launched in it"),
	Fix: edit.Risky("leaves machines that start later without a public address", edit.Set("map_public_ip_on_launch", false)),
}
