variable "topics" {
  type = list(string)
}

variable "retain" {
  type = bool
}

resource "aws_cloudformation_stack" "bare" { # want "stack \"bare\" has no stack policy or notifies nobody"
  name          = "bare"
  template_body = "{}"
}

resource "aws_cloudformation_stack" "guarded" {
  name              = "guarded"
  template_body     = "{}"
  policy_url        = "https://guardlint-policies.s3.amazonaws.com/stack.json"
  notification_arns = ["arn:aws:sns:eu-central-1:123456789012:stacks"]
}

resource "aws_cloudformation_stack" "unseen" { # want "stack \"unseen\" has no stack policy or notifies nobody"
  name          = "unseen"
  template_body = "{}"
  policy_body   = "{}"
}

resource "aws_cloudformation_stack" "unset_variable" {
  name              = "unset-variable"
  template_body     = "{}"
  policy_body       = "{}"
  notification_arns = var.topics # maybe "notifies nobody"
}

resource "aws_cloudformation_stack_set_instance" "left_out" { # want "stack instance \"left_out\" is not retained"
  stack_set_name = "guardrails"
}

resource "aws_cloudformation_stack_set_instance" "retained" {
  stack_set_name = "guardrails"
  retain_stack   = true
}

resource "aws_cloudformation_stack_instances" "dropped" {
  stack_set_name = "guardrails"
  retain_stacks  = false # want "stack instance \"dropped\" is not retained"
}

resource "aws_cloudformation_stack_instances" "unset_variable" {
  stack_set_name = "guardrails"
  retain_stacks  = var.retain # maybe "is not retained"
}

resource "aws_cloudformation_stack_set" "by_hand" {
  name          = "by-hand"
  template_body = "{}"
}

resource "aws_cloudformation_stack_set" "dropping" {
  name             = "dropping"
  template_body    = "{}"
  permission_model = "SERVICE_MANAGED"

  auto_deployment { # want "stack set \"dropping\" deletes the stacks of accounts that leave"
    enabled = true
  }
}

resource "aws_cloudformation_stack_set" "retaining" {
  name             = "retaining"
  template_body    = "{}"
  permission_model = "SERVICE_MANAGED"

  auto_deployment {
    enabled                          = true
    retain_stacks_on_account_removal = true
  }
}
