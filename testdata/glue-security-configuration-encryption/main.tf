variable "mode" {
  type = string
}

resource "aws_glue_security_configuration" "encrypted" {
  name = "encrypted"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555"
    }
  }
}

resource "aws_glue_security_configuration" "key_of_s3" {
  name = "key-of-s3"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-S3"
    }
  }
}

resource "aws_glue_security_configuration" "left_out" { # want "\"left_out\" does not encrypt"
  name = "left-out"

  encryption_configuration {
    cloudwatch_encryption {}
    job_bookmarks_encryption {}
    s3_encryption {}
  }
}

resource "aws_glue_security_configuration" "bookmarks_in_the_clear" {
  name = "bookmarks"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "DISABLED" # want "does not encrypt"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
    }
  }
}

resource "aws_glue_security_configuration" "logs_in_the_clear" { # want "does not encrypt"
  name = "logs"

  encryption_configuration {
    cloudwatch_encryption {}

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
    }

    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
    }
  }
}

resource "aws_glue_security_configuration" "unset_variable" {
  name = "unset"

  encryption_configuration {
    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
    }

    s3_encryption {
      s3_encryption_mode = var.mode # maybe "does not encrypt"
    }
  }
}
