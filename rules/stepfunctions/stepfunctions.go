// SPDX-License-Identifier: Apache-2.0

// Package stepfunctions holds the guardrails for AWS Step Functions.
package stepfunctions

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{logging}

var logging = &lint.Rule{
	ID:        "stepfunctions-logging",
	Title:     "State machine does not log",
	Why:       "The history of an execution is gone after 90 days, and that of express workflows is nowhere else: nobody can tell what ran, with what input, or why it failed.",
	Remedy:    "Add logging_configuration with level ERROR or ALL and a log group as log_destination.",
	Undecided: "level, or whether logging_configuration is there, is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Detection,
	Resources: []string{"aws_sfn_state_machine"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:StepFunctions.1", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.15", "soc2:A1.2", "soc2:PI1.3",
	},
	Aliases: []string{"checkov:CKV_AWS_285"},
	Check: lint.Must(func(machine *tf.Resource) tf.Truth {
		return machine.Attr("logging_configuration.level").Is("ALL", "ERROR", "FATAL")
	},
		"state machine %q does not log"),
}
