// SPDX-License-Identifier: Apache-2.0

package cloudfront

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var logging = &lint.Rule{
	ID:         "cloudfront-logging",
	Title:      "CloudFront distribution writes no access log",
	Why:        "Nobody can tell who asked for what, when an attack began or which address it came from. What the cache answers no origin sees.",
	Remedy:     "Declare an aws_cloudwatch_log_delivery_source of type ACCESS_LOGS for the distribution and a delivery for it, or name a bucket in logging_config.",
	Undecided:  "the bucket of the logs is not known, or the log delivery may be declared elsewhere.",
	Severity:   lint.Medium,
	Pillar:     lint.Detection,
	Resources:  distributions,
	Companions: []string{"aws_cloudwatch_log_delivery_source"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:CloudFront.5", "cis-aws-7.0:4.10", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2",
		"pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:A1.2", "soc2:PI1.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_86", "trivy:AVD-AWS-0010", "tfsec:aws-cloudfront-enable-logging",
		"kics:94690d79-b3b0-43de-b656-84ebef5753e5", "terrascan:AC_AWS_0025", "regula:FG_R00067",
	},
	Check: lint.Must(func(d *tf.Resource) tf.Truth {
		return tf.Any(
			d.Blocks("logging_config").Any(func(config *tf.Block) tf.Truth { return lint.Given(config.Attr("bucket")) }),
			logsInRealTime(d),
			d.Linked("aws_cloudwatch_log_delivery_source", "resource_arn", "arn").Any(func(source *tf.Resource) tf.Truth {
				return source.Attr("log_type").Is("ACCESS_LOGS")
			}),
		)
	}, "distribution %q writes no access log"),
}

// logsInRealTime says whether every behaviour of a distribution has a configuration for real-time logs.
func logsInRealTime(d *tf.Resource) tf.Truth {
	return tf.Not(anyBehaviour(d, func(behaviour *tf.Block) tf.Truth {
		return tf.Not(lint.Exempt(lint.Given(behaviour.Attr("realtime_log_config_arn"))))
	}))
}
