# Each resource carries them itself.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_sns_topic" "alarms" {
  name = "alarms"
  tags = { owner = "payments", data_classification = "internal" }
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
  tags = { Owner = "payments", "data:classification" = "internal" }
}

resource "aws_sns_topic_subscription" "jobs" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.jobs.arn
}
