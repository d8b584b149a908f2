// SPDX-License-Identifier: Apache-2.0

// Package mwaa holds the guardrails for Amazon Managed Workflows for Apache Airflow.
package mwaa

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{logging, webserverPublic}

var webserverPublic = &lint.Rule{
	ID:        "mwaa-public",
	Title:     "Airflow web server is reached over the internet",
	Why:       "The login page is open to everybody, so that a stolen session or an IAM policy that is too wide is enough to start workflows from anywhere.",
	Remedy:    "Set webserver_access_mode to PRIVATE_ONLY, and reach the web server through the VPC.",
	Undecided: "webserver_access_mode is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_mwaa_environment"},
	Controls:  []string{"wa-sec:SEC05-BP02"},
	Aliases:   []string{"checkov:CKV2_AWS_66"},
	// The default is PRIVATE_ONLY; PUBLIC_AND_PRIVATE came in May 2026 (MWAA API Reference, CreateEnvironment; aws-sdk-go-v2, service/mwaa 1.40.0).
	Check: lint.MustNot(func(e *tf.Resource) tf.Truth {
		return e.Attr("webserver_access_mode").Is("PUBLIC_ONLY", "PUBLIC_AND_PRIVATE")
	}, "the web server of environment %q is reached over the internet"),
	Fix: edit.Risky("ends access from the internet that may be wanted", edit.Set("webserver_access_mode", "PRIVATE_ONLY")),
}

// logs are the settings of the logs that AWS leaves off unless it is told otherwise.
var logs = []string{
	"logging_configuration.scheduler_logs.enabled",
	"logging_configuration.webserver_logs.enabled",
	"logging_configuration.worker_logs.enabled",
}

var logging = &lint.Rule{
	ID:        "mwaa-logging",
	Title:     "Airflow environment does not log",
	Why:       "Who signed in, which workflow was started by whom, and why a worker failed leave no trace: AWS keeps the logs of tasks only.",
	Remedy:    "Set enabled to true in scheduler_logs, webserver_logs and worker_logs of logging_configuration.",
	Undecided: "whether a log is enabled is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_mwaa_environment"},
	Controls:  []string{"wa-sec:SEC04-BP01"},
	Aliases:   []string{"checkov:CKV_AWS_242", "checkov:CKV_AWS_243", "checkov:CKV_AWS_244"},
	Check:     lint.MustBeAllTrue(logs, "environment %q does not log all that its scheduler, web server and workers do"),
	Fix:       edit.SetAll(logs, true),
}
