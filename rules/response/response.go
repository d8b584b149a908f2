// SPDX-License-Identifier: Apache-2.0

// Package response holds the guardrails for what is prepared before an incident.
package response

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{readiness}

var readiness = &lint.Rule{
	ID:        "response-readiness",
	Title:     "Account is not prepared for an incident",
	Why:       "Whoever handles an incident loses hours when the group that isolates a machine, the role to act with and the place for evidence have to be made first, by an administrator whose credentials may be the stolen ones.",
	Remedy:    "In a whole account, declare a security group without rules, a role whose trust policy asks people for aws:MultiFactorAuthPresent, and a bucket with object lock and a KMS key of its own. Tag each for its purpose (purpose = \"isolation\", \"incident-response\", \"evidence\").",
	Undecided: "the tags, the rules, the trust policy or the encryption of what may be meant for an incident are not known.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Resources: []string{"aws_security_group", "aws_iam_role", "aws_s3_bucket"},
	Companions: []string{
		"aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule", "aws_s3_bucket_object_lock_configuration",
		"aws_s3_bucket_server_side_encryption_configuration",
	},
	Controls:     []string{"wa-sec:SEC10-BP03", "wa-sec:SEC10-BP04", "wa-sec:SEC10-BP05"},
	OffByDefault: true,
	Absent: []*lint.Absence{
		{Of: "isolation", Message: "the account has no security group to isolate a machine with", Counts: isolates, Regional: true, For: machines},
		{Of: "responder", Message: "the account has no role for incidents that asks for a second factor", Counts: responds},
		{Of: "evidence", Message: "the account has no locked and encrypted bucket for evidence", Counts: keepsEvidence},
	},
}

// machines are what is isolated by its security groups.
var machines = []string{"aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_autoscaling_group", "aws_eks_node_group", "aws_db_instance"}

// Tags say what a resource is for, by whatever name: its Name counts too.
var (
	isolation = []string{"*=*isolat*", "*=*quarantine*", "*=*forensic*", "*=*incident*"}
	responder = []string{"*=*incident*", "*=*respond*", "*=*forensic*"}
	evidence  = []string{"*=*evidence*", "*=*forensic*", "*=*incident*"}
)

// isolates says whether a security group is for incidents and lets nothing in or out. Without blocks of its own a group that Terraform makes has
// no rules: the provider takes away the one for outgoing traffic that AWS gives it (provider documentation, aws_security_group).
func isolates(group *tf.Resource) tf.Truth {
	if group.Type != "aws_security_group" {
		return tf.No()
	}
	rules := []tf.Truth{exist(group.Blocks("ingress")), exist(group.Blocks("egress"))}
	for _, typ := range []string{"aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"} {
		rules = append(rules, group.Linked(typ, "security_group_id", "id").Shown(func(*tf.Resource) tf.Truth { return tf.Yes() }))
	}
	return tf.All(lint.Tagged(group, isolation), tf.Not(tf.Any(rules...)))
}

func exist(blocks tf.Blocks) tf.Truth {
	return blocks.Any(func(*tf.Block) tf.Truth { return tf.Yes() })
}

// responds says whether a role is for incidents and people need a second factor to assume it.
func responds(role *tf.Resource) tf.Truth {
	if role.Type != "aws_iam_role" {
		return tf.No()
	}
	return tf.All(lint.Tagged(role, responder), iam.ParseIn(role, role.Attr("assume_role_policy")).PeopleNeedMFA())
}

// keepsEvidence says whether a bucket is for evidence, and nobody deletes or reads what is in it without more. Object lock keeps versions too (S3 User
// Guide, "Locking objects with Object Lock").
func keepsEvidence(bucket *tf.Resource) tf.Truth {
	if bucket.Type != "aws_s3_bucket" {
		return tf.No()
	}
	const key = "rule.apply_server_side_encryption_by_default.kms_master_key_id"
	locked := tf.Any(
		bucket.Attr("object_lock_enabled").IsTrue(),
		bucket.Attr("object_lock_configuration.object_lock_enabled").Is("Enabled"),
		bucket.Linked("aws_s3_bucket_object_lock_configuration", "bucket", "bucket").Exist())
	encrypted := tf.Any(
		lint.OwnKey(bucket, bucket.Attr("server_side_encryption_configuration."+key)),
		bucket.Linked("aws_s3_bucket_server_side_encryption_configuration", "bucket", "bucket").Any(func(encryption *tf.Resource) tf.Truth {
			return lint.OwnKey(encryption, encryption.Attr(key))
		}))
	return tf.All(lint.Tagged(bucket, evidence), locked, encrypted)
}
