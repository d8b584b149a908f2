variable "origins" {
  type = list(string)
}

resource "aws_s3_bucket_cors_configuration" "open" {
  bucket = "open"

  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = ["*"] # want "CORS configuration \"open\" lets pages of every site write"
  }
}

resource "aws_s3_bucket_cors_configuration" "any_secure" {
  bucket = "any-secure"

  cors_rule {
    allowed_methods = ["POST"]
    allowed_origins = ["https://*"] # want "lets pages of every site write"
  }
}

resource "aws_s3_bucket_cors_configuration" "reads" {
  bucket = "reads"

  cors_rule {
    allowed_methods = ["GET", "HEAD"]
    allowed_origins = ["*"]
    allowed_headers = ["*"]
  }
}

resource "aws_s3_bucket_cors_configuration" "named" {
  bucket = "named"

  cors_rule {
    allowed_methods = ["PUT", "DELETE"]
    allowed_origins = ["https://app.example.com", "https://*.example.com"]
  }
}

resource "aws_s3_bucket_cors_configuration" "unset" {
  bucket = "unset"

  cors_rule {
    allowed_methods = ["PUT"]
    allowed_origins = var.origins # maybe "CORS configuration \"unset\" lets pages of every site write"
  }
}

resource "aws_s3_bucket" "old" {
  bucket = "old"

  cors_rule {
    allowed_methods = ["DELETE"]
    allowed_origins = ["*"] # want "bucket \"old\" lets pages of every site write"
  }
}
