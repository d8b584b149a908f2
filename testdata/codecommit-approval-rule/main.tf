variable "content" {
  type = string
}

variable "approvals" {
  type = number
}

resource "aws_codecommit_approval_rule_template" "two" {
  name = "two"
  content = jsonencode({
    Version    = "2018-11-08"
    Statements = [{ Type = "Approvers", NumberOfApprovalsNeeded = 2 }]
  })
}

resource "aws_codecommit_approval_rule_template" "one" {
  name = "one"
  content = jsonencode({ # want "template \"one\" asks for fewer than two approvals"
    Version    = "2018-11-08"
    Statements = [{ Type = "Approvers", NumberOfApprovalsNeeded = 1 }]
  })
}

resource "aws_codecommit_approval_rule_template" "unset_number" {
  name = "unset_number"
  content = jsonencode({ # maybe "asks for fewer than two approvals"
    Version    = "2018-11-08"
    Statements = [{ Type = "Approvers", NumberOfApprovalsNeeded = var.approvals }]
  })
}

resource "aws_codecommit_approval_rule_template" "unset_content" {
  name    = "c"
  content = var.content # maybe "asks for fewer than two approvals"
}

resource "aws_codecommit_repository" "approved" {
  repository_name = "approved"
}

resource "aws_codecommit_approval_rule_template_association" "approved" {
  approval_rule_template_name = aws_codecommit_approval_rule_template.two.name
  repository_name             = aws_codecommit_repository.approved.repository_name
}

resource "aws_codecommit_repository" "without" { # want "repository \"without\" has no approval rule template"
  repository_name = "without"
}
