variable "policy" {
  type = string
}

variable "principal" {
  type = string
}

locals {
  # Who is let in: everyone, whatever else the statement says.
  open = {
    star          = { Principal = "*" }
    any_account   = { Principal = { AWS = "*" } }
    among_others  = { Principal = { AWS = ["arn:aws:iam::123456789012:root", "*"] } }
    any_source    = { Principal = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:*:*:*" } } }
    caller_chosen = { Principal = "*", Condition = { StringLike = { "aws:Referer" = "https://example.com/*" } } }
    may_be_absent = { Principal = "*", Condition = { StringEqualsIfExists = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    negated       = { Principal = "*", Condition = { StringNotEquals = { "aws:PrincipalAccount" = "123456789012" } } }
  }
  # Named or pinned callers, and what allows nothing.
  closed = {
    account      = { Principal = { AWS = "arn:aws:iam::123456789012:root" } }
    organisation = { Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } }
    source       = { Principal = { AWS = "*" }, Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:123456789012:*" } } }
    bucket       = { Principal = "*", Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:*:*:guardlint-b" } } }
    service      = { Principal = { Service = "sns.amazonaws.com" }, Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } } }
    deny         = { Effect = "Deny", Principal = "*" }
  }
}

resource "aws_api_gateway_rest_api_policy" "open" {
  for_each    = local.open
  rest_api_id = "a1b2c3d4e5"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*" }, each.value)]
  })
}

resource "aws_api_gateway_rest_api_policy" "closed" {
  for_each    = local.closed
  rest_api_id = "a1b2c3d4e5"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*" }, each.value)]
  })
}

# Everyone is allowed, and all but the organisation denied again.
resource "aws_api_gateway_rest_api_policy" "fenced" {
  rest_api_id = "a1b2c3d4e5"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
      { Effect = "Deny", Principal = "*", Action = "*", Resource = "execute-api:/*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_api_gateway_rest_api_policy" "half_fenced" {
  rest_api_id = "a1b2c3d4e5"
  policy = jsonencode({ # want "lets everyone in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
      { Effect = "Deny", Principal = "*", Action = "execute-api:Delete*", Resource = "execute-api:/*", Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}

resource "aws_api_gateway_rest_api" "open" {
  name = "open"
  policy = jsonencode({ # want "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*" }, local.open.star)]
  })
}

data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["execute-api:Invoke"]
    resources = ["execute-api:/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_api_gateway_rest_api_policy" "document" {
  rest_api_id = "a1b2c3d4e5"
  policy      = data.aws_iam_policy_document.d.json # want "lets everyone in"
}

resource "aws_api_gateway_rest_api_policy" "unset" {
  rest_api_id = "a1b2c3d4e5"
  policy      = var.policy # maybe "lets everyone in"
}

resource "aws_api_gateway_rest_api_policy" "unset_principal" {
  rest_api_id = "a1b2c3d4e5"
  policy = jsonencode({ # maybe "lets everyone in"
    Version   = "2012-10-17"
    Statement = [merge({ Effect = "Allow", Action = "execute-api:Invoke", Resource = "execute-api:/*" }, { Principal = { AWS = var.principal } })]
  })
}

# An allow list of addresses, as AWS documents it.
resource "aws_api_gateway_rest_api" "addresses" {
  name = "addresses"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*" },
      { Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = "execute-api:/*", Condition = { NotIpAddress = { "aws:SourceIp" = ["203.0.113.0/24"] } } },
    ]
  })
}
