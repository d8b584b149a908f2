variable "effect" {
  type = string
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudwatch.amazonaws.com" }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alarms.arn
      Condition = { StringEquals = { "aws:SourceAccount" = "123456789012" } }
    }]
  })
}

# A denial with NotAction leaves less, not more.
resource "aws_sns_topic" "denial" {
  name = "denial"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "sns:Publish", Resource = "*" },
      { Effect = "Deny", Principal = "*", NotAction = "sns:Publish", Resource = "*" },
    ]
  })
}

# Which accounts are known nobody has said.
resource "aws_sns_topic_policy" "partner" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::210987654321:root" }
      Action    = "sns:Subscribe"
      Resource  = aws_sns_topic.alarms.arn
    }]
  })
}

resource "aws_sns_topic_policy" "all_but" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:role/publisher" }
      NotAction = "sns:DeleteTopic" # want "the policy of topic \"all_but\" allows more than it lists"
      Resource  = aws_sns_topic.alarms.arn
    }]
  })
}

data "aws_iam_policy_document" "all_but" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    not_actions = ["sns:DeleteTopic"]
    resources   = ["*"]
  }
}

resource "aws_sns_topic" "document" {
  name   = "document"
  policy = data.aws_iam_policy_document.all_but.json # want "the policy of topic \"document\""
}

resource "aws_sns_topic" "unknown" {
  name = "unknown"
  policy = jsonencode({ # maybe "the policy of topic \"unknown\""
    Version = "2012-10-17"
    Statement = [{
      Effect    = var.effect
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      NotAction = "sns:DeleteTopic"
      Resource  = "*"
    }]
  })
}
