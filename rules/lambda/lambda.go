// SPDX-License-Identifier: Apache-2.0

// Package lambda holds the guardrails for AWS Lambda.
package lambda

import (
	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{codeSigning, environmentSecrets, failureHandling, inVPC, rolePrivileged, runtimeDeprecated, urlAuthNone}

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

var urlAuthNone = &lint.Rule{
	ID:        "lambda-url-auth-none",
	Title:     "Lambda function URL asks nobody who they are",
	Why:       "Whoever finds the URL runs the function, with its role and at the account's cost. Only the code itself can turn a caller away.",
	Remedy:    "Set authorization_type to AWS_IAM, or put an API with an authorizer in front of the function.",
	Undecided: "authorization_type is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_lambda_function_url"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6",
		"nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)",
		"hipaa:164.312(a)(1)",
	},
	Aliases: []string{"checkov:CKV_AWS_258"},
	Check: lint.MustNot(func(url *tf.Resource) tf.Truth { return url.Attr("authorization_type").Is("NONE") },
		"function URL %q asks nobody who they are"),
	Fix: edit.Risky("turns away callers that do not sign their requests", edit.Set("authorization_type", "AWS_IAM")),
}
