variable "upgrade" {
  type = bool
}

resource "aws_db_instance" "left_out" {
  identifier     = "left_out"
  engine         = "postgres"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "on" {
  identifier     = "on"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  auto_minor_version_upgrade = true
}

resource "aws_db_instance" "off" {
  identifier     = "off"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  auto_minor_version_upgrade = false # want "\"off\" does not take minor upgrades by itself"
}

resource "aws_db_instance" "unset_variable" {
  identifier     = "unset_variable"
  engine         = "postgres"
  instance_class = "db.t4g.medium"

  auto_minor_version_upgrade = var.upgrade # maybe "does not take minor upgrades by itself"
}

# RDS Custom leaves it to its owner.
resource "aws_db_instance" "custom" {
  identifier     = "custom"
  engine         = "custom-oracle-ee"
  instance_class = "db.t4g.medium"

  auto_minor_version_upgrade = false
}

resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "off"
  description                = "sessions"
  auto_minor_version_upgrade = false # want "does not take minor upgrades by itself"
}

resource "aws_elasticache_cluster" "left_out" {
  cluster_id = "left-out"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier    = "off"
  node_type             = "ra3.large"
  allow_version_upgrade = false # want "does not take minor upgrades by itself"
}

resource "aws_dms_replication_instance" "left_out" { # want "does not take minor upgrades by itself"
  replication_instance_id    = "left-out"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_mq_broker" "on" {
  broker_name                = "on"
  engine_type                = "RabbitMQ"
  engine_version             = "3.13"
  host_instance_type         = "mq.m5.large"
  auto_minor_version_upgrade = true

  user {
    username = "app"
    password = "from-elsewhere"
  }
}

# The last number of the version is Amazon MQ's to choose then.
resource "aws_mq_broker" "off" { # want "does not take minor upgrades by itself"
  broker_name        = "off"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18.4"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "from-elsewhere"
  }
}

resource "aws_mq_broker" "older" { # want "does not take minor upgrades by itself"
  broker_name        = "older"
  engine_type        = "ActiveMQ"
  engine_version     = "5.17.6"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "from-elsewhere"
  }
}
