variable "trail_actions" {
  type = list(string)
}

data "aws_iam_policy_document" "silences" {
  statement {
    actions   = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail", "cloudtrail:DescribeTrails"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "silences" {
  name   = "silences"
  policy = data.aws_iam_policy_document.silences.json # want "policy \"silences\" allows to silence CloudTrail"
}

resource "aws_iam_role" "operator" {
  name = "operator"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "all_trails" { # want "policy \"all_trails\" allows to silence CloudTrail or to rule every KMS key"
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "cloudtrail:*", Resource = "arn:aws:cloudtrail:*:123456789012:trail/*" }]
  })
}

resource "aws_iam_role_policy" "all_keys" { # want "policy \"all_keys\" allows to silence CloudTrail or to rule every KMS key"
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["kms:*"], Resource = "arn:aws:kms:*:123456789012:key/*" }]
  })
}

resource "aws_iam_role_policy" "one_trail" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "cloudtrail:*", Resource = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/app" }]
  })
}

resource "aws_iam_role_policy" "one_key" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" }]
  })
}

# iam-policy-service-wildcard reports these.
resource "aws_iam_role_policy" "services" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["kms:*", "cloudtrail:*"], Resource = "*" }]
  })
}

# And iam-policy-full-admin this.
resource "aws_iam_role_policy" "everything" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }]
  })
}

resource "aws_iam_role_policy" "some" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["cloudtrail:StopLogging", "cloudtrail:StartLogging"], Resource = "*" }]
  })
}

resource "aws_iam_role_policy" "tagged" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail"]
      Resource  = "*"
      Condition = { StringEquals = { "aws:ResourceTag/Team" = "app" } }
    }]
  })
}

resource "aws_iam_role_policy" "denied" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail"], Resource = "*" }]
  })
}

data "aws_iam_policy_document" "unset" {
  statement {
    actions   = var.trail_actions
    resources = ["*"]
  }
}

resource "aws_iam_group_policy" "unset" {
  group  = "operators"
  policy = data.aws_iam_policy_document.unset.json # maybe "policy \"unset\" allows to silence CloudTrail"
}
