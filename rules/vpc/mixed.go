// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var sgRulesMixed = &lint.Rule{
	ID:         "vpc-sg-rules-mixed",
	Title:      "Rules of a security group are written in ways that undo each other",
	Why:        "Rules in the group's own blocks are all that it shall have, so that each run removes those that are declared apart, and the next one adds them again. What is enforced is not what is written.",
	Remedy:     "Declare all rules as aws_vpc_security_group_ingress_rule and aws_vpc_security_group_egress_rule.",
	Undecided:  "which group a rule belongs to, or whether it is for ingress, is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_security_group", "aws_default_security_group"},
	Companions: []string{"aws_security_group_rule", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"},
	Controls:   []string{"wa-sec:SEC05-BP02"},
	Check: lint.MustMeet(func(group *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Medium, Holds: tf.All(oneWay(group, "ingress"), oneWay(group, "egress")),
				Message: "security group %q has rules in its blocks and others that are declared apart, which undo each other"},
			{Severity: lint.Low, Holds: tf.Not(tf.Any(twoKinds(group, "ingress"), twoKinds(group, "egress"))),
				Message: "security group %q has rules of two kinds of resources, which the provider says not to combine"},
		}
	}),
}

// oneWay says whether the rules of one direction are written either in the group or apart from it. What the group says of a direction is for
// all of its rules (provider documentation, aws_security_group); of a direction that it says nothing of it leaves them alone.
func oneWay(group *tf.Resource, direction string) tf.Truth {
	if !group.Writes(direction) || lint.IgnoresChanges(group, direction) {
		return tf.Yes()
	}
	return tf.Not(tf.Any(olderRules(group, direction), newerRules(group, direction)))
}

// twoKinds says whether rules of one direction are declared by the older resource and by the newer one.
func twoKinds(group *tf.Resource, direction string) tf.Truth {
	newer := newerRules(group, direction)
	if newer.IsNo() {
		return newer // most groups have rules of one kind, if any
	}
	return tf.All(olderRules(group, direction), newer)
}

func olderRules(group *tf.Resource, direction string) tf.Truth {
	return group.Linked("aws_security_group_rule", "security_group_id", "id").Shown(func(rule *tf.Resource) tf.Truth {
		return tf.All(rule.Attr("type").Is(direction), tf.Yes(rule.Because(rule.Address+" is a rule of it")))
	})
}

func newerRules(group *tf.Resource, direction string) tf.Truth {
	return group.Linked("aws_vpc_security_group_"+direction+"_rule", "security_group_id", "id").Shown(func(rule *tf.Resource) tf.Truth {
		return tf.Yes(rule.Because(rule.Address + " is a rule of it"))
	})
}
