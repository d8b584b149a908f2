// SPDX-License-Identifier: Apache-2.0

// Package organizations holds the guardrails for AWS Organizations.
package organizations

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{scpEnabled, scpUnattached, accountInRoot, delegatedSecurity, scpBaselineMissing}

const scp = "SERVICE_CONTROL_POLICY"

var scpEnabled = &lint.Rule{
	ID:        "organizations-scp-enabled",
	Title:     "Organisation cannot limit its accounts by service control policies",
	Why:       "Without service control policies every account decides for itself: its administrators can leave regions and logs as they like, and nothing stops them from leaving the organisation.",
	Remedy:    "Leave feature_set at ALL and add SERVICE_CONTROL_POLICY to enabled_policy_types.",
	Undecided: "feature_set or enabled_policy_types is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: []string{"aws_organizations_organization"},
	Controls:  []string{"wa-sec:SEC03-BP05", "cis-aws-7.0:2.1.2"},
	Aliases:   []string{"kics:5ba6229c-8057-433e-91d0-21cf13569ca9"},
	Check: lint.Must(func(organization *tf.Resource) tf.Truth {
		return tf.All(tf.Not(organization.Attr("feature_set").Is("CONSOLIDATED_BILLING")), enables(organization))
	}, "organisation %q cannot limit its accounts by service control policies"),
	Fix: enable,
}

func enables(organization *tf.Resource) tf.Truth {
	types := organization.Attr("enabled_policy_types")
	t := types.Elements().Any(func(v tf.Value) tf.Truth { return v.Is(scp) })
	if t.IsNo() {
		return tf.No(types.Because("`%s` lacks %s", types.Path, scp))
	}
	return t
}

// enable keeps the types of policies that are enabled already. Accounts that were invited must agree to all
// features (the page of aws_organizations_organization in the provider's documentation).
func enable(c *edit.Change, organization *tf.Resource) {
	if organization.Attr("feature_set").Is("CONSOLIDATED_BILLING").IsYes() {
		c.Risk("asks every account that was invited for its consent")
		c.Set(organization.Block, "feature_set", "ALL")
	}
	if enables(organization).IsYes() {
		return
	}
	types := []string{scp}
	for _, v := range organization.Attr("enabled_policy_types").Elements().Items {
		text, known := v.Text()
		if !known {
			c.Impossible()
			return
		}
		types = append(types, text)
	}
	c.Set(organization.Block, "enabled_policy_types", types)
}
