# What the plan makes of it.

resource "aws_s3_bucket" "same" {
  bucket = "guardlint-same"
}

resource "aws_s3_bucket_public_access_block" "same" {
  bucket            = aws_s3_bucket.same.id
  block_public_acls = true
}

resource "aws_s3_bucket" "updated" {
  bucket = "guardlint-updated"

  tags = {
    Owner = "team"
  }
}

resource "aws_s3_bucket_public_access_block" "updated" {
  bucket            = aws_s3_bucket.updated.id
  block_public_acls = true
}

resource "aws_db_instance" "replaced" {
  identifier          = "guardlint"
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "app"
  password            = "battery staple"
  storage_encrypted   = true
  skip_final_snapshot = true
}

resource "aws_ebs_volume" "replaced_first" {
  availability_zone = "eu-central-1a"
  encrypted         = true

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_s3_bucket" "counted" {
  count  = 1
  bucket = "guardlint-counted-${count.index}"
}

resource "aws_sqs_queue" "new_name" {
  name = "guardlint"
}

moved {
  from = aws_sqs_queue.old_name
  to   = aws_sqs_queue.new_name
}

removed {
  from = aws_sns_topic.forgotten

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket" "created" {
  bucket = "guardlint-created"
}

data "aws_caller_identity" "current" {}

module "m" {
  source = "./m"
}
