// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var flowLogsEnabled = &lint.Rule{
	ID:         "vpc-flow-logs-enabled",
	Title:      "VPC does not log its traffic",
	Why:        "Who tried to connect to what, and which machine talked to an intruder's server, cannot be found out afterwards. Flow logs cannot be had for the past.",
	Remedy:     "Declare aws_flow_log for the VPC with traffic_type ALL, or REJECT at least, and a bucket or log group as its destination.",
	Undecided:  "a flow log may be declared elsewhere, or what it captures is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_vpc", "aws_default_vpc"},
	Companions: []string{"aws_flow_log", "aws_subnet"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "wa-sec:SEC04-BP02", "wa-sec:SEC04-BP03", "wa-sec:SEC05-BP04", "wa-sec:SEC09-BP04",
		"fsbp:EC2.6", "cis-aws-7.0:4.7", "cis-aws-5.0:3.7", "cis-aws-3.0:3.7", "cis-aws-2.0:3.9", "cis-aws-1.4:3.9",
		"nist-800-53-r5:AC-4", "nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3", "nist-800-53-r5:AU-6",
		"nist-800-53-r5:AU-8", "nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7",
		"nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2",
		"pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "iso-27001-2022:A.8.20",
		"iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "iso-27001-2022:A.8.23", "soc2:CC7.2", "soc2:CC7.3",
		"hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.312(b)",
		"hipaa:164.312(c)(2)",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_11", "trivy:AVD-AWS-0178", "kics:f83121ea-03da-434f-9277-9cd247ab3047",
		"terrascan:AC_AWS_0369", "regula:FG_R00054",
	},
	Check: lint.Must(func(vpc *tf.Resource) tf.Truth {
		logged := vpc.Linked("aws_flow_log", "vpc_id", "id").Any(capturesRejected)
		if logged.IsYes() {
			return logged
		}
		return tf.Any(logged, lint.Exempt(subnetsLogged(vpc)))
	}, "VPC %q has no flow log that captures rejected traffic"),
}

func capturesRejected(log *tf.Resource) tf.Truth { return log.Attr("traffic_type").Is("ALL", "REJECT") }

// subnetsLogged says whether every subnet of a VPC has a flow log of its own. A default VPC has subnets that nobody declares.
func subnetsLogged(vpc *tf.Resource) tf.Truth {
	if vpc.Type == "aws_default_vpc" {
		return tf.No()
	}
	subnets := vpc.Linked("aws_subnet", "vpc_id", "id")
	for _, link := range subnets.Items {
		if link.Sure.IsYes() && subnetLogged(link.Resource).IsNo() {
			return tf.No() // that of the others does not matter
		}
	}
	return tf.All(subnets.Exist(), subnets.All(subnetLogged))
}

func subnetLogged(subnet *tf.Resource) tf.Truth {
	return subnet.Linked("aws_flow_log", "subnet_id", "id").Any(capturesRejected)
}
