// SPDX-License-Identifier: Apache-2.0

// Package opensearch holds the guardrails for Amazon OpenSearch Service, by its old name too.
package opensearch

import (
	"slices"
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{auditLogging, defaultGroup, encryptionAtRest, endpointTLS, fineGrainedAccess, logPublishing, nodeToNodeEncryption, public}

var domains = []string{"aws_opensearch_domain", "aws_elasticsearch_domain"}

var encryptionAtRest = &lint.Rule{
	ID:        "opensearch-encryption-at-rest",
	Title:     "OpenSearch domain is not encrypted at rest",
	Why:       "Indices, logs, swap files and automated snapshots are then all in the clear. They hold copies of what other stores encrypt.",
	Remedy:    "Add encrypt_at_rest with enabled = true, and move from M3, R3 and T2 instances, which cannot encrypt; domains of old versions are replaced.",
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
	Fix: fromVersion(501, func(c *edit.Change, domain *tf.Resource) {
		if tf.Any(isOldGeneration(domain.Attr("cluster_config.instance_type")), isOldGeneration(domain.Attr("cluster_config.dedicated_master_type"))).IsYes() {
			c.Impossible()
			return
		}
		c.Set(domain.Block, "encrypt_at_rest.enabled", true)
	}),
}

// isOldGeneration says whether a type of instance is among those that cannot encrypt (OpenSearch Service Developer Guide, "Supported instance types").
func isOldGeneration(instances tf.Value) tf.Truth {
	return instances.Matches(func(name string) bool {
		return slices.ContainsFunc([]string{"m3.", "r3.", "t2."}, func(family string) bool { return strings.HasPrefix(name, family) })
	})
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
		c.Risk("shuts out clients that use plain HTTP or TLS below 1.2")
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
	Fix:   fromVersion(600, edit.Set("node_to_node_encryption.enabled", true)),
}

// fromVersion is a recipe for what domains can have from a version of Elasticsearch on, and can only be made with before 6.7 (OpenSearch Service
// Developer Guide, "Encryption of data at rest" and "Node-to-node encryption"). Versions are written as 607 for 6.7.
func fromVersion(first int, recipe edit.Recipe) edit.Recipe {
	return func(c *edit.Change, domain *tf.Resource) {
		version, known := elasticsearchVersion(domain)
		switch {
		case !known:
			c.Risk("replaces a domain that is older than Elasticsearch 6.7")
		case version < first:
			c.Impossible()
			return
		case version < 607:
			c.Risk("replaces the domain")
		}
		recipe(c, domain)
	}
}

// elasticsearchVersion is the version that a domain names. One that names none is an OpenSearch domain, newer than all, or of Elasticsearch 1.5.
func elasticsearchVersion(domain *tf.Resource) (version int, known bool) {
	const openSearch, oldest = 9999, 105
	attr, left := "engine_version", openSearch
	if domain.Type == "aws_elasticsearch_domain" {
		attr, left = "elasticsearch_version", oldest
	}
	text, known := domain.Attr(attr).Text()
	if !known {
		return left, domain.Attr(attr).IsSet().IsNo()
	}
	if strings.HasPrefix(text, "OpenSearch_") {
		return openSearch, true
	}
	major, minor, _ := strings.Cut(strings.TrimPrefix(text, "Elasticsearch_"), ".")
	n, err := strconv.Atoi(major)
	m, alsoErr := strconv.Atoi(minor)
	return 100*n + m, err == nil && alsoErr == nil
}
