variable "block" {
  type = bool
}

provider "aws" {
  alias = "production"
}

provider "aws" {
  alias = "audit"
}

resource "aws_s3_account_public_access_block" "on" {
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_account_public_access_block" "partly" { # want "\"partly\" does not have all four settings on"
  provider            = aws.production
  block_public_acls   = true
  block_public_policy = true
}

resource "aws_s3_account_public_access_block" "unset" {
  provider                = aws.audit
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = var.block # maybe "does not have all four settings on"
}
