variable "public" {
  type = bool
}

resource "random_password" "orders" {
  length = 32
}

resource "aws_mq_broker" "private" {
  broker_name         = "private"
  engine_type         = "ActiveMQ"
  engine_version      = "5.18"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = false

  user {
    username = "orders"
    password = random_password.orders.result
  }
}

# The provider says no where nothing is said.
resource "aws_mq_broker" "left_out" {
  broker_name        = "left-out"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "orders"
    password = random_password.orders.result
  }
}

resource "aws_mq_broker" "public" {
  broker_name         = "public"
  engine_type         = "ActiveMQ"
  engine_version      = "5.18"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = true # want "broker \"public\" has a public address"

  user {
    username = "orders"
    password = random_password.orders.result
  }
}

resource "aws_mq_broker" "unset_variable" {
  broker_name         = "unset-variable"
  engine_type         = "ActiveMQ"
  engine_version      = "5.18"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = var.public # maybe "has a public address"

  user {
    username = "orders"
    password = random_password.orders.result
  }
}
