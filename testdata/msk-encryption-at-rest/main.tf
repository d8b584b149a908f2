variable "key" {
  type = string
}

resource "aws_kms_key" "kafka" {
  enable_key_rotation = true
}

resource "aws_msk_cluster" "own_key" {
  cluster_name           = "own-key"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-0a1", "subnet-0a2", "subnet-0a3"]
    security_groups = ["sg-0a1"]
  }

  encryption_info {
    encryption_at_rest_kms_key_arn = aws_kms_key.kafka.arn
  }
}

resource "aws_msk_cluster" "left_out" { # want "\"left_out\" is not encrypted with a key of the account"
  cluster_name           = "left-out"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-0a1", "subnet-0a2", "subnet-0a3"]
    security_groups = ["sg-0a1"]
  }
}

resource "aws_msk_cluster" "managed_key" {
  cluster_name           = "managed-key"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-0a1", "subnet-0a2", "subnet-0a3"]
    security_groups = ["sg-0a1"]
  }

  encryption_info {
    encryption_at_rest_kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:alias/aws/kafka" # want "not encrypted with a key of the account"
  }
}

resource "aws_msk_cluster" "unset_variable" {
  cluster_name           = "unset"
  kafka_version          = "3.8.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-0a1", "subnet-0a2", "subnet-0a3"]
    security_groups = ["sg-0a1"]
  }

  encryption_info {
    encryption_at_rest_kms_key_arn = var.key # maybe "not encrypted with a key of the account"
  }
}
