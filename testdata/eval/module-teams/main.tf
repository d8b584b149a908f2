terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
}
provider "aws" {
  region              = "us-east-1"
  allowed_account_ids = ["123456789012"]
}
provider "aws" {
  alias  = "dr"
  region = "us-west-2"
}
variable "teams" {
  type = map(object({
    members  = optional(set(string), [])
    buckets  = optional(list(string), [])
    services = optional(map(list(string)), {})
    trust    = optional(list(object({ type = string, ids = list(string), conditions = optional(list(object({ test = string, variable = string, values = list(string) })), []) })), [])
    managed  = optional(map(string), {})
    admin    = optional(bool)
  }))
  default = {
    data = {
      members  = ["ana", "bob"]
      buckets  = ["lake", "raw"]
      services = { sqs = ["SendMessage", "ReceiveMessage"], kms = ["Decrypt"] }
      trust    = [{ type = "Service", ids = ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com"] }]
      managed  = { ssm = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" }
    }
    ci = {
      members = ["bob"]
      trust = [{
        type       = "Federated"
        ids        = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
        conditions = [{ test = "StringLike", variable = "token.actions.githubusercontent.com:sub", values = ["repo:acme/*:ref:refs/heads/main"] }]
      }]
      admin = true
    }
  }
}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  account   = "123456789012"
  members   = distinct(flatten(values(var.teams)[*].members))
  by_member = { for m in local.members : m => [for t, team in var.teams : t if contains(team.members, m)] }
  grants    = flatten([for t, team in var.teams : [for svc, verbs in team.services : { team = t, svc = svc, actions = formatlist("%s:%s", svc, verbs) }]])
  arns      = { for t, team in var.teams : t => flatten([for b in team.buckets : ["arn:aws:s3:::${b}", "arn:aws:s3:::${b}/*"]]) }
}

data "aws_iam_policy_document" "trust" {
  for_each = var.teams
  dynamic "statement" {
    for_each = each.value.trust
    content {
      sid     = "Trust${statement.key}"
      actions = statement.value.type == "Federated" ? ["sts:AssumeRoleWithWebIdentity"] : ["sts:AssumeRole", "sts:TagSession"]
      principals {
        type        = statement.value.type
        identifiers = statement.value.ids
      }
      dynamic "condition" {
        for_each = statement.value.conditions
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}
data "aws_iam_policy_document" "base" {
  statement {
    sid       = "Deny"
    effect    = "Deny"
    actions   = ["iam:*"]
    resources = ["*"]
    condition {
      test     = "BoolIfExists"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["false"]
    }
  }
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::shared/$${aws:username}/*", "arn:aws:s3:::shared/&{aws:userid}"]
  }
}
data "aws_iam_policy_document" "team" {
  for_each                  = var.teams
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = each.value.admin == true ? [jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "Read", Effect = "Allow", Action = "*", Resource = "*" }] })] : []
  dynamic "statement" {
    for_each = length(each.value.buckets) > 0 ? [1] : []
    content {
      actions   = ["s3:Get*", "s3:List*"]
      resources = local.arns[each.key]
    }
  }
  dynamic "statement" {
    for_each = [for g in local.grants : g if g.team == each.key]
    content {
      sid       = replace(title(statement.value.svc), "/[^A-Za-z0-9]/", "")
      actions   = statement.value.actions
      resources = ["arn:aws:${statement.value.svc}:*:${local.account}:*"]
    }
  }
}
module "role" {
  source   = "./modules/role"
  for_each = var.teams
  providers = {
    aws    = aws
    aws.dr = aws.dr
  }
  name     = each.key
  trust    = data.aws_iam_policy_document.trust[each.key].json
  policies = { inline = data.aws_iam_policy_document.team[each.key].json }
  managed  = each.value.managed
}
resource "aws_iam_user" "this" {
  for_each = toset(local.members)
  name     = each.value
  path     = "/teams/${join("-", local.by_member[each.key])}/"
}
resource "aws_iam_group" "this" {
  for_each = { for k, v in var.teams : k => v if length(v.members) > 0 }
  name     = "team-${each.key}"
}
resource "aws_iam_user_group_membership" "this" {
  for_each = local.by_member
  user     = aws_iam_user.this[each.key].name
  groups   = [for t in each.value : aws_iam_group.this[t].name]
}
resource "aws_iam_group_policy" "assume" {
  for_each = aws_iam_group.this
  name     = "assume"
  group    = each.value.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "sts:AssumeRole"
      Resource = "arn:aws:iam::${local.account}:role/${module.role[each.key].name}"
      Condition = merge(
        { Bool = { "aws:MultiFactorAuthPresent" = "true" } },
        each.key == "ci" ? { IpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } } : {}
      )
    }]
  })
}
output "roles" {
  value = { for k, r in module.role : r.name => r.attached }
}
