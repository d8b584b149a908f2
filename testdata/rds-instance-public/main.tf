variable "public" {
  type = bool
}

variable "environment" {
  type    = string
  default = "staging"
}

resource "aws_db_instance" "private" {
  identifier           = "private"
  engine               = "postgres"
  instance_class       = "db.t4g.medium"
  allocated_storage    = 20
  db_subnet_group_name = "data"
  publicly_accessible  = false
}

# The provider says no where nothing is said.
resource "aws_db_instance" "left_out" {
  identifier        = "left-out"
  engine            = "mysql"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
}

resource "aws_db_instance" "public" {
  identifier          = "public"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  publicly_accessible = true # want "database instance \"public\" has a public address"
}

# A security group may close the way, or may not any more tomorrow.
resource "aws_db_instance" "behind_group" {
  identifier             = "behind-group"
  engine                 = "postgres"
  instance_class         = "db.t4g.medium"
  allocated_storage      = 20
  vpc_security_group_ids = ["sg-0123456789abcdef0"]
  publicly_accessible    = "true" # want "has a public address"
}

resource "aws_db_instance" "replica" {
  identifier          = "replica"
  instance_class      = "db.t4g.medium"
  replicate_source_db = aws_db_instance.private.identifier
  publicly_accessible = true # want "has a public address"
}

resource "aws_db_instance" "by_environment" {
  identifier          = "by-environment"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  publicly_accessible = var.environment != "production" # want "has a public address"
}

resource "aws_db_instance" "unset_variable" {
  identifier          = "unset"
  engine              = "postgres"
  instance_class      = "db.t4g.medium"
  allocated_storage   = 20
  publicly_accessible = var.public # maybe "has a public address"
}

resource "aws_rds_cluster_instance" "each" {
  for_each = {
    reader = false
    open   = true
  }

  identifier          = each.key
  cluster_identifier  = "orders"
  engine              = "aurora-postgresql"
  instance_class      = "db.r7g.large"
  publicly_accessible = each.value # want[aws_rds_cluster_instance.each["open"]] "has a public address"
}

resource "aws_rds_cluster_instance" "left_out" {
  count              = 2
  cluster_identifier = "orders"
  engine             = "aurora-postgresql"
  instance_class     = "db.r7g.large"
}

module "report" {
  source = "./database"
  public = true
}

module "ledger" {
  source = "./database"
}
