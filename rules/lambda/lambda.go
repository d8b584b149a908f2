// SPDX-License-Identifier: Apache-2.0

// Package lambda holds the guardrails for AWS Lambda.
package lambda

import (
	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{environmentSecrets}

var environmentSecrets = &lint.Rule{
	ID:        "lambda-environment-secrets",
	Title:     "Lambda function holds a credential in its environment",
	Why:       "Everybody who may describe the function reads its environment, in the console and through the API. The credential also stays in the state, in plans and in every version of the function.",
	Remedy:    "Read the credential at run time from Secrets Manager or Parameter Store, and hand its name or ARN to the function.",
	Undecided: "the variables, or the value of one that is called like a credential, are not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_lambda_function"},
	Controls:  []string{"wa-sec:SEC02-BP03"},
	Aliases:   []string{"checkov:CKV_AWS_45", "kics:1402afd8-a95c-4e84-8b0b-6fb43758e6ce"},
	Check: lint.MustNot(func(function *tf.Resource) tf.Truth {
		return credential.InMap(function.Attr("environment.variables"))
	}, "function %q holds a credential in its environment"),
}
