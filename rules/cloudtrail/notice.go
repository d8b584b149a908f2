// SPDX-License-Identifier: Apache-2.0

package cloudtrail

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var snsTopic = &lint.Rule{
	ID:           "cloudtrail-sns-topic",
	Title:        "Nobody is told when CloudTrail delivers logs",
	Why:          "What analyses the logs has to look for new ones by itself, and nobody notices that none come any more.",
	Remedy:       "Set sns_topic_name, or let the bucket notify EventBridge, a topic, a queue or a function.",
	Undecided:    "sns_topic_name comes from a value that may turn out to be null.",
	Companions:   []string{"aws_s3_bucket", "aws_s3_bucket_notification"},
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_cloudtrail"},
	Controls:     []string{"wa-sec:SEC04-BP04"},
	Aliases:      []string{"checkov:CKV_AWS_252", "kics:482b7d26-0bdb-4b5f-bf6f-545826c0a3dd", "terrascan:AC_AWS_0035"},
	OffByDefault: true,
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		return tf.Any(lint.Given(trail.Attr("sns_topic_name")), lint.Exempt(bucketNotifies(trail)))
	}, "nobody is told when trail %q delivers logs"),
}

// bucketNotifies says whether the trail's bucket, as far as it is declared here, tells somebody of new objects.
func bucketNotifies(trail *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, link := range trail.Follow("s3_bucket_name", "bucket", "aws_s3_bucket").Items {
		for _, n := range link.Resource.Linked("aws_s3_bucket_notification", "bucket", "bucket").Items {
			ts = append(ts, tf.All(link.Sure, n.Sure, notifies(n.Resource)))
		}
	}
	return tf.Any(ts...)
}

func notifies(notification *tf.Resource) tf.Truth {
	ts := []tf.Truth{notification.Attr("eventbridge").IsTrue()}
	for _, to := range []string{"topic", "queue", "lambda_function"} {
		ts = append(ts, notification.Blocks(to).Exist())
	}
	return tf.Any(ts...)
}
