// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// prefixListTypes are the further types that decide whether a rule's source is the internet.
var prefixListTypes = []string{"aws_ec2_managed_prefix_list", "aws_ec2_managed_prefix_list_entry"}

var sgAllPortsOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-all-ports-open",
	Title:      "Security group admits the internet to all ports",
	Why:        "Whatever listens on a member of the group, now or later, can be attacked from everywhere. Nobody decides any more what is published.",
	Remedy:     "Name the port, and as its source a CIDR, prefix list or security group.",
	Undecided:  "the source of a rule for all ports is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP03", "cis-aws-7.0:6.3", "cis-aws-7.0:6.4", "cis-aws-5.0:5.3", "cis-aws-5.0:5.4", "cis-aws-3.0:5.2",
		"cis-aws-3.0:5.3", "cis-aws-2.0:5.2", "cis-aws-2.0:5.3", "cis-aws-1.4:5.2", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21",
		"iso-27001-2022:A.8.22", "soc2:CC6.6",
	},
	Aliases: []string{
		"checkov:CKV_AWS_277", "terrascan:AC_AWS_0231", "terrascan:AC_AWS_0275", "terrascan:AC_AWS_0478", "terrascan:AC_AWS_0489",
		"regula:FG_R00044", "regula:FG_R00045", "regula:FG_R00102", "regula:FG_R00103", "regula:FG_R00104", "regula:FG_R00350",
	},
	Check: forbid(allPorts),
}

var sgSSHOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-ssh-open",
	Title:      "Security group admits the internet to SSH",
	Why:        "Stolen keys, weak passwords and flaws of the SSH server can be tried from everywhere. They are, within minutes.",
	Remedy:     "Remove the rule and use Session Manager or an EC2 Instance Connect Endpoint, or name the source network.",
	Undecided:  "the source of a rule that reaches port 22 is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP03", "fsbp:EC2.13", "cis-aws-7.0:6.3", "cis-aws-7.0:6.4", "cis-aws-5.0:5.3", "cis-aws-5.0:5.4",
		"cis-aws-3.0:5.2", "cis-aws-3.0:5.3", "cis-aws-2.0:5.2", "cis-aws-2.0:5.3", "cis-aws-1.4:5.2", "nist-800-53-r5:AC-17",
		"nist-800-53-r5:SC-7", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
		"iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6", "soc2:CC7.2",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.312(e)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_24", "trivy:AVD-AWS-0107", "tfsec:aws-ec2-no-public-ingress-sgr", "tfsec:aws-vpc-no-public-ingress-sgr",
		"kics:65905cec-d691-4320-b320-2000436cb696", "terrascan:AC_AWS_0227", "terrascan:AC_AWS_0319", "regula:FG_R00085",
	},
	Check: forbid(ssh),
}

var sgRDPOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-rdp-open",
	Title:      "Security group admits the internet to RDP",
	Why:        "Remote Desktop is a favourite entry for ransomware. Passwords are guessed and flaws exploited from everywhere.",
	Remedy:     "Remove the rule and use Fleet Manager, or name the source network.",
	Undecided:  "the source of a rule that reaches port 3389 is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP03", "fsbp:EC2.14", "cis-aws-7.0:6.3", "cis-aws-7.0:6.4", "cis-aws-5.0:5.3", "cis-aws-5.0:5.4",
		"cis-aws-3.0:5.2", "cis-aws-3.0:5.3", "cis-aws-2.0:5.2", "cis-aws-2.0:5.3", "cis-aws-1.4:5.2", "iso-27001-2022:A.8.20",
		"iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6",
	},
	Aliases: []string{
		"checkov:CKV_AWS_25", "trivy:AVD-AWS-0107", "tfsec:aws-ec2-no-public-ingress-sgr", "tfsec:aws-vpc-no-public-ingress-sgr",
		"kics:151187cb-0efc-481c-babd-ad24e3c9bc22", "terrascan:AC_AWS_0230", "regula:FG_R00087",
	},
	Check: forbid(rdp),
}

var sgDataPortsOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-data-ports-open",
	Title:      "Security group admits the internet to a data store",
	Why:        "Databases, caches and search engines are scanned for all the time. Many have no or a guessable password, and none is made to face the internet.",
	Remedy:     "Name the application's security group as the source.",
	Undecided:  "the source of a rule that reaches the port of a data store is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP03", "fsbp:EC2.19", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6",
	},
	Aliases: []string{
		"kics:54c417bf-c762-48b9-9d31-b3d87047e3f0", "kics:381c3f2a-ef6f-4eff-99f7-b169cda3422c", "terrascan:AC_AWS_0234",
		"terrascan:AC_AWS_0235", "terrascan:AC_AWS_0238", "terrascan:AC_AWS_0239", "terrascan:AC_AWS_0244", "terrascan:AC_AWS_0245",
		"terrascan:AC_AWS_0247", "terrascan:AC_AWS_0248", "terrascan:AC_AWS_0249", "terrascan:AC_AWS_0250", "terrascan:AC_AWS_0251",
		"terrascan:AC_AWS_0252", "terrascan:AC_AWS_0253", "terrascan:AC_AWS_0260", "terrascan:AC_AWS_0261", "terrascan:AC_AWS_0262",
		"terrascan:AC_AWS_0263", "terrascan:AC_AWS_0267", "terrascan:AC_AWS_0268", "terrascan:AC_AWS_0270", "terrascan:AC_AWS_0274",
		"regula:FG_R00212", "regula:FG_R00213", "regula:FG_R00214", "regula:FG_R00215", "regula:FG_R00216", "regula:FG_R00217",
		"regula:FG_R00242", "regula:FG_R00243", "regula:FG_R00248", "regula:FG_R00249", "regula:FG_R00256", "regula:FG_R00257",
		"regula:FG_R00258", "regula:FG_R00261", "regula:FG_R00264", "regula:FG_R00265", "regula:FG_R00267",
	},
	Check: forbid(dataStores),
}

var sgServicePortsOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-service-ports-open",
	Title:      "Security group admits the internet to an internal service",
	Why:        "File sharing, remote control, directory, mail and orchestration ports give control over machines. Their protocols were made for trusted networks.",
	Remedy:     "Remove the rule and use Session Manager or a VPN, or name the source network.",
	Undecided:  "the source of a rule that reaches such a port is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP03", "fsbp:EC2.19", "cis-aws-7.0:6.1.2", "cis-aws-5.0:5.1.2", "iso-27001-2022:A.8.20",
		"iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6",
	},
	Aliases: []string{
		"kics:381c3f2a-ef6f-4eff-99f7-b169cda3422c", "terrascan:AC_AWS_0233", "terrascan:AC_AWS_0236", "terrascan:AC_AWS_0237",
		"terrascan:AC_AWS_0240", "terrascan:AC_AWS_0243", "terrascan:AC_AWS_0246", "terrascan:AC_AWS_0254", "terrascan:AC_AWS_0255",
		"terrascan:AC_AWS_0256", "terrascan:AC_AWS_0257", "terrascan:AC_AWS_0258", "terrascan:AC_AWS_0259", "terrascan:AC_AWS_0265",
		"terrascan:AC_AWS_0266", "terrascan:AC_AWS_0269", "terrascan:AC_AWS_0271", "terrascan:AC_AWS_0272", "terrascan:AC_AWS_0273",
		"regula:FG_R00037", "regula:FG_R00038", "regula:FG_R00039", "regula:FG_R00040", "regula:FG_R00234", "regula:FG_R00244",
		"regula:FG_R00245", "regula:FG_R00246", "regula:FG_R00247", "regula:FG_R00260", "regula:FG_R00262", "regula:FG_R00263",
		"regula:FG_R00266",
	},
	Check: forbid(services),
}

var sgWebAlternatePortsOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-web-alt-ports-open",
	Title:      "Security group admits the internet to an alternate web port",
	Why:        "Development servers and administration pages listen there, often without TLS or a login. They were never meant to be found, and scanners find them.",
	Remedy:     "Publish the service through a load balancer on port 443.",
	Undecided:  "the source of a rule that reaches such a port is not known.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP02", "fsbp:EC2.19",
	},
	Aliases: []string{
		"kics:381c3f2a-ef6f-4eff-99f7-b169cda3422c", "terrascan:AC_AWS_0241", "terrascan:AC_AWS_0242", "terrascan:AC_AWS_0264",
		"regula:FG_R00259", "regula:FG_R00268",
	},
	Parameters: []*lint.Parameter{allowedPublicPorts},
	Check:      forbid(webAlternates),
}

var sgAnyOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-any-open",
	Title:      "Security group admits the internet to a port that is not allowed for it",
	Why:        "Every open port is something to attack. What the internet should reach belongs behind a load balancer on a web port.",
	Remedy:     "Put the workload behind a load balancer, and name the source of the rule.",
	Undecided:  "the source or the ports of a rule are not known.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP02", "fsbp:EC2.18", "pci-dss-4.0:1.2.5", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22", "soc2:CC6.6",
	},
	Aliases: []string{
		"kics:590d878b-abdc-428f-895a-e2b68a0e1998", "kics:4728cd65-a20c-49da-8b31-9c08b423e4db", "terrascan:AC_AWS_0276",
		"regula:FG_R00377",
	},
	Parameters: []*lint.Parameter{allowedPublicPorts},
	Check:      forbid(anything),
}

var sgWebOpen = &lint.Rule{
	ID:         "vpc-sg-ingress-web-open",
	Title:      "Security group admits the internet to a web port of something other than a load balancer",
	Why:        "Requests that do not come through the load balancer or the CDN go past its firewall, its logs and its limits. Whoever finds the address attacks the machine itself.",
	Remedy:     "Admit only the load balancer's security group, or the prefix list of CloudFront's origin-facing servers.",
	Undecided:  "the source of the rule is not known, or the group is attached to nothing in this configuration.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Resources:  network.IngressTypes,
	Companions: prefixListTypes,
	Controls: []string{
		"wa-sec:SEC05-BP02",
	},
	Aliases: []string{
		"checkov:CKV_AWS_260", "kics:ffac8a12-322e-42c1-b9b9-81ff85c39ef7", "terrascan:AC_AWS_0228", "terrascan:AC_AWS_0229",
		"regula:FG_R00041",
	},
	Parameters:   []*lint.Parameter{allowedPublicPorts},
	OffByDefault: true,
	Check:        forbidWeb,
}

// forbidWeb forbids web ports that are open on anything but a load balancer.
func forbidWeb(p *lint.Pass, r *tf.Resource) {
	open, what := openings(r, web, allowed(p))
	if open.IsNo() {
		return
	}
	p.Forbid(tf.All(open, beyondLoadBalancers(r)), r, "%s admits the internet to %s of something other than a load balancer", holder(r), what)
}

// beyondLoadBalancers is yes when the group that r is or belongs to is attached to something other than a load balancer, and no when all
// that it is attached to is one. What a group without attachments here is for is not known.
func beyondLoadBalancers(r *tf.Resource) tf.Truth {
	groups := []*tf.Resource{r}
	if r.Type != "aws_security_group" && r.Type != "aws_default_security_group" {
		groups = nil
		for _, link := range r.Follow("security_group_id", "id", "aws_security_group", "aws_default_security_group").Items {
			groups = append(groups, link.Resource)
		}
	}
	var balancers, others []tf.Truth
	for _, group := range groups {
		for _, link := range network.Attachments(group) {
			if network.IsLoadBalancer(link.Resource) {
				balancers = append(balancers, link.Sure)
			} else {
				others = append(others, link.Sure.Because(link.Resource.Because(link.Resource.Address+" is in the group")))
			}
		}
	}
	if len(others) == 0 && !tf.Any(balancers...).IsYes() {
		return tf.Maybe(r.Because("what the group is attached to is not in this configuration"))
	}
	return tf.Any(others...)
}
