// SPDX-License-Identifier: Apache-2.0

package lambda

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var codeSigning = &lint.Rule{
	ID:           "lambda-code-signing",
	Title:        "Lambda function takes code that nobody signed",
	Why:          "Whoever may update the function, or write to where its package is kept, runs code of their own with its role.",
	Remedy:       "Name an aws_lambda_code_signing_config in code_signing_config_arn whose untrusted_artifact_on_deployment is Enforce.",
	Undecided:    "the kind of package is not known, or the code signing configuration is not known or declared elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_lambda_function"},
	Companions:   []string{"aws_lambda_code_signing_config"},
	Controls:     []string{"wa-sec:SEC06-BP06"},
	Aliases:      []string{"checkov:CKV_AWS_272"},
	OffByDefault: true,
	Check: lint.Must(func(function *tf.Resource) tf.Truth {
		enforced := function.Follow("code_signing_config_arn", "arn", "aws_lambda_code_signing_config").Any(func(config *tf.Resource) tf.Truth {
			return config.Attr("policies.untrusted_artifact_on_deployment").Is("Enforce")
		})
		return tf.Any(enforced, lint.Exempt(isImage(function)))
	}, "function %q takes code that nobody signed"),
}

// isImage says whether a function is made of a container image, which has a runtime of its own and cannot be signed for Lambda.
func isImage(function *tf.Resource) tf.Truth { return function.Attr("package_type").Is("Image") }

var inVPC = &lint.Rule{
	ID:        "lambda-in-vpc",
	Title:     "Lambda function runs outside of any VPC",
	Why:       "No security group, network ACL or flow log stands between the function and the internet.",
	Remedy:    "Add vpc_config with private subnets and a security group of the function's own.",
	Undecided: "the subnets are not known, or a dynamic block may or may not make vpc_config.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_lambda_function"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:Lambda.3", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases:      []string{"checkov:CKV_AWS_117", "terrascan:AC_AWS_0486"},
	OffByDefault: true,
	Check: lint.Must(func(function *tf.Resource) tf.Truth {
		return function.Blocks("vpc_config").Any(func(config *tf.Block) tf.Truth { return tf.Not(lint.Empty(config.Attr("subnet_ids"))) })
	}, "function %q runs outside of any VPC"),
}
