resource "aws_db_instance" "literal" {
  allocated_storage = 20
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  username          = "admin"
  password          = "correct-horse-battery" # want "credential of aws_db_instance.literal is written"
}

locals {
  auth = { token = "0123456789abcdef0123456789abcdef" }
}

resource "aws_elasticache_replication_group" "from_local" {
  replication_group_id = "sessions"
  description          = "Sessions"
  auth_token           = local.auth.token # want "credential"
}

resource "aws_mq_broker" "users" {
  broker_name        = "orders"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"

  user {
    username = "service"
    password = random_password.db.result
  }

  user {
    username = "operator"
    password = "letmein-please-1" # want "credential of aws_mq_broker.users is written"
  }
}

resource "aws_opensearch_domain" "nested" {
  domain_name = "logs"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true

    master_user_options {
      master_user_name     = "admin"
      master_user_password = "Sup3r-Secret!" # want "credential"
    }
  }
}

resource "aws_elasticache_user" "several" {
  user_id       = "app"
  user_name     = "app"
  access_string = "on ~app::* +@all"
  engine        = "redis"
  passwords     = ["a-very-long-password-1", random_password.db.result] # want "credential"
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_docdb_cluster" "from_variable" {
  master_username = "admin"
  master_password = var.password # maybe "credential of aws_docdb_cluster.from_variable"
}

resource "random_password" "db" {
  length = 32
}

resource "aws_db_instance" "random" {
  allocated_storage = 20
  engine            = "mysql"
  instance_class    = "db.t4g.micro"
  username          = "admin"
  password          = random_password.db.result
}

data "aws_secretsmanager_secret_version" "db" {
  secret_id = "prod/db"
}

resource "aws_redshift_cluster" "from_secret" {
  cluster_identifier = "warehouse"
  node_type          = "ra3.large"
  master_username    = "admin"
  master_password    = jsondecode(data.aws_secretsmanager_secret_version.db.secret_string)["password"]
}

resource "aws_rds_cluster" "managed" {
  engine                      = "aurora-postgresql"
  master_username             = "postgres"
  manage_master_user_password = true
}

variable "optional_password" {
  type    = string
  default = null
}

resource "aws_rds_cluster" "generated_unless_given" {
  engine          = "aurora-postgresql"
  master_username = "postgres"
  master_password = coalesce(var.optional_password, random_password.db.result)
}

resource "aws_vpn_connection" "keys_of_aws" {
  customer_gateway_id = "cgw-0123456789abcdef0"
  type                = "ipsec.1"
  transit_gateway_id  = "tgw-0123456789abcdef0"
}

resource "aws_vpn_connection" "own_key" {
  customer_gateway_id   = "cgw-0123456789abcdef0"
  type                  = "ipsec.1"
  transit_gateway_id    = "tgw-0123456789abcdef0"
  tunnel1_preshared_key = "dk29fhbn3kdj2" # want "credential"
}
