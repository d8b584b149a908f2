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
