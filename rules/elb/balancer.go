// SPDX-License-Identifier: Apache-2.0

package elb

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var accessLogs = &lint.Rule{
	ID:        "elb-access-logs",
	Title:     "Load balancer keeps no access logs",
	Why:       "Who called what, from where and with which answer cannot be found out after an attack. Behind the load balancer the addresses of clients are gone.",
	Remedy:    "Add access_logs with a bucket for logs and enabled true.",
	Undecided: "access_logs.enabled or the type is not known, or listeners or log deliveries may be declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP01", "wa-sec:SEC04-BP03", "fsbp:ELB.5", "cis-aws-7.0:4.10", "nist-800-53-r5:AU-2",
		"nist-800-53-r5:AU-3", "nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12",
		"nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1",
		"pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "soc2:A1.2", "soc2:CC7.2", "soc2:CC7.3",
		"soc2:PI1.2", "hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(6)(ii)",
		"hipaa:164.312(b)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_91", "checkov:CKV_AWS_92", "kics:20018359-6fd7-4d05-ab26-d4dffccbdf79", "terrascan:AC_AWS_0470",
		"regula:FG_R00066",
	},
	Resources:  []string{"aws_lb", "aws_alb", "aws_elb"},
	Companions: []string{"aws_lb_listener", "aws_alb_listener", "aws_cloudwatch_log_delivery_source"},
	Check:      lint.Must(keepsLogs, "load balancer %q keeps no access logs"),
}

// keepsLogs says whether requests are logged, or cannot be. Gateway load balancers have no access logs, and network load balancers those of
// TLS listeners only (user guides of Elastic Load Balancing, "Access logs").
func keepsLogs(balancer *tf.Resource) tf.Truth {
	enabled := balancer.Attr("access_logs.enabled").IsTrue()
	if enabled.IsYes() {
		return enabled
	}
	typ := balancer.Attr("load_balancer_type")
	passesOn := tf.All(typ.Is("network"), tf.Not(tlsListener(balancer)))
	delivered := balancer.Linked("aws_cloudwatch_log_delivery_source", "resource_arn", "arn").Exist()
	return tf.Any(enabled, lint.Exempt(tf.Any(typ.Is("gateway"), passesOn, delivered)))
}

func tlsListener(balancer *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, typ := range listeners {
		ts = append(ts, balancer.Linked(typ, "load_balancer_arn", "arn").Any(func(listener *tf.Resource) tf.Truth {
			return listener.Attr("protocol").IsFold("TLS")
		}))
	}
	return tf.Any(ts...)
}

var dropInvalidHeaders = &lint.Rule{
	ID:        "elb-drop-invalid-headers",
	Title:     "Application load balancer passes invalid headers on",
	Why:       "Header names that load balancer and application read differently are how requests are smuggled past checks, into the session of somebody else.",
	Remedy:    "Set drop_invalid_header_fields to true.",
	Undecided: "drop_invalid_header_fields or the type is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Controls:  []string{"wa-sec:SEC05-BP04", "fsbp:ELB.4"},
	Aliases: []string{
		"checkov:CKV_AWS_131", "trivy:AVD-AWS-0052", "tfsec:aws-elb-drop-invalid-headers",
		"kics:6e3fd2ed-5c83-4c68-9679-7700d224d379",
	},
	Resources: []string{"aws_lb", "aws_alb"},
	Check: lint.Must(func(balancer *tf.Resource) tf.Truth {
		return tf.Any(balancer.Attr("drop_invalid_header_fields").IsTrue(), lint.Exempt(readsNoHTTP(balancer)))
	}, "load balancer %q passes invalid headers on"),
	Fix: edit.Set("drop_invalid_header_fields", true),
}

// readsNoHTTP says whether a load balancer is of a type that does not look into requests.
func readsNoHTTP(balancer *tf.Resource) tf.Truth {
	return balancer.Attr("load_balancer_type").Is("network", "gateway")
}

var desyncMitigation = &lint.Rule{
	ID:        "elb-desync-mitigation",
	Title:     "Load balancer lets ambiguous requests through",
	Why:       "Requests whose end load balancer and application see in different places let an attacker put the start of his own in front of that of the next user.",
	Remedy:    "Set desync_mitigation_mode to defensive, which is the default, or to strictest.",
	Undecided: "desync_mitigation_mode or the type is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Controls:  []string{"wa-sec:SEC05-BP03", "fsbp:ELB.12", "fsbp:ELB.14"},
	Aliases:   []string{"checkov:CKV_AWS_328"},
	Resources: []string{"aws_lb", "aws_alb", "aws_elb"},
	Check: lint.MustNot(func(balancer *tf.Resource) tf.Truth {
		return tf.All(balancer.Attr("desync_mitigation_mode").Is("monitor"), tf.Not(lint.Exempt(readsNoHTTP(balancer))))
	}, "load balancer %q lets ambiguous requests through"),
	Fix: edit.Set("desync_mitigation_mode", "defensive"),
}

var deletionProtection = &lint.Rule{
	ID:        "elb-deletion-protection",
	Title:     "Load balancer can be deleted",
	Why:       "One wrong destroy, or one call of an intruder, takes everything behind it off the network, and its name and addresses do not come back.",
	Remedy:    "Set enable_deletion_protection to true.",
	Undecided: "enable_deletion_protection is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Controls: []string{
		"wa-sec:SEC08-BP04", "fsbp:ELB.6", "nist-800-53-r5:CA-7", "nist-800-53-r5:CM-2", "nist-800-53-r5:CM-3",
		"nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:SC-5", "hipaa:164.308(a)(1)(ii)(B)",
	},
	Aliases:      []string{"checkov:CKV_AWS_150", "kics:afecd1f1-6378-4f7e-bb3b-60c35801fdd4"},
	OffByDefault: true,
	Resources:    []string{"aws_lb", "aws_alb"},
	Check:        lint.MustBeTrue("enable_deletion_protection", "load balancer %q is not protected from deletion"),
	Fix:          edit.Set("enable_deletion_protection", true),
}
