// SPDX-License-Identifier: Apache-2.0

package cloudtrail

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var s3DataEvents = &lint.Rule{
	ID:        "cloudtrail-s3-data-events",
	Title:     "CloudTrail does not record all data events of S3",
	Why:       "Which objects were read, written and deleted, and by whom, cannot be found out after a theft or an extortion.",
	Remedy:    "Add a selector for data events of AWS::S3::Object that reads arn:aws:s3, for reads and writes. It costs extra by the event.",
	Undecided: "a selector, or one of another trail beside it, is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_cloudtrail"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "cis-aws-7.0:4.8", "cis-aws-7.0:4.9", "cis-aws-5.0:3.8", "cis-aws-5.0:3.9",
		"cis-aws-3.0:3.8", "cis-aws-3.0:3.9", "cis-aws-2.0:3.10", "cis-aws-2.0:3.11", "cis-aws-1.4:3.10",
		"cis-aws-1.4:3.11", "nist-800-53-r5:AC-2", "nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12",
		"nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7",
		"pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15",
		"iso-27001-2022:A.8.16", "soc2:CC2.1", "soc2:CC7.2", "soc2:PI1.2", "hipaa:164.308(a)(1)(ii)(D)",
		"hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.312(a)(2)(i)", "hipaa:164.312(b)",
		"hipaa:164.312(e)(2)(i)",
	},
	Aliases: []string{
		"trivy:AVD-AWS-0171", "trivy:AVD-AWS-0172", "kics:a8fc2180-b3ac-4c93-bd0d-a55b974e4b07", "regula:FG_R00354",
		"regula:FG_R00355",
	},
	OffByDefault: true,
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		return tf.Any(recordsObjects(trail), otherTrail(trail, recordsObjects))
	}, "trail %q does not record all data events of S3"),
}

var lambdaDataEvents = &lint.Rule{
	ID:           "cloudtrail-lambda-data-events",
	Title:        "CloudTrail does not record who invokes functions",
	Why:          "Who ran a function, and how often, cannot be found out after it was abused.",
	Remedy:       "Add a selector for data events of AWS::Lambda::Function that reads arn:aws:lambda. It costs extra by the event.",
	Undecided:    "a selector, or one of another trail beside it, is not known, or functions may exist.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_cloudtrail"},
	Companions:   []string{"aws_lambda_function"},
	Controls:     []string{"wa-sec:SEC04-BP01", "iso-27001-2022:A.8.15", "soc2:A1.2"},
	OffByDefault: true,
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		var functions []tf.Truth
		for _, function := range trail.Root.OfType("aws_lambda_function") {
			functions = append(functions, trail.With(function))
		}
		return tf.When(tf.Any(functions...), tf.Any(recordsInvocations(trail), otherTrail(trail, recordsInvocations)))
	}, "trail %q does not record who invokes functions"),
}

// recordsObjects says whether a trail records what is read from and written to all objects.
func recordsObjects(trail *tf.Resource) tf.Truth {
	basic := eachHalf(trail.Blocks("event_selector"), func(selector *tf.Block) tf.Truth {
		return selector.Blocks("data_resource").Any(func(data *tf.Block) tf.Truth {
			all := data.Attr("values").Elements().Any(func(v tf.Value) tf.Truth { return v.Matches(everyObject) })
			return tf.All(all, data.Attr("type").Is("AWS::S3::Object"))
		})
	})
	advanced := eachAdvancedHalf(trail.Blocks("advanced_event_selector"), map[string]string{"eventCategory": "Data", "resources.type": "AWS::S3::Object"})
	return tf.Any(basic, advanced)
}

// everyObject says whether an ARN of a selector stands for all objects: arn:aws:s3, in any partition, with or without colons behind it.
func everyObject(arn string) bool {
	prefix, rest, _ := strings.Cut(arn, ":s3")
	return strings.HasPrefix(prefix, "arn:aws") && strings.Trim(rest, ":") == ""
}

// recordsInvocations says whether a trail records invocations of functions: data events (Lambda Developer Guide, "Logging AWS Lambda API calls using
// AWS CloudTrail") that CloudTrail marks as writes, readOnly being false in them. Whether of all functions is left open.
func recordsInvocations(trail *tf.Resource) tf.Truth {
	basic := trail.Blocks("event_selector").Any(func(selector *tf.Block) tf.Truth {
		functions := selector.Blocks("data_resource").Any(func(data *tf.Block) tf.Truth { return data.Attr("type").Is("AWS::Lambda::Function") })
		return tf.All(functions, selector.Attr("read_write_type").Is("All", "WriteOnly"))
	})
	advanced := trail.Blocks("advanced_event_selector").Any(func(selector *tf.Block) tf.Truth {
		conditions := selector.Blocks("field_selector")
		functions := conditions.Any(func(condition *tf.Block) tf.Truth {
			return tf.All(includes(condition, "AWS::Lambda::Function"), condition.Attr("field").Is("resources.type"))
		})
		return tf.All(functions, conditions.All(func(condition *tf.Block) tf.Truth {
			return tf.When(condition.Attr("field").Is("readOnly"), includes(condition, halves["WriteOnly"]))
		}))
	})
	return tf.Any(basic, advanced)
}
