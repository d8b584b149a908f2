resource "aws_sns_topic" "orders" {
  name = "${var.name}-orders"
}

resource "aws_sqs_queue" "invoicing" {
  name                    = "${var.name}-invoicing"
  sqs_managed_sse_enabled = false
}

resource "aws_sns_topic_subscription" "invoicing" {
  topic_arn = aws_sns_topic.orders.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.invoicing.arn
}
