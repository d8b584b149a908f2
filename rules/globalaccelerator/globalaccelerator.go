// SPDX-License-Identifier: Apache-2.0

// Package globalaccelerator holds the guardrails for AWS Global Accelerator.
package globalaccelerator

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{flowLogs}

var flowLogs = &lint.Rule{
	ID:        "globalaccelerator-flow-logs",
	Title:     "Global accelerator keeps no flow logs",
	Why:       "Nobody can tell which addresses connected, through which edge and to which endpoint. Behind the accelerator that is not seen everywhere.",
	Remedy:    "Set flow_logs_enabled to true in attributes, with flow_logs_s3_bucket and flow_logs_s3_prefix.",
	Undecided: "flow_logs_enabled is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_globalaccelerator_accelerator"},
	Controls:  []string{"wa-sec:SEC04-BP01"},
	Aliases:   []string{"checkov:CKV_AWS_75", "kics:96e8183b-e985-457b-90cd-61c0503a3369", "terrascan:AC_AWS_0471"},
	Check:     lint.MustBeTrue("attributes.flow_logs_enabled", "accelerator %q keeps no flow logs"),
}
