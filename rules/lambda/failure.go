// SPDX-License-Identifier: Apache-2.0

package lambda

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var failureHandling = &lint.Rule{
	ID:           "lambda-failure-handling",
	Title:        "Lambda function loses events that it fails on, or shares its concurrency with all others",
	Why:          "Lambda tries an asynchronous event again twice and then drops it, together with what it would have told about an incident. And functions without a share of their own take the concurrency of the account from each other: a flood of calls of one stops all.",
	Remedy:       "Name a queue or topic in dead_letter_config, or an on_failure destination in aws_lambda_function_event_invoke_config, and set reserved_concurrent_executions.",
	Undecided:    "how the function is invoked is not declared here, or the target or the number is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    []string{"aws_lambda_function"},
	Companions:   []string{"aws_lambda_function_event_invoke_config", "aws_lambda_permission"},
	Controls:     []string{"nist-800-53-r5:SC-5"},
	Aliases:      []string{"checkov:CKV_AWS_115", "checkov:CKV_AWS_116"},
	OffByDefault: true,
	Check: lint.MustMeet(func(function *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Low, Holds: tf.Any(keepsFailedEvents(function), lint.Exempt(tf.Not(isAsynchronous(function)))),
				Message: "function %q loses events that it fails on"},
			{Severity: lint.Low, Holds: function.Attr("reserved_concurrent_executions").AtLeast(0), // -1 is none
				Message: "function %q shares its concurrency with all others"},
		}
	}),
}

// keepsFailedEvents says whether an event goes somewhere when all tries have failed.
func keepsFailedEvents(function *tf.Resource) tf.Truth {
	return tf.Any(
		lint.Given(function.Attr("dead_letter_config.target_arn")),
		invocations(function).Any(func(config *tf.Resource) tf.Truth {
			return lint.Given(config.Attr("destination_config.on_failure.destination"))
		}))
}

func invocations(function *tf.Resource) tf.Links {
	return function.Linked("aws_lambda_function_event_invoke_config", "function_name", "function_name")
}

// asynchronous are services that put an event into the function's queue and do not wait, synchronous those that wait for the answer and see the
// error (Lambda Developer Guide, "Invoking Lambda with events from other AWS services").
var (
	asynchronous = []string{"s3.amazonaws.com", "sns.amazonaws.com", "events.amazonaws.com", "ses.amazonaws.com", "config.amazonaws.com",
		"iot.amazonaws.com", "codecommit.amazonaws.com", "cloudformation.amazonaws.com", "scheduler.amazonaws.com"}
	synchronous = []string{"apigateway.amazonaws.com", "elasticloadbalancing.amazonaws.com", "cognito-idp.amazonaws.com", "lex.amazonaws.com",
		"lexv2.amazonaws.com", "alexa-appkit.amazon.com", "edgelambda.amazonaws.com", "firehose.amazonaws.com", "secretsmanager.amazonaws.com"}
)

// isAsynchronous says whether something invokes the function without waiting: what settles how such events are tried again shows it, and so does a
// permission of a service. Whoever has a role may invoke it either way.
func isAsynchronous(function *tf.Resource) tf.Truth {
	permissions := function.Linked("aws_lambda_permission", "function_name", "function_name")
	by := func(services []string) tf.Truth {
		return permissions.Any(func(permission *tf.Resource) tf.Truth { return permission.Attr("principal").Is(services...) })
	}
	if t := tf.Any(invocations(function).Exist(), by(asynchronous)); t.IsYes() || by(synchronous).IsYes() {
		return t
	}
	return tf.Maybe(function.Because("how the function is invoked is not declared here"))
}
