// SPDX-License-Identifier: Apache-2.0

// Package appsync holds the guardrails for AWS AppSync.
package appsync

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{cacheProtection, requestLogging}

var cacheProtection = &lint.Rule{
	ID:        "appsync-cache-protection",
	Title:     "AppSync cache is not encrypted",
	Why:       "The cache keeps responses, often personal data, and sends them between AppSync and its nodes. Neither setting can be changed later without replacing the cache.",
	Remedy:    "Set at_rest_encryption_enabled and transit_encryption_enabled to true; the cache is replaced.",
	Undecided: "a setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_appsync_api_cache"},
	Controls:  []string{"wa-sec:SEC08-BP02", "fsbp:AppSync.1"},
	Aliases:   []string{"checkov:CKV_AWS_214", "checkov:CKV_AWS_215"},
	Check: lint.MustMeet(func(cache *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Medium, Holds: cache.Attr("transit_encryption_enabled").IsTrue(), Message: "cache %q is not encrypted in transit"},
			// AppSync encrypts the data of all caches since March 2026 (Security Hub User Guide, AppSync.1).
			{Severity: lint.Low, Holds: cache.Attr("at_rest_encryption_enabled").IsTrue(), Message: "cache %q does not ask for encryption at rest"},
		}
	}),
	Fix: edit.Risky("replaces the cache", edit.SetAll([]string{"at_rest_encryption_enabled", "transit_encryption_enabled"}, true)),
}

var requestLogging = &lint.Rule{
	ID:        "appsync-request-logging",
	Title:     "GraphQL API does not log what its resolvers do",
	Why:       "Errors and attempts to reach the data of others leave no trace. After an incident there is nothing to look at.",
	Remedy:    "Add log_config with a role that may write logs and field_log_level ERROR or more.",
	Undecided: "field_log_level is not known, or a dynamic block may or may not make log_config.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_appsync_graphql_api"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:AppSync.2", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.15", "soc2:A1.2",
	},
	Aliases: []string{"checkov:CKV_AWS_193", "checkov:CKV_AWS_194"},
	Check: lint.Must(func(api *tf.Resource) tf.Truth {
		return api.Blocks("log_config").Any(func(config *tf.Block) tf.Truth { return tf.Not(config.Attr("field_log_level").Is("NONE")) })
	}, "GraphQL API %q does not log what its resolvers do"),
}
