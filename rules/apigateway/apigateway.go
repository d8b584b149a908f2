// SPDX-License-Identifier: Apache-2.0

// Package apigateway holds the guardrails for Amazon API Gateway.
package apigateway

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	cacheEncryption, clientCertificate, corsWildcard, dataTrace, domainTLS, endpointPrivate, executionLogs, methodAPIKey, methodAuthorization,
	requestValidation, stageAccessLogging,
}

var cacheEncryption = &lint.Rule{
	ID:        "apigateway-cache-encryption",
	Title:     "API Gateway cache is not encrypted",
	Why:       "The cache keeps responses, often personal data, on disk in the clear. Each method that caches adds to what a leaked disk or a curious operator shows.",
	Remedy:    "Set cache_data_encrypted to true where caching_enabled is true.",
	Undecided: "caching_enabled or cache_data_encrypted is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_api_gateway_method_settings"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:APIGateway.5", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
	},
	Aliases: []string{
		"checkov:CKV_AWS_308", "trivy:AVD-AWS-0002", "tfsec:aws-api-gateway-enable-cache-encryption",
		"kics:b7c9a40c-23e4-4a2d-8d39-a3352f10f288",
	},
	Check: lint.Must(func(methods *tf.Resource) tf.Truth {
		return tf.Any(methods.Attr("settings.cache_data_encrypted").IsTrue(), tf.Not(methods.Attr("settings.caching_enabled").IsTrue()))
	}, "method settings %q cache responses without encryption"),
	Fix: edit.Set("settings.cache_data_encrypted", true),
}

var domainTLS = &lint.Rule{
	ID:        "apigateway-domain-tls",
	Title:     "API Gateway domain admits TLS below 1.2",
	Why:       "TLS 1.0 and 1.1 are deprecated: their ciphers can be attacked, and standards no longer accept them. A client that offers nothing newer is served all the same.",
	Remedy:    "Set security_policy to TLS_1_2 or to a newer SecurityPolicy_ name.",
	Undecided: "security_policy is not known, or left out of a REST domain, which leaves the choice to the service.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_api_gateway_domain_name", "aws_apigatewayv2_domain_name"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_206", "trivy:AVD-AWS-0005", "tfsec:aws-api-gateway-use-secure-tls-policy",
		"kics:4e1cc5d3-2811-4fb2-861c-ee9b3cb7f90b", "regula:FG_R00375",
	},
	Check: lint.Must(modernTLS, "domain name %q admits TLS below 1.2"),
	Fix:   func(c *edit.Change, domain *tf.Resource) { c.Set(domain.Block, policyPath(domain), "TLS_1_2") },
}

// policyPath is where a domain names its policy.
func policyPath(domain *tf.Resource) string {
	if domain.Type == "aws_apigatewayv2_domain_name" {
		return "domain_name_configuration.security_policy"
	}
	return "security_policy"
}

// modernTLS says whether a domain's policy, TLS_1_2 or one of those whose names begin with SecurityPolicy_, asks for TLS 1.2 at least.
func modernTLS(domain *tf.Resource) tf.Truth {
	policy := domain.Attr(policyPath(domain))
	if policy.IsSet().IsNo() {
		return tf.Maybe(policy.Because("`%s` is not set, so the service chooses", policy.Path))
	}
	return tf.Not(policy.Is("TLS_1_0"))
}

var endpointPrivate = &lint.Rule{
	ID:           "apigateway-endpoint-private",
	Title:        "REST API has a public endpoint",
	Why:          "Everybody on the internet can call it. A method without an authorizer, or a flaw in one, is then everybody's.",
	Remedy:       "Set types to [\"PRIVATE\"] and reach the API through a VPC endpoint, or record why it is public.",
	Undecided:    "the types of the endpoint are not known, or the document in body may name them.",
	Severity:     lint.Medium,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_api_gateway_rest_api"},
	Controls:     []string{"wa-sec:SEC03-BP07"},
	Aliases:      []string{"kics:6b2739db-9c49-4db7-b980-7816e0c248c1", "terrascan:AC_AWS_0011"},
	OffByDefault: true,
	Check:        lint.Must(isPrivate, "REST API %q has a public endpoint"),
}
