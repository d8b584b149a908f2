variable "domain" {
  type = string
}

resource "aws_s3_bucket" "plain" { # want "bucket \"plain\" has no access logging"
  bucket = "plain"
}

resource "aws_s3_bucket" "logged" {
  for_each = toset(["a", "b"])
  bucket   = "logged-${each.key}"
}

resource "aws_s3_bucket_logging" "logged" {
  for_each      = aws_s3_bucket.logged
  bucket        = each.value.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "${each.key}/"
}

resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}

resource "aws_s3_bucket" "inline" {
  bucket = "inline"

  logging {
    target_bucket = aws_s3_bucket.logs.id
  }
}

# That a trail's bucket is logged another guardrail asks for.
resource "aws_s3_bucket" "trail" {
  bucket = "trail"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket" "balancer_logs" {
  bucket = "balancer-logs"
}

resource "aws_lb" "web" {
  name    = "web"
  subnets = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]

  access_logs {
    bucket  = aws_s3_bucket.balancer_logs.bucket
    enabled = true
  }
}

resource "aws_s3_bucket" "handed_on" { # maybe "bucket \"handed_on\" has no access logging"
  bucket = "handed-on"
}

output "handed_on" {
  value = aws_s3_bucket.handed_on.id
}
