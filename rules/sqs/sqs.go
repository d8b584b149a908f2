// SPDX-License-Identifier: Apache-2.0

// Package sqs holds the guardrails for Amazon Simple Queue Service.
package sqs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{queueEncryption}

var queueEncryption = &lint.Rule{
	ID:        "sqs-queue-encryption",
	Title:     "SQS queue is not encrypted at rest",
	Why:       "The queue was told to give up the encryption that new queues have by default. Messages are stored in the clear for up to fourteen days.",
	Remedy:    "Remove sqs_managed_sse_enabled = false, or name a KMS key in kms_master_key_id.",
	Undecided: "sqs_managed_sse_enabled or the key comes from a value that is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_sqs_queue"},
	Controls:  []string{"wa-sec:SEC08-BP02", "fsbp:SQS.1", "iso-27001-2022:A.8.24"},
	Aliases: []string{
		"checkov:CKV_AWS_27", "trivy:AVD-AWS-0096", "tfsec:aws-sqs-enable-queue-encryption",
		"kics:6e8849c1-3aa7-40e3-9063-b85ee300f29f", "terrascan:AC_AWS_0366", "regula:FG_R00070",
	},
	Check: lint.Must(func(queue *tf.Resource) tf.Truth {
		return tf.Any(queue.Attr("sqs_managed_sse_enabled").IsTrue(), lint.Exempt(lint.Given(queue.Attr("kms_master_key_id"))))
	}, "queue %q is not encrypted at rest"),
	Fix: func(c *edit.Change, queue *tf.Resource) {
		if queue.Attr("kms_master_key_id").IsWritten() { // the provider takes one of the two, were the other an empty text
			c.Remove(queue.Block, "kms_master_key_id")
		}
		c.Set(queue.Block, "sqs_managed_sse_enabled", true)
	},
}
