variable "policy" {
  type = string
}

variable "transport" {
  type = string
}

resource "aws_s3_bucket" "bare" { # want "bucket \"bare\" has no policy that denies requests without TLS"
  bucket = "bare"
}

resource "aws_s3_bucket" "b" {
  for_each = toset(["one", "old_tls", "split", "allow", "objects_only", "reads_only", "some_principal", "true", "prefix", "narrowed", "negated", "unset", "unset_condition"])
  bucket   = each.key
}

data "aws_iam_policy_document" "one" {
  statement {
    sid       = "DenyInsecureTransport"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.b["one"].arn, "${aws_s3_bucket.b["one"].arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "one" {
  bucket = aws_s3_bucket.b["one"].id
  policy = data.aws_iam_policy_document.one.json
}

resource "aws_s3_bucket_policy" "old_tls" {
  bucket = aws_s3_bucket.b["old_tls"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = { AWS = "*" }, Action = "*"
      Resource  = ["arn:aws:s3:::old_tls", "arn:aws:s3:::old_tls/*"]
      Condition = { NumericLessThan = { "s3:TlsVersion" = 1.2 } }
    }]
  })
}

# The bucket in one statement, its objects in another, and both in other words.
resource "aws_s3_bucket_policy" "split" {
  bucket = aws_s3_bucket.b["split"].id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Deny", "Principal": "*", "Action": "S3:*", "Resource": "${aws_s3_bucket.b["split"].arn}",
         "Condition": {"BoolIfExists": {"AWS:securetransport": ["false"]}}},
        {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "${aws_s3_bucket.b["split"].arn}*",
         "Condition": {"StringEquals": {"aws:SecureTransport": "false"}}}
      ]
    }
  EOT
}

resource "aws_s3_bucket_policy" "negated" {
  bucket = aws_s3_bucket.b["negated"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "*"
      Condition = { StringNotEquals = { "aws:SecureTransport" = "true" } }
    }]
  })
}

# An Allow that asks for TLS does not keep other grants from being used without.
resource "aws_s3_bucket_policy" "allow" {
  bucket = aws_s3_bucket.b["allow"].id
  policy = jsonencode({ # want "bucket policy \"allow\" does not deny requests without TLS"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "s3:*", Resource = "*"
      Condition = { Bool = { "aws:SecureTransport" = "true" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "objects_only" {
  bucket = aws_s3_bucket.b["objects_only"].id
  policy = jsonencode({ # want "bucket policy \"objects_only\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "${aws_s3_bucket.b["objects_only"].arn}/*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "reads_only" {
  bucket = aws_s3_bucket.b["reads_only"].id
  policy = jsonencode({ # want "bucket policy \"reads_only\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:GetObject", Resource = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "some_principal" {
  bucket = aws_s3_bucket.b["some_principal"].id
  policy = jsonencode({ # want "bucket policy \"some_principal\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "s3:*", Resource = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# Denies what comes by TLS.
resource "aws_s3_bucket_policy" "true" {
  bucket = aws_s3_bucket.b["true"].id
  policy = jsonencode({ # want "bucket policy \"true\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "*"
      Condition = { Bool = { "aws:SecureTransport" = "true" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "prefix" {
  bucket = aws_s3_bucket.b["prefix"].id
  policy = jsonencode({ # want "bucket policy \"prefix\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = [aws_s3_bucket.b["prefix"].arn, "${aws_s3_bucket.b["prefix"].arn}/private/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "narrowed" {
  bucket = aws_s3_bucket.b["narrowed"].id
  policy = jsonencode({ # want "bucket policy \"narrowed\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" }, NotIpAddress = { "aws:SourceIp" = "10.0.0.0/8" } }
    }]
  })
}

resource "aws_s3_bucket_policy" "unset" {
  bucket = aws_s3_bucket.b["unset"].id
  policy = var.policy # maybe "bucket policy \"unset\" does not deny"
}

resource "aws_s3_bucket_policy" "unset_condition" {
  bucket = aws_s3_bucket.b["unset_condition"].id
  policy = jsonencode({ # maybe "bucket policy \"unset_condition\" does not deny"
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny", Principal = "*", Action = "s3:*", Resource = "*"
      Condition = { Bool = { "aws:SecureTransport" = var.transport } }
    }]
  })
}
