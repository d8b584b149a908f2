# There is something of each, and none does what it is for.
# lacks "no security group to isolate a machine with in eu-central-1"
# lacks "no role for incidents that asks for a second factor"
# lacks "no locked and encrypted bucket for evidence"
provider "aws" {
  region = "eu-central-1"
}

resource "aws_launch_template" "web" {
  name = "web"
}

resource "aws_security_group" "isolation" {
  name = "isolation"
  tags = { purpose = "isolation" }
}

resource "aws_vpc_security_group_egress_rule" "isolation" {
  security_group_id = aws_security_group.isolation.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_iam_role" "responder" {
  name = "responder"
  tags = { purpose = "incident-response" }

  assume_role_policy = jsonencode({
    Statement = [
      { Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "sts:AssumeRole", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } },
      { Effect = "Allow", Principal = { AWS = "444455556666" }, Action = "sts:AssumeRole" },
    ]
  })
}

resource "aws_s3_bucket" "evidence" {
  bucket              = "guardlint-evidence"
  object_lock_enabled = true
  tags                = { purpose = "evidence" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "evidence" {
  bucket = aws_s3_bucket.evidence.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "alias/aws/s3"
    }
  }
}
