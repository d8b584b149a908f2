variable "acl" {
  type = string
}

resource "aws_s3_bucket" "b" {
  bucket = "example"
}

resource "aws_s3_bucket_acl" "canned" {
  bucket = aws_s3_bucket.b.id
  acl    = "authenticated-read" # want "bucket ACL \"canned\" grants access to every AWS account"
}

resource "aws_s3_bucket_acl" "private" {
  bucket = aws_s3_bucket.b.id
  acl    = "private"
}

resource "aws_s3_bucket_acl" "public" { # s3-bucket-acl-public is about these
  bucket = aws_s3_bucket.b.id
  acl    = "public-read"
}

resource "aws_s3_bucket_acl" "unset_variable" {
  bucket = aws_s3_bucket.b.id
  acl    = var.acl # maybe "every AWS account"
}

resource "aws_s3_bucket_acl" "granted" { # want "every AWS account"
  bucket = aws_s3_bucket.b.id

  access_control_policy {
    grant {
      permission = "READ"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
      }
    }
    owner {
      id = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"
    }
  }
}

resource "aws_s3_bucket_acl" "logs" {
  bucket = aws_s3_bucket.b.id

  access_control_policy {
    grant {
      permission = "WRITE"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
    owner {
      id = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"
    }
  }
}

resource "aws_s3_bucket" "legacy" {
  bucket = "legacy"
  acl    = "authenticated-read" # want "bucket \"legacy\" grants access"
}

resource "aws_s3_object" "shared" {
  bucket = aws_s3_bucket.b.id
  key    = "shared"
  acl    = "authenticated-read" # want "object \"shared\" grants access"
}

resource "aws_s3_bucket" "owned" {
  bucket = "owned"
}

resource "aws_s3_bucket_ownership_controls" "owned" {
  bucket = aws_s3_bucket.owned.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_acl" "without_effect" {
  bucket = aws_s3_bucket.owned.id
  acl    = "authenticated-read" # want "every AWS account"
}
