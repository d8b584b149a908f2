// SPDX-License-Identifier: Apache-2.0

// Package sns holds the guardrails for Amazon Simple Notification Service.
package sns

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{subscriptionHTTP, topicEncryption, alertTopicUnsubscribed}

var topicEncryption = &lint.Rule{
	ID:    "sns-topic-encryption",
	Title: "SNS topic is not encrypted with a KMS key",
	// That the disks are encrypted says the Security Hub User Guide, "Amazon SNS controls".
	Why:       "The disks of SNS are encrypted, but whoever may publish or subscribe needs no right to a key, and nothing records who decrypts. Retries keep messages for days.",
	Remedy:    "Set kms_master_key_id to alias/aws/sns, or to a key of your own when other services or accounts publish to the topic.",
	Undecided: "kms_master_key_id comes from a value that may turn out to be null.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_sns_topic"},
	Controls: []string{
		"wa-sec:SEC08-BP04", "fsbp:SNS.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.3", "iso-27001-2022:A.8.24",
		"soc2:PI1.4", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)",
		"hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_26", "trivy:AVD-AWS-0095", "tfsec:aws-sns-enable-topic-encryption",
		"kics:28545147-2fc6-42d5-a1f9-cf226658e591", "terrascan:AC_AWS_0502",
	},
	Check: lint.Must(func(topic *tf.Resource) tf.Truth { return lint.Given(topic.Attr("kms_master_key_id")) },
		"topic %q is not encrypted with a KMS key"),
	Fix: edit.Risky("keeps AWS services from publishing, which cannot use this key", edit.Set("kms_master_key_id", "alias/aws/sns")),
}

var subscriptionHTTP = &lint.Rule{
	ID:        "sns-subscription-http",
	Title:     "SNS delivers messages over plain HTTP",
	Why:       "Whoever sits on the way reads the messages. With the token that confirms the subscription they can take it over.",
	Remedy:    "Set protocol to https and endpoint to an https URL.",
	Undecided: "protocol is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_sns_topic_subscription"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"regula:FG_R00052"},
	Check: lint.MustNot(func(subscription *tf.Resource) tf.Truth { return subscription.Attr("protocol").Is("http") },
		"subscription %q delivers over plain HTTP"),
	Fix: edit.Risky("replaces the subscription, and needs an endpoint that answers HTTPS", encryptDelivery),
}

func encryptDelivery(c *edit.Change, subscription *tf.Resource) {
	c.Set(subscription.Block, "protocol", "https")
	if url, known := subscription.Attr("endpoint").Text(); known && strings.HasPrefix(url, "http://") {
		c.Set(subscription.Block, "endpoint", "https://"+strings.TrimPrefix(url, "http://"))
	}
}
