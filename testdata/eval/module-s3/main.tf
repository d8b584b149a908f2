provider "aws" {
  region = "us-east-1"
}

resource "aws_kms_key" "objects" {
  description             = "KMS key"
  deletion_window_in_days = 7
}

module "complete" {
  source        = "./bucket"
  bucket        = "complete-bucket"
  force_destroy = true
  acl           = "private"

  versioning = {
    status     = true
    mfa_delete = false
  }

  server_side_encryption_configuration = {
    rule = {
      apply_server_side_encryption_by_default = {
        kms_master_key_id = aws_kms_key.objects.arn
        sse_algorithm     = "aws:kms"
      }
    }
  }

  logging = {
    target_bucket = module.log.id
    target_prefix = "log/"
  }

  cors_rule = jsonencode([
    {
      allowed_methods = ["PUT", "POST"]
      allowed_origins = ["https://example.com"]
      allowed_headers = ["*"]
      max_age_seconds = 3000
    },
  ])

  lifecycle_rule = [
    {
      id      = "log"
      enabled = true
      filter  = { tags = { some = "value", another = "value2" } }
      transition = [
        { days = 30, storage_class = "ONEZONE_IA" },
        { days = 60, storage_class = "GLACIER" },
      ]
    },
    {
      id                            = "log1"
      enabled                       = false
      noncurrent_version_expiration = { days = 300 }
    },
  ]

  attach_policy                         = true
  policy                                = data.aws_iam_policy_document.bucket.json
  attach_deny_insecure_transport_policy = true
  tags                                  = { Owner = "Anton" }
}

module "log" {
  source = "./bucket"
  bucket = "logs"
  acl    = "log-delivery-write"

  attach_elb_log_delivery_policy = true
  block_public_acls              = false
}

module "disabled" {
  source        = "./bucket"
  create_bucket = false
}

data "aws_iam_policy_document" "bucket" {
  statement {
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::complete-bucket"]
  }
}

resource "aws_s3_object" "o" {
  for_each = { complete = module.complete.id, log = module.log.id }
  bucket   = each.value
  key      = each.key
  tags     = { disabled = module.disabled.id }
}
