// SPDX-License-Identifier: Apache-2.0

// Package cloudsearch holds the guardrails for Amazon CloudSearch.
package cloudsearch

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{endpointTLS}

// modern is the one policy that asks for TLS 1.2 (CloudSearch Developer Guide, "DomainEndpointOptions").
const modern = "Policy-Min-TLS-1-2-2019-07"

var endpointTLS = &lint.Rule{
	ID:        "cloudsearch-endpoint-tls",
	Title:     "CloudSearch domain answers over plain HTTP or admits TLS below 1.2",
	Why:       "Queries and documents cross the network in the clear, or under a protocol whose ciphers can be attacked.",
	Remedy:    "Add endpoint_options with enforce_https = true and tls_security_policy = \"Policy-Min-TLS-1-2-2019-07\".",
	Undecided: "enforce_https or tls_security_policy is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_cloudsearch_domain"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_218", "checkov:CKV_AWS_220"},
	Check: lint.MustMeet(func(domain *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.High, Holds: domain.Attr("endpoint_options.enforce_https").IsTrue(), Message: "domain %q answers over plain HTTP"},
			{Severity: lint.Medium, Holds: domain.Attr("endpoint_options.tls_security_policy").Is(modern), Message: "domain %q admits TLS below 1.2"},
		}
	}),
	Fix: edit.Risky("shuts out clients that use plain HTTP or TLS below 1.2",
		edit.All(edit.Set("endpoint_options.enforce_https", true), edit.Set("endpoint_options.tls_security_policy", modern))),
}
