# What exists before the plan.

resource "aws_s3_bucket" "same" {
  bucket = "guardlint-same"
}

resource "aws_s3_bucket_public_access_block" "same" {
  bucket            = aws_s3_bucket.same.id
  block_public_acls = true
}

resource "aws_s3_bucket" "updated" {
  bucket = "guardlint-updated"
}

resource "aws_db_instance" "replaced" {
  identifier          = "guardlint"
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "app"
  password            = "battery staple"
  storage_encrypted   = false
  skip_final_snapshot = true
}

resource "aws_ebs_volume" "replaced_first" {
  availability_zone = "eu-central-1a"
  encrypted         = false
}

resource "aws_kms_key" "deleted" {}

resource "aws_s3_bucket" "counted" {
  count  = 2
  bucket = "guardlint-counted-${count.index}"
}

resource "aws_sqs_queue" "old_name" {
  name = "guardlint"
}

resource "aws_sns_topic" "forgotten" {
  name = "guardlint"
}
