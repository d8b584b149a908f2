// SPDX-License-Identifier: Apache-2.0

package organizations

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var delegatedSecurity = &lint.Rule{
	ID:           "organizations-delegated-security",
	Title:        "Security services do not reach all accounts of the organisation",
	Why:          "Without trusted access a service sees one account at a time; without a delegated administrator people work in the management account, whose credentials rule all others.",
	Remedy:       "Add the services to aws_service_access_principals and delegate each to the account for security.",
	Undecided:    "the list of services is not known or kept elsewhere, or no service is delegated here.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Controls:     []string{"wa-sec:SEC04-BP02", "cis-aws-7.0:2.1.5", "cis-aws-7.0:2.1.6"},
	OffByDefault: true,
	Resources:    []string{"aws_organizations_organization"},
	Companions: []string{
		"aws_organizations_aws_service_access", "aws_organizations_delegated_administrator", "aws_guardduty_organization_admin_account",
		"aws_securityhub_organization_admin_account", "aws_cloudtrail_organization_delegated_admin_account",
	},
	Check: func(p *lint.Pass, organization *tf.Resource) {
		var untrusted, undelegated []string
		var doubts []tf.Truth
		for _, service := range securityServices {
			switch t := trusted(organization, service); {
			case t.IsNo():
				untrusted = append(untrusted, service)
			case t.IsMaybe():
				doubts = append(doubts, t)
			}
			switch t := delegated(organization, service); {
			case t.IsNo():
				undelegated = append(undelegated, service)
			case t.IsMaybe():
				doubts = append(doubts, t)
			}
		}
		switch {
		case len(untrusted) > 0:
			p.Require(tf.No(organization.Attr("aws_service_access_principals").Because("no trusted access for %s", strings.Join(untrusted, ", "))), organization,
				"organisation %q does not let all security services reach its accounts", organization.Name)
		case len(undelegated) > 0:
			p.Require(tf.No(organization.Because("nobody administers "+strings.Join(undelegated, ", "))), organization,
				"organisation %q delegates not all of its security services", organization.Name)
		case len(doubts) > 0:
			p.Require(doubts[0], organization, "organisation %q does not let all security services reach its accounts", organization.Name)
		}
	},
}

// securityServices are the principals of services that look at all accounts.
var securityServices = []string{
	"access-analyzer.amazonaws.com", "cloudtrail.amazonaws.com", "config.amazonaws.com", "guardduty.amazonaws.com", "securityhub.amazonaws.com",
}

// trusted says whether an organisation trusts a service. Where the argument is left out, Terraform leaves alone what others enable.
func trusted(organization *tf.Resource, service string) tf.Truth {
	listed := organization.Attr("aws_service_access_principals")
	ts := []tf.Truth{listed.Elements().Any(func(v tf.Value) tf.Truth { return v.Is(service) })}
	if listed.IsSet().IsNo() {
		ts = append(ts, tf.Maybe(listed.Because("`%s` is not set, and trust may be enabled elsewhere", listed.Path)))
	}
	for _, access := range organization.Root.OfType("aws_organizations_aws_service_access") {
		ts = append(ts, tf.All(organization.With(access), access.Attr("service_principal").Is(service)))
	}
	return tf.Any(ts...)
}

// ownDelegations are the types that delegate one service.
var ownDelegations = map[string]string{
	"cloudtrail.amazonaws.com": "aws_cloudtrail_organization_delegated_admin_account", "guardduty.amazonaws.com": "aws_guardduty_organization_admin_account",
	"securityhub.amazonaws.com": "aws_securityhub_organization_admin_account",
}

// delegated says whether another account administers a service. Where none is delegated here, all may be elsewhere.
func delegated(organization *tf.Resource, service string) tf.Truth {
	var ts []tf.Truth
	any := organization.Root.OfType("aws_organizations_delegated_administrator")
	for _, d := range any {
		ts = append(ts, tf.All(organization.With(d), d.Attr("service_principal").Is(service)))
	}
	here := len(any) > 0
	for of, typ := range ownDelegations {
		for _, d := range organization.Root.OfType(typ) {
			here = true
			if of == service {
				ts = append(ts, organization.With(d))
			}
		}
	}
	if !here {
		ts = append(ts, tf.Maybe(organization.Because("no service is delegated here")))
	}
	return tf.Any(ts...)
}
