// SPDX-License-Identifier: Apache-2.0

package securityhub

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var missing = &lint.Rule{
	ID:        "securityhub-missing",
	Title:     "Account does not use Security Hub",
	Why:       "What GuardDuty, Inspector, Macie and the controls find stays in as many consoles, and nobody sees the whole of it.",
	Remedy:    "In a whole account, declare aws_securityhub_account. Where the organisation's administrator account switches it on, waive the finding.",
	Undecided: "whether what would switch it on exists, or which type a policy of the organisation has, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.16", "cis-aws-5.0:4.16", "cis-aws-3.0:4.16", "cis-aws-2.0:4.16",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-12", "nist-800-53-r5:CA-2", "nist-800-53-r5:CA-7", "pci-dss-4.0:10.2.1",
		"pci-dss-4.0:10.4.1", "pci-dss-4.0:10.4.1.1", "pci-dss-4.0:10.4.2", "pci-dss-4.0:10.7.1", "pci-dss-4.0:10.7.2",
		"iso-27001-2022:A.5.1", "iso-27001-2022:A.8.23", "soc2:CC3.1", "soc2:CC6.8", "soc2:CC7.1", "soc2:CC7.2",
		"soc2:CC7.3", "soc2:CC7.4", "hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)",
		"hipaa:164.308(a)(5)(ii)(C)", "hipaa:164.308(a)(6)(i)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.308(a)(8)",
		"hipaa:164.312(b)", "hipaa:164.312(e)(2)(i)",
	},
	OffByDefault: true,
	Resources: []string{
		"aws_securityhub_account", "aws_securityhub_account_v2", "aws_securityhub_configuration_policy_association", "aws_securityhub_invite_accepter",
		"aws_organizations_policy",
	},
	Absent: []*lint.Absence{{
		Message: "the account does not use Security Hub",
		Counts: func(r *tf.Resource) tf.Truth {
			if r.Type == "aws_organizations_policy" {
				return r.Attr("type").Is("SECURITYHUB_POLICY")
			}
			return tf.Yes()
		},
	}},
}

var findingAggregator = &lint.Rule{
	ID:           "securityhub-finding-aggregator",
	Title:        "Security Hub does not gather the findings of all regions",
	Why:          "Whoever looks at one region misses what happens in the others, where nobody works and intruders like to.",
	Remedy:       "Set linking_mode to ALL_REGIONS.",
	Undecided:    "linking_mode is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Controls:     []string{"wa-sec:SEC04-BP02"},
	OffByDefault: true,
	Resources:    []string{"aws_securityhub_finding_aggregator"},
	Absent:       []*lint.Absence{{Message: "the account gathers the findings of Security Hub in no region", For: []string{"aws_securityhub_account"}}},
	Check: lint.Must(func(r *tf.Resource) tf.Truth {
		return r.Attr("linking_mode").Is("ALL_REGIONS", "ALL_REGIONS_EXCEPT_SPECIFIED")
	}, "aggregator %q leaves out the regions that it does not name"),
	Fix: func(c *edit.Change, aggregator *tf.Resource) {
		c.Set(aggregator.Block, "linking_mode", "ALL_REGIONS")
		if aggregator.Attr("specified_regions").IsWritten() {
			c.Remove(aggregator.Block, "specified_regions")
		}
	},
}

var standards = &lint.Rule{
	ID:        "securityhub-standards",
	Title:     "Security Hub checks no current standard",
	Why:       "Without a standard Security Hub only collects what other services find: how the account is configured nobody checks.",
	Remedy:    "Declare aws_securityhub_standards_subscription for AWS Foundational Security Best Practices, and for a current version of the CIS benchmark.",
	Undecided: "the ARN of a standard, or enable_default_standards, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.16", "cis-aws-5.0:4.16", "cis-aws-3.0:4.16", "cis-aws-2.0:4.16",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-12", "nist-800-53-r5:CA-2", "nist-800-53-r5:CA-7", "pci-dss-4.0:10.2.1",
		"pci-dss-4.0:10.4.1", "pci-dss-4.0:10.4.1.1", "pci-dss-4.0:10.4.2", "pci-dss-4.0:10.7.1", "pci-dss-4.0:10.7.2",
		"iso-27001-2022:A.5.1", "iso-27001-2022:A.8.23", "soc2:CC3.1", "soc2:CC6.8", "soc2:CC7.1", "soc2:CC7.2",
		"soc2:CC7.3", "soc2:CC7.4", "hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)",
		"hipaa:164.308(a)(5)(ii)(C)", "hipaa:164.308(a)(6)(i)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.308(a)(8)",
		"hipaa:164.312(b)", "hipaa:164.312(e)(2)(i)",
	},
	Resources:  []string{"aws_securityhub_account"},
	Companions: []string{"aws_securityhub_standards_subscription", "aws_securityhub_configuration_policy"},
	Check: func(p *lint.Pass, account *tf.Resource) {
		byDefault := account.Attr("enable_default_standards").IsTrue() // those are FSBP and version 1.2.0 of CIS
		if fsbp := tf.Any(byDefault, subscribed(account, func(name string) bool { return strings.Contains(name, "aws-foundational-security-best-practices") })); !fsbp.IsYes() {
			p.Require(fsbp, account, "%q does not check the Foundational Security Best Practices", account.Name)
			return
		}
		cis := subscribed(account, func(name string) bool {
			return strings.Contains(name, "cis-aws-foundations-benchmark") && !strings.HasSuffix(name, "/v/1.2.0")
		})
		p.As(lint.Low).Require(cis, account, "%q checks no version of the CIS benchmark after 1.2.0", account.Name)
	},
}

// subscribed says whether a standard that is picks is on, by a subscription or by a policy of the organisation.
func subscribed(account *tf.Resource, is func(name string) bool) tf.Truth {
	var ts []tf.Truth
	for _, subscription := range account.Root.OfType("aws_securityhub_standards_subscription") {
		ts = append(ts, tf.All(account.With(subscription), names(subscription.Attr("standards_arn"), is)))
	}
	for _, policy := range account.Root.OfType("aws_securityhub_configuration_policy") {
		ts = append(ts, tf.All(account.With(policy), policy.Attr("configuration_policy.enabled_standard_arns").Elements().Any(func(arn tf.Value) tf.Truth {
			return names(arn, is)
		})))
	}
	return tf.Any(ts...)
}

// names says whether an ARN is that of a standard. Its region need not be known: it stands before the name.
func names(arn tf.Value, is func(name string) bool) tf.Truth {
	known := iam.ReadText(arn).Literals()
	if _, whole := arn.Text(); whole || strings.Contains(known, "/v/") {
		return tf.Of(is(known))
	}
	return tf.Maybe(arn.WhyUnknown())
}
