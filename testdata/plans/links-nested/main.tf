# A bucket is handed down two modules and blocked there; others come up two modules.

resource "aws_s3_bucket" "down" {}

module "down" {
  source = "./outer"
  bucket = aws_s3_bucket.down.id
}

resource "aws_s3_bucket" "down_each" {
  for_each = toset(["x", "y"])
}

module "down_each" {
  source   = "./outer"
  for_each = toset(["x", "y"])
  bucket   = aws_s3_bucket.down_each[each.key].id
}

resource "aws_s3_bucket" "down_value" {
  for_each = toset(["x", "y"])
}

module "down_value" {
  source   = "./outer"
  for_each = aws_s3_bucket.down_value
  bucket   = each.value.id
}

resource "aws_s3_bucket" "in_object" {}

module "in_object" {
  source   = "./object"
  settings = { target = aws_s3_bucket.in_object, enabled = true }
}

resource "aws_s3_bucket" "in_map" {
  for_each = toset(["x", "y"])
}

module "in_map" {
  source  = "./map"
  buckets = aws_s3_bucket.in_map
}

resource "aws_s3_bucket" "bare" {}

# A module without resources.
resource "aws_s3_bucket" "passed" {}

module "pass" {
  source = "./pass"
  id     = aws_s3_bucket.passed.id
}

resource "aws_s3_bucket_public_access_block" "passed" {
  bucket            = module.pass.id
  block_public_acls = true
}

# The policy is made first, and its id is the bucket's.
resource "aws_s3_bucket" "ordered" {}

resource "aws_s3_bucket_policy" "ordered" {
  bucket = aws_s3_bucket.ordered.id
  policy = "{}"
}

resource "aws_s3_bucket_public_access_block" "ordered" {
  bucket            = var.ordered ? aws_s3_bucket_policy.ordered.id : aws_s3_bucket.ordered.id
  block_public_acls = true
}

variable "ordered" {
  default = true
}
