variable "acl" {
  type = string
}

variable "group" {
  type = string
}

resource "aws_s3_bucket" "b" {
  bucket = "guardlint-b"
}

resource "aws_s3_bucket_acl" "read" {
  bucket = aws_s3_bucket.b.id
  acl    = "public-read" # want "bucket ACL \"read\" grants access to everybody"
}

resource "aws_s3_bucket_acl" "write" {
  bucket = aws_s3_bucket.b.id
  acl    = "public-read-write" # want "grants access to everybody"
}

resource "aws_s3_bucket_acl" "private" {
  bucket = aws_s3_bucket.b.id
  acl    = "private"
}

resource "aws_s3_bucket_acl" "logs" {
  bucket = aws_s3_bucket.b.id
  acl    = "log-delivery-write"
}

# Every AWS account, which is another rule's business.
resource "aws_s3_bucket_acl" "authenticated" {
  bucket = aws_s3_bucket.b.id
  acl    = "authenticated-read"
}

resource "aws_s3_bucket_acl" "unset" {
  bucket = aws_s3_bucket.b.id
  acl    = var.acl # maybe "grants access to everybody"
}

resource "aws_s3_bucket_acl" "granted" { # want "grants access to everybody"
  bucket = aws_s3_bucket.b.id

  access_control_policy {
    owner {
      id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    }

    grant {
      permission = "FULL_CONTROL"
      grantee {
        type = "CanonicalUser"
        id   = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      }
    }

    grant {
      permission = "READ_ACP"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
      }
    }
  }
}

resource "aws_s3_bucket_acl" "granted_to_logs" {
  bucket = aws_s3_bucket.b.id

  access_control_policy {
    owner {
      id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    }

    grant {
      permission = "WRITE"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/s3/LogDelivery"
      }
    }
  }
}

resource "aws_s3_bucket_acl" "granted_to_variable" { # maybe "grants access to everybody"
  bucket = aws_s3_bucket.b.id

  access_control_policy {
    owner {
      id = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    }

    grant {
      permission = "READ"
      grantee {
        type = "Group"
        uri  = var.group
      }
    }
  }
}

# Spellings before version 4 of the provider.
resource "aws_s3_bucket" "legacy" {
  bucket = "guardlint-legacy"
  acl    = "public-read" # want "bucket \"legacy\" grants access to everybody"
}

resource "aws_s3_bucket" "legacy_grant" { # want "grants access to everybody"
  bucket = "guardlint-legacy-grant"

  grant {
    type        = "Group"
    permissions = ["READ"]
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
  }
}

resource "aws_s3_bucket" "legacy_dynamic_grants" { # want "grants access to everybody"
  bucket = "guardlint-legacy-dynamic"

  dynamic "grant" {
    for_each = ["http://acs.amazonaws.com/groups/s3/LogDelivery", "http://acs.amazonaws.com/groups/global/AllUsers"]
    content {
      type        = "Group"
      permissions = ["READ"]
      uri         = grant.value
    }
  }
}

resource "aws_s3_object" "public" {
  bucket = aws_s3_bucket.b.id
  key    = "logo.png"
  acl    = "public-read" # want "object \"public\" grants access to everybody"
}

resource "aws_s3_object" "private" {
  bucket = aws_s3_bucket.b.id
  key    = "keys.txt"
}

resource "aws_s3_bucket_object" "public" {
  bucket = aws_s3_bucket.b.id
  key    = "logo.png"
  acl    = "public-read" # want "object \"public\" grants access to everybody"
}

resource "aws_s3_object_copy" "public" { # want "object \"public\" grants access to everybody"
  bucket = aws_s3_bucket.b.id
  key    = "logo.png"
  source = "elsewhere/logo.png"

  grant {
    type        = "Group"
    permissions = ["READ"]
    uri         = "http://acs.amazonaws.com/groups/global/AllUsers"
  }
}
