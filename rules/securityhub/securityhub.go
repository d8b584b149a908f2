// SPDX-License-Identifier: Apache-2.0

// Package securityhub holds the guardrails for AWS Security Hub CSPM.
package securityhub

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{organizationAutoEnable, findingsMuted, missing, findingAggregator, standards}

var organizationAutoEnable = &lint.Rule{
	ID:        "securityhub-organization-auto-enable",
	Title:     "Security Hub is not switched on in accounts that join the organisation",
	Why:       "Nobody checks how a new account is configured, nor sees what other services find there, until somebody thinks of it.",
	Remedy:    "Set auto_enable to true, or the configuration type to CENTRAL with a configuration policy for the root of the organisation.",
	Undecided: "auto_enable or the configuration type is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_securityhub_organization_configuration"},
	Controls:  []string{"wa-sec:SEC04-BP02"},
	Check: lint.Must(func(r *tf.Resource) tf.Truth {
		return tf.Any(r.Attr("auto_enable").IsTrue(), lint.Exempt(isCentral(r)))
	}, "configuration %q does not switch Security Hub on in new accounts"),
	Fix: edit.Risky("switches it on in accounts as they join, which costs extra", edit.Set("auto_enable", true)),
}

// isCentral says whether policies decide, in which case auto_enable is false (Security Hub API Reference, "UpdateOrganizationConfiguration").
func isCentral(r *tf.Resource) tf.Truth {
	return r.Attr("organization_configuration.configuration_type").Is("CENTRAL")
}
