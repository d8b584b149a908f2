variable "key" {
  type = string
}

resource "aws_kms_key" "data" {}

data "aws_kms_alias" "s3" {
  name = "alias/aws/s3"
}

resource "aws_s3_bucket" "bare" { # want "bucket \"bare\" is not encrypted with a key of the account"
  bucket = "bare"
}

resource "aws_s3_bucket" "keyed" {
  bucket = "keyed"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  bucket = aws_s3_bucket.keyed.id

  rule {
    bucket_key_enabled = true

    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.data.arn
    }
  }
}

resource "aws_s3_bucket" "plain" {
  bucket = "plain"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "plain" {
  bucket = aws_s3_bucket.plain.bucket

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256" # want "encryption configuration \"plain\" names no key of the account"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "no_key" { # want "names no key"
  bucket = "no-key"

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "managed_key" {
  bucket = "managed-key"

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = "alias/aws/s3" # want "names no key"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "managed_key_looked_up" {
  bucket = "managed-key-looked-up"

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = data.aws_kms_alias.s3.target_key_arn # want "names no key"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "two_layers" {
  bucket = "two-layers"

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms:dsse"
      kms_master_key_id = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    }
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "unset_variable" {
  bucket = "unset-variable"

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.key # maybe "names no key"
    }
  }
}

resource "aws_s3_bucket" "legacy" {
  bucket = "legacy"

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = aws_kms_key.data.arn
      }
    }
  }
}

resource "aws_s3_bucket" "legacy_plain" {
  bucket = "legacy-plain"

  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm = "AES256" # want "bucket \"legacy_plain\" is not encrypted"
      }
    }
  }
}

resource "aws_s3_object" "as_the_bucket" {
  bucket = aws_s3_bucket.keyed.id
  key    = "a"
}

resource "aws_s3_object" "overrides" { # want "object \"overrides\" is not encrypted"
  bucket                 = aws_s3_bucket.keyed.id
  key                    = "b"
  server_side_encryption = "AES256"
}

resource "aws_s3_object" "keyed" {
  bucket     = aws_s3_bucket.keyed.id
  key        = "c"
  kms_key_id = aws_kms_key.data.arn
}

resource "aws_s3_object_copy" "overrides" { # want "object \"overrides\" is not encrypted"
  bucket                 = aws_s3_bucket.keyed.id
  key                    = "d"
  source                 = "keyed/a"
  server_side_encryption = "aws:kms"
}
