variable "engine_version" {
  type = string
}

variable "engine" {
  type = string
}

resource "aws_db_instance" "current" {
  identifier     = "current"
  engine         = "postgres"
  engine_version = "16.8"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "left_out" {
  identifier     = "left-out"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "postgres" {
  identifier     = "postgres"
  engine         = "postgres"
  engine_version = "13.2" # want "\"postgres\" runs an engine version that is past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "very_old" {
  identifier     = "very-old"
  engine         = "postgres"
  engine_version = "9.6.24" # want "past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "mysql" {
  identifier     = "mysql"
  engine         = "mysql"
  engine_version = "8.0.40" # want "past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "mysql_long_term" {
  identifier     = "mysql-long-term"
  engine         = "mysql"
  engine_version = "8.4"
  instance_class = "db.m6g.large"
}

# It is either 8.0 or 8.4.
resource "aws_db_instance" "mysql_short" {
  identifier     = "mysql-short"
  engine         = "mysql"
  engine_version = "8" # maybe "past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "mariadb" {
  identifier     = "mariadb"
  engine         = "mariadb"
  engine_version = "10.6.20" # want "past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "mariadb_current" {
  identifier     = "mariadb-current"
  engine         = "mariadb"
  engine_version = "10.11.10"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "oracle_12" {
  identifier     = "oracle-12"
  engine         = "oracle-se2"
  engine_version = "12.1.0.2.v25" # want "past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "sqlserver_2014" {
  identifier     = "sqlserver-2014"
  engine         = "sqlserver-web"
  engine_version = "12.00.6449.1.v1" # want "past the end of standard support"
  instance_class = "db.m6i.large"
}

resource "aws_db_instance" "sqlserver_2016" {
  identifier     = "sqlserver-2016"
  engine         = "sqlserver-se"
  engine_version = "13.00.6475.1.v1" # want "past the end of standard support"
  instance_class = "db.m6i.large"
}

resource "aws_db_instance" "sqlserver_2017" {
  identifier     = "sqlserver-2017"
  engine         = "sqlserver-se"
  engine_version = "14.00.3515.1.v1"
  instance_class = "db.m6i.large"
}

# Of engines that are not listed nothing is said.
resource "aws_db_instance" "db2" {
  identifier     = "db2"
  engine         = "db2-se"
  engine_version = "11.5.9.0.sb00000000.r1"
  instance_class = "db.m6i.large"
}

resource "aws_db_instance" "oracle" {
  identifier     = "oracle"
  engine         = "oracle-ee"
  engine_version = "19.0.0.0.ru-2025-01.rur-2025-01.r1"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "unset_version" {
  identifier     = "unset-version"
  engine         = "postgres"
  engine_version = var.engine_version # maybe "past the end of standard support"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "unset_engine" {
  identifier     = "unset-engine"
  engine         = var.engine # maybe "past the end of standard support"
  engine_version = "10.11"
  instance_class = "db.m6g.large"
}

resource "aws_rds_cluster" "current" {
  cluster_identifier = "current"
  engine             = "aurora-mysql"
  engine_version     = "8.0.mysql_aurora.3.08.0"
}

resource "aws_rds_cluster" "second" {
  cluster_identifier = "second"
  engine             = "aurora-mysql"
  engine_version     = "5.7.mysql_aurora.2.11.2" # want "past the end of standard support"
}

resource "aws_rds_cluster" "first" {
  cluster_identifier = "first"
  engine             = "aurora" # want "past the end of standard support"
}

resource "aws_rds_cluster" "postgres" {
  cluster_identifier = "postgres"
  engine             = "aurora-postgresql"
  engine_version     = "11.9" # want "past the end of standard support"
}

resource "aws_rds_global_cluster" "postgres" {
  global_cluster_identifier = "postgres"
  engine                    = "aurora-postgresql"
  engine_version            = "12.9" # want "past the end of standard support"
}

resource "aws_elasticache_cluster" "memcached" {
  cluster_id      = "memcached"
  engine          = "memcached"
  engine_version  = "1.6.22"
  node_type       = "cache.m7g.large"
  num_cache_nodes = 1
}

resource "aws_elasticache_cluster" "redis" {
  cluster_id      = "redis"
  engine          = "redis"
  engine_version  = "5.0.6" # want "past the end of standard support"
  node_type       = "cache.m7g.large"
  num_cache_nodes = 1
}

resource "aws_elasticache_replication_group" "redis" {
  replication_group_id = "redis"
  description          = "redis"
  engine_version       = "4.0.10" # want "past the end of standard support"
}

resource "aws_elasticache_replication_group" "next" {
  replication_group_id = "next"
  description          = "next"
  engine_version       = "6.x"
}

resource "aws_elasticache_replication_group" "valkey" {
  replication_group_id = "valkey"
  description          = "valkey"
  engine               = "valkey"
  engine_version       = "8.0"
}

resource "aws_mq_broker" "current" {
  broker_name        = "current"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "exampleexample"
  }
}

resource "aws_mq_broker" "active" {
  broker_name        = "active"
  engine_type        = "ActiveMQ"
  engine_version     = "5.15.9" # want "past the end of standard support"
  host_instance_type = "mq.m5.large"

  user {
    username = "app"
    password = "exampleexample"
  }
}

resource "aws_mq_configuration" "rabbit" {
  name           = "rabbit"
  engine_type    = "RabbitMQ"
  engine_version = "3.11.20" # want "past the end of standard support"
  data           = "consumer_timeout = 1800000"
}
