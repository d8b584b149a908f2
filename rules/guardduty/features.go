// SPDX-License-Identifier: Apache-2.0

package guardduty

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// featureTypes are the types that switch a feature: of one detector, of a member's, and of all members' as they join.
var featureTypes = []string{"aws_guardduty_detector_feature", "aws_guardduty_member_detector_feature", "aws_guardduty_organization_configuration_feature"}

// featureAndDetectorTypes are those and the detector, which has older arguments for some features.
var featureAndDetectorTypes = append(featureTypes[:len(featureTypes):len(featureTypes)], "aws_guardduty_detector")

var eksAuditLogs = &lint.Rule{
	ID:           "guardduty-eks-audit-logs",
	Title:        "GuardDuty EKS audit log monitoring is switched off",
	Why:          "Stolen tokens, anonymous access and privileged pods show in the audit log of a cluster and nowhere else. Nobody watches it then.",
	Remedy:       "Set the status of feature EKS_AUDIT_LOGS to ENABLED and its auto_enable to ALL, or leave the feature of a detector out: new ones have it on.",
	Undecided:    "the feature's name or status is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    featureAndDetectorTypes,
	Controls:     []string{"wa-sec:SEC04-BP04", "fsbp:GuardDuty.5", "iso-27001-2022:A.8.15"},
	OffByDefault: true,
	Check:        lint.MustNot(switchesOff("EKS_AUDIT_LOGS", "datasources.kubernetes.audit_logs.enable"), "%q switches GuardDuty EKS audit log monitoring off"),
	Fix:          switchOn("datasources.kubernetes.audit_logs.enable"),
}

var lambdaProtection = &lint.Rule{
	ID:           "guardduty-lambda-protection",
	Title:        "GuardDuty Lambda protection is switched off",
	Why:          "A function that talks to a miner's pool or an intruder's server is noticed by its network traffic. Nobody watches that then.",
	Remedy:       "Set the status of feature LAMBDA_NETWORK_LOGS to ENABLED and its auto_enable to ALL, or leave the feature of a detector out: new ones have it on.",
	Undecided:    "the feature's name or status is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    featureTypes,
	Controls:     []string{"wa-sec:SEC04-BP04", "fsbp:GuardDuty.6"},
	OffByDefault: true,
	Check:        lint.MustNot(switchesOff("LAMBDA_NETWORK_LOGS", ""), "%q switches GuardDuty Lambda protection off"),
	Fix:          switchOn(""),
}

var malwareProtection = &lint.Rule{
	ID:           "guardduty-malware-protection",
	Title:        "GuardDuty malware protection is switched off",
	Why:          "When a machine behaves suspiciously, GuardDuty scans its volumes for what is behind it. Without that the finding stays a suspicion.",
	Remedy:       "Set the status of feature EBS_MALWARE_PROTECTION to ENABLED and its auto_enable to ALL, or leave the feature of a detector out: new ones have it on.",
	Undecided:    "the feature's name or status is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    featureAndDetectorTypes,
	Controls:     []string{"wa-sec:SEC06-BP01", "fsbp:GuardDuty.8"},
	OffByDefault: true,
	Check:        lint.MustNot(switchesOff("EBS_MALWARE_PROTECTION", "datasources.malware_protection.scan_ec2_instance_with_findings.ebs_volumes.enable"), "%q switches GuardDuty malware protection off"),
	Fix:          switchOn("datasources.malware_protection.scan_ec2_instance_with_findings.ebs_volumes.enable"),
}

var rdsProtection = &lint.Rule{
	ID:           "guardduty-rds-protection",
	Title:        "GuardDuty RDS protection is switched off",
	Why:          "Guessed passwords and sign-ins from unusual places show in the databases' login events. Nobody watches them then.",
	Remedy:       "Set the status of feature RDS_LOGIN_EVENTS to ENABLED and its auto_enable to ALL, or leave the feature of a detector out: new ones have it on.",
	Undecided:    "the feature's name or status is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    featureTypes,
	Controls:     []string{"wa-sec:SEC04-BP04", "fsbp:GuardDuty.9"},
	OffByDefault: true,
	Check:        lint.MustNot(switchesOff("RDS_LOGIN_EVENTS", ""), "%q switches GuardDuty RDS protection off"),
	Fix:          switchOn(""),
}

var s3Protection = &lint.Rule{
	ID:           "guardduty-s3-protection",
	Title:        "GuardDuty S3 protection is switched off",
	Why:          "Theft and destruction of data show in the events of S3 objects. Without them GuardDuty sees only what is done to buckets.",
	Remedy:       "Set the status of feature S3_DATA_EVENTS to ENABLED and its auto_enable to ALL, or leave the feature of a detector out: new ones have it on.",
	Undecided:    "the feature's name or status is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    featureAndDetectorTypes,
	Controls:     []string{"wa-sec:SEC04-BP04", "fsbp:GuardDuty.10"},
	OffByDefault: true,
	Check:        lint.MustNot(switchesOff("S3_DATA_EVENTS", "datasources.s3_logs.enable"), "%q switches GuardDuty S3 protection off"),
	Fix:          switchOn("datasources.s3_logs.enable"),
}

var runtimeMonitoring = &lint.Rule{
	ID:           "guardduty-runtime-monitoring",
	Title:        "GuardDuty runtime monitoring is switched off",
	Why:          "Files, processes and connections of a container or machine are seen by an agent only. What an intruder does there goes unnoticed without it.",
	Remedy:       "Set the status of feature RUNTIME_MONITORING and of its agents EKS_ADDON_MANAGEMENT, ECS_FARGATE_AGENT_MANAGEMENT and EC2_AGENT_MANAGEMENT to ENABLED.",
	Undecided:    "the name or status of the feature or of an agent is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Detection,
	Resources:    featureTypes,
	Controls:     []string{"wa-sec:SEC06-BP04", "fsbp:GuardDuty.7"},
	OffByDefault: true,
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		agents := r.Blocks("additional_configuration").Any(func(agent *tf.Block) tf.Truth { return off(agent) })
		return tf.All(tf.Any(off(r.Block), agents), r.Attr("name").Is("RUNTIME_MONITORING"))
	}, "%q switches GuardDuty runtime monitoring off, or its agents"),
	Fix: edit.All(switchOn(""), func(c *edit.Change, r *tf.Resource) {
		for _, agent := range r.Blocks("additional_configuration").Items {
			setOn(c, r, agent)
		}
	}),
}

// switchesOff says whether a resource switches a feature off; of a detector, by the argument that it has for that. What a detector does not
// name is on, runtime monitoring excepted (GuardDuty User Guide, "Getting started with GuardDuty" and "How does 30-day free trial work in
// Runtime Monitoring").
func switchesOff(feature, argument string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth {
		if r.Type == "aws_guardduty_detector" {
			enable := r.Attr(argument)
			return tf.All(enable.IsFalse(), enable.IsSet())
		}
		return tf.All(off(r.Block), r.Attr("name").Is(feature))
	}
}

// off says whether a feature, or an agent of one, is off.
func off(b *tf.Block) tf.Truth {
	return tf.Any(b.Attr("status").Is("DISABLED"), b.Attr("auto_enable").Is("NONE"))
}

// switchOn is the recipe that undoes switchesOff.
func switchOn(argument string) edit.Recipe {
	return func(c *edit.Change, r *tf.Resource) {
		if r.Type == "aws_guardduty_detector" {
			c.Set(r.Block, argument, true)
			return
		}
		setOn(c, r, r.Block)
	}
}

// setOn switches on a feature, or an agent of one.
func setOn(c *edit.Change, r *tf.Resource, b *tf.Block) {
	if off(b).IsNo() {
		return
	}
	if r.Type == "aws_guardduty_organization_configuration_feature" {
		c.Set(b, "auto_enable", "ALL")
		c.Risk("switches it on in all accounts of the organisation, which costs extra")
		return
	}
	c.Set(b, "status", "ENABLED")
}
