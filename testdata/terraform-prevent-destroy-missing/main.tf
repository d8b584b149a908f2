variable "protect" {
  type = bool
}

resource "aws_dynamodb_table" "protected" {
  name                        = "orders"
  deletion_protection_enabled = true
}

resource "aws_dynamodb_table" "unknown" { # maybe "aws_dynamodb_table.unknown"
  name                        = "orders"
  deletion_protection_enabled = var.protect
}

resource "aws_db_instance" "off" {
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  deletion_protection = false

  lifecycle {
    prevent_destroy = false # want "aws_db_instance.off"
  }
}

resource "aws_rds_cluster" "ignoring" { # want "aws_rds_cluster.ignoring"
  engine = "aurora-postgresql"

  lifecycle {
    ignore_changes = [tags]
  }
}

resource "aws_s3_bucket" "site" {
  bucket = "example-site"
}

resource "aws_s3_bucket" "catalogue" {
  bucket = "catalogues"
}

resource "aws_s3_bucket" "state" {
  bucket = "example-terraform-state"

  lifecycle {
    prevent_destroy = true
  }
}
