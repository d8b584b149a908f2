// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"fmt"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var naclRiskyPortsOpen = &lint.Rule{
	ID:        "vpc-nacl-ingress-risky-ports-open",
	Title:     "Network ACL admits the internet to FTP, SSH or RDP",
	Why:       "A network ACL is the subnet's own line of defence behind every security group. One that lets remote administration in leaves the machines to the first group that is opened by mistake.",
	Remedy:    "Narrow the source of the entry, or put an entry with a lower number before it that denies the ports.",
	Undecided: "the number, source or ports of an entry are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: network.ACLTypes,
	Controls: []string{
		"wa-sec:SEC05-BP02", "wa-sec:SEC05-BP03", "fsbp:EC2.21", "cis-aws-7.0:6.2", "cis-aws-5.0:5.2", "cis-aws-3.0:5.1",
		"cis-aws-2.0:5.1", "cis-aws-1.4:5.1", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6",
	},
	Aliases: []string{
		"checkov:CKV_AWS_229", "checkov:CKV_AWS_230", "checkov:CKV_AWS_231", "checkov:CKV_AWS_232", "trivy:AVD-AWS-0105",
		"tfsec:aws-ec2-no-public-ingress-acl", "tfsec:aws-vpc-no-public-ingress-acl",
		"kics:3af7f2fd-06e6-4dab-b996-2912bea19ba4", "kics:a20be318-cac7-457b-911d-04cc6e812c25", "regula:FG_R00357",
		"regula:FG_R00359",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		open, what := aclOpenings(r, func(t network.Traffic) bool {
			return network.Overlaps(t.TCP, riskyPorts...) || network.Overlaps(t.UDP, port(3389))
		})
		if everything, _ := aclOpenings(r, network.Traffic.AllPorts); everything.IsYes() {
			p = p.As(lint.Low)
		}
		p.Forbid(open, r, "%s admits the internet to %s", aclHolder(r), what)
	},
}

var naclAllowsAll = &lint.Rule{
	ID:        "vpc-nacl-allows-all",
	Title:     "Network ACL admits the internet to all ports",
	Why:       "The ACL then stops nothing, and every subnet behind it relies on security groups alone. A group that is opened by mistake has no second line behind it.",
	Remedy:    "Admit the ports of the subnet's tier, and the ephemeral ports 1024-65535 for answers, and nothing else.",
	Undecided: "the number, source or ports of an entry are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: network.ACLTypes,
	Controls: []string{
		"wa-sec:SEC05-BP02", "wa-sec:SEC05-BP03", "cis-aws-7.0:6.2", "cis-aws-5.0:5.2", "cis-aws-3.0:5.1",
		"cis-aws-2.0:5.1", "cis-aws-1.4:5.1", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-17", "nist-800-53-r5:CM-2",
		"nist-800-53-r5:CM-7", "nist-800-53-r5:SC-7", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21",
		"iso-27001-2022:A.8.22", "soc2:CC6.6", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.312(e)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_352", "trivy:AVD-AWS-0102", "tfsec:aws-ec2-no-excessive-port-access",
		"tfsec:aws-vpc-no-excessive-port-access",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		open, what := aclOpenings(r, network.Traffic.AllPorts)
		p.Forbid(open, r, "%s admits the internet to %s", aclHolder(r), what)
	},
}

// riskyPorts are FTP, SSH and RDP (CIS AWS Foundations Benchmark 5.2; Security Hub EC2.21).
var riskyPorts = ports(network.PortRange{From: 20, To: 22}, port(3389))

// aclOpenings sums up what a network ACL, or an entry of one, opens of some traffic: whether it does, and what.
func aclOpenings(r *tf.Resource, concerns func(network.Traffic) bool) (open tf.Truth, what string) {
	var truths []tf.Truth
	for _, o := range network.ACLOpenings(r) {
		t := tf.All(o.Admitted, tf.Yes(o.Facts...))
		switch {
		case concerns(o.Must):
		case concerns(o.May):
			t = tf.All(o.Admitted, tf.Maybe(o.Why...))
		default:
			continue
		}
		truths = append(truths, t)
		if what == "" || t.IsYes() && !tf.Any(truths[:len(truths)-1]...).IsYes() {
			what = describe(o)
		}
	}
	return tf.Any(truths...), what
}

// aclHolder names a resource that holds entries.
func aclHolder(r *tf.Resource) string {
	switch r.Type {
	case "aws_network_acl_rule":
		return fmt.Sprintf("network ACL entry %q", r.Name)
	case "aws_default_network_acl":
		return fmt.Sprintf("default network ACL %q", r.Name)
	}
	return fmt.Sprintf("network ACL %q", r.Name)
}
