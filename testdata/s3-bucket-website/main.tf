variable "index" {
  type = list(string)
}

resource "aws_s3_bucket" "site" {
  bucket = "www.example.com"
}

resource "aws_s3_bucket_website_configuration" "pages" {
  bucket = aws_s3_bucket.site.id

  index_document { # want "website configuration \"pages\" serves a website"
    suffix = "index.html"
  }
}

resource "aws_s3_bucket_website_configuration" "redirect" {
  bucket = "example.com"

  redirect_all_requests_to {
    host_name = "www.example.com"
    protocol  = "https"
  }
}

resource "aws_s3_bucket_website_configuration" "dynamic" { # maybe "serves a website"
  bucket = "dynamic"

  dynamic "index_document" {
    for_each = var.index
    content {
      suffix = index_document.value
    }
  }
}

resource "aws_s3_bucket" "legacy" {
  bucket = "legacy"

  website {
    index_document = "index.html" # want "bucket \"legacy\" serves a website"
  }
}

resource "aws_s3_bucket" "legacy_redirect" {
  bucket = "legacy-redirect"

  website {
    redirect_all_requests_to = "https://www.example.com"
  }
}
