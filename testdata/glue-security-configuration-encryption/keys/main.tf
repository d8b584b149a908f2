resource "aws_glue_security_configuration" "keys" { # want "does not encrypt"
  name = "keys"

  encryption_configuration {
    cloudwatch_encryption {
      kms_key_arn = aws_kms_key.logs.arn
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "DISABLED"
      kms_key_arn                   = aws_kms_key.logs.arn
    }

    s3_encryption {
      s3_encryption_mode = "DISABLED"
    }
  }
}

resource "aws_kms_key" "logs" {
  enable_key_rotation = true
}
