variable "guardrail" {
  type = string
}

resource "aws_bedrock_guardrail" "strict" {
  name                      = "strict"
  blocked_input_messaging   = "no"
  blocked_outputs_messaging = "no"
}

resource "aws_bedrockagent_agent" "guarded" {
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/a"
  foundation_model        = "anthropic.claude-v2"

  guardrail_configuration {
    guardrail_identifier = aws_bedrock_guardrail.strict.guardrail_id
    guardrail_version    = "1"
  }
}

resource "aws_bedrockagent_agent" "as_list" {
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/a"
  foundation_model        = "anthropic.claude-v2"
  guardrail_configuration = [{
    guardrail_identifier = "abc"
    guardrail_version    = "1"
  }]
}

resource "aws_bedrockagent_agent" "left_out" { # want "agent \"left_out\" has no guardrail"
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/a"
  foundation_model        = "anthropic.claude-v2"
}

resource "aws_bedrockagent_agent" "unset_variable" {
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::111122223333:role/a"
  foundation_model        = "anthropic.claude-v2"

  guardrail_configuration {
    guardrail_identifier = var.guardrail # maybe "has no guardrail"
    guardrail_version    = "1"
  }
}
