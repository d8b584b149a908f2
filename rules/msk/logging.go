// SPDX-License-Identifier: Apache-2.0

package msk

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var logging = &lint.Rule{
	ID:        "msk-logging",
	Title:     "MSK cluster does not deliver its brokers' logs",
	Why:       "What brokers say of failed logins, refused requests and trouble among themselves is lost. MSK itself gives nobody access to it.",
	Remedy:    "Enable cloudwatch_logs, s3 or firehose in broker_logs of logging_info.",
	Undecided: "a destination's enabled, or whether logging_info is there, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_msk_cluster"},
	Controls:  []string{"wa-sec:SEC04-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_80", "trivy:AVD-AWS-0074", "tfsec:aws-msk-enable-logging", "kics:2f56b7ab-7fba-4e93-82f0-247e5ddeb239",
	},
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		const logs = "logging_info.broker_logs."
		return tf.Any(cluster.Attr(logs+"cloudwatch_logs.enabled").IsTrue(), cluster.Attr(logs+"s3.enabled").IsTrue(),
			cluster.Attr(logs+"firehose.enabled").IsTrue())
	}, "cluster %q does not deliver its brokers' logs"),
}
