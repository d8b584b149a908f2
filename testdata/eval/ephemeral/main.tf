terraform {
  required_version = ">= 1.10"
  required_providers {
    aws    = { source = "hashicorp/aws" }
    random = { source = "hashicorp/random" }
  }
}
variable "token" {
  type      = string
  ephemeral = true
  default   = "t"
}
resource "aws_db_instance" "db" {
  instance_class      = "db.t3.micro"
  allocated_storage   = 10
  username            = "a"
  password_wo         = var.token
  password_wo_version = 1
}
resource "aws_secretsmanager_secret_version" "v" {
  secret_id                = "s"
  secret_string_wo         = jsonencode({ p = var.token, t = var.token })
  secret_string_wo_version = 3
}
resource "aws_ssm_parameter" "wo" {
  name             = "x"
  type             = "SecureString"
  value_wo         = var.token
  value_wo_version = 2
}
locals {
  eph = ephemeralasnull(var.token)
  is  = can(local.eph)
}
resource "aws_s3_bucket" "b" {
  bucket = local.eph == null ? "null" : "not"
  tags   = { is = local.is, ws = terraform.workspace, root = path.root, mod = path.module }
}
resource "aws_s3_bucket" "imported" {
  for_each = toset(["a", "b"])
  bucket   = "bucket-${each.key}"
}
moved {
  from = aws_s3_bucket.old
  to   = aws_s3_bucket.b
}
removed {
  from = aws_s3_bucket.gone
  lifecycle { destroy = false }
}
check "health" {
  data "aws_s3_bucket" "d" {
    bucket = aws_s3_bucket.b.bucket
  }
  assert {
    condition     = data.aws_s3_bucket.d.bucket == "null"
    error_message = "no"
  }
}
output "o" {
  value = local.eph
  precondition {
    condition     = local.is
    error_message = "x"
  }
}
resource "aws_instance" "self" {
  ami           = "a"
  instance_type = "t3.micro"
  provisioner "local-exec" {
    command = "echo ${self.private_ip}"
  }
  connection { host = self.public_ip }
  lifecycle {
    precondition {
      condition     = var.token != ""
      error_message = "x"
    }
    postcondition {
      condition     = self.ami == "a"
      error_message = "x"
    }
    replace_triggered_by = [aws_s3_bucket.b.id]
  }
}
