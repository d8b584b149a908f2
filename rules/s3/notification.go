// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var bucketEventNotifications = &lint.Rule{
	ID:           "s3-bucket-event-notifications",
	Title:        "S3 bucket sends no event notifications",
	Why:          "Nothing can react to what is written, replaced or deleted, so that a scan for malware or an alarm on mass deletion has nothing to start from.",
	Remedy:       "Declare aws_s3_bucket_notification for the bucket with eventbridge = true, and rules on the bus for the events that matter.",
	Undecided:    "eventbridge is not known, or notifications may be declared where the bucket's name is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_s3_bucket"},
	Companions:   []string{"aws_s3_bucket_notification"},
	Controls:     []string{"wa-sec:SEC04-BP01", "fsbp:S3.11"},
	Aliases:      []string{"checkov:CKV2_AWS_62"},
	OffByDefault: true,
	Check: lint.Must(func(bucket *tf.Resource) tf.Truth {
		return bucket.Linked("aws_s3_bucket_notification", "bucket", "bucket").Any(notifies)
	}, "bucket %q sends no event notifications"),
	Fix: func(c *edit.Change, bucket *tf.Resource) {
		declared := bucket.Linked("aws_s3_bucket_notification", "bucket", "bucket").Items
		switch {
		case len(declared) == 1 && declared[0].Sure.IsYes():
			c.Set(declared[0].Resource.Block, "eventbridge", true)
		case len(declared) > 0:
			c.Impossible()
		default:
			c.Declare(bucket, "aws_s3_bucket_notification", func(self string) []edit.Setting {
				return []edit.Setting{{Name: "bucket", Value: edit.Expr(self + ".id")}, {Name: "eventbridge", Value: true}}
			})
		}
	},
}

func notifies(notification *tf.Resource) tf.Truth {
	return tf.Any(notification.Attr("eventbridge").IsTrue(), lint.Exempt(tf.Any(notification.Blocks("lambda_function").Exist(),
		notification.Blocks("queue").Exist(), notification.Blocks("topic").Exist())))
}
