variable "role" {
  type = string
}

variable "type" {
  type = string
}

resource "aws_organizations_policy" "regions" {
  name = "regions"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", NotAction = ["iam:*", "organizations:*", "sts:*", "support:*"], Resource = "*", Condition = { StringNotEquals = { "aws:RequestedRegion" = ["eu-west-1"] }, ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::*:role/break-glass"] } } },
    ]
  })
}

resource "aws_organizations_policy" "everybody" {
  name = "everybody"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ # want "policy .*everybody.* of the organisation excepts everybody from a Deny"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "cloudtrail:StopLogging", Resource = "*", Condition = { ArnNotLike = { "aws:PrincipalArn" = ["arn:aws:iam::*:role/*"] } } },
    ]
  })
}

resource "aws_organizations_policy" "star" {
  name = "star"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ # want "excepts everybody"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "guardduty:*", Resource = "*", Condition = { ArnNotLike = { "aws:PrincipalArn" = "*" } } },
    ]
  })
}

resource "aws_organizations_policy" "second_factor" {
  name = "second_factor"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ # want "asks for MFA in a way that access keys evade"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "ec2:StopInstances", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } } },
    ]
  })
}

resource "aws_organizations_policy" "principal" {
  name = "principal"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ # want "is flawed"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Principal = "*", Action = "s3:DeleteBucket", Resource = "*" },
    ]
  })
}

resource "aws_organizations_policy" "misspelt" {
  name = "misspelt"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ # maybe "may name an action that does not exist"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "cloudtrail:StopLoggin", Resource = "*" },
    ]
  })
}

resource "aws_organizations_policy" "rcp" {
  name = "rcp"
  type = "RESOURCE_CONTROL_POLICY"
  content = jsonencode({ # want "RCP_SYNTAX_ERROR_NOTACTION"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Principal = "*", NotAction = "s3:*", Resource = "*" },
    ]
  })
}

resource "aws_organizations_policy" "rcp_good" {
  name = "rcp_good"
  type = "RESOURCE_CONTROL_POLICY"
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*", Condition = { StringNotEqualsIfExists = { "aws:PrincipalOrgID" = "o-example1234" }, BoolIfExists = { "aws:PrincipalIsAWSService" = "false" } } },
    ]
  })
}

# Not of this grammar.
resource "aws_organizations_policy" "tags" {
  name    = "tags"
  type    = "TAG_POLICY"
  content = jsonencode({ tags = { team = { tag_key = { "@@assign" = "team" } } } })
}

resource "aws_organizations_policy" "unset" {
  name = "unset"
  type = "SERVICE_CONTROL_POLICY"
  content = jsonencode({ # maybe "excepts everybody"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Deny", Action = "guardduty:*", Resource = "*", Condition = { ArnNotLike = { "aws:PrincipalArn" = var.role } } },
    ]
  })
}
