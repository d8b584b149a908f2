resource "aws_iam_policy" "broad" {
  name = "broad"
  policy = jsonencode({ # want "asks for MFA in a way"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      NotAction = "iam:*"
      Resource  = "*"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}

resource "aws_iam_policy" "narrow" {
  name = "narrow"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      NotAction = "iam:*"
      Resource  = "*"
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}
