// SPDX-License-Identifier: Apache-2.0

package opensearch

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var logPublishing = &lint.Rule{
	ID:        "opensearch-log-publishing",
	Title:     "OpenSearch domain does not publish its error log",
	Why:       "Failed queries, broken scripts and failing nodes leave no trace that anybody could look at or raise an alarm on.",
	Remedy:    "Add log_publishing_options for ES_APPLICATION_LOGS with a log group, and a resource policy that lets the service write to it.",
	Undecided: "the blocks are dynamic, or log_type or enabled is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: domains,
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:ES.4", "fsbp:OpenSearch.4", "nist-800-53-r5:AU-10", "pci-dss-4.0:10.5.1",
		"iso-27001-2022:A.8.15", "soc2:A1.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_84", "kics:acb6b4e2-a086-4f35-aefd-4db6ea51ada2", "kics:e979fcbc-df6c-422d-9458-c33d65e71c45",
		"terrascan:AC_AWS_0105",
	},
	Check: lint.Must(publishes("ES_APPLICATION_LOGS"), "domain %q does not publish its error log"),
}

var auditLogging = &lint.Rule{
	ID:        "opensearch-audit-logging",
	Title:     "OpenSearch domain does not publish its audit log",
	Why:       "Nobody can tell who signed in, who failed to, and who read or changed which documents.",
	Remedy:    "Add log_publishing_options for AUDIT_LOGS, and switch audit logs on in the settings of OpenSearch Dashboards. That needs fine-grained access control.",
	Undecided: "the blocks are dynamic, or log_type or enabled is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: domains,
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:ES.5", "fsbp:OpenSearch.5", "pci-dss-4.0:10.5.1", "iso-27001-2022:A.8.15", "soc2:A1.2",
	},
	Aliases: []string{"checkov:CKV_AWS_317", "trivy:AVD-AWS-0042", "tfsec:aws-elastic-search-enable-domain-logging"},
	Check:   lint.Must(publishes("AUDIT_LOGS"), "domain %q does not publish its audit log"),
}

// publishes says whether a domain publishes a log: enabled is true in the block unless it says otherwise.
func publishes(log string) func(*tf.Resource) tf.Truth {
	return func(domain *tf.Resource) tf.Truth {
		published := domain.Blocks("log_publishing_options").Any(func(options *tf.Block) tf.Truth {
			enabled := options.Attr("enabled")
			return tf.All(options.Attr("log_type").Is(log), tf.Any(tf.Not(enabled.IsSet()), enabled.IsTrue()))
		})
		if published.IsNo() {
			return published.Because(domain.Because("no log_publishing_options publishes " + log))
		}
		return published
	}
}

var fineGrainedAccess = &lint.Rule{
	ID:        "opensearch-fine-grained-access",
	Title:     "OpenSearch domain has no fine-grained access control",
	Why:       "Whoever the domain lets in can read and change every index: there are no users, no roles and no limits to documents or fields.",
	Remedy:    "Add advanced_security_options with enabled = true and an IAM role as master user, and set anonymous_auth_enabled to false when the migration is over.",
	Undecided: "the block is dynamic, or enabled or anonymous_auth_enabled is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: domains,
	Controls:  []string{"wa-sec:SEC03-BP02", "fsbp:OpenSearch.7"},
	Aliases:   []string{"checkov:CKV2_AWS_52", "kics:b4c6d7e8-f9a1-4bcd-89ef-01234abcd567"},
	Check: lint.MustMeet(func(domain *tf.Resource) []lint.Demand {
		anonymous := domain.Attr("advanced_security_options.anonymous_auth_enabled")
		return []lint.Demand{
			{Severity: lint.High, Holds: domain.Attr("advanced_security_options.enabled").IsTrue(), Message: "domain %q has no fine-grained access control"},
			{Severity: lint.High, Holds: tf.Not(tf.All(anonymous.IsSet(), anonymous.IsTrue())), Message: "domain %q lets anonymous requests in"},
		}
	}),
}
