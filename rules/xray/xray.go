// SPDX-License-Identifier: Apache-2.0

// Package xray holds the guardrails that ask for traces, whatever the service.
package xray

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{tracing}

var tracing = &lint.Rule{
	ID:        "xray-tracing",
	Title:     "Function, API stage or state machine is not traced",
	Why:       "Nobody can follow a request through the services that it passes, to find where it failed or what an intruder reached.",
	Remedy:    "Set mode in tracing_config to Active, xray_tracing_enabled or enabled in tracing_configuration to true, and let the role write traces.",
	Undecided: "the setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_lambda_function", "aws_api_gateway_stage", "aws_sfn_state_machine"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:APIGateway.3", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"pci-dss-4.0:10.4.1", "pci-dss-4.0:10.4.1.1", "pci-dss-4.0:10.4.2", "pci-dss-4.0:10.7.1", "pci-dss-4.0:10.7.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_50", "checkov:CKV_AWS_73", "checkov:CKV_AWS_284", "trivy:AVD-AWS-0003", "trivy:AVD-AWS-0066",
		"tfsec:aws-api-gateway-enable-tracing", "tfsec:aws-lambda-enable-tracing", "kics:5813ef56-fa94-406a-b35d-977d4a56ff2b",
		"kics:8152e0cf-d2f0-47ad-96d5-d003a76eabd1", "terrascan:AC_AWS_0015", "terrascan:AC_AWS_0163", "terrascan:AC_AWS_0485",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_lambda_function":
			p.Require(r.Attr("tracing_config.mode").Is("Active"), r, "function %q is not traced", r.Name)
		case "aws_api_gateway_stage":
			p.Require(r.Attr("xray_tracing_enabled").IsTrue(), r, "stage %q is not traced", r.Name)
		default:
			p.Require(r.Attr("tracing_configuration.enabled").IsTrue(), r, "state machine %q is not traced", r.Name)
		}
	},
	Fix: func(c *edit.Change, r *tf.Resource) {
		switch r.Type {
		case "aws_lambda_function":
			c.Risk("needs the function's role to be allowed to write traces")
			c.Set(r.Block, "tracing_config.mode", "Active")
		case "aws_api_gateway_stage":
			c.Set(r.Block, "xray_tracing_enabled", true)
		default:
			c.Risk("needs the state machine's role to be allowed to write traces")
			c.Set(r.Block, "tracing_configuration.enabled", true)
		}
	},
}
