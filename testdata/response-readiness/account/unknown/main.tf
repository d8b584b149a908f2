# may lack "no security group to isolate a machine with in eu-central-1"
# may lack "no role for incidents that asks for a second factor"
# may lack "no locked and encrypted bucket for evidence"
provider "aws" {
  region = "eu-central-1"
}

variable "tags" {
  type = map(string)
}

variable "key" {
  type = string
}

resource "aws_instance" "web" {
  ami           = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}

resource "aws_security_group" "any" {
  name = "any"
  tags = var.tags
}

# Whether a second factor is asked for is decided where people sign in.
resource "aws_iam_role" "responder" {
  name = "responder"
  tags = { purpose = "incident-response" }

  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:saml-provider/people" }
      Action    = "sts:AssumeRoleWithSAML"
      Condition = { StringEquals = { "SAML:aud" = "https://signin.aws.amazon.com/saml" } }
    }]
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
      kms_master_key_id = var.key
    }
  }
}
