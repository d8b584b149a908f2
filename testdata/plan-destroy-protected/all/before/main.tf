# What exists before the change; comments stand with what the plan deletes.
provider "aws" {
  region = "eu-west-1"
}

resource "aws_s3_bucket" "gone" { # want "bucket \"gone\" is deleted"
  bucket = "gone"
}

resource "aws_s3_bucket" "forgotten" {
  bucket = "forgotten"
}

resource "aws_s3_bucket" "renamed" {
  bucket = "renamed"
}

resource "aws_dynamodb_table" "counted" {
  count        = 2
  name         = "t${count.index}" # want[aws_dynamodb_table.counted[1]] "table \"counted\" is deleted"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_kms_key" "gone" { # want "KMS key \"gone\" is deleted"
  description = "gone"
}

resource "aws_kms_key" "disabled" {
  description = "disabled"
  is_enabled  = true
}

resource "aws_kms_key" "perhaps" {
  description = "perhaps"
  is_enabled  = true
}

resource "aws_kms_key" "enabled" {
  description = "enabled"
  is_enabled  = false
}

resource "aws_db_instance" "replaced" {
  identifier        = "main"
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  allocated_storage = 20
  username          = "app"
  password          = "correct horse battery"
  storage_encrypted = false
}

resource "aws_db_instance" "replica" { # want "database instance \"replica\" is deleted"
  identifier          = "replica"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "main"
}

resource "aws_backup_vault" "tagged" {
  name = "tagged"
}

resource "aws_sns_topic" "gone" { # holds no data
  name = "gone"
}

module "store" {
  source = "./store"
}
