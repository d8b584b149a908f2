// SPDX-License-Identifier: Apache-2.0

package organizations

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var scpBaselineMissing = &lint.Rule{
	ID:        "organizations-scp-baseline-missing",
	Title:     "Organisation leaves its accounts without basic guardrails",
	Why:       "An administrator of an account, or whoever has become one, can switch off what watches it, work where nobody looks, or leave the organisation.",
	Remedy:    "Attach policies that deny what the message names, on a unit for trials first.",
	Undecided: "a policy or its attachment is not known, or no policy is declared beside the organisation.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Controls: []string{
		"wa-sec:SEC02-BP01", "cis-aws-7.0:2.1.2", "cis-aws-7.0:2.7", "cis-aws-5.0:1.6", "cis-aws-3.0:1.7",
		"cis-aws-2.0:1.7", "cis-aws-1.4:1.7", "iso-27001-2022:A.5.15",
	},
	OffByDefault: true,
	Resources:    []string{"aws_organizations_organization"},
	Companions:   []string{"aws_organizations_policy", "aws_organizations_policy_attachment"},
	Check: func(p *lint.Pass, organization *tf.Resource) {
		policies := limitsOf(organization)
		if len(policies) == 0 {
			p.Require(tf.Maybe(organization.Because("no policy of the organisation is declared here")), organization, "organisation %q may lack basic guardrails", organization.Name)
			return
		}
		var missing, doubtful []string
		var doubts []tf.Truth
		for _, g := range baseline {
			switch t := g.provided(policies); {
			case t.IsNo():
				missing = append(missing, g.name)
			case t.IsMaybe():
				doubtful, doubts = append(doubtful, g.name), append(doubts, t)
			}
		}
		switch {
		case len(missing) > 0:
			p.Require(tf.No(organization.Because("no attached policy denies it")), organization, "organisation %q does not keep its accounts from %s", organization.Name, strings.Join(missing, "; "))
		case len(doubts) > 0:
			p.Require(tf.All(doubts...), organization, "organisation %q does not keep its accounts from %s", organization.Name, strings.Join(doubtful, "; "))
		}
	},
}

// limit is a policy that is attached to something, as far as that is known.
type limit struct {
	attached tf.Truth
	document *iam.Document
}

func limitsOf(organization *tf.Resource) []limit {
	var limits []limit
	for _, policy := range organization.Root.OfType("aws_organizations_policy") {
		kind := policy.Attr("type")
		is := tf.Any(tf.Not(kind.IsSet()), kind.Is(scp, "RESOURCE_CONTROL_POLICY"))
		attached := tf.All(organization.With(policy), is, policy.Linked("aws_organizations_policy_attachment", "policy_id", "id").Exist())
		limits = append(limits, limit{attached, iam.ParseIn(policy, policy.Attr("content"))})
	}
	return limits
}

// guardrail is something that accounts shall not do: all of some actions, or what a question is about.
type guardrail struct {
	name    string
	actions []string
	asks    func(*iam.Document) tf.Truth
}

var baseline = []guardrail{
	{name: "stopping CloudTrail", actions: []string{"cloudtrail:StopLogging", "cloudtrail:DeleteTrail"}},
	{name: "stopping AWS Config", actions: []string{"config:StopConfigurationRecorder", "config:DeleteConfigurationRecorder"}},
	{name: "leaving GuardDuty", actions: []string{"guardduty:DeleteDetector"}},
	{name: "leaving Security Hub", actions: []string{"securityhub:DisableSecurityHub"}},
	{name: "leaving the organisation", actions: []string{"organizations:LeaveOrganization"}},
	{name: "using their root users", asks: (*iam.Document).DeniesRoot},
	{name: "using other regions", asks: (*iam.Document).DeniesRegions},
	{name: "admitting callers from outside", asks: (*iam.Document).DeniesStrangers},
}

// provided says whether attached policies together keep accounts from it.
func (g guardrail) provided(policies []limit) tf.Truth {
	by := func(asks func(*iam.Document) tf.Truth) tf.Truth {
		ts := make([]tf.Truth, len(policies))
		for i, p := range policies {
			ts[i] = tf.All(p.attached, asks(p.document))
		}
		return tf.Any(ts...)
	}
	if g.asks != nil {
		return by(g.asks)
	}
	var ts []tf.Truth
	for _, action := range g.actions {
		ts = append(ts, by(func(d *iam.Document) tf.Truth { return d.Denies(action) }))
	}
	return tf.All(ts...)
}
