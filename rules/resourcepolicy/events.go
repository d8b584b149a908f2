// SPDX-License-Identifier: Apache-2.0

package resourcepolicy

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var logPolicyPublic = &lint.Rule{
	ID:        "cloudwatch-log-policy-public",
	Title:     "CloudWatch Logs policy lets everyone in",
	Why:       "Anybody can write into the logs, which hides what happened and costs money.",
	Remedy:    "Name the accounts or services that may write, and pin services by aws:SourceAccount or aws:SourceArn.",
	Undecided: unknownCaller,
	Severity:  lint.High,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudwatch_log_resource_policy", "aws_cloudwatch_log_destination_policy", "aws_cloudwatch_log_delivery_destination_policy"},
	Controls:  []string{"wa-sec:SEC03-BP07", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:PI1.4"},
	Aliases:   []string{"kics:db0ec4c4-852c-46a2-b4f3-7ec13cdb12a8"},
	Check:     nobodyElse("log policy %q lets everyone in"),
}

var busPublic = &lint.Rule{
	ID:        "eventbridge-bus-public",
	Title:     "Event bus lets every AWS account in",
	Why:       "Anybody with an AWS account can send events that trigger what listens on the bus.",
	Remedy:    "Name the accounts, or add a condition on aws:PrincipalOrgID.",
	Undecided: unknownCaller,
	Severity:  lint.High,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudwatch_event_bus_policy", "aws_cloudwatch_event_permission"},
	Controls:  []string{"wa-sec:SEC03-BP07", "cis-aws-7.0:2.21"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		if r.Type == "aws_cloudwatch_event_permission" {
			return tf.All(r.Attr("principal").Is("*"), tf.Not(r.Blocks("condition").Exist())) // the only condition there is names the organisation
		}
		return letsEveryoneIn(r)
	}, "%q lets every AWS account send events"),
}

var identityPolicyPublic = &lint.Rule{
	ID:        "ses-identity-policy-public",
	Title:     "SES identity policy lets every AWS account send",
	Why:       "Anybody with an AWS account can send mail in the name of the domain or address.",
	Remedy:    "Name the senders.",
	Undecided: unknownCaller,
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_ses_identity_policy", "aws_sesv2_email_identity_policy"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"kics:34b921bd-90a0-402e-a0a5-dc73371fd963"},
	Check:     nobodyElse("identity policy %q lets every AWS account send"),
}
