variable "action" {
  type = string
}

data "aws_caller_identity" "current" {}

resource "aws_sqs_queue" "q" {
  name = "q"
}

resource "aws_sqs_queue_policy" "service" {
  queue_url = aws_sqs_queue.q.url
  policy = jsonencode({ # want "the policy of queue \"service\" allows every action"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { Service = "sns.amazonaws.com" }, Action = "sqs:*", Resource = aws_sqs_queue.q.arn
      Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:eu-west-1:123456789012:t" } }
    }]
  })
}

resource "aws_sqs_queue" "everyone" {
  name = "everyone"
  policy = jsonencode({ # want "the policy of queue \"everyone\" allows every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = ["sqs:SendMessage", "*"], Resource = "*" }]
  })
}

# The account itself.
resource "aws_sqs_queue_policy" "own" {
  queue_url = aws_sqs_queue.q.url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "SQS:*", Resource = aws_sqs_queue.q.arn },
      { Effect = "Allow", Principal = { Service = "sns.amazonaws.com" }, Action = "sqs:SendMessage", Resource = aws_sqs_queue.q.arn },
      { Effect = "Deny", Principal = "*", Action = "sqs:*", Resource = aws_sqs_queue.q.arn, Condition = { Bool = { "aws:SecureTransport" = "false" } } },
    ]
  })
}

resource "aws_sqs_queue_policy" "some_account" {
  queue_url = aws_sqs_queue.q.url
  policy = jsonencode({ # maybe "the policy of queue \"some_account\" allows every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "210987654321" }, Action = "sqs:*", Resource = "*" }]
  })
}

resource "aws_sqs_queue_policy" "unset" {
  queue_url = aws_sqs_queue.q.url
  policy = jsonencode({ # maybe "the policy of queue \"unset\" allows every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "sns.amazonaws.com" }, Action = var.action, Resource = "*" }]
  })
}
