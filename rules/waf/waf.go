// SPDX-License-Identifier: Apache-2.0

// Package waf holds the guardrails for AWS WAF: what must stand behind a web ACL, and what web ACLs record.
package waf

import (
	"slices"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{aclEmpty, aclLogging, baselineRules, knownBadInputs, missingALB, missingAPI, missingCloudFront, ruleNoAction}

var aclLogging = &lint.Rule{
	ID:         "waf-webacl-logging",
	Title:      "Web ACL does not log",
	Why:        "Nobody sees what was attacked, what was let through, or which rule turns customers away. After an incident there is nothing to look at.",
	Remedy:     "Declare an aws_wafv2_web_acl_logging_configuration for the web ACL, with a destination whose name begins with aws-waf-logs-.",
	Undecided:  "the logging configuration may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_wafv2_web_acl", "aws_waf_web_acl", "aws_wafregional_web_acl"},
	Companions: []string{"aws_wafv2_web_acl_logging_configuration"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:WAF.1", "fsbp:WAF.11", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:A1.2", "soc2:PI1.2",
	},
	Aliases: []string{"checkov:CKV2_AWS_31", "checkov:CKV_AWS_176"},
	Check: lint.Must(func(acl *tf.Resource) tf.Truth {
		if acl.Type == "aws_wafv2_web_acl" {
			return acl.Linked("aws_wafv2_web_acl_logging_configuration", "resource_arn", "arn").Exist()
		}
		return acl.Blocks("logging_configuration").Exist()
	}, "web ACL %q does not log"),
}

var missingALB = &lint.Rule{
	ID:         "waf-webacl-missing-alb",
	Title:      "Public load balancer has no web ACL",
	Why:        "Every request reaches the application unfiltered: injections, scanners, floods and stolen passwords that are tried one after the other.",
	Remedy:     "Declare an aws_wafv2_web_acl_association for the load balancer.",
	Undecided:  "internal or the type is not known, or the association may be declared elsewhere or be made by Firewall Manager.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_lb", "aws_alb"},
	Companions: associations,
	Controls:   []string{"wa-sec:SEC05-BP03", "fsbp:ELB.16", "nist-800-53-r5:AC-4", "pci-dss-4.0:6.4.1", "pci-dss-4.0:6.4.2"},
	Aliases:    []string{"checkov:CKV2_AWS_28", "kics:0afa6ab8-a047-48cf-be07-93a2f8c34cf7"},
	Check: lint.MustNot(func(balancer *tf.Resource) tf.Truth {
		return tf.All(
			tf.Not(behindACL(balancer)),
			tf.Not(balancer.Attr("internal").IsTrue()),
			isApplication(balancer),
		)
	}, "load balancer %q has no web ACL"),
}

// isApplication says whether a load balancer is one for HTTP, the only kind that takes a web ACL and the default.
func isApplication(balancer *tf.Resource) tf.Truth {
	return tf.Not(balancer.Attr("load_balancer_type").Is("network", "gateway"))
}

var missingCloudFront = &lint.Rule{
	ID:        "waf-webacl-missing-cloudfront",
	Title:     "CloudFront distribution has no web ACL",
	Why:       "Every request reaches the origin unfiltered: injections, scanners, floods and stolen passwords that are tried one after the other.",
	Remedy:    "Set web_acl_id to the ARN of a web ACL with scope CLOUDFRONT.",
	Undecided: "web_acl_id or enabled is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_cloudfront_distribution"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:CloudFront.6", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "pci-dss-4.0:6.4.1", "pci-dss-4.0:6.4.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_68", "trivy:AVD-AWS-0011", "tfsec:aws-cloudfront-enable-waf",
		"kics:1419b4c6-6d5c-4534-9cf6-6a5266085333", "terrascan:AC_AWS_0032", "regula:FG_R00073",
	},
	Check: lint.MustNot(func(d *tf.Resource) tf.Truth {
		return tf.All(tf.Not(lint.Given(d.Attr("web_acl_id"))), tf.Not(network.ManagedCentrally(d, "WAF", "WAFV2")), d.Attr("enabled").IsTrue())
	}, "distribution %q has no web ACL"),
}

var missingAPI = &lint.Rule{
	ID:         "waf-webacl-missing-api",
	Title:      "Public API has no web ACL",
	Why:        "Every request reaches the code behind it unfiltered: injections, scanners, floods and stolen passwords that are tried one after the other.",
	Remedy:     "Declare an aws_wafv2_web_acl_association for the stage, the GraphQL API or the user pool.",
	Undecided:  "the kind of endpoint is not known, or the association may be declared elsewhere or be made by Firewall Manager.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_api_gateway_stage", "aws_appsync_graphql_api", "aws_cognito_user_pool"},
	Companions: append([]string{"aws_api_gateway_rest_api", "aws_cognito_user_pool_domain"}, associations...),
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:APIGateway.4", "nist-800-53-r5:AC-4", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1",
		"pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.1", "pci-dss-4.0:1.4.2", "pci-dss-4.0:1.4.4", "pci-dss-4.0:6.4.1",
		"pci-dss-4.0:6.4.2",
	},
	Aliases: []string{"checkov:CKV2_AWS_29", "checkov:CKV2_AWS_33", "kics:a186e82c-1078-4a7b-85d8-579561fde884"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		open := tf.Not(behindACL(r))
		switch r.Type {
		case "aws_api_gateway_stage":
			private := lint.ExemptBy(r, "rest_api_id", "id", "aws_api_gateway_rest_api", isPrivate)
			p.Forbid(tf.All(open, tf.Not(private)), r, "stage %q has no web ACL", r.Name)
		case "aws_appsync_graphql_api":
			p.Forbid(tf.All(open, tf.Not(r.Attr("visibility").Is("PRIVATE"))), r, "GraphQL API %q has no web ACL", r.Name)
		default:
			if hosted := r.Linked("aws_cognito_user_pool_domain", "user_pool_id", "id").Exist(); hosted.IsYes() {
				p.As(lint.Low).Forbid(open, r, "user pool %q has no web ACL", r.Name)
			}
		}
	},
}

func isPrivate(api *tf.Resource) tf.Truth {
	return api.Attr("endpoint_configuration.types").Elements().Any(func(v tf.Value) tf.Truth { return v.Is("PRIVATE") })
}

var associations = []string{"aws_wafv2_web_acl_association", "aws_wafregional_web_acl_association", "aws_fms_policy"}

// behindACL says whether a web ACL is associated with r.
func behindACL(r *tf.Resource) tf.Truth {
	ts := []tf.Truth{network.ManagedCentrally(r, "WAF", "WAFV2")}
	for _, typ := range associations[:2] {
		ts = append(ts, r.Linked(typ, "resource_arn", "arn").Exist())
		for _, association := range r.Root.OfType(typ) { // an ARN may be put together, as that of a stage often is
			if slices.ContainsFunc(association.Attr("resource_arn").Refs(), func(ref tf.Ref) bool { return ref.Address == r.Address }) {
				ts = append(ts, tf.All(r.With(association), association.Exists))
			}
		}
	}
	return tf.Any(ts...)
}
