// SPDX-License-Identifier: Apache-2.0

// Package cloudtrail holds the guardrails for AWS CloudTrail.
package cloudtrail

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	bucketAccessLogging, bucketImmutable, cloudWatchLogs, eventScope, kmsEncryption, lambdaDataEvents, logValidation, loggingEnabled, multiRegion, s3DataEvents,
	snsTopic, organizationTrail, networkActivityEvents,
}

var kmsEncryption = &lint.Rule{
	ID:        "cloudtrail-kms-encryption",
	Title:     "CloudTrail logs are not encrypted with a KMS key",
	Why:       "Whoever may read the bucket then reads the logs. A KMS key of your own asks for a second permission and records its use.",
	Remedy:    "Set kms_key_id to a key whose policy lets cloudtrail.amazonaws.com generate data keys for this trail.",
	Undecided: "kms_key_id comes from a value that may turn out to be null.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_cloudtrail"},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:CloudTrail.2", "cis-aws-7.0:4.5", "cis-aws-5.0:3.5", "cis-aws-3.0:3.5",
		"cis-aws-2.0:3.7", "cis-aws-1.4:3.7", "nist-800-53-r5:AU-9", "nist-800-53-r5:CM-6", "nist-800-53-r5:CP-9",
		"nist-800-53-r5:SC-13", "nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "pci-dss-4.0:10.3.2",
		"pci-dss-4.0:10.3.3", "pci-dss-4.0:10.3.4", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16",
		"iso-27001-2022:A.8.24", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(1)(ii)(D)",
		"hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(c)(1)", "hipaa:164.312(c)(2)",
		"hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_35", "trivy:AVD-AWS-0015", "tfsec:aws-cloudtrail-enable-at-rest-encryption",
		"kics:5d9e3164-9265-470c-9a10-57ae454ac0c7", "terrascan:AC_AWS_0033", "regula:FG_R00035",
	},
	Check: lint.MustBeGiven("kms_key_id", "trail %q does not encrypt its logs with a KMS key"),
}

var logValidation = &lint.Rule{
	ID:        "cloudtrail-log-validation",
	Title:     "CloudTrail does not validate its log files",
	Why:       "Whoever can write to the bucket can then alter or delete log files, and nobody can tell. Digest files prove what CloudTrail delivered.",
	Remedy:    "Set enable_log_file_validation to true.",
	Undecided: "enable_log_file_validation is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudtrail"},
	Controls: []string{
		"wa-sec:SEC06-BP01", "wa-sec:SEC06-BP06", "fsbp:CloudTrail.4", "cis-aws-7.0:4.2", "cis-aws-5.0:3.2",
		"cis-aws-3.0:3.2", "cis-aws-2.0:3.2", "cis-aws-1.4:3.2", "nist-800-53-r5:AU-9", "nist-800-53-r5:CM-6",
		"nist-800-53-r5:SA-10", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.3.2",
		"pci-dss-4.0:10.3.3", "pci-dss-4.0:10.3.4", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.16", "soc2:CC7.3",
		"soc2:PI1.3", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.312(b)",
		"hipaa:164.312(c)(1)", "hipaa:164.312(c)(2)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_36", "trivy:AVD-AWS-0016", "tfsec:aws-cloudtrail-enable-log-validation",
		"kics:52ffcfa6-6c70-4ea6-8376-d828d3961669", "terrascan:AC_AWS_0446", "regula:FG_R00027",
	},
	Check: lint.MustBeTrue("enable_log_file_validation", "trail %q does not validate its log files"),
	Fix:   edit.Set("enable_log_file_validation", true),
}

var loggingEnabled = &lint.Rule{
	ID:        "cloudtrail-logging-enabled",
	Title:     "CloudTrail trail is switched off",
	Why:       "The trail exists and records nothing. What happens meanwhile leaves no trace to investigate or to raise an alarm.",
	Remedy:    "Remove enable_logging = false, or set it to true.",
	Undecided: "enable_logging is not known until apply or comes from a variable without a value.",
	Severity:  lint.Critical,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudtrail"},
	Controls:  []string{"wa-sec:SEC04-BP01", "fsbp:CloudTrail.3"},
	Aliases:   []string{"checkov:CKV_AWS_251", "kics:4bb76f17-3d63-4529-bdca-2b454529d774"},
	Check:     lint.MustBeTrue("enable_logging", "trail %q is switched off"),
	Fix:       edit.Set("enable_logging", true),
}

var multiRegion = &lint.Rule{
	ID:        "cloudtrail-multi-region",
	Title:     "CloudTrail records one region only",
	Why:       "Intruders like the regions that nobody uses. What they start there is in no log that anybody reads.",
	Remedy:    "Set is_multi_region_trail to true. In a whole account, declare such a trail; where an organisation's trail records the account, waive the finding.",
	Undecided: "is_multi_region_trail of the trail, or of another one beside it, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudtrail"},
	Controls: []string{
		"wa-sec:SEC04-BP02", "wa-sec:SEC04-BP03", "fsbp:CloudTrail.1", "cis-aws-7.0:4.1", "cis-aws-5.0:3.1",
		"cis-aws-3.0:3.1", "cis-aws-2.0:3.1", "cis-aws-1.4:3.1", "nist-800-53-r5:AC-2", "nist-800-53-r5:AU-2",
		"nist-800-53-r5:AU-3", "nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10",
		"nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4",
		"nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "soc2:A1.2",
		"soc2:CC2.1", "soc2:CC7.2", "soc2:PI1.3", "hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)",
		"hipaa:164.308(a)(6)(ii)", "hipaa:164.312(b)", "hipaa:164.312(e)(2)(i)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_67", "trivy:AVD-AWS-0014", "tfsec:aws-cloudtrail-enable-all-regions",
		"kics:8173d5eb-96b5-4aa6-a71b-ecfa153c123d", "terrascan:AC_AWS_0034", "terrascan:AC_AWS_0448",
	},
	Absent: []*lint.Absence{{Message: "the account has no trail"}},
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		return tf.Any(trail.Attr("is_multi_region_trail").IsTrue(), otherTrail(trail, func(other *tf.Resource) tf.Truth {
			return other.Attr("is_multi_region_trail").IsTrue()
		}))
	}, "trail %q records one region only"),
	Fix: edit.Set("is_multi_region_trail", true),
}

// otherTrail says whether another trail of the configuration exists beside this one, is on, and does what f asks.
func otherTrail(trail *tf.Resource, f func(*tf.Resource) tf.Truth) tf.Truth {
	var ts []tf.Truth
	for _, other := range trail.Root.OfType("aws_cloudtrail") {
		if other == trail {
			continue
		}
		excuses := tf.All(trail.With(other), f(other), other.Attr("enable_logging").IsTrue())
		if excuses.IsYes() {
			return excuses
		}
		ts = append(ts, excuses)
	}
	return lint.Exempt(tf.Any(ts...))
}
