variable "factor" {
  type = string
}

resource "aws_s3_bucket_versioning" "left_out" {
  bucket = "left-out"

  versioning_configuration { # want "versions under versioning \"left_out\" can be deleted without a second factor"
    status = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "off" {
  bucket = "off"

  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Disabled" # want "without a second factor"
  }
}

resource "aws_s3_bucket_versioning" "on" {
  bucket = "on"

  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Enabled"
  }
}

resource "aws_s3_bucket_versioning" "unset" {
  bucket = "unset"

  versioning_configuration {
    status     = "Enabled"
    mfa_delete = var.factor # maybe "versioning \"unset\" can be deleted without a second factor"
  }
}

resource "aws_s3_bucket" "apart" {
  bucket = "apart"
}

resource "aws_s3_bucket" "inline" {
  bucket = "inline"

  versioning { # want "versions of bucket \"inline\" can be deleted without a second factor"
    enabled = true
  }
}

resource "aws_s3_bucket" "inline_on" {
  bucket = "inline-on"

  versioning {
    enabled    = true
    mfa_delete = true
  }
}
