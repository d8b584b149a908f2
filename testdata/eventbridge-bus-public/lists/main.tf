# What a list holds that is not known is compared literally all the same.

variable "organization" {}

variable "accounts" {
  type = list(string)
}

variable "patterns" {
  type = list(string)
}

resource "aws_cloudwatch_event_bus_policy" "organization" {
  event_bus_name = "organization"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "events:PutEvents"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = var.organization } }
    }]
  })
}

resource "aws_cloudwatch_event_bus_policy" "accounts" {
  event_bus_name = "accounts"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "events:PutEvents"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalAccount" = var.accounts } }
    }]
  })
}

resource "aws_cloudwatch_event_bus_policy" "patterns" {
  event_bus_name = "patterns"
  policy = jsonencode({ # maybe "lets every AWS account"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "events:PutEvents"
      Resource  = "*"
      Condition = { StringLike = { "aws:PrincipalAccount" = var.patterns } }
    }]
  })
}
