// SPDX-License-Identifier: Apache-2.0

package mq

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var brokerLogging = &lint.Rule{
	ID:        "mq-broker-logging",
	Title:     "MQ broker does not log",
	Why:       "Nobody sees who connected or failed to, or which users, queues and topics were created, changed and deleted. After an incident there is nothing to look at.",
	Remedy:    "Set general in logs to true, and audit too for ActiveMQ; the broker applies it at its next reboot.",
	Undecided: "a log or the engine is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_mq_broker"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:MQ.2", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15",
		"soc2:A1.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_48", "checkov:CKV_AWS_197", "trivy:AVD-AWS-0070", "trivy:AVD-AWS-0071", "tfsec:aws-mq-enable-audit-logging",
		"tfsec:aws-mq-enable-general-logging", "kics:31245f98-a6a9-4182-9fc1-45482b9d030a", "terrascan:AC_AWS_0174",
	},
	Check: lint.Must(func(broker *tf.Resource) tf.Truth {
		return tf.All(broker.Attr("logs.general").IsTrue(), tf.Any(broker.Attr("logs.audit").IsTrue(), lint.Exempt(isRabbit(broker))))
	}, "broker %q does not keep all its logs"),
	Fix: func(c *edit.Change, broker *tf.Resource) {
		c.Set(broker.Block, "logs.general", true)
		if isRabbit(broker).IsNo() {
			c.Set(broker.Block, "logs.audit", true)
		}
	},
}

// isRabbit says whether a broker runs RabbitMQ, which has no audit log (Amazon MQ API Reference, "Logs").
func isRabbit(broker *tf.Resource) tf.Truth { return broker.Attr("engine_type").IsFold("RabbitMQ") }
