# Whether they exist is not known, but they exist together.
variable "create" {
  type = bool
}

variable "names" {
  type = set(string)
}

resource "aws_s3_bucket" "counted" {
  count         = var.create ? 1 : 0
  bucket_prefix = "guardlint-"
}

resource "aws_s3_bucket_public_access_block" "counted" {
  count = var.create ? 1 : 0

  bucket                  = aws_s3_bucket.counted[0].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "each" {
  for_each = var.names
  bucket   = "guardlint-${each.key}"
}

resource "aws_s3_bucket_public_access_block" "each" {
  for_each = aws_s3_bucket.each

  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# The companion needs more than the bucket does.
resource "aws_s3_bucket" "alone" { # maybe "has no public access block"
  bucket_prefix = "guardlint-"
}

resource "aws_s3_bucket_public_access_block" "alone" {
  count = var.create ? 1 : 0

  bucket                  = aws_s3_bucket.alone.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

module "logs" {
  source = "./logs"
  count  = var.create ? 1 : 0
}
