provider "aws" {
  region = "eu-central-1"
}

resource "aws_instance" "web" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_security_group" "isolation" {
  name = "isolation"
  tags = { purpose = "isolation" }
}

resource "aws_iam_role" "responder" {
  name = "responder"
  tags = { purpose = "incident-response" }

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:root" }
      Action    = "sts:AssumeRole"
      Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
    }]
  })
}

resource "aws_kms_key" "evidence" {
  enable_key_rotation = true
}

resource "aws_s3_bucket" "evidence" {
  bucket              = "guardlint-evidence"
  object_lock_enabled = true
  tags                = { Name = "guardlint-evidence" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "evidence" {
  bucket = aws_s3_bucket.evidence.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.evidence.arn
    }
  }
}
