resource "aws_sns_topic" "orders" {
  name              = "${var.name}-orders"
  kms_master_key_id = aws_kms_key.main.arn
}

resource "aws_sqs_queue" "invoicing" {
  name                      = "${var.name}-invoicing"
  sqs_managed_sse_enabled   = true
  message_retention_seconds = 1209600

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.invoicing_failed.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "invoicing_failed" {
  name              = "${var.name}-invoicing-failed"
  kms_master_key_id = aws_kms_key.main.arn
}

resource "aws_sns_topic_subscription" "invoicing" {
  topic_arn = aws_sns_topic.orders.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.invoicing.arn
}

data "aws_iam_policy_document" "invoicing" {
  statement {
    sid       = "OrdersTopic"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.invoicing.arn]

    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_sns_topic.orders.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "invoicing" {
  queue_url = aws_sqs_queue.invoicing.url
  policy    = data.aws_iam_policy_document.invoicing.json
}
