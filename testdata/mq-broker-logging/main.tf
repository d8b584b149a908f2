variable "audit" {
  type = bool
}

variable "engine" {
  type = string
}

locals {
  user = { username = "app", password = "taken-from-elsewhere" }
}

resource "aws_mq_broker" "both" {
  broker_name        = "both"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
    audit   = true
  }

  user {
    username = local.user.username
    password = local.user.password
  }
}

# RabbitMQ has no audit log.
resource "aws_mq_broker" "rabbit" {
  broker_name        = "rabbit"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
  }

  user {
    username = local.user.username
    password = local.user.password
  }
}

resource "aws_mq_broker" "left_out" { # want "broker \"left_out\" does not keep all its logs"
  broker_name        = "left-out"
  engine_type        = "ACTIVEMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = local.user.username
    password = local.user.password
  }
}

resource "aws_mq_broker" "general_only" {
  broker_name        = "general-only"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs { # want "does not keep all its logs"
    general = true
  }

  user {
    username = local.user.username
    password = local.user.password
  }
}

resource "aws_mq_broker" "rabbit_off" {
  broker_name        = "rabbit-off"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.m5.large"

  logs {
    general = false # want "does not keep all its logs"
  }

  user {
    username = local.user.username
    password = local.user.password
  }
}

resource "aws_mq_broker" "unset_variable" {
  broker_name        = "unset"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
    audit   = var.audit # maybe "does not keep all its logs"
  }

  user {
    username = local.user.username
    password = local.user.password
  }
}

resource "aws_mq_broker" "unset_engine" {
  broker_name        = "unset-engine"
  engine_type        = var.engine # maybe "does not keep all its logs"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  logs {
    general = true
  }

  user {
    username = local.user.username
    password = local.user.password
  }
}
