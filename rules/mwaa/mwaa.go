// SPDX-License-Identifier: Apache-2.0

// Package mwaa holds the guardrails for Amazon Managed Workflows for Apache Airflow.
package mwaa

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{webserverPublic}

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
