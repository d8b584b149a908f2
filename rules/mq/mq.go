// SPDX-License-Identifier: Apache-2.0

// Package mq holds the guardrails for Amazon MQ.
package mq

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{brokerLogging, brokerPublic}

var brokerPublic = &lint.Rule{
	ID:        "mq-broker-public",
	Title:     "MQ broker has a public address",
	Why:       "Anybody can reach the broker and its web console, where a user name and a password are all that is asked for.",
	Remedy:    "Set publicly_accessible to false; the broker is replaced.",
	Undecided: "publicly_accessible is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_mq_broker"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_69", "trivy:AVD-AWS-0072", "tfsec:aws-mq-no-public-access", "kics:4eb5f791-c861-4afd-9f94-f2a6a3fe49cb",
		"terrascan:AC_AWS_0175",
	},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth { return r.Attr("publicly_accessible").IsTrue() }, "broker %q has a public address"),
	Fix:   edit.Risky("replaces the broker, and ends access from the internet that may be wanted", edit.Set("publicly_accessible", false)),
}
