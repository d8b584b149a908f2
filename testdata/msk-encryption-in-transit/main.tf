variable "client_broker" {
  type = string
}

locals {
  brokers = {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-0a1", "subnet-0a2", "subnet-0a3"]
    security_groups = ["sg-0a1"]
  }
}

resource "aws_msk_cluster" "left_out" {
  cluster_name           = "left-out"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = local.brokers.instance_type
    client_subnets  = local.brokers.client_subnets
    security_groups = local.brokers.security_groups
  }
}

resource "aws_msk_cluster" "on" {
  cluster_name           = "on"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = local.brokers.instance_type
    client_subnets  = local.brokers.client_subnets
    security_groups = local.brokers.security_groups
  }

  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
      in_cluster    = true
    }
  }
}

resource "aws_msk_cluster" "plaintext" {
  cluster_name           = "plaintext"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = local.brokers.instance_type
    client_subnets  = local.brokers.client_subnets
    security_groups = local.brokers.security_groups
  }

  encryption_info {
    encryption_in_transit {
      client_broker = "PLAINTEXT" # want "cluster \"plaintext\" does not encrypt all connections"
    }
  }
}

resource "aws_msk_cluster" "either" {
  cluster_name           = "either"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = local.brokers.instance_type
    client_subnets  = local.brokers.client_subnets
    security_groups = local.brokers.security_groups
  }

  encryption_info {
    encryption_in_transit {
      client_broker = "TLS_PLAINTEXT" # want "does not encrypt all connections"
    }
  }
}

resource "aws_msk_cluster" "between_brokers" {
  cluster_name           = "between-brokers"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = local.brokers.instance_type
    client_subnets  = local.brokers.client_subnets
    security_groups = local.brokers.security_groups
  }

  encryption_info {
    encryption_in_transit {
      in_cluster = false # want "does not encrypt all connections"
    }
  }
}

resource "aws_msk_cluster" "unset_variable" {
  cluster_name           = "unset"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = local.brokers.instance_type
    client_subnets  = local.brokers.client_subnets
    security_groups = local.brokers.security_groups
  }

  encryption_info {
    encryption_in_transit {
      client_broker = var.client_broker # maybe "does not encrypt all connections"
    }
  }
}

resource "aws_mskconnect_connector" "connector" {
  for_each = toset(["TLS", "PLAINTEXT"])

  name                       = lower(each.key)
  kafkaconnect_version       = "2.7.1"
  service_execution_role_arn = "arn:aws:iam::111122223333:role/connect"
  connector_configuration    = { "tasks.max" = "1" }

  capacity {
    provisioned_capacity {
      worker_count = 1
    }
  }

  kafka_cluster {
    apache_kafka_cluster {
      bootstrap_servers = "b-1.example.com:9094"
      vpc {
        security_groups = ["sg-0a1"]
        subnets         = ["subnet-0a1"]
      }
    }
  }

  kafka_cluster_client_authentication {
    authentication_type = "NONE"
  }

  kafka_cluster_encryption_in_transit {
    encryption_type = each.key # want[aws_mskconnect_connector.connector["PLAINTEXT"]] "connector \"connector\" does not encrypt connections"
  }

  plugin {
    custom_plugin {
      arn      = "arn:aws:kafkaconnect:eu-west-1:111122223333:custom-plugin/p/1"
      revision = 1
    }
  }
}
