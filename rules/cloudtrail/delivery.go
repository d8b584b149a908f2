// SPDX-License-Identifier: Apache-2.0

package cloudtrail

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var cloudWatchLogs = &lint.Rule{
	ID:         "cloudtrail-cloudwatch-logs",
	Title:      "CloudTrail events raise no alarm",
	Why:        "Log files in a bucket are read after an incident. Metric filters, rules and queries that notice it need the events as they happen.",
	Remedy:     "Set cloud_watch_logs_group_arn to a log group, with :* behind its ARN, and cloud_watch_logs_role_arn to a role that may write to it.",
	Undecided:  "the arguments are not known, or a Lake store or event rule may exist.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_cloudtrail"},
	Companions: []string{"aws_cloudtrail_event_data_store", "aws_cloudwatch_event_rule"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:CloudTrail.5", "cis-aws-2.0:3.4", "cis-aws-1.4:3.4", "nist-800-53-r5:AC-2",
		"nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3", "nist-800-53-r5:AU-6", "nist-800-53-r5:AU-7",
		"nist-800-53-r5:AU-8", "nist-800-53-r5:AU-9", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12",
		"nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7",
		"pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "pci-dss-4.0:10.4.1.1",
		"iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:A1.2", "soc2:CC7.2", "soc2:CC7.3", "soc2:PI1.3",
		"hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.312(b)", "hipaa:164.312(e)(2)(i)",
	},
	Aliases: []string{
		"checkov:CKV2_AWS_10", "trivy:AVD-AWS-0162", "tfsec:aws-cloudtrail-ensure-cloudwatch-integration",
		"kics:17b30f8f-8dfb-4597-adf6-57600b6cf25e", "regula:FG_R00029",
	},
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		// AWS refuses a group without a role ("You must specify a role ARN as well as a log group"), so that the group decides
		return tf.Any(lint.Given(trail.Attr("cloud_watch_logs_group_arn")), lint.Exempt(watched(trail)))
	}, "trail %q delivers to no CloudWatch log group"),
}

// watched says whether events of CloudTrail are kept for queries or matched by a rule, by something that is declared beside a trail.
func watched(trail *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, store := range trail.Root.OfType("aws_cloudtrail_event_data_store") {
		ts = append(ts, trail.With(store))
	}
	for _, rule := range trail.Root.OfType("aws_cloudwatch_event_rule") {
		ts = append(ts, tf.All(trail.With(rule), tf.Not(disabled(rule)), matchesCalls(rule)))
	}
	return tf.Any(ts...)
}

// disabled says whether a rule is off, by its state or by the argument that it had before.
func disabled(rule *tf.Resource) tf.Truth {
	enabled := rule.Attr("is_enabled")
	return tf.Any(rule.Attr("state").Is("DISABLED"), tf.All(enabled.IsSet(), enabled.IsFalse()))
}

// matchesCalls says whether a rule is about what CloudTrail sends to EventBridge: the types of its events, "AWS API Call via CloudTrail" for
// instance, end alike (EventBridge User Guide, "AWS service events delivered via AWS CloudTrail").
func matchesCalls(rule *tf.Resource) tf.Truth {
	return rule.Attr("event_pattern").JSON().Field("detail-type").Elements().Any(func(typ tf.Value) tf.Truth {
		return typ.Matches(func(text string) bool { return strings.HasSuffix(text, " via CloudTrail") })
	})
}

var bucketAccessLogging = &lint.Rule{
	ID:         "cloudtrail-bucket-access-logging",
	Title:      "CloudTrail writes to a bucket without access logging",
	Why:        "Who read, altered or deleted log files is recorded nowhere. Intruders look there first and clean up there last.",
	Remedy:     "Declare aws_s3_bucket_logging for the trail's bucket, with another bucket as its target.",
	Undecided:  "the bucket, or its logging, is declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_cloudtrail"},
	Companions: []string{"aws_s3_bucket", "aws_s3_bucket_logging"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:CloudTrail.7", "cis-aws-7.0:4.4", "cis-aws-5.0:3.4", "cis-aws-3.0:3.4",
		"cis-aws-2.0:3.6", "cis-aws-1.4:3.6", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:A1.2",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0163", "tfsec:aws-cloudtrail-require-bucket-access-logging",
		"kics:ee9e50e8-b2ed-4176-ad42-8fc0cf7593f4", "terrascan:AC_AWS_0497", "regula:FG_R00031",
	},
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		logged := func(bucket *tf.Resource) tf.Truth {
			return tf.Any(bucket.Linked("aws_s3_bucket_logging", "bucket", "bucket").Exist(), bucket.Blocks("logging").Exist())
		}
		ts := []tf.Truth{trail.Follow("s3_bucket_name", "bucket", "aws_s3_bucket").Any(logged)}
		for _, link := range trail.Linked("aws_s3_bucket_logging", "bucket", "s3_bucket_name").Items { // of a bucket that is declared elsewhere
			ts = append(ts, link.Sure)
		}
		return tf.Any(ts...)
	}, "trail %q writes to a bucket without access logging"),
}
