// SPDX-License-Identifier: Apache-2.0

// Package bedrock holds the guardrails for Amazon Bedrock.
package bedrock

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{agentGuardrail}

var agentGuardrail = &lint.Rule{
	ID:        "bedrock-agent-guardrail",
	Title:     "Bedrock agent has no guardrail",
	Why:       "Nothing stands between users and the model: no filter for prompts that misuse the agent's tools, or for personal data in its answers.",
	Remedy:    "Declare an aws_bedrock_guardrail and name it in guardrail_configuration.",
	Undecided: "the guardrail, or whether guardrail_configuration is there, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_bedrockagent_agent"},
	Controls:  []string{"wa-sec:SEC06-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_383"},
	Check: lint.Must(func(agent *tf.Resource) tf.Truth {
		return agent.Blocks("guardrail_configuration").Any(func(b *tf.Block) tf.Truth { return lint.Given(b.Attr("guardrail_identifier")) })
	}, "agent %q has no guardrail"),
}
