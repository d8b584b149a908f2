resource "aws_macie2_account" "this" {}

resource "aws_s3_bucket" "customers" {
  bucket = "example-customers"

  tags = {
    pii = "true"
  }
}

resource "aws_macie2_classification_job" "customers" {
  name     = "customers"
  job_type = "SCHEDULED"

  schedule_frequency {
    weekly_schedule = "MONDAY"
  }

  s3_job_definition {
    bucket_definitions {
      account_id = "111122223333"
      buckets    = [aws_s3_bucket.customers.bucket]
    }
  }
}

resource "aws_s3_bucket" "health" { # want "no classification job covers"
  bucket = "example-health"

  tags = {
    pii = "true"
  }
}
