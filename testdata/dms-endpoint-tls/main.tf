variable "mode" {
  type = string
}

variable "engine" {
  type = string
}

resource "aws_dms_endpoint" "left_out" { # want "\"left_out\" connects without TLS"
  endpoint_id   = "left-out"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "db.example.com"
  port          = 3306
}

resource "aws_dms_endpoint" "none" {
  endpoint_id   = "none"
  endpoint_type = "target"
  engine_name   = "aurora-postgresql"
  ssl_mode      = "none" # want "connects without TLS"
}

resource "aws_dms_endpoint" "require" {
  endpoint_id   = "require"
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = "require"
}

resource "aws_dms_endpoint" "verified" {
  endpoint_id     = "verified"
  endpoint_type   = "source"
  engine_name     = "oracle"
  ssl_mode        = "verify-ca"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:ABC"
}

# AWS's own services are reached over TLS always.
resource "aws_dms_endpoint" "kinesis" {
  endpoint_id   = "kinesis"
  endpoint_type = "target"
  engine_name   = "kinesis"

  kinesis_settings {
    stream_arn = "arn:aws:kinesis:eu-west-1:123456789012:stream/s"
  }
}

resource "aws_dms_endpoint" "redshift" {
  endpoint_id   = "redshift"
  endpoint_type = "target"
  engine_name   = "redshift"
  ssl_mode      = "none"
}

resource "aws_dms_endpoint" "redis" {
  endpoint_id   = "redis"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    auth_type   = "none"
    server_name = "cache.example.com"
    port        = 6379
  }
}

resource "aws_dms_endpoint" "redis_plain" {
  endpoint_id   = "redis-plain"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    auth_type             = "none"
    server_name           = "cache.example.com"
    port                  = 6379
    ssl_security_protocol = "plaintext" # want "connects without TLS"
  }
}

resource "aws_dms_endpoint" "kafka" {
  endpoint_id   = "kafka"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "broker.example.com:9094"
    security_protocol = "ssl-encryption"
  }
}

resource "aws_dms_endpoint" "kafka_plain" {
  endpoint_id   = "kafka-plain"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "broker.example.com:9092"
    security_protocol = "plaintext" # want "connects without TLS"
  }
}

resource "aws_dms_endpoint" "kafka_left_out" { # maybe "connects without TLS"
  endpoint_id   = "kafka-left-out"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker = "broker.example.com:9092"
  }
}

resource "aws_dms_endpoint" "unset_mode" {
  endpoint_id   = "unset-mode"
  endpoint_type = "source"
  engine_name   = "sqlserver"
  ssl_mode      = var.mode # maybe "connects without TLS"
}

resource "aws_dms_endpoint" "unset_engine" { # maybe "connects without TLS"
  endpoint_id   = "unset-engine"
  endpoint_type = "source"
  engine_name   = var.engine
}
