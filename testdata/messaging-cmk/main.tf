variable "key" {
  type = string
}

resource "aws_kms_key" "own" {
  enable_key_rotation = true
}

resource "aws_sns_topic" "own_key" {
  kms_master_key_id = aws_kms_key.own.arn
}

resource "aws_sns_topic" "left_out" { # want "not encrypted with a key of the account"
}

resource "aws_sns_topic" "managed" {
  kms_master_key_id = "alias/aws/sns" # want "not encrypted with a key of the account"
}

resource "aws_sns_topic" "unset_key" {
  kms_master_key_id = var.key # maybe "not encrypted with a key of the account"
}

resource "aws_sqs_queue" "own_key" {
  kms_master_key_id = aws_kms_key.own.arn
}

resource "aws_sqs_queue" "left_out" { # want "not encrypted with a key of the account"
}

resource "aws_kinesis_stream" "own_key" {
  name            = "s"
  encryption_type = "KMS"
  kms_key_id      = aws_kms_key.own.arn
}

resource "aws_kinesis_stream" "managed" {
  name            = "s"
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis" # want "not encrypted with a key of the account"
}

# A key alone does not encrypt.
resource "aws_kinesis_stream" "not_encrypted" { # want "not encrypted with a key of the account"
  name       = "s"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_kinesis_video_stream" "own_key" {
  name       = "v"
  kms_key_id = aws_kms_key.own.arn
}

resource "aws_kinesis_video_stream" "left_out" { # want "not encrypted with a key of the account"
  name = "v"
}

resource "aws_kinesis_firehose_delivery_stream" "own_key" {
  name        = "f"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/f"
    bucket_arn = "arn:aws:s3:::b"
  }

  server_side_encryption {
    enabled  = true
    key_type = "CUSTOMER_MANAGED_CMK"
    key_arn  = aws_kms_key.own.arn
  }
}

resource "aws_kinesis_firehose_delivery_stream" "owned_key" {
  name        = "f"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/f"
    bucket_arn = "arn:aws:s3:::b"
  }

  server_side_encryption { # want "not encrypted with a key of the account"
    enabled = true
  }
}

resource "aws_kinesis_firehose_delivery_stream" "left_out" { # want "not encrypted with a key of the account"
  name        = "f"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/f"
    bucket_arn = "arn:aws:s3:::b"
  }
}

# It stores nothing itself.
resource "aws_kinesis_firehose_delivery_stream" "reads_stream" {
  name        = "f"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/f"
    bucket_arn = "arn:aws:s3:::b"
  }

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.own_key.arn
    role_arn           = "arn:aws:iam::111122223333:role/f"
  }
}

resource "aws_mq_broker" "own_key" {
  engine_type        = "ActiveMQ"
  broker_name        = "b"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "taken-from-elsewhere"
  }

  encryption_options {
    use_aws_owned_key = false
    kms_key_id        = aws_kms_key.own.arn
  }
}

resource "aws_mq_broker" "managed_key" {
  engine_type        = "ActiveMQ"
  broker_name        = "b"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "taken-from-elsewhere"
  }

  encryption_options { # want "not encrypted with a key of the account"
    use_aws_owned_key = false
  }
}

resource "aws_mq_broker" "left_out" { # want "not encrypted with a key of the account"
  engine_type        = "ActiveMQ"
  broker_name        = "b"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "taken-from-elsewhere"
  }
}

# RabbitMQ takes no key.
resource "aws_mq_broker" "rabbit" {
  engine_type        = "RabbitMQ"
  broker_name        = "b"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "taken-from-elsewhere"
  }
}

resource "aws_scheduler_schedule" "own_key" {
  kms_key_arn         = aws_kms_key.own.arn
  schedule_expression = "rate(1 hour)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:aws:sqs:eu-west-1:111122223333:q"
    role_arn = "arn:aws:iam::111122223333:role/s"
  }
}

resource "aws_scheduler_schedule" "left_out" { # want "not encrypted with a key of the account"
  schedule_expression = "rate(1 hour)"

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = "arn:aws:sqs:eu-west-1:111122223333:q"
    role_arn = "arn:aws:iam::111122223333:role/s"
  }
}
