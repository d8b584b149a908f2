variable "enabled" {
  type = bool
}

variable "logging" {
  type = list(string)
}

resource "aws_msk_cluster" "to_cloudwatch" {
  cluster_name           = "to-cloudwatch"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = "kafka"
      }
    }
  }
}

resource "aws_msk_cluster" "to_s3" {
  cluster_name           = "to-s3"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled = false
      }

      s3 {
        enabled = true
        bucket  = "logs"
      }
    }
  }
}

resource "aws_msk_cluster" "to_firehose" {
  cluster_name           = "to-firehose"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }

  logging_info {
    broker_logs {
      firehose {
        enabled         = true
        delivery_stream = "logs"
      }
    }
  }
}

resource "aws_msk_cluster" "left_out" { # want "cluster \"left_out\" does not deliver its brokers' logs"
  cluster_name           = "left-out"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }
}

resource "aws_msk_cluster" "switched_off" {
  cluster_name           = "switched-off"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }

  logging_info {
    broker_logs {
      s3 {
        enabled = false # want "does not deliver its brokers' logs"
      }
    }
  }
}

resource "aws_msk_cluster" "unset_variable" {
  cluster_name           = "unset-variable"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }

  logging_info {
    broker_logs {
      s3 {
        enabled = var.enabled # maybe "does not deliver its brokers' logs"
      }
    }
  }
}

resource "aws_msk_cluster" "unset_block" { # maybe "does not deliver its brokers' logs"
  cluster_name           = "unset-block"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }

  dynamic "logging_info" {
    for_each = var.logging
    content {
      broker_logs {
        cloudwatch_logs {
          enabled   = true
          log_group = logging_info.value
        }
      }
    }
  }
}
