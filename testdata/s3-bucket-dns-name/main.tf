variable "text" {
  type = string
}

resource "aws_s3_bucket" "dotted" {
  bucket = "www.example.com" # want "bucket \"dotted\" has a dot in its name"
}

resource "aws_s3_bucket" "dotted_prefix" {
  bucket_prefix = "example.com-" # want "has a dot in its name"
}

resource "aws_s3_bucket" "plain" {
  bucket = "www-example-com"
}

resource "aws_s3_bucket" "left_out" {
}

resource "aws_s3_bucket" "unset" {
  bucket = var.text # maybe "bucket \"unset\" has a dot in its name"
}
