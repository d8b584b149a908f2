// SPDX-License-Identifier: Apache-2.0

package elb

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var classicCipherPolicy = &lint.Rule{
	ID:        "elb-classic-cipher-policy",
	Title:     "Classic load balancer negotiates old protocols or weak ciphers",
	Why:       "SSL, TLS 1.0 and 1.1 and ciphers such as RC4 and 3DES can be attacked. A client that offers nothing better gets them.",
	Remedy:    "Reference ELBSecurityPolicy-TLS-1-2-2017-01, or switch on Protocol-TLSv1.2 and modern ciphers alone.",
	Undecided: "the name or value of an attribute is not known, or it references a policy that is not known here.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_load_balancer_policy", "aws_lb_ssl_negotiation_policy"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_213", "kics:4a800e14-c94a-442d-9067-5a2e9f6c0a4c", "kics:126c1788-23c2-4a10-906c-ef179f4f96ec",
		"terrascan:AC_AWS_0171", "terrascan:AC_AWS_0172",
	},
	Check: lint.MustNot(func(policy *tf.Resource) tf.Truth {
		if policy.Type == "aws_lb_ssl_negotiation_policy" {
			return policy.Blocks("attribute").Any(isWeak)
		}
		return tf.All(policy.Attr("policy_type_name").Is("SSLNegotiationPolicyType"), policy.Blocks("policy_attribute").Any(isWeak))
	}, "policy %q negotiates old protocols or weak ciphers"),
}

// isWeak says whether an attribute of a negotiation policy switches something weak on or references a predefined policy that does.
func isWeak(attribute *tf.Block) tf.Truth {
	name, value := attribute.Attr("name"), attribute.Attr("value")
	return tf.Any(
		tf.All(name.Matches(isWeakOption), value.IsTrue()),
		tf.All(name.Is("Reference-Security-Policy"), admitsOldTLS(value)),
	)
}

var classicListenerTLS = &lint.Rule{
	ID:        "elb-classic-listener-tls",
	Title:     "Classic load balancer listens without TLS",
	Why:       "Whoever sits between client and load balancer reads and changes what is sent, passwords and cookies included. Neither side notices.",
	Remedy:    "Use https or ssl with a certificate from ACM, or move to an application load balancer.",
	Undecided: "a protocol or certificate is not known until apply, or the listeners are dynamic.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_elb"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:ELB.2", "fsbp:ELB.3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-17",
		"nist-800-53-r5:CA-9", "nist-800-53-r5:IA-5", "nist-800-53-r5:SC-7", "nist-800-53-r5:SC-8", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-23", "pci-dss-4.0:1.2.5", "pci-dss-4.0:2.2.5", "pci-dss-4.0:2.2.7", "pci-dss-4.0:4.2.1",
		"pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)",
		"hipaa:164.312(e)(1)", "hipaa:164.312(e)(2)(i)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{"checkov:CKV_AWS_127", "checkov:CKV_AWS_376", "terrascan:AC_AWS_0120", "regula:FG_R00013"},
	Check: lint.MustMeet(func(balancer *tf.Resource) []lint.Demand {
		listeners := balancer.Blocks("listener")
		return []lint.Demand{
			{Severity: lint.High, Holds: listeners.All(usesTLS), Message: "load balancer %q listens without TLS"},
			{Severity: lint.Low, Holds: listeners.All(hasRenewedCertificate), Message: "load balancer %q uses a certificate that AWS does not renew"},
		}
	}),
}

// usesTLS says whether a listener ends TLS, or passes on port 443 what the machines behind it end.
func usesTLS(listener *tf.Block) tf.Truth {
	protocol := listener.Attr("lb_protocol")
	passes := tf.All(protocol.IsFold("tcp"), listener.Attr("lb_port").Number(func(n float64) bool { return n == 443 }))
	return tf.Any(protocol.IsFold("https", "ssl"), lint.Exempt(passes))
}

// hasRenewedCertificate says whether a listener's certificate, if it has one, is not an IAM server certificate, which has to be replaced by
// hand.
func hasRenewedCertificate(listener *tf.Block) tf.Truth {
	certificate := listener.Attr("ssl_certificate_id")
	for _, ref := range certificate.Refs() {
		switch address := "." + tf.StripKeys(ref.Address); {
		case ref.Derived || ref.Input:
		case strings.Contains(address, ".aws_iam_server_certificate."):
			return tf.No(certificate.Because("`%s` names %s", certificate.Path, ref.Address))
		case strings.Contains(address, ".aws_acm_certificate"):
			return tf.Yes()
		}
	}
	return tf.Not(certificate.Matches(func(arn string) bool { return strings.Contains(arn, ":server-certificate/") }))
}
