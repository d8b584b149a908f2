data "aws_caller_identity" "current" {}

resource "aws_macie2_account" "this" {}

resource "aws_s3_bucket" "assets" {
  bucket = "example-assets"
}

resource "aws_s3_bucket" "people" {
  bucket = "example-people"

  tags = {
    contains-pii = "true"
  }
}

resource "aws_macie2_classification_job" "people" {
  name     = "people"
  job_type = "SCHEDULED"

  schedule_frequency {
    weekly_schedule = "MONDAY"
  }

  s3_job_definition {
    bucket_definitions {
      account_id = data.aws_caller_identity.current.account_id
      buckets    = [aws_s3_bucket.people.bucket]
    }
  }
}

resource "aws_s3_bucket" "patients" { # want "no classification job covers bucket \"patients\" for personal data"
  bucket = "example-patients"

  tags = {
    DataClass = "PHI"
  }
}

# Once is not regularly.
resource "aws_s3_bucket" "once" { # want "no classification job covers bucket \"once\" for personal data"
  bucket = "example-once"

  tags = {
    pii = "true"
  }
}

resource "aws_macie2_classification_job" "once" {
  name     = "once"
  job_type = "ONE_TIME"

  s3_job_definition {
    bucket_definitions {
      account_id = data.aws_caller_identity.current.account_id
      buckets    = [aws_s3_bucket.once.bucket]
    }
  }
}
