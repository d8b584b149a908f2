// SPDX-License-Identifier: Apache-2.0

// Package opensearch holds the guardrails for Amazon OpenSearch Service, by its old name too.
package opensearch

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{auditLogging, encryptionAtRest, endpointTLS, fineGrainedAccess, logPublishing, nodeToNodeEncryption, public}

var domains = []string{"aws_opensearch_domain", "aws_elasticsearch_domain"}

var encryptionAtRest = &lint.Rule{
	ID:        "opensearch-encryption-at-rest",
	Title:     "OpenSearch domain is not encrypted at rest",
	Why:       "Indices, logs, swap files and automated snapshots are then all in the clear. They hold copies of what other stores encrypt.",
	Remedy:    "Add encrypt_at_rest with enabled = true; domains of old versions are replaced.",
	Undecided: "whether encrypt_at_rest is enabled is not known until apply.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: domains,
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:ES.1", "fsbp:OpenSearch.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9",
		"nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_5", "trivy:AVD-AWS-0048", "tfsec:aws-elastic-search-enable-domain-encryption",
		"kics:24e16922-4330-4e9d-be8a-caa90299466a", "terrascan:AC_AWS_0112",
	},
	Check: lint.MustBeTrue("encrypt_at_rest.enabled", "domain %q is not encrypted at rest"),
	Fix:   atCreation(edit.Set("encrypt_at_rest.enabled", true)),
}

var endpointTLS = &lint.Rule{
	ID:        "opensearch-endpoint-tls",
	Title:     "OpenSearch domain answers over plain HTTP or admits TLS below 1.2",
	Why:       "Queries, documents and passwords cross the network in the clear, or under a protocol whose ciphers can be attacked. One client that is set up wrongly gives its password away.",
	Remedy:    "Add domain_endpoint_options with enforce_https = true and tls_security_policy = \"Policy-Min-TLS-1-2-PFS-2023-10\".",
	Undecided: "enforce_https or tls_security_policy is not known, or names a policy that is not known here.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: domains,
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:ES.8", "fsbp:OpenSearch.8", "pci-dss-4.0:1.2.5", "pci-dss-4.0:2.2.5", "pci-dss-4.0:2.2.7",
		"pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_83", "checkov:CKV_AWS_228", "trivy:AVD-AWS-0046", "trivy:AVD-AWS-0126",
		"tfsec:aws-elastic-search-enforce-https", "tfsec:aws-elastic-search-use-secure-tls-policy",
		"kics:2e9e0729-66d5-4148-9d39-5e6fb4bf2a4e",
	},
	Check: lint.MustMeet(func(domain *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.High, Holds: domain.Attr("domain_endpoint_options.enforce_https").IsTrue(), Message: "domain %q answers over plain HTTP"},
			{Severity: lint.Medium, Holds: modernTLS(domain), Message: "domain %q admits TLS below 1.2"},
		}
	}),
	Fix: func(c *edit.Change, domain *tf.Resource) {
		c.Set(domain.Block, "domain_endpoint_options.enforce_https", true)
		if modernTLS(domain).IsNo() {
			c.Set(domain.Block, "domain_endpoint_options.tls_security_policy", "Policy-Min-TLS-1-2-PFS-2023-10")
		}
	},
}

// modernTLS judges the policies by their names, which tell the lowest version ("Policy-Min-TLS-1-2-2019-07").
func modernTLS(domain *tf.Resource) tf.Truth {
	policy := domain.Attr("domain_endpoint_options.tls_security_policy")
	minimum := func(versions ...string) tf.Truth {
		return policy.Matches(func(name string) bool {
			return slices.ContainsFunc(versions, func(v string) bool { return strings.HasPrefix(name, "Policy-Min-TLS-"+v) })
		})
	}
	modern := minimum("1-2", "1-3")
	if modern.IsNo() && policy.IsSet().IsYes() && minimum("1-0", "1-1").IsNo() {
		return tf.Maybe(policy.Because("`%s` is %s, which is not known here", policy.Path, policy.Show()))
	}
	return modern
}

var nodeToNodeEncryption = &lint.Rule{
	ID:        "opensearch-node-to-node-encryption",
	Title:     "OpenSearch domain does not encrypt connections between its nodes",
	Why:       "Documents and queries cross the network between nodes in the clear, whatever protects the way to the domain. Fine-grained access control cannot be switched on without it.",
	Remedy:    "Add node_to_node_encryption with enabled = true.",
	Undecided: "whether node_to_node_encryption is enabled is not known until apply.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: domains,
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:ES.3", "fsbp:OpenSearch.3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-24",
		"nist-800-53-r5:AU-9", "nist-800-53-r5:CA-9", "nist-800-53-r5:SC-7", "nist-800-53-r5:SC-13", "pci-dss-4.0:1.2.5",
		"pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.12", "iso-27001-2022:A.8.24", "hipaa:164.308(a)(4)(ii)(A)",
		"hipaa:164.312(e)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_6", "trivy:AVD-AWS-0043", "tfsec:aws-elastic-search-enable-in-transit-encryption",
		"kics:967eb3e6-26fc-497d-8895-6428beb6e8e2", "terrascan:AC_AWS_0468",
	},
	Check: lint.MustBeTrue("node_to_node_encryption.enabled", "domain %q does not encrypt connections between its nodes"),
	Fix:   atCreation(edit.Set("node_to_node_encryption.enabled", true)),
}

// atCreation is a recipe for what domains older than Elasticsearch 6.7 can only be made with (OpenSearch Service Developer Guide,
// "Encryption of data at rest"). A domain that names no version is an OpenSearch domain, or of Elasticsearch 1.5.
func atCreation(recipe edit.Recipe) edit.Recipe {
	return func(c *edit.Change, domain *tf.Resource) {
		version := domain.Attr("engine_version")
		isRecent := tf.Any(tf.Not(version.IsSet()), version.Matches(func(v string) bool { return strings.HasPrefix(v, "OpenSearch_") }))
		if domain.Type == "aws_elasticsearch_domain" || !isRecent.IsYes() {
			c.Risk("replaces a domain that is older than Elasticsearch 6.7")
		}
		recipe(c, domain)
	}
}
