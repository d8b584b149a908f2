provider "aws" {
  region = "eu-west-1"
}

removed {
  from = aws_s3_bucket.forgotten
  lifecycle {
    destroy = false
  }
}

moved {
  from = aws_s3_bucket.renamed
  to   = aws_s3_bucket.new_name
}

resource "aws_s3_bucket" "new_name" {
  bucket = "renamed"
}

resource "aws_s3_bucket" "created" {
  bucket = "created"
}

resource "aws_dynamodb_table" "counted" {
  count        = 1
  name         = "t${count.index}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_kms_key" "disabled" {
  description = "disabled"
  is_enabled  = false # want "KMS key \"disabled\" is disabled"
}

resource "terraform_data" "later" {
  input = "x"
}

resource "aws_kms_key" "perhaps" {
  description = "perhaps"
  is_enabled  = terraform_data.later.id == "x" # maybe "KMS key \"perhaps\""
}

resource "aws_kms_key" "enabled" {
  description = "enabled"
  is_enabled  = true
}

resource "aws_kms_key" "created" {
  description = "created"
  is_enabled  = false
}

resource "aws_db_instance" "replaced" {
  identifier        = "main"
  engine            = "postgres"
  instance_class    = "db.t4g.micro"
  allocated_storage = 20
  username          = "app"
  password          = "correct horse battery"
  storage_encrypted = true # want "database instance \"replaced\" is replaced"
}

resource "aws_backup_vault" "tagged" {
  name = "tagged"
  tags = { team = "ops" }
}
