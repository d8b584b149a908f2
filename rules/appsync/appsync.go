// SPDX-License-Identifier: Apache-2.0

// Package appsync holds the guardrails for AWS AppSync.
package appsync

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{cacheProtection}

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
