resource "aws_mq_broker" "both" {
  broker_name        = "orders"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
    audit   = true
  }

  user {
    username = "app"
    password = "taken-from-elsewhere"
  }
}

resource "aws_mq_broker" "general_only" {
  broker_name        = "orders"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs { # want "does not keep all its logs"
    general = true
  }

  user {
    username = "app"
    password = "taken-from-elsewhere"
  }
}
