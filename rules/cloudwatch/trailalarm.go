// SPDX-License-Identifier: Apache-2.0

package cloudwatch

import (
	"strings"

	"github.com/guardlint/guardlint/aws/event"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// What the rules about alarms have in common.
const (
	alarmRemedy    = "Declare a metric filter on the trail's log group for each of the events, and an alarm with an action on its metric; or a rule of EventBridge with a target."
	alarmUndecided = "a pattern or log group is not known, subscriptions hand the events on, or filters and alarms may be declared elsewhere."
)

var alarmCompanions = append([]string{
	"aws_cloudwatch_log_group", "aws_cloudwatch_log_metric_filter", "aws_cloudwatch_log_subscription_filter", "aws_cloudwatch_metric_alarm",
	"aws_cloudwatch_event_target",
}, listeners()...)

var alarmIdentity = &lint.Rule{
	ID:         "cloudwatch-alarm-identity",
	Title:      "Nobody is told of misused identities",
	Why:        "Intruders fail first and then change what they may do. Whoever is told of the first refused call or the first new policy can stop them; a log that nobody reads cannot.",
	Remedy:     alarmRemedy,
	Undecided:  alarmUndecided,
	Companions: alarmCompanions,
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.1", "cis-aws-7.0:5.2", "cis-aws-7.0:5.3", "cis-aws-7.0:5.4", "cis-aws-7.0:5.6",
		"cis-aws-5.0:4.1", "cis-aws-5.0:4.2", "cis-aws-5.0:4.3", "cis-aws-5.0:4.4", "cis-aws-5.0:4.6", "cis-aws-3.0:4.1",
		"cis-aws-3.0:4.2", "cis-aws-3.0:4.3", "cis-aws-3.0:4.4", "cis-aws-3.0:4.6", "cis-aws-2.0:4.1", "cis-aws-2.0:4.2",
		"cis-aws-2.0:4.3", "cis-aws-2.0:4.4", "cis-aws-2.0:4.6", "cis-aws-1.4:4.1", "cis-aws-1.4:4.2", "cis-aws-1.4:4.3",
		"cis-aws-1.4:4.4", "cis-aws-1.4:4.6", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:CC5.2", "soc2:PI1.3",
		"hipaa:164.308(a)(5)(ii)(C)", "hipaa:164.308(a)(6)(i)", "hipaa:164.308(a)(6)(ii)",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0147", "trivy:AVD-AWS-0148", "trivy:AVD-AWS-0149", "trivy:AVD-AWS-0150", "trivy:AVD-AWS-0152",
		"kics:4c18a45b-4ab1-4790-9f83-399ac695f1e5", "kics:8b1b1e67-6248-4dca-bbad-93486bb181c0",
		"kics:44ceb4fa-0897-4fd2-b676-30e7a58f2933", "kics:5864d189-ee9a-4009-ac0c-8a582e6b7919",
		"kics:eaaba502-2f94-411a-a3c2-83d63cc1776d",
	},
	OffByDefault: true,
	Resources:    []string{"aws_cloudtrail"},
	Check:        mustNotice(identityTopics),
}

var alarmAudit = &lint.Rule{
	ID:         "cloudwatch-alarm-audit-trail",
	Title:      "Nobody is told when the audit trail changes",
	Why:        "Who switches off CloudTrail or AWS Config wants to leave no traces. It is the last thing that the log records, and the most important one to be told of.",
	Remedy:     alarmRemedy,
	Undecided:  alarmUndecided,
	Companions: alarmCompanions,
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.5", "cis-aws-7.0:5.9", "cis-aws-5.0:4.5", "cis-aws-5.0:4.9", "cis-aws-3.0:4.5",
		"cis-aws-3.0:4.9", "cis-aws-2.0:4.5", "cis-aws-2.0:4.9", "cis-aws-1.4:4.5", "cis-aws-1.4:4.9",
		"iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:CC5.2",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0151", "trivy:AVD-AWS-0155", "kics:0f6cbf69-41bb-47dc-93f3-3844640bf480",
		"kics:5b8d7527-de8e-4114-b9dd-9d988f1f418f",
	},
	OffByDefault: true,
	Resources:    []string{"aws_cloudtrail"},
	Check:        mustNotice(auditTopics),
}

var alarmData = &lint.Rule{
	ID:         "cloudwatch-alarm-data-access",
	Title:      "Nobody is told when keys or bucket policies change",
	Why:        "A key that is scheduled for deletion takes all data with it, and a policy that admits everybody takes seconds to be found. Both can be undone by who hears of them in time.",
	Remedy:     alarmRemedy,
	Undecided:  alarmUndecided,
	Companions: alarmCompanions,
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.7", "cis-aws-7.0:5.8", "cis-aws-5.0:4.7", "cis-aws-5.0:4.8", "cis-aws-3.0:4.7",
		"cis-aws-3.0:4.8", "cis-aws-2.0:4.7", "cis-aws-2.0:4.8", "cis-aws-1.4:4.7", "cis-aws-1.4:4.8",
		"iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:CC5.2",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0153", "trivy:AVD-AWS-0154", "kics:27c6a499-895a-4dc7-9617-5c485218db13",
		"kics:56a585f5-555c-48b2-8395-e64e4740a9cf",
	},
	OffByDefault: true,
	Resources:    []string{"aws_cloudtrail"},
	Check:        mustNotice(dataTopics),
}

var alarmNetwork = &lint.Rule{
	ID:         "cloudwatch-alarm-network",
	Title:      "Nobody is told when the network changes",
	Why:        "A new route, gateway or rule is how a private network becomes a public one. That it was changed by hand is seen in an alarm or not at all.",
	Remedy:     alarmRemedy,
	Undecided:  alarmUndecided,
	Companions: alarmCompanions,
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.10", "cis-aws-7.0:5.11", "cis-aws-7.0:5.12", "cis-aws-7.0:5.13",
		"cis-aws-7.0:5.14", "cis-aws-5.0:4.10", "cis-aws-5.0:4.11", "cis-aws-5.0:4.12", "cis-aws-5.0:4.13",
		"cis-aws-5.0:4.14", "cis-aws-3.0:4.10", "cis-aws-3.0:4.11", "cis-aws-3.0:4.12", "cis-aws-3.0:4.13",
		"cis-aws-3.0:4.14", "cis-aws-2.0:4.10", "cis-aws-2.0:4.11", "cis-aws-2.0:4.12", "cis-aws-2.0:4.13",
		"cis-aws-2.0:4.14", "cis-aws-1.4:4.10", "cis-aws-1.4:4.11", "cis-aws-1.4:4.12", "cis-aws-1.4:4.13",
		"cis-aws-1.4:4.14", "nist-800-53-r5:AU-6", "nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14", "nist-800-53-r5:CA-2",
		"nist-800-53-r5:CA-7", "nist-800-53-r5:SC-36", "nist-800-53-r5:SI-2", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-5",
		"iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21",
		"iso-27001-2022:A.8.22", "soc2:CC5.2", "soc2:CC7.2", "soc2:CC7.3", "soc2:CC7.4", "hipaa:164.308(a)(6)(i)",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0156", "trivy:AVD-AWS-0157", "trivy:AVD-AWS-0158", "trivy:AVD-AWS-0159", "trivy:AVD-AWS-0160",
		"kics:0a8e8dc5-b6fc-44fc-b5a1-969ec950f9b0", "kics:4beaf898-9f8b-4237-89e2-5ffdc7ee6006",
		"kics:6b6874fe-4c2f-4eea-8b90-7cceaa4a125e", "kics:9d0d4512-1959-43a2-a17f-72360ff06d1b",
		"kics:2285e608-ddbc-47f3-ba54-ce7121e31216",
	},
	OffByDefault: true,
	Resources:    []string{"aws_cloudtrail"},
	Check:        mustNotice(networkTopics),
}

var alarmOrganizations = &lint.Rule{
	ID:         "cloudwatch-alarm-organizations",
	Title:      "Nobody is told when the organisation changes",
	Why:        "Who detaches a policy or takes an account out of the organisation removes all of its guardrails at once.",
	Remedy:     alarmRemedy,
	Undecided:  alarmUndecided,
	Companions: alarmCompanions,
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP04", "cis-aws-7.0:5.15", "cis-aws-5.0:4.15", "cis-aws-3.0:4.15", "cis-aws-2.0:4.15",
		"cis-aws-1.4:4.15", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:CC5.2",
	},
	Aliases:      []string{"trivy:AVD-AWS-0174", "kics:38b85c45-e772-4de8-a247-69619ca137b3"},
	OffByDefault: true,
	Resources:    []string{"aws_cloudtrail"},
	Check:        mustNotice(organizationTopics),
}

// topic is something that somebody should be told of when it happens, by the events that CloudTrail records then. The events are those that the
// CIS AWS Foundations Benchmark names in its section on monitoring, without the ones of ClassicLink, which AWS has retired.
type topic struct {
	name   string
	events []event.Event
}

var identityTopics = []topic{
	{"calls that are not allowed", []event.Event{
		event.Call("ec2", "TerminateInstances", event.Event{"errorCode": "Client.UnauthorizedOperation"}),
		event.Call("iam", "CreateUser", event.Event{"errorCode": "AccessDenied"}),
		event.Call("kms", "Decrypt", event.Event{"errorCode": "AccessDeniedException", "readOnly": "true"}),
	}},
	{"console sign-in without MFA", []event.Event{event.SignIn(event.Event{
		"additionalEventData.MFAUsed": "No", "responseElements.ConsoleLogin": "Success", "userIdentity.type": "IAMUser",
	})}},
	{"use of the root user", []event.Event{
		event.Call("iam", "CreateAccessKey", event.Event{"userIdentity.type": "Root"}),
		event.SignIn(event.Event{"userIdentity.type": "Root", "responseElements.ConsoleLogin": "Success"}),
	}},
	{"changes of IAM policies", event.Calls("iam", "DeleteGroupPolicy", "DeleteRolePolicy", "DeleteUserPolicy", "PutGroupPolicy",
		"PutRolePolicy", "PutUserPolicy", "CreatePolicy", "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "AttachRolePolicy",
		"DetachRolePolicy", "AttachUserPolicy", "DetachUserPolicy", "AttachGroupPolicy", "DetachGroupPolicy")},
	{"failed console sign-in", []event.Event{event.SignIn(event.Event{
		"errorMessage": "Failed authentication", "responseElements.ConsoleLogin": "Failure", "additionalEventData.MFAUsed": "No",
	})}},
}

var auditTopics = []topic{
	{"changes of CloudTrail", event.Calls("cloudtrail", "CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging")},
	{"changes of AWS Config", event.Calls("config", "StopConfigurationRecorder", "DeleteDeliveryChannel", "PutDeliveryChannel", "PutConfigurationRecorder")},
}

var dataTopics = []topic{
	{"KMS keys that are disabled or deleted", event.Calls("kms", "DisableKey", "ScheduleKeyDeletion")},
	{"changes of bucket policies", event.Calls("s3", "PutBucketAcl", "PutBucketPolicy", "PutBucketCors", "PutBucketLifecycle",
		"PutBucketReplication", "DeleteBucketPolicy", "DeleteBucketCors", "DeleteBucketLifecycle", "DeleteBucketReplication")},
}

var networkTopics = []topic{
	{"changes of security groups", event.Calls("ec2", "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress",
		"RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup")},
	{"changes of network ACLs", event.Calls("ec2", "CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
		"ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation")},
	{"changes of gateways", event.Calls("ec2", "CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway",
		"CreateInternetGateway", "DeleteInternetGateway", "DetachInternetGateway")},
	{"changes of route tables", event.Calls("ec2", "CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation",
		"DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable")},
	{"changes of VPCs", event.Calls("ec2", "CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection",
		"CreateVpcPeeringConnection", "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection")},
}

var organizationTopics = []topic{
	{"changes of the organisation", event.Calls("organizations", "AcceptHandshake", "AttachPolicy", "CreateAccount", "CreateOrganizationalUnit",
		"CreatePolicy", "DeclineHandshake", "DeleteOrganization", "DeleteOrganizationalUnit", "DeletePolicy", "DetachPolicy",
		"DisablePolicyType", "EnablePolicyType", "InviteAccountToOrganization", "LeaveOrganization", "MoveAccount",
		"RemoveAccountFromOrganization", "UpdatePolicy", "UpdateOrganizationalUnit")},
}

// mustNotice is a check that somebody is told of each topic, by what reads the log group of a trail or of another one beside it. Trails without a
// log group, without logging and without management events are other rules' business.
func mustNotice(topics []topic) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, trail *tf.Resource) {
		records := tf.All(delivers(trail), recordsCalls(trail))
		if records.IsNo() {
			return
		}
		var missed, doubtful []string
		var violated, undecided []tf.Truth
		for _, topic := range topics {
			switch t := noticed(trail, topic); {
			case t.IsYes():
			case t.IsNo() && records.IsYes():
				missed, violated = append(missed, topic.name), append(violated, t)
			default:
				doubtful, undecided = append(doubtful, topic.name), append(undecided, tf.When(records, t))
			}
		}
		if len(missed) > 0 {
			p.Require(tf.All(violated...), trail, "nothing raises an alarm about %s that trail %q records", enumerate(missed), trail.Name)
		} else if len(doubtful) > 0 {
			p.Require(tf.All(undecided...), trail, "nothing raises an alarm about %s that trail %q records", enumerate(doubtful), trail.Name)
		}
	}
}

// delivers says whether a trail writes to a log group.
func delivers(trail *tf.Resource) tf.Truth {
	return tf.All(lint.Given(trail.Attr("cloud_watch_logs_group_arn")), trail.Attr("enable_logging").IsTrue())
}

// recordsCalls says whether a trail records management events at all; without selectors it does.
func recordsCalls(trail *tf.Resource) tf.Truth {
	basic, advanced := trail.Blocks("event_selector"), trail.Blocks("advanced_event_selector")
	return tf.All(
		tf.When(basic.Exist(), basic.Any(func(b *tf.Block) tf.Truth { return b.Attr("include_management_events").IsTrue() })),
		tf.When(advanced.Exist(), advanced.Any(func(b *tf.Block) tf.Truth {
			return b.Blocks("field_selector").Any(func(f *tf.Block) tf.Truth {
				return f.Attr("equals").Elements().Any(func(v tf.Value) tf.Truth { return v.Is("Management") })
			})
		})),
	)
}

// noticed says whether somebody is told of all events of a topic. What may be declared beside a log group that leaves the configuration, or is not
// declared in it, leaves that open, unless something reads the group here.
func noticed(trail *tf.Resource, topic topic) tf.Truth {
	var missed []string
	var open []tf.Truth
	for _, e := range topic.events {
		ts := []tf.Truth{elsewhere(trail)}
		for _, other := range trail.Root.OfType("aws_cloudtrail") {
			if other == trail {
				ts = append(ts, notices(trail, e))
			} else {
				ts = append(ts, tf.All(trail.With(other), delivers(other), notices(other, e)))
			}
		}
		switch t := tf.Any(ts...); {
		case t.IsNo():
			missed = append(missed, e["eventName"])
		case t.IsMaybe():
			open = append(open, t)
		}
	}
	if len(missed) > 0 {
		return tf.No(trail.Because(topic.name + ": nobody is told of " + enumerate(missed)))
	}
	if len(open) > 0 {
		return open[0]
	}
	return tf.Yes()
}

// elsewhere says whether filters may be declared where this configuration does not show them.
func elsewhere(trail *tf.Resource) tf.Truth {
	for _, filter := range trail.Root.OfType("aws_cloudwatch_log_metric_filter") {
		if !reads(filter, "log_group_name", trail).IsNo() {
			return tf.No()
		}
	}
	arn := trail.Attr("cloud_watch_logs_group_arn")
	if group := declaredGroup(trail.Root, arn); group != nil {
		return lint.Exempt(group.Linked("aws_cloudwatch_log_metric_filter", "log_group_name", "name").Exist())
	}
	return tf.Maybe(arn.Because("`%s` names a log group that is not declared here, for which filters may be declared elsewhere", arn.Path))
}

// enumerate lists things in a sentence.
func enumerate(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
