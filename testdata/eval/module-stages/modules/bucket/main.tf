variable "name" { type = string }
variable "settings" { type = any }
variable "block" {
  type    = object({ acls = optional(bool, true), policy = optional(bool, true) })
  default = {}
}
locals {
  rules = [for r in try(var.settings.rules, []) : {
    id     = r.id
    prefix = try(r.prefix, null)
    tags   = try(r.tags, {})
    days   = try(tolist(r.days), [])
    expire = try(r.expire, null)
  }]
}
resource "aws_s3_bucket" "this" {
  bucket        = length(var.name) <= 63 ? var.name : substr(var.name, 0, 63)
  force_destroy = !tobool(try(var.settings.replicate, false))
}
resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = var.block.acls
  ignore_public_acls      = var.block.acls
  block_public_policy     = var.block.policy
  restrict_public_buckets = var.block.policy
}
resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.bucket
  versioning_configuration {
    status     = tonumber(var.settings.versions) > 1 ? "Enabled" : "Suspended"
    mfa_delete = null
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    bucket_key_enabled = var.settings.kms != null
    apply_server_side_encryption_by_default {
      sse_algorithm     = var.settings.kms == null ? "AES256" : "aws:kms"
      kms_master_key_id = var.settings.kms
    }
  }
}
resource "aws_s3_bucket_lifecycle_configuration" "this" {
  count  = length(local.rules) > 0 ? 1 : 0
  bucket = aws_s3_bucket.this.id
  dynamic "rule" {
    for_each = local.rules
    content {
      id     = rule.value.id
      status = "Enabled"
      dynamic "filter" {
        for_each = rule.value.prefix != null || length(rule.value.tags) > 0 ? [1] : []
        content {
          prefix = length(rule.value.tags) == 0 ? rule.value.prefix : null
          dynamic "tag" {
            for_each = length(rule.value.tags) == 1 && rule.value.prefix == null ? rule.value.tags : {}
            content {
              key   = tag.key
              value = tag.value
            }
          }
        }
      }
      dynamic "transition" {
        for_each = { for i, d in rule.value.days : format("%03d", i) => d }
        content {
          days          = transition.value.after
          storage_class = transition.value.to
        }
      }
      dynamic "expiration" {
        for_each = rule.value.expire[*]
        content { days = expiration.value }
      }
    }
  }
}
data "aws_iam_policy_document" "tls" {
  statement {
    sid     = "TLS"
    effect  = "Deny"
    actions = ["s3:*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    resources = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = [false]
    }
  }
}
resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = data.aws_iam_policy_document.tls.json
}
output "arn" { value = aws_s3_bucket.this.arn }
output "id" { value = aws_s3_bucket.this.id }
