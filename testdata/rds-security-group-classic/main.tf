variable "cidr" {
  type = string
}

resource "aws_security_group" "database" {
  name   = "database"
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_db_instance" "vpc" {
  instance_class         = "db.t4g.micro"
  vpc_security_group_ids = [aws_security_group.database.id]
}

resource "aws_redshift_cluster" "vpc" {
  cluster_identifier      = "warehouse"
  node_type               = "ra3.large"
  vpc_security_group_ids  = [aws_security_group.database.id]
  cluster_security_groups = []
}

resource "aws_db_security_group" "office" { # want "security group \"office\" is for EC2-Classic, which AWS has retired"
  name = "office"
  ingress {
    cidr = "198.51.100.0/28"
  }
}

resource "aws_db_security_group" "open" {
  name = "open"
  ingress {
    cidr = "0.0.0.0/0" # want "security group \"open\""
  }
}

resource "aws_redshift_security_group" "unknown" { # want "security group \"unknown\""
  name = "unknown"
  ingress {
    cidr = var.cidr
  }
}

resource "aws_elasticache_security_group" "cache" { # want "security group \"cache\""
  name                 = "cache"
  security_group_names = ["default"]
}

resource "aws_db_instance" "classic" {
  instance_class       = "db.m1.small"
  security_group_names = [aws_db_security_group.office.name] # want "aws_db_instance.classic has security groups of EC2-Classic"
}

resource "aws_elasticache_cluster" "classic" {
  cluster_id           = "classic"
  security_group_names = ["cache"] # want "aws_elasticache_cluster.classic"
}

resource "aws_elasticache_replication_group" "classic" {
  replication_group_id = "classic"
  description          = "sessions"
  security_group_names = ["cache"] # want "aws_elasticache_replication_group.classic"
}

resource "aws_redshift_cluster" "classic" {
  cluster_identifier      = "classic"
  node_type               = "dc1.large"
  cluster_security_groups = ["classic"] # want "aws_redshift_cluster.classic"
}
