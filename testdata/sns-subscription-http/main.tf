variable "protocol" {
  type = string
}

resource "aws_sns_topic" "alerts" {
  name              = "alerts"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic_subscription" "https" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "https"
  endpoint  = "https://example.com/hook"
}

resource "aws_sns_topic_subscription" "http" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "http" # want "subscription \"http\" delivers over plain HTTP"
  endpoint  = "http://example.com/hook"
}

resource "aws_sns_topic_subscription" "queue" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = "sqs"
  endpoint  = "arn:aws:sqs:eu-west-1:111122223333:alerts"
}

resource "aws_sns_topic_subscription" "unset_variable" {
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = var.protocol # maybe "delivers over plain HTTP"
  endpoint  = "https://example.com/hook"
}

resource "aws_sns_topic_subscription" "counted" {
  count     = 2
  topic_arn = aws_sns_topic.alerts.arn
  protocol  = count.index == 0 ? "https" : "http" # want[aws_sns_topic_subscription.counted[1]] "delivers over plain HTTP"
  endpoint  = "https://example.com/hook/${count.index}"
}
